import { type SqlBool, sql } from 'kysely';
import { mayHaveTips, mayWorkOn } from '#domain/tip/tip-permissions.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { afterKey, nextKey } from '#platform/server/http/page-key.ts';
import { requireVerdict } from '#platform/server/http/require-permission.ts';
import type { ClockMark, countTips, listMissedNotices, listTipReceipts } from '../contract.ts';
import { listKeptPapers } from './list-kept-papers.ts';
import { startFromGrants } from './list-tips.ts';
import { nameOfRule, nearnessOf } from './next-clock.ts';
import { isMissedDuty, LIST_COLUMNS, toTipRows } from './tip-rows.ts';

/** What is left of tips that the own body has passed on. */
export async function listReceipts(
  context: RequestContext,
  input: ParsedInputOf<typeof listTipReceipts>,
): Promise<OutputOf<typeof listTipReceipts>> {
  requireVerdict(mayHaveTips(context.actor));
  let query = context.tx
    .selectFrom('tip_receipt')
    .selectAll()
    .where('agency_id', '=', context.actor.agencyId);
  const after = afterKey(input.after, ['instant', 'uuid']);
  if (after !== null) {
    query = query.where(
      sql<SqlBool>`(passed_on_at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`,
    );
  }
  const rows = await query
    .orderBy('passed_on_at', 'desc')
    .orderBy('id', 'desc')
    .limit(input.limit + 1)
    .execute();
  const kept = await listKeptPapers(
    context,
    rows.map((row) => row.tip_id),
  );
  return {
    rows: rows.slice(0, input.limit).map((row) => ({
      id: row.id,
      papers: kept.get(row.tip_id) ?? [],
      code: row.code,
      kind: row.kind as 'denunciation',
      receivedAt: row.received_at.toISOString(),
      passedOnAt: row.passed_on_at.toISOString(),
      takenOverAt: row.taken_over_at?.toISOString() ?? null,
      recalledAt: row.recalled_at?.toISOString() ?? null,
      mayRecall:
        row.state === 'in-transfer' && row.taken_over_at === null && mayRecallAny(context.actor),
      state: row.state as 'in-transfer',
    })),
    next: nextKey(rows, input.limit, (row) => [row.passed_on_at.toISOString(), row.id]),
  };
}

/** On its way it has no handler: whoever receives or leads at the sending body takes it back. */
function mayRecallAny(actor: RequestContext['actor']): boolean {
  return mayWorkOn(actor, { handlers: [] }).allowed;
}

/** Duties to notify, send and pass on that are overdue, longest first. */
export async function listMissed(
  context: RequestContext,
  input: ParsedInputOf<typeof listMissedNotices>,
): Promise<OutputOf<typeof listMissedNotices>> {
  requireVerdict(mayHaveTips(context.actor));
  let query = startFromGrants(context)
    .innerJoin('running_clock as clock', (join) =>
      join.onRef('clock.record_id', '=', 'tip.id').on('clock.record_kind', '=', 'tip'),
    )
    .select(LIST_COLUMNS)
    .select([
      'clock.id as clock_id',
      'clock.rule',
      'clock.due_at',
      'clock.due_on',
      'clock.in_hours',
      'clock.ask_by',
    ])
    .where(isMissedClock(context));
  const after = afterKey(input.after, ['instant', 'uuid']);
  if (after !== null) {
    query = query.where(
      sql<SqlBool>`(clock.due_at, clock.id) > (${after[0]}::timestamptz, ${after[1]}::uuid)`,
    );
  }
  const rows = await query
    .orderBy('clock.due_at')
    .orderBy('clock.id')
    .limit(input.limit + 1)
    .execute();
  const page = rows.slice(0, input.limit);
  const tips = await toTipRows(context, page);
  return {
    rows: page.flatMap((row, at) => {
      const tip = tips[at];
      const clock: ClockMark = {
        rule: row.rule,
        name: nameOfRule(row.rule),
        dueOn: row.due_on,
        dueAt: row.in_hours ? row.due_at.toISOString() : null,
        askBy: row.ask_by,
        nearness: nearnessOf(row.due_at, context.now),
        provisional: false,
      };
      return tip === undefined ? [] : [{ tip, clock }];
    }),
    next: nextKey(rows, input.limit, (row) => [row.due_at.toISOString(), row.clock_id]),
  };
}

function isMissedClock(context: RequestContext) {
  return sql<SqlBool>`clock.id in (select id from running_clock where record_id = tip.id
    and record_kind = 'tip' and ${isMissedDuty(context.now)})`;
}

interface CountedRow {
  key: string;
  name: string | null;
  received: string;
  classified: string;
  resolved: string;
  resolved_late: string;
  open_now: string;
  overdue: string;
  suspended: string;
}

/** Sums for leaders; the underlying count is the same whoever asks. */
export async function countForLeaders(
  context: RequestContext,
  input: ParsedInputOf<typeof countTips>,
): Promise<OutputOf<typeof countTips>> {
  const { actor } = context;
  const counts = (['tip.count', 'tip.lead', 'tip.supervise'] as const).some((right) =>
    actor.permissions.has(right),
  );
  if (!counts) {
    throw new Refusal('access.denied');
  }
  const { rows } = await sql<CountedRow>`
    select * from app.count_tips(${input.from}::date, ${input.to}::date, ${input.by},
      ${context.now.toString()}::timestamptz)`.execute(context.tx);
  return {
    from: input.from,
    to: input.to,
    definition: {
      vi: 'Nguồn tin tiếp nhận lần đầu trong kỳ, không tính tin đã nhập vào tin khác; tình trạng tính đến lúc xem.',
      en: 'Tips first received within the period, those merged into others not counted; state as of now.',
    },
    rows: rows.map((row) => ({
      key: row.key,
      name: row.name ?? row.key,
      received: Number(row.received),
      classified: Number(row.classified),
      resolved: Number(row.resolved),
      resolvedLate: Number(row.resolved_late),
      open: Number(row.open_now),
      overdue: Number(row.overdue),
      suspended: Number(row.suspended),
    })),
  };
}
