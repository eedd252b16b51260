import type { Temporal } from 'temporal-polyfill';
import { type ClockState, endedAt } from '#domain/deadline/clock/clock-state.ts';
import { dayOf, isDay, startOf } from '#domain/deadline/clock/moment.ts';
import { findRule } from '#domain/deadline/clock/rules/clock-rules.ts';
import { sayReason } from '#domain/deadline/clock/say-reason.ts';
import { endMs, isUnfinished } from '#features/deadlines/server/index.ts';
import type { CaseClock, CaseClockMark } from '../contract.ts';
import { bodyOfClock } from './case-clocks.ts';

/** The name of a rule in both languages. */
export function nameOfRule(rule: string): { vi: string; en: string } {
  return findRule(rule)?.name ?? { vi: rule, en: rule };
}

/** How far off an end is: past, today, within three days, later. */
export function nearnessOf(endsAt: number, now: Temporal.Instant): CaseClockMark['nearness'] {
  if (endsAt <= now.epochMilliseconds) {
    return 'overdue';
  }
  return endsAt <= endOfDay(now, 0)
    ? 'due-today'
    : endsAt <= endOfDay(now, 3)
      ? 'within-three-days'
      : 'later';
}

/** The clock among duties and limits that ends first. */
export function nearestMark(
  clocks: readonly ClockState[],
  now: Temporal.Instant,
): CaseClockMark | null {
  const waiting = clocks.filter(
    (clock) => isUnfinished(clock) && (clock.nature === 'duty' || clock.nature === 'limit'),
  );
  const first = waiting.toSorted((one, other) => endMs(one) - endMs(other))[0];
  return first === undefined ? null : markOf(first, now);
}

/** A clock as lists show it. */
export function markOf(clock: ClockState, now: Temporal.Instant): CaseClockMark {
  const ends = endMs(clock);
  return {
    rule: clock.rule,
    name: nameOfRule(clock.rule),
    dueOn: dayOf(clock.due).toString(),
    dueAt: isDay(clock.due) ? null : new Date(ends).toISOString(),
    askBy: clock.lastDayToAsk?.toString() ?? null,
    nearness: nearnessOf(ends, now),
    provisional: clock.provisional,
  };
}

/** A clock with all that may be asked about it; `markOf` names the accused as “BC1”. */
export function clockView(
  clock: ClockState,
  now: Temporal.Instant,
  more: { markOf(person: string): string | null; ifExtended: string | null },
): CaseClock {
  return {
    ...markOf(clock, now),
    key: clock.key,
    state: clock.state,
    nature: clock.nature,
    body: bodyOfClock(clock.rule),
    accused: clock.person === null ? null : more.markOf(clock.person),
    startedAt: startOf(clock.from).toString(),
    nominalOn: dayOf(clock.nominal).toString(),
    doneAt: doneAt(clock),
    lapsed: clock.state === 'missed' && clock.lapsedAt !== null,
    extensionsUsed: clock.extensionsUsed,
    extensionsLeft: clock.extensionsLeft,
    holder: clock.holder,
    cites: clock.cites.map((cite) => `${cite.law} ${cite.article}`),
    reasons: clock.reasons.map((reason) => ({
      vi: sayReason(reason, 'vi'),
      en: sayReason(reason, 'en'),
    })),
    ifExtended: more.ifExtended,
  };
}

function doneAt(clock: ClockState): string | null {
  const done = endedAt(clock);
  return done === null ? null : startOf(done).toString();
}

function endOfDay(now: Temporal.Instant, days: number): number {
  return now
    .toZonedDateTimeISO('Asia/Ho_Chi_Minh')
    .toPlainDate()
    .add({ days: days + 1 })
    .toZonedDateTime('Asia/Ho_Chi_Minh')
    .toInstant().epochMilliseconds;
}
