import { sql, type Updateable } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { CaseEventKind, type EventParams } from '#domain/case/case-event.ts';
import { listLineages, type PlacedEvent } from '#domain/case/case-lineage.ts';
import type { CaseGround } from '#domain/case/case-permissions.ts';
import { type CaseBody, DecidingOffice } from '#domain/case/case-stage.ts';
import { type CaseState, foldCase } from '#domain/case/case-state.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { Tx } from '#platform/server/database/database.ts';
import type { Tables } from '#platform/server/database/tables.ts';
import type { RequestContext } from '#platform/server/http/context.ts';

/** One act of the chain with its id. */
export type StoredEvent = PlacedEvent;

type CaseRecord = NonNullable<Awaited<ReturnType<typeof findRow>>>;

/** A case as it is stored, with the acts that the caller may see and why it is seen. */
export interface StoredCase {
  row: CaseRecord;
  events: StoredEvent[];
  /** Acts that came along: of the whole until it was split, and about persons who came with another case. */
  past: StoredEvent[];
  state: CaseState;
  grounds: CaseGround[];
}

export type CaseChange = Updateable<Tables['criminal_case']>;

/** A case that the caller may open; unknown and unreadable are the same. `lock` keeps others from acting at once. */
export async function getStoredCase(
  context: Pick<RequestContext, 'tx'>,
  id: string,
  lock = false,
): Promise<StoredCase> {
  const row = await findRow(context.tx, id, false);
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  if (lock && (await findRow(context.tx, id, true)) === undefined) {
    throw new Refusal('case.not-holder');
  }
  const events = await listEvents(context.tx, id);
  const { rows } = await sql<{ grounds: CaseGround[] }>`
    select app.own_grounds('case', ${id}::uuid) as grounds`.execute(context.tx);
  const past = await listPast(context.tx, row, events);
  const folded = foldCase([...past, ...events]);
  return {
    row,
    events,
    past,
    state: { ...folded, stage: row.stage, body: row.holder_body, accepted: row.accepted },
    grounds: rows[0]?.grounds ?? [],
  };
}

/** What came along, in its order; nothing where the case stands for itself. */
async function listPast(
  tx: Tx,
  { id, split_from_id: wholeId }: { id: string; split_from_id: string | null },
  events: readonly StoredEvent[],
): Promise<StoredEvent[]> {
  if (wholeId === null && !events.some(({ kind }) => kind === 'absorbed')) {
    return [];
  }
  const acts = await listActs(tx, id, events);
  const [own] = listLineages(acts, id, listPersonsOf(acts));
  return own.acts.filter((act) => act.caseId !== id);
}

/** Whom the acts of a case name. */
export function listPersonsOf(acts: readonly StoredEvent[]): string[] {
  return [...new Set(acts.flatMap(({ params }) => params.accusedId ?? []).map(String))];
}

/** The acts of a case with all that came along, each once. */
export async function listActs(
  tx: Tx,
  caseId: string,
  events: readonly StoredEvent[],
): Promise<StoredEvent[]> {
  const own = new Set(events.map(({ id }) => id));
  const along = await listBroughtAlong(tx, caseId);
  return [...along.filter(({ id }) => !own.has(id)), ...events];
}

async function findRow(tx: Tx, id: string, lock: boolean) {
  const query = tx.selectFrom('criminal_case').selectAll().where('id', '=', id);
  return await (lock ? query.forUpdate() : query).executeTakeFirst();
}

/** The acts of a case that the caller may see, in their order. */
export async function listEvents(tx: Tx, caseId: string): Promise<StoredEvent[]> {
  const rows = await tx
    .selectFrom('case_event')
    .select(EVENT_COLUMNS)
    .where('case_id', '=', caseId)
    .orderBy('position')
    .execute();
  return rows.map(eventOf);
}

/** Acts of the cases that it carries on, and about its accused where they stood before: whoever holds it counts by them. */
async function listBroughtAlong(tx: Tx, caseId: string): Promise<StoredEvent[]> {
  const { rows } = await sql<Parameters<typeof eventOf>[0]>`
    select id, case_id, position, kind, at, body, office, params
      from app.events_brought_along(${caseId}::uuid) order by at, recorded_at, case_id, position`.execute(
    tx,
  );
  return rows.map(eventOf);
}

const EVENT_COLUMNS = [
  'id',
  'case_id',
  'position',
  'kind',
  'at',
  'body',
  'office',
  'params',
] as const;

function eventOf(row: {
  id: string;
  case_id: string;
  position: number;
  kind: string;
  at: Date;
  body: CaseBody;
  office: string | null;
  params: unknown;
}): StoredEvent {
  return {
    id: row.id,
    caseId: row.case_id,
    position: row.position,
    kind: CaseEventKind.parse(row.kind),
    at: Temporal.Instant.fromEpochMilliseconds(row.at.getTime()),
    body: row.body,
    office: row.office === null ? null : DecidingOffice.parse(row.office),
    params: row.params as EventParams,
  };
}

/** Stores a change of the case that was seen. @returns the new revision */
export async function saveCase(
  context: Pick<RequestContext, 'tx'>,
  id: string,
  revision: number,
  change: CaseChange,
): Promise<number> {
  const saved = await context.tx
    .updateTable('criminal_case')
    .set({ ...change, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst();
  if (saved.numUpdatedRows === 0n) {
    throw new Refusal('record.changed');
  }
  return revision + 1;
}

/** The day in Viet Nam of an instant. */
export function dayOfInstant(at: Temporal.Instant): Temporal.PlainDate {
  return at.toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate();
}

/** A database time of an instant. */
export function dateOf(at: Temporal.Instant): Date {
  return new Date(at.epochMilliseconds);
}
