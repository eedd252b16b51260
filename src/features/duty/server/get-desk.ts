import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { findGaps, listOnDuty, type Shift } from '#domain/duty/roster.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import type { getDutyDesk, listDutyChoices } from '../contract.ts';
import { listLadder } from './alert-store.ts';
import { mayServe } from './list-alerts.ts';
import { findDesk, listPeople, listShifts } from './roster-store.ts';

/** Turns that a page of the roster shows at most. */
const MOST_SHOWN = 500;

/** The duty desk of the own body: who is on, the turns and gaps of some days, the telephones. */
export async function readDesk(
  context: RequestContext,
  input: ParsedInputOf<typeof getDutyDesk>,
): Promise<OutputOf<typeof getDutyDesk>> {
  if (!mayServe(context)) {
    throw new Refusal('access.denied');
  }
  const { now, actor } = context;
  const day = input.from === undefined ? context.today : Temporal.PlainDate.from(input.from);
  const from = startOf(day);
  const until = startOf(day.add({ days: input.days }));
  const desk = await findDesk(context);
  const shifts = await listShifts(context, from, until, MOST_SHOWN);
  const people = await listPeople(context);
  const onNow = new Set(listOnDuty(shifts, now).map((one) => one.id));
  return {
    agency: await agencyOf(context),
    phone: desk.phone,
    revision: desk.revision,
    rosterSince: desk.rosterSince?.toString() ?? null,
    now: now.toString(),
    onDuty: await onDutyNow(context, people),
    from: day.toString(),
    days: input.days,
    shifts: shifts.map((one) => toRow(one, people, onNow)),
    gaps: gapsOf(shifts, { desk: desk.rosterSince, from, until, now }),
    province: await provinceOf(context),
    mayManage: actor.permissions.has('duty.manage'),
  };
}

/** Who of the own body may be put on duty. */
export async function listChoices(
  context: RequestContext,
): Promise<OutputOf<typeof listDutyChoices>> {
  requirePermission(context, 'duty.manage');
  const people = await listPeople(context);
  return {
    rows: [...people]
      .filter(([, one]) => one.eligible)
      .map(([postId, { title, officer }]) => ({ postId, title, officer }))
      .toSorted((a, b) => a.officer.localeCompare(b.officer, 'vi')),
  };
}

type People = Awaited<ReturnType<typeof listPeople>>;

function toRow(one: Shift, people: People, onNow: ReadonlySet<string>) {
  const person = people.get(one.postId);
  return {
    id: one.id,
    postId: one.postId,
    title: person?.title ?? '',
    officer: person?.officer ?? '',
    fromAt: one.from.toString(),
    untilAt: one.until.toString(),
    order: one.order,
    coversId: one.coversId,
    now: onNow.has(one.id),
  };
}

/** Those whom an alert of the own body calls now: by the roster, or standing by their post. */
async function onDutyNow(context: RequestContext, people: People) {
  const { tx, now, today, actor } = context;
  const ladder = await listLadder({ tx, now, today, byPostId: actor.postId }, actor.agencyId);
  return ladder
    .filter((one) => one.stage === 'on-duty')
    .map(({ postId }) => ({
      postId,
      title: people.get(postId)?.title ?? '',
      officer: people.get(postId)?.officer ?? '',
    }));
}

/** From now on, and from when the body keeps a roster; without one there is nothing to miss. */
function gapsOf(
  shifts: readonly Shift[],
  when: {
    desk: Temporal.Instant | null;
    from: Temporal.Instant;
    until: Temporal.Instant;
    now: Temporal.Instant;
  },
) {
  if (when.desk === null) {
    return [];
  }
  const begin = [when.desk, when.from, when.now].toSorted(Temporal.Instant.compare).at(-1);
  return findGaps(shifts, begin ?? when.now, when.until).map((gap) => ({
    fromAt: gap.from.toString(),
    untilAt: gap.until.toString(),
  }));
}

async function agencyOf({ tx, actor }: RequestContext): Promise<{ id: string; name: string }> {
  const row = await tx
    .selectFrom('agency')
    .select(['id', 'short_name'])
    .where('id', '=', actor.agencyId)
    .executeTakeFirst();
  return { id: actor.agencyId, name: row?.short_name ?? '' };
}

async function provinceOf({ tx }: RequestContext) {
  const { rows } = await sql<{ name: string; phone: string | null }>`
    select a.short_name as name, d.phone from agency a left join duty_desk d on d.agency_id = a.id
     where a.id = app.body_for_danger(null)`.execute(tx);
  const row = rows[0];
  return row === undefined ? null : { name: row.name, phone: row.phone ?? '' };
}

function startOf(day: Temporal.PlainDate): Temporal.Instant {
  return day.toZonedDateTime('Asia/Ho_Chi_Minh').toInstant();
}
