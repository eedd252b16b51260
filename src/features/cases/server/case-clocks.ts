import type { Temporal } from 'temporal-polyfill';
import { toFileEvents } from '#domain/case/clock-events.ts';
import type { RuleGroup } from '#domain/deadline/clock/clock-rule.ts';
import type { ClockState } from '#domain/deadline/clock/clock-state.ts';
import { computeClocks } from '#domain/deadline/clock/compute-clocks.ts';
import { dayOf, endOf, isDay, startOf, writeMoment } from '#domain/deadline/clock/moment.ts';
import { CLOCK_RULES, findRule } from '#domain/deadline/clock/rules/clock-rules.ts';
import { loadCalendar, loadClockSettings } from '#features/deadlines/server/index.ts';
import type { Tx } from '#platform/server/database/database.ts';
import { newId, newSecretId } from '#platform/server/ids/new-id.ts';
import { listBroughtAlong, type StoredEvent } from './case-store.ts';

type Cause = 'event' | 'calendar' | 'rule';

/** Limits of the investigation: the first, resumed, returned by procuracy or court, afresh. */
const INVESTIGATION_LIMITS: readonly string[] = ['172', 'I-10', 'I-11', 'I-12', 'I-13'];

/** Windows of appeal and protest. */
export const APPEAL_RULES: readonly string[] = ['X-07', 'X-09'];

/** The clocks of a case at a moment; each accused brings along what happened in the case before this. */
export async function clocksOf(
  tx: Tx,
  caseId: string,
  events: readonly StoredEvent[],
  now: Temporal.Instant,
): Promise<ClockState[]> {
  return computeClocks({
    events: toFileEvents(await withPersons(tx, caseId, events)),
    calendar: await loadCalendar(tx),
    rules: CLOCK_RULES,
    settings: await loadClockSettings(tx),
    now,
  });
}

/** The chain of a case without persons who went to another, with the acts that came along with others. */
export async function withPersons(
  tx: Tx,
  caseId: string,
  events: readonly StoredEvent[],
): Promise<StoredEvent[]> {
  const persons = await tx
    .selectFrom('accused')
    .select('id')
    .where('case_id', '=', caseId)
    .execute();
  const here = new Set(persons.map(({ id }) => id));
  const own = events.filter(
    (event) => typeof event.params.accusedId !== 'string' || here.has(event.params.accusedId),
  );
  return [...(await listBroughtAlong(tx, caseId)), ...own];
}

/** True where a clock still waits to be kept. */
export function isUnfinished(clock: ClockState): boolean {
  return clock.state === 'running' || (clock.state === 'missed' && clock.doneAt === null);
}

/** Last day of the clock that ends first, among duties and limits that still wait. */
export function nextDue(clocks: readonly ClockState[]): string | null {
  const days = clocks
    .filter((clock) => isUnfinished(clock) && (clock.nature === 'duty' || clock.nature === 'limit'))
    .map((clock) => dayOf(clock.due).toString());
  return days.sort()[0] ?? null;
}

/** The limit of the stage in which the case now is: the last one begun that is not yet kept. */
export function limitOfStage(stage: string, clocks: readonly ClockState[]): ClockState | null {
  const rules =
    stage === 'investigation' || stage === 'concluded'
      ? INVESTIGATION_LIMITS
      : stage === 'prosecution' || stage === 'indicted'
        ? ['240']
        : ['277', 'X-02'];
  const begun = clocks.filter((clock) => rules.includes(clock.rule) && isUnfinished(clock));
  return begun.toSorted((one, other) => beginMs(other) - beginMs(one))[0] ?? null;
}

/** Stores the clocks beside the case and keeps a trace of every last day that moved. */
export async function storeClocks(
  tx: Tx,
  caseId: string,
  clocks: readonly ClockState[],
  at: { now: Temporal.Instant; cause: Cause },
): Promise<void> {
  const before = await tx
    .selectFrom('running_clock')
    .select(['key', 'due_at'])
    .where('record_kind', '=', 'case')
    .where('record_id', '=', caseId)
    .execute();
  await tx
    .deleteFrom('running_clock')
    .where('record_kind', '=', 'case')
    .where('record_id', '=', caseId)
    .execute();
  if (clocks.length > 0) {
    await tx
      .insertInto('running_clock')
      .values(clocks.map((clock) => rowOf(caseId, clock, at.now)))
      .execute();
  }
  await keepTrace(tx, caseId, { before, clocks, ...at });
}

/** The body whose clock it is: after acceptance each sees its own. */
export function bodyOfClock(rule: string): 'police' | 'procuracy' | 'court' {
  const group: RuleGroup = findRule(rule)?.group ?? 'investigation';
  switch (group) {
    case 'prosecution':
      return 'procuracy';
    case 'trial':
    case 'appeal':
      return 'court';
    default:
      return 'police';
  }
}

/** First minute at which a clock is over. */
export function endMs(clock: ClockState): number {
  return endOf(clock.due).epochMilliseconds;
}

function beginMs(clock: ClockState): number {
  return startOf(clock.from).epochMilliseconds;
}

function rowOf(caseId: string, clock: ClockState, now: Temporal.Instant) {
  const done = clock.state === 'met' || clock.state === 'missed' ? clock.doneAt : null;
  return {
    id: newSecretId(),
    record_kind: 'case',
    record_id: caseId,
    key: clock.key,
    rule: clock.rule,
    state: clock.state,
    due_at: new Date(endMs(clock)),
    due_on: dayOf(clock.due).toString(),
    in_hours: !isDay(clock.due),
    nominal_on: dayOf(clock.nominal).toString(),
    ask_by: clock.lastDayToAsk?.toString() ?? null,
    done_at: done === null ? null : new Date(startOf(done).epochMilliseconds),
    detail: JSON.stringify(detailOf(clock)),
    counted_at: new Date(now.epochMilliseconds),
  };
}

function detailOf(clock: ClockState) {
  return {
    body: bodyOfClock(clock.rule),
    person: clock.person,
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

async function keepTrace(
  tx: Tx,
  caseId: string,
  change: {
    before: readonly { key: string; due_at: Date }[];
    clocks: readonly ClockState[];
    now: Temporal.Instant;
    cause: Cause;
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
        record_kind: 'case',
        record_id: caseId,
        at: new Date(change.now.epochMilliseconds),
        cause: change.cause,
        changes: JSON.stringify(moved),
      })
      .execute();
  }
}
