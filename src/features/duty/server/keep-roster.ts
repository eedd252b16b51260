import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { decideShift, type Shift } from '#domain/duty/roster.ts';
import { groupOf } from '#features/tips/server/index.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import { newSecretId } from '#platform/server/ids/new-id.ts';
import type { addShifts, coverShift, setDutyPhone, stopRoster, takeShiftOff } from '../contract.ts';
import { findDesk, listPeople, listShifts } from './roster-store.ts';

/** Every turn that is to come. */
const AHEAD = { hours: 24 * 36_500 };

/** Writes the telephone of the duty room. */
export async function setPhone(
  context: RequestContext,
  { phone, revision }: ParsedInputOf<typeof setDutyPhone>,
): Promise<Done> {
  const desk = await holdDesk(context);
  if (desk.revision !== revision) {
    throw new Refusal('record.changed');
  }
  await sql`
    update duty_desk set phone = ${phone}, revision = revision + 1, updated_by = ${context.actor.postId}::uuid,
           updated_at = ${context.now.toString()}::timestamptz
     where agency_id = ${context.actor.agencyId}::uuid`.execute(context.tx);
  await note(context, 'duty.phone');
  return {};
}

/** Enters turns. The first one ever begins the roster: from then on the group is who is on it. */
export async function enterShifts(
  context: RequestContext,
  { shifts }: ParsedInputOf<typeof addShifts>,
): Promise<OutputOf<typeof addShifts>> {
  const desk = await holdDesk(context);
  const people = await listPeople(context);
  const known = await openShifts(context);
  const ids: string[] = [];
  for (const wanted of shifts) {
    const fresh: Shift = {
      id: newSecretId(),
      postId: wanted.postId,
      from: Temporal.Instant.from(wanted.fromAt),
      until: Temporal.Instant.from(wanted.untilAt),
      order: wanted.order,
      coversId: null,
    };
    requireFit(context, known, fresh, people.get(fresh.postId)?.eligible === true);
    await insertShift(context, fresh);
    known.push(fresh);
    ids.push(fresh.id);
  }
  if (desk.rosterSince === null) {
    await beginRoster(context, known);
  }
  await note(context, 'duty.roster');
  return { ids };
}

/** Another officer stands the rest of a turn, or the whole of one that has not begun. */
export async function cover(
  context: RequestContext,
  { id, postId }: ParsedInputOf<typeof coverShift>,
): Promise<OutputOf<typeof coverShift>> {
  await holdDesk(context);
  const known = await openShifts(context);
  const covered = requireOpen(known, id);
  const people = await listPeople(context);
  const fresh: Shift = {
    ...covered,
    id: newSecretId(),
    postId,
    from: later(covered.from, context.now),
    coversId: id,
  };
  const others = known.filter((one) => one.id !== id);
  requireFit(context, others, fresh, people.get(postId)?.eligible === true);
  await endShift(context, id);
  await insertShift(context, fresh);
  await note(context, 'duty.cover');
  return { id: fresh.id };
}

/** Takes a turn off the roster, or ends one that runs. */
export async function takeOff(
  context: RequestContext,
  { id }: ParsedInputOf<typeof takeShiftOff>,
): Promise<Done> {
  await holdDesk(context);
  requireOpen(await openShifts(context), id);
  await endShift(context, id);
  await note(context, 'duty.take-off');
  return {};
}

/** Keeps no roster any longer: its turns end, and whoever stands by post stands again. */
export async function endRoster(
  context: RequestContext,
  { revision }: ParsedInputOf<typeof stopRoster>,
): Promise<Done> {
  const desk = await holdDesk(context);
  if (desk.revision !== revision) {
    throw new Refusal('record.changed');
  }
  for (const shift of await openShifts(context)) {
    await endShift(context, shift.id);
  }
  await sql`
    update duty_desk set roster_since = null, revision = revision + 1, updated_by = ${context.actor.postId}::uuid,
           updated_at = ${context.now.toString()}::timestamptz
     where agency_id = ${context.actor.agencyId}::uuid`.execute(context.tx);
  await note(context, 'duty.stop-roster');
  return {};
}

/** The desk of the own body, made when first needed and held until the end of the transaction. */
async function holdDesk(context: RequestContext) {
  requirePermission(context, 'duty.manage');
  const { tx, actor, now } = context;
  await groupOf(tx, 'duty', actor.agencyId, now);
  await sql`
    insert into duty_desk (agency_id, agency_lft, updated_at, updated_by, revision)
    select id, lft, ${now.toString()}::timestamptz, ${actor.postId}::uuid, 0 from agency
     where id = ${actor.agencyId}::uuid on conflict do nothing`.execute(tx);
  await sql`select from duty_desk where agency_id = ${actor.agencyId}::uuid for update`.execute(tx);
  return await findDesk(context);
}

function openShifts(context: RequestContext): Promise<Shift[]> {
  return listShifts(context, context.now, context.now.add(AHEAD));
}

async function beginRoster(context: RequestContext, shifts: readonly Shift[]): Promise<void> {
  const [first] = shifts.map((one) => one.from).toSorted(Temporal.Instant.compare);
  const since = first ?? context.now;
  await sql`
    update duty_desk set roster_since = ${since.toString()}::timestamptz, revision = revision + 1,
           updated_by = ${context.actor.postId}::uuid, updated_at = ${context.now.toString()}::timestamptz
     where agency_id = ${context.actor.agencyId}::uuid`.execute(context.tx);
}

function requireFit(
  context: RequestContext,
  known: readonly Shift[],
  fresh: Shift,
  eligible: boolean,
): void {
  if (!eligible) {
    throw new Refusal('duty.post-not-eligible');
  }
  const refusal = decideShift(known, fresh, context.now);
  if (refusal !== null) {
    throw new Refusal(refusal);
  }
}

function requireOpen(known: readonly Shift[], id: string): Shift {
  const found = known.find((one) => one.id === id);
  if (found === undefined) {
    throw new Refusal('duty.shift-over');
  }
  return found;
}

async function insertShift(context: RequestContext, shift: Shift): Promise<void> {
  const { tx, actor, now } = context;
  await sql`
    insert into duty_shift (id, agency_id, post_id, from_at, until_at, call_order, covers_id, made_by, made_at)
    values (${shift.id}::uuid, ${actor.agencyId}::uuid, ${shift.postId}::uuid, ${shift.from.toString()}::timestamptz,
            ${shift.until.toString()}::timestamptz, ${shift.order}::integer, ${shift.coversId}::uuid,
            ${actor.postId}::uuid, ${now.toString()}::timestamptz)`.execute(tx);
}

async function endShift(context: RequestContext, id: string): Promise<void> {
  const now = context.now.toString();
  await sql`
    update duty_shift set until_at = greatest(from_at, ${now}::timestamptz),
           taken_off_at = ${now}::timestamptz, taken_off_by = ${context.actor.postId}::uuid
     where id = ${id}::uuid and agency_id = ${context.actor.agencyId}::uuid`.execute(context.tx);
}

function note(context: RequestContext, action: string): Promise<void> {
  return context.audit({ action, recordKind: 'duty', recordId: context.actor.agencyId });
}

function later(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) < 0 ? b : a;
}
