import { Temporal } from 'temporal-polyfill';
import type { ClockInput } from '#domain/deadline/clock/clock-input.ts';
import type { ClockState } from '#domain/deadline/clock/clock-state.ts';
import { computeClocks } from '#domain/deadline/clock/compute-clocks.ts';
import { compareDays, compareMoments, dayOf, writeMoment } from '#domain/deadline/clock/moment.ts';
import type { Reason } from '#domain/deadline/clock/reason.ts';
import { listChangedDays } from '#domain/deadline/recount.ts';

/** What a changed calendar, rule, setting or event did to one clock; `before` or `after` is null where there was none. */
export interface ClockChange {
  readonly key: string;
  readonly rule: string;
  readonly before: ClockState | null;
  readonly after: ClockState | null;
  readonly because: readonly Reason[];
}

/** Computes a file twice and tells which clocks moved, came, went or changed their state, and why. */
export function traceChanges(before: ClockInput, after: ClockInput): ClockChange[] {
  const was = new Map(computeClocks(before).map((clock) => [clock.key, clock]));
  const is = new Map(computeClocks(after).map((clock) => [clock.key, clock]));
  const keys = [...new Set([...was.keys(), ...is.keys()])];
  return keys.flatMap((key) => {
    const pair = { before: was.get(key) ?? null, after: is.get(key) ?? null };
    const rule = (pair.after ?? pair.before)?.rule ?? '';
    return isSame(pair.before, pair.after)
      ? []
      : [{ key, rule, ...pair, because: listCauses(before, after, { rule, ...pair }) }];
  });
}

function isSame(before: ClockState | null, after: ClockState | null): boolean {
  return before !== null && after !== null && faceOf(before) === faceOf(after);
}

/** What an officer would see change. */
function faceOf(clock: ClockState): string {
  const { due, nominal, lastDayToAsk, state } = clock;
  return [writeMoment(due), writeMoment(nominal), String(lastDayToAsk), state].join(' ');
}

type Pair = {
  readonly rule: string;
  readonly before: ClockState | null;
  readonly after: ClockState | null;
};

function listCauses(before: ClockInput, after: ClockInput, pair: Pair): Reason[] {
  return [
    ...calendarCauses(before, after, pair),
    ...ruleCauses(before, after, pair.rule),
    ...eventCauses(before, after),
    ...(Temporal.Instant.compare(before.now, after.now) === 0
      ? []
      : [{ code: 'time-passed', params: {} } as const]),
  ];
}

/** The days that changed their standing between the beginning of the clock and its later end. */
function calendarCauses(before: ClockInput, after: ClockInput, pair: Pair): Reason[] {
  const clocks = [pair.before, pair.after].filter((one) => one !== null);
  const days = clocks.flatMap(({ from, nominal, due, lastDayToAsk }) =>
    [from, nominal, due].map(dayOf).concat(lastDayToAsk ?? []),
  );
  const [first, last] = [days.sort(Temporal.PlainDate.compare)[0], days.at(-1)];
  return listChangedDays(before.calendar, after.calendar)
    .filter(({ date }) => isBetween(date, first, last))
    .map(({ date, basis }) => ({ code: 'calendar-changed', params: { day: date, basis } }));
}

function isBetween(
  date: string,
  first: Temporal.PlainDate | undefined,
  last: Temporal.PlainDate | undefined,
): boolean {
  return (
    first !== undefined &&
    last !== undefined &&
    compareDays(date, first) >= 0 &&
    compareDays(date, last) <= 0
  );
}

function ruleCauses(before: ClockInput, after: ClockInput, rule: string): Reason[] {
  const law = ({ rules }: ClockInput) => JSON.stringify(rules.find((one) => one.id === rule));
  const set = ({ settings }: ClockInput) =>
    settings
      .filter((one) => one.rule === rule)
      .map((one) => JSON.stringify(one))
      .sort()
      .join();
  return [
    ...(law(before) === law(after) ? [] : [{ code: 'rule-changed', params: { rule } } as const]),
    ...(set(before) === set(after) ? [] : [{ code: 'setting-changed', params: { rule } } as const]),
  ];
}

function eventCauses(before: ClockInput, after: ClockInput): Reason[] {
  const known = (input: ClockInput) => new Set(input.events.map((event) => event.id));
  const [was, is] = [known(before), known(after)];
  return [
    ...after.events
      .filter((event) => !was.has(event.id))
      .sort((one, other) => compareMoments(one.at, other.at))
      .map(({ id, kind, at }) => cause('event-added', { event: id, kind, at: writeMoment(at) })),
    ...before.events
      .filter((event) => !is.has(event.id))
      .map(({ id, kind, at }) => cause('event-removed', { event: id, kind, at: writeMoment(at) })),
  ];
}

function cause(
  code: 'event-added' | 'event-removed',
  params: { event: string; kind: string; at: string },
): Reason {
  return { code, params };
}
