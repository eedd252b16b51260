import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { Tx } from '#platform/server/database/database.ts';
import type { DomainEvent, RequestContext } from '#platform/server/http/context.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import type { listOpenWork, MovedWork, moveWork, recordSuccession } from '../contract.ts';
import { lockAgency, requireDayFrom } from './edit-agency.ts';

/** Records a successor; where it takes the open work and the day has come, the work moves at once. */
export async function recordAgencySuccession(
  context: RequestContext,
  input: ParsedInputOf<typeof recordSuccession>,
): Promise<OutputOf<typeof recordSuccession>> {
  requirePermission(context, 'agency.edit');
  const former = await lockAgency(context, input.id);
  const heir = await lockAgency(context, input.successorId);
  requireDayFrom(former.valid_from, input.on, 'on');
  const heirLives = heir.valid_from <= input.on && (heir.valid_to ?? input.on) >= input.on;
  if (former.id === heir.id || !heirLives) {
    throw new Refusal('agency.same-successor');
  }
  if (input.takesWork) {
    await requireNoOtherTaker(context, input.id);
  }
  const id = newId();
  await context.tx
    .insertInto('agency_succession')
    .values({
      id,
      from_id: input.id,
      to_id: input.successorId,
      on_date: input.on,
      share: input.share,
      duty: input.duty,
      legal_basis: input.legalBasis,
      verified: input.verified,
      takes_work: input.takesWork,
    })
    .execute();
  await context.audit({ action: 'agency.succeed', recordKind: 'agency', recordId: input.id });
  await context.publish({
    name: 'agency.succeeded',
    recordId: input.id,
    payload: { successionId: id, successorId: input.successorId },
  });
  return { id, moved: await readMoved(context.tx, id) };
}

/** Hears `agency.succeeded`: moves the open work of the former agency to the successor that takes it. */
export async function moveOpenWork(context: RequestContext, event: DomainEvent): Promise<void> {
  const successionId = String(event.payload?.successionId ?? '');
  const moved = await moveDueWork(context.tx, context.today, context.now, successionId);
  if (moved.length > 0) {
    await context.publish({
      name: 'work.moved',
      recordId: event.recordId,
      payload: { successionId, successorId: event.payload?.successorId },
    });
  }
}

/**
 * Moves the work of successions whose day has come and whose work has not moved yet: one that was
 * just recorded, or all (each morning, for those recorded beforehand). Answers those that moved.
 */
export async function moveDueWork(
  tx: Tx,
  today: Temporal.PlainDate,
  now: Temporal.Instant,
  successionId: string | null = null,
): Promise<string[]> {
  let query = tx
    .selectFrom('agency_succession as s')
    .innerJoin('agency as former', 'former.id', 's.from_id')
    .innerJoin('agency as heir', 'heir.id', 's.to_id')
    .select(['s.id', 's.from_id', 's.to_id', 's.on_date', 's.legal_basis'])
    .select(['former.name as former_name', 'heir.name as heir_name'])
    .where('s.takes_work', '=', true)
    .where('s.moved_at', 'is', null)
    .where('s.on_date', '<=', today.toString());
  if (successionId !== null) {
    query = query.where('s.id', '=', successionId);
  }
  const due = await query.orderBy('s.on_date').orderBy('s.id').execute();
  for (const one of due) {
    await callMove(tx, {
      succession: one.id,
      former: one.from_id,
      heir: one.to_id,
      chosen: null,
      words: moveWords(one),
      now,
    });
    await tx
      .updateTable('agency_succession')
      .set({ moved_at: new Date(now.epochMilliseconds) })
      .where('id', '=', one.id)
      .execute();
  }
  return due.map((one) => one.id);
}

/** Open tasks, cards and reports of an agency that the caller may see. */
export async function listOpenWorkOf(
  context: RequestContext,
  input: ParsedInputOf<typeof listOpenWork>,
): Promise<OutputOf<typeof listOpenWork>> {
  requirePermission(context, 'task.assign');
  const { rows } = await sql<OutputOf<typeof listOpenWork>['rows'][number]>`
    select * from (
      select 'task' as kind, t.id, t.title, t.plan_id as "planId", x.due_on as "lastDay"
        from agency_task x join task t on t.id = x.task_id
       where x.agency_id = ${input.id} and x.state not in ('confirmed', 'cancelled')
         and x.owner_lft between (select app.lo()) and (select app.hi())
      union all
      select 'card', p.id, p.title, p.id, x.own_plan_due_on from plan_card x join plan p on p.id = x.plan_id
       where x.agency_id = ${input.id} and p.state = 'in-force' and x.owner_lft between (select app.lo()) and (select app.hi())
      union all
      select 'report', x.id, p.title, p.id, x.last_day from report_due x join plan p on p.id = x.plan_id
       where x.agency_id = ${input.id} and x.state in ('waiting', 'returned')
         and x.owner_lft between (select app.lo()) and (select app.hi())
    ) w order by "lastDay" nulls last, title, id limit 500`.execute(context.tx);
  return { rows };
}

