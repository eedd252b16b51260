import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { toFileEvents } from '#domain/complaint/clock-events.ts';
import {
  type ComplaintEvent,
  ComplaintEventKind,
  type ComplaintFile,
  ComplaintParams,
  foldComplaint,
} from '#domain/complaint/complaint-event.ts';
import type { ClockState } from '#domain/deadline/clock/clock-state.ts';
import { computeClocks } from '#domain/deadline/clock/compute-clocks.ts';
import type { FileEvent } from '#domain/deadline/clock/file-event.ts';
import { CLOCK_RULES } from '#domain/deadline/clock/rules/clock-rules.ts';
import { loadCalendar, loadClockSettings } from '#features/deadlines/server/index.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { Tx } from '#platform/server/database/database.ts';
import type { RequestContext } from '#platform/server/http/context.ts';

type Where = Pick<RequestContext, 'tx' | 'now'>;
type ComplaintRecord = NonNullable<Awaited<ReturnType<typeof findRow>>>;

/** A complaint as it is stored, with its chain and what the chain says. */
export interface StoredComplaint {
  row: ComplaintRecord;
  events: ComplaintEvent[];
  file: ComplaintFile;
}

/** A complaint that the caller settles; unknown and unreadable are the same. */
export async function getStoredComplaint(
  context: Pick<RequestContext, 'tx'>,
  id: string,
  lock = false,
): Promise<StoredComplaint> {
  const row = await findRow(context, id, lock);
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  const events = await listEvents(context, id);
  return { row, events, file: foldComplaint(events) };
}

/** The clocks of a complaint: counted from its chain alone and kept nowhere but in its own row. */
export async function clocksOf(
  context: Where,
  events: readonly FileEvent[],
  law?: ClockLaw,
): Promise<ClockState[]> {
  const { calendar, settings } = law ?? (await loadLaw(context.tx));
  return computeClocks({ events, calendar, rules: CLOCK_RULES, settings, now: context.now });
}

/** Calendar and decided values, read once where many complaints are counted. */
export async function loadLaw(tx: Tx) {
  return { calendar: await loadCalendar(tx), settings: await loadClockSettings(tx) };
}
type ClockLaw = Awaited<ReturnType<typeof loadLaw>>;

/** What the clocks wait for, read off a stored complaint and perhaps one more event. */
export function fileEventsOf(
  { row }: Pick<StoredComplaint, 'row'>,
  events: readonly ComplaintEvent[],
): FileEvent[] {
  const knownOn = row.known_on === null ? null : Temporal.PlainDate.from(row.known_on);
  return toFileEvents(
    { kind: row.kind, matter: row.matter, regime: row.regime, round: row.round, knownOn },
    events,
  );
}

async function findRow(context: Pick<RequestContext, 'tx'>, id: string, lock: boolean) {
  const query = context.tx.selectFrom('complaint').selectAll().where('id', '=', id);
  return await (lock ? query.forUpdate() : query).executeTakeFirst();
}

async function listEvents(
  context: Pick<RequestContext, 'tx'>,
  id: string,
): Promise<ComplaintEvent[]> {
  const rows = await context.tx
    .selectFrom('complaint_event')
    .select(['id', 'kind', 'at', 'by_post_id', 'params'])
    .where('complaint_id', '=', id)
    .orderBy('seq')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: ComplaintEventKind.parse(row.kind),
    at: Temporal.Instant.fromEpochMilliseconds(row.at.getTime()),
    byPostId: row.by_post_id,
    params: ComplaintParams.parse(row.params),
  }));
}

/** Names of agencies by id. */
export async function agencyNames(
  context: Pick<RequestContext, 'tx'>,
  ids: readonly (string | null)[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const { rows } = await sql<{ id: string; name: string }>`
    select id, short_name as name from agency where id = any(${wanted}::uuid[])`.execute(
    context.tx,
  );
  return new Map(rows.map((row) => [row.id, row.name]));
}
