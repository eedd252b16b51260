import { type RawBuilder, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { type ClockState, endedAt } from '#domain/deadline/clock/clock-state.ts';
import { dayOf, endOf, isDay, startOf, writeMoment } from '#domain/deadline/clock/moment.ts';
import { runUnread, type Tx } from '#platform/server/database/database.ts';
import { newId, newSecretId } from '#platform/server/ids/new-id.ts';

/** The file beside which clocks stand. */
export interface ClockFile {
  readonly kind: 'tip' | 'case';
  readonly id: string;
}

/** Why clocks were counted again. */
export type RecountCause = 'event' | 'calendar' | 'rule';

/** What a clock is of beyond its count: the body, the person, the charge. */
type Belonging = (clock: ClockState) => object;

/** True where a clock still waits to be kept: it runs, or it was missed and the duty stands. */
export function isUnfinished(clock: ClockState): boolean {
  return endedAt(clock) === null;
}

/** First minute at which a clock is over, in epoch milliseconds. */
export function endMs(clock: ClockState): number {
  return endOf(clock.due).epochMilliseconds;
}

/** Stores the clocks beside their file and keeps a trace of every end that moved. */
export async function storeClocks(
  tx: Tx,
  file: ClockFile,
  clocks: readonly ClockState[],
  at: { now: Temporal.Instant; cause: RecountCause; belonging?: Belonging },
): Promise<void> {
  const before = await tx
    .deleteFrom('running_clock')
    .where('record_kind', '=', file.kind)
    .where('record_id', '=', file.id)
    .returning(['key', 'due_at'])
    .execute();
  if (clocks.length > 0) {
    const rows = clocks.map((clock) => ({
      ...rowOf(file, clock, at.now),
      detail: { ...at.belonging?.(clock), ...detailOf(clock) },
    }));
    await runUnread(tx, insertClocks(rows));
  }
  await keepTrace(tx, file, { before, clocks, ...at });
}

/** One statement however many clocks there are, so that it is prepared once. */
function insertClocks(rows: readonly object[]): RawBuilder<unknown> {
  return sql`
    insert into running_clock (id, record_kind, record_id, key, rule, state, due_at, due_on, in_hours, nominal_on,
      ask_by, done_at, counted_at, detail)
    select id, record_kind, record_id, key, rule, state, due_at, due_on, in_hours, nominal_on,
      ask_by, done_at, counted_at, detail
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(id uuid, record_kind text, record_id uuid,
        key text, rule text, state text, due_at timestamptz, due_on date, in_hours boolean, nominal_on date,
        ask_by date, done_at timestamptz, counted_at timestamptz, detail jsonb)`;
}

/** The clock with its reasons, as JSON: moments as ISO text. */
export function detailOf(clock: ClockState) {
  return {
    nature: clock.nature,
    variant: clock.variant,
    holder: clock.holder,
    from: writeMoment(clock.from),
    extensionsUsed: clock.extensionsUsed,
    extensionsLeft: clock.extensionsLeft,
    provisional: clock.provisional,
    certainty: clock.certainty,
    cites: clock.cites.map((cite) => `${cite.law} ${cite.article}`),
    reasons: clock.reasons,
  };
}

function rowOf(file: ClockFile, clock: ClockState, now: Temporal.Instant) {
  const done = clock.state === 'stopped' ? null : endedAt(clock);
  return {
    id: newSecretId(),
    record_kind: file.kind,
    record_id: file.id,
    key: clock.key,
    rule: clock.rule,
    state: clock.state,
    due_at: new Date(endMs(clock)),
    due_on: dayOf(clock.due).toString(),
    in_hours: !isDay(clock.due),
    nominal_on: dayOf(clock.nominal).toString(),
    ask_by: clock.lastDayToAsk?.toString() ?? null,
    done_at: done === null ? null : new Date(startOf(done).epochMilliseconds),
    counted_at: new Date(now.epochMilliseconds),
  };
}

async function keepTrace(
  tx: Tx,
  file: ClockFile,
  change: {
    before: readonly { key: string; due_at: Date }[];
    clocks: readonly ClockState[];
    now: Temporal.Instant;
    cause: RecountCause;
  },
): Promise<void> {
  const known = new Map(change.before.map((row) => [row.key, row.due_at]));
  const moved = change.clocks.flatMap((clock) => {
    const old = known.get(clock.key);
    const due = new Date(endMs(clock));
    return old === undefined || old.getTime() === due.getTime()
      ? []
      : [
          {
            key: clock.key,
            from: old.toISOString(),
            to: due.toISOString(),
            reasons: clock.reasons,
          },
        ];
  });
  if (moved.length > 0) {
    await tx
      .insertInto('clock_trace')
      .values({
        id: newId(),
        record_kind: file.kind,
        record_id: file.id,
        at: new Date(change.now.epochMilliseconds),
        cause: change.cause,
        changes: JSON.stringify(moved),
      })
      .execute();
  }
}