/** Moves chosen open work by hand: what a part of the duties took along. */
export async function moveChosenWork(
  context: RequestContext,
  input: ParsedInputOf<typeof moveWork>,
): Promise<MovedWork> {
  requirePermission(context, 'task.assign');
  const former = await lockName(context, input.id);
  const heir = await lockName(context, input.successorId);
  const today = context.today.toString();
  if (former.id === heir.id || (heir.valid_to ?? today) < today) {
    throw new Refusal('agency.same-successor');
  }
  const moved = await callMove(context.tx, {
    succession: null,
    former: former.id,
    heir: heir.id,
    chosen: input.recordIds,
    words: `Chuyển từ ${former.name} sang ${heir.name}: ${input.reason}`,
    now: context.now,
  });
  await context.publish({
    name: 'work.moved',
    recordId: former.id,
    payload: { successorId: heir.id },
  });
  await context.audit({ action: 'work.move', recordKind: 'agency', recordId: former.id });
  return moved;
}

async function lockName(context: RequestContext, id: string) {
  const row = await context.tx
    .selectFrom('agency')
    .select(['id', 'name', 'valid_to'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  return row;
}

async function requireNoOtherTaker(context: RequestContext, id: string): Promise<void> {
  const taker = await context.tx
    .selectFrom('agency_succession')
    .innerJoin('agency', 'agency.id', 'agency_succession.to_id')
    .select('agency.name')
    .where('agency_succession.from_id', '=', id)
    .where('agency_succession.takes_work', '=', true)
    .executeTakeFirst();
  if (taker !== undefined) {
    throw new Refusal('agency.work-taken', { name: taker.name });
  }
}

/** The line of the history: Vietnamese, as all texts of the office's records. */
function moveWords(one: {
  former_name: string;
  heir_name: string;
  on_date: string;
  legal_basis: string | null;
}): string {
  const day = one.on_date.split('-').reverse().join('/');
  const basis = one.legal_basis === null ? '' : `, theo ${one.legal_basis}`;
  return `Chuyển từ ${one.former_name} sang ${one.heir_name} do kế thừa từ ngày ${day}${basis}.`;
}

interface Move {
  succession: string | null;
  former: string;
  heir: string;
  chosen: readonly string[] | null;
  words: string;
  now: Temporal.Instant;
}

async function callMove(tx: Tx, move: Move): Promise<MovedWork> {
  const { rows } = await sql<MoveCount>`
    select kind, outcome, amount from app.move_open_work(
      ${move.succession}::uuid, ${move.former}::uuid, ${move.heir}::uuid, ${move.chosen}::uuid[],
      ${move.words}, ${new Date(move.now.epochMilliseconds)}::timestamptz)`.execute(tx);
  return sumMoved(rows);
}

async function readMoved(tx: Tx, successionId: string): Promise<MovedWork | null> {
  const row = await tx
    .selectFrom('agency_succession')
    .select('moved_at')
    .where('id', '=', successionId)
    .executeTakeFirstOrThrow();
  if (row.moved_at === null) {
    return null;
  }
  const { rows } = await sql<MoveCount>`
    select kind, outcome, count(*)::integer as amount from work_move
     where succession_id = ${successionId} group by kind, outcome`.execute(tx);
  return sumMoved(rows);
}

interface MoveCount {
  kind: 'task' | 'card' | 'report' | 'group';
  outcome: 'moved' | 'joined';
  amount: number;
}

function sumMoved(rows: readonly MoveCount[]): MovedWork {
  const count = (fits: (row: MoveCount) => boolean) =>
    rows.filter(fits).reduce((sum, row) => sum + row.amount, 0);
  return {
    tasks: count((row) => row.kind === 'task'),
    cards: count((row) => row.kind === 'card'),
    reports: count((row) => row.kind === 'report'),
    groups: count((row) => row.kind === 'group'),
    joined: count((row) => row.outcome === 'joined'),
  };
}
