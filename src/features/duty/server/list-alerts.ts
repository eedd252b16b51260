import { type RawBuilder, sql } from 'kysely';
import type {
  CallStage,
  DangerEventKind,
  DangerKind,
  DangerOutcome,
  DangerSource,
  DangerState,
} from '#domain/duty/duty-codes.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { afterKey, nextKey } from '#platform/server/http/page-key.ts';
import type {
  countDangerAlerts,
  DangerRow,
  DangerStep,
  getDangerAlert,
  listDangerAlerts,
} from '../contract.ts';

interface AlertRow {
  id: string;
  raised_at: Date;
  at_text: string;
  rank: number;
  place_name: string | null;
  kind: DangerKind;
  source: DangerSource;
  state: DangerState;
  body_name: string | null;
  next_call_at: Date | null;
  called_title: string | null;
  called_agency: string | null;
  acknowledged_at: Date | null;
  acknowledged_title: string | null;
  closed_at: Date | null;
  outcome: DangerOutcome | null;
  mine: boolean;
  has_words: boolean;
  tip_id: string | null;
  granted: boolean;
}

/** Alerts that the caller's groups were called for, and the last hundred that the own post raised. */
export async function listAlerts(
  context: RequestContext,
  input: ParsedInputOf<typeof listDangerAlerts>,
): Promise<OutputOf<typeof listDangerAlerts>> {
  const after = afterKey(input.after, ['number', 'instant', 'uuid']);
  const rows = await readAlerts(context, {
    where: sql`${after === null}::boolean or rank > ${after?.[0] ?? '0'}::int
      or (rank = ${after?.[0] ?? '0'}::int
          and (raised_at, id) < (${after?.[1] ?? null}::timestamptz, ${after?.[2] ?? null}::uuid))`,
    limit: input.limit + 1,
  });
  return {
    rows: rows.slice(0, input.limit).map((row) => toRow(context, row)),
    next: nextKey(rows, input.limit, (row) => [row.rank, row.at_text, row.id]),
    now: context.now.toString(),
  };
}

/** How many nobody has acknowledged. */
export async function countAlerts(
  context: RequestContext,
): Promise<OutputOf<typeof countDangerAlerts>> {
  if (!mayServe(context)) {
    return { calling: 0 };
  }
  const { rows } = await sql<{ calling: number }>`
    select count(*)::int as calling from app.granted_records('danger-alert') as g(id)
      join danger_alert a using (id) where a.state = 'calling'`.execute(context.tx);
  return { calling: rows[0]?.calling ?? 0 };
}

/** One alert with each step of its calling; unknown and unreadable are the same. */
export async function getAlert(
  context: RequestContext,
  { id }: ParsedInputOf<typeof getDangerAlert>,
): Promise<OutputOf<typeof getDangerAlert>> {
  const [row] = await readAlerts(context, { where: sql`id = ${id}::uuid`, limit: 1 });
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  return {
    ...toRow(context, row),
    now: context.now.toString(),
    steps: await listSteps(context, id),
  };
}

async function readAlerts(
  context: RequestContext,
  part: { where: RawBuilder<unknown>; limit: number },
): Promise<AlertRow[]> {
  const { rows } = await sql<AlertRow>`
    with own(id, granted) as (
      select id, bool_or(granted) from (
        select g.id, true as granted from app.granted_records('danger-alert') as g(id)
        union all
        (select r.id, false from danger_alert r where r.raised_by = ${context.actor.postId}::uuid
          order by r.raised_at desc limit 100)
      ) as both_ways group by id
    ), alert as (
      select a.*, own.granted,
             case a.state when 'calling' then 0 when 'acknowledged' then 1 else 2 end as rank
        from own join danger_alert a on a.id = own.id
    ), page as (
      select * from alert where ${part.where}
       order by rank, raised_at desc, id desc limit ${part.limit}
    )
    select page.id, page.raised_at, page.rank, page.kind, page.source, page.state, page.next_call_at,
           page.acknowledged_at, page.closed_at, page.outcome, page.granted,
           to_char(page.raised_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at_text,
           place.full_name as place_name, body.short_name as body_name,
           page.raised_by = ${context.actor.postId}::uuid as mine,
           page.place_words is not null as has_words,
           (select t.id from tip t where t.id = case page.source when 'tip' then page.record_id else page.tip_id end) as tip_id,
           (select n.title from app.danger_titles(page.id) n where n.post_id = page.acknowledged_by) as acknowledged_title,
           called.title as called_title, called.agency_name as called_agency
      from page left join place on place.id = page.place_id left join agency body on body.id = page.body_id
      left join lateral (select n.title, n.agency_name
          from danger_event e join app.danger_titles(page.id) n on n.post_id = e.post_id
         where e.alert_id = page.id and e.kind = 'post-called' order by e.seq desc limit 1) called on true
     order by rank, raised_at desc, id desc`.execute(context.tx);
  return rows;
}

function toRow(context: RequestContext, row: AlertRow): DangerRow {
  return {
    id: row.id,
    raisedAt: row.raised_at.toISOString(),
    placeName: row.place_name,
    kind: row.kind,
    source: row.source,
    state: row.state,
    bodyName: row.body_name,
    nextCallAt: row.next_call_at?.toISOString() ?? null,
    calledTitle: row.called_title,
    calledAgency: row.called_agency,
    acknowledgedAt: row.acknowledged_at?.toISOString() ?? null,
    acknowledgedBy: row.acknowledged_title,
    closedAt: row.closed_at?.toISOString() ?? null,
    outcome: row.outcome,
    mine: row.mine === true,
    hasWords: row.has_words && row.granted,
    tipId: row.tip_id,
    mayAnswer: row.granted && mayServe(context),
  };
}

async function listSteps(context: RequestContext, id: string): Promise<DangerStep[]> {
  const { rows } = await sql<{
    kind: DangerEventKind;
    at: Date;
    stage: CallStage | null;
    round: number;
    title: string | null;
    agency: string | null;
  }>`
    select e.kind, e.at, e.stage, e.round, n.title, n.agency_name as agency
      from danger_event e left join app.danger_titles(${id}::uuid) n on n.post_id = e.post_id
     where e.alert_id = ${id}::uuid order by e.seq`.execute(context.tx);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** Whoever stands duty or leads those who do. */
export function mayServe({ actor }: RequestContext): boolean {
  return actor.permissions.has('duty.serve') || actor.permissions.has('duty.manage');
}
