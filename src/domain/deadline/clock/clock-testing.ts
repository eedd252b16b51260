import { Temporal } from 'temporal-polyfill';
import { CALENDAR_DAYS } from '#domain/deadline/calendar-days.ts';
import type { ClockInput } from '#domain/deadline/clock/clock-input.ts';
import type { ClockRule } from '#domain/deadline/clock/clock-rule.ts';
import type { ClockState, ClockTerm } from '#domain/deadline/clock/clock-state.ts';
import { computeClocks } from '#domain/deadline/clock/compute-clocks.ts';
import { countTerm } from '#domain/deadline/clock/count-term.ts';
import type {
  EventFields,
  EventKind,
  EventPattern,
  FileEvent,
} from '#domain/deadline/clock/file-event.ts';
import { matchesAny } from '#domain/deadline/clock/match-event.ts';
import { type Moment, readMoment, startOf, writeMoment } from '#domain/deadline/clock/moment.ts';
import type { ReasonCode } from '#domain/deadline/clock/reason-words.ts';
import { CLOCK_RULES, findRule } from '#domain/deadline/clock/rules/clock-rules.ts';
import type { TermAsk, TermContext } from '#domain/deadline/clock/term-ask.ts';
import { buildCalendar } from '#domain/deadline/working-calendar.ts';

// What the tests of the clocks share: the shipped calendar, short ways to write events and to ask.

export const shipped = buildCalendar(CALENDAR_DAYS);
export const withCultureDay = buildCalendar(
  CALENDAR_DAYS.map((row) => (row.date === '2026-11-24' ? { ...row, active: true } : row)),
);
export const context: TermContext = { calendar: shipped, settings: [], rules: CLOCK_RULES };

export function moment(text: string): Moment {
  const read = readMoment(text);
  if (read === null) {
    throw new Error(`no moment: ${text}`);
  }
  return read;
}

export function day(text: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(text);
}

/** Counts one rule of the shipped set. */
export function count(
  id: string,
  from: string,
  more: Omit<TermAsk, 'from'> & { readonly context?: Partial<TermContext> } = {},
): ClockTerm {
  const rule = findRule(id);
  const { context: other, ...ask } = more;
  const term =
    rule === null
      ? null
      : countTerm(rule, { ...ask, from: moment(from) }, { ...context, ...other });
  if (term === null) {
    throw new Error(`${id} cannot be counted from ${from}`);
  }
  return term;
}

/** Due, nominal and last day to ask of one count. */
export function dates(term: ClockTerm): string[] {
  return [writeMoment(term.due), writeMoment(term.nominal), term.lastDayToAsk?.toString() ?? '-'];
}

export function codes(clock: Pick<ClockTerm, 'reasons'>): ReasonCode[] {
  return clock.reasons.map((reason) => reason.code);
}

/** So many extensions, each to its maximum. */
export function extensions(number: number): readonly object[] {
  return Array.from({ length: number }, () => ({}));
}

type Rest<Kind extends EventKind> = EventFields[Kind] & {
  readonly id?: string;
  readonly person?: string;
  readonly about?: string;
};

/** Builds an event of a file; its id is its kind unless said. */
export function event<Kind extends EventKind>(
  kind: Kind,
  at: string,
  rest: Rest<Kind> = {} as Rest<Kind>,
): FileEvent {
  return { id: kind, ...rest, kind, at: moment(at) } as FileEvent;
}

/** The input of one file on the shipped calendar and rules; a day alone means its noon. */
export function file(now: string, ...events: FileEvent[]): ClockInput {
  return { ...context, events, now: startOf(moment(now.includes('T') ? now : `${now}T12:00`)) };
}

/** The clocks of one rule in a file. */
export function clocksOf(input: ClockInput, rule: string): ClockState[] {
  return computeClocks(input).filter((clock) => clock.rule === rule);
}

/** The only clock of a rule in a file. */
export function clockOf(input: ClockInput, rule: string): ClockState {
  const [clock, another] = clocksOf(input, rule);
  if (clock === undefined || another !== undefined) {
    throw new Error(`${rule} has not one clock`);
  }
  return clock;
}

/** “running 2026-11-24” of every clock, by rule. */
export function summary(input: ClockInput): Record<string, string> {
  return Object.fromEntries(
    computeClocks(input).map((clock) => [clock.key, `${clock.state} ${writeMoment(clock.due)}`]),
  );
}

/** Everything that a rule waits for: what begins, keeps, stops and lengthens its clocks. */
function listPatterns(rule: ClockRule): EventPattern[] {
  const variants = rule.versions.flatMap((version) => version.variants ?? []);
  return [
    ...('on' in rule.starts ? rule.starts.on : []),
    ...(rule.starts.once ?? []),
    ...(rule.unless ?? []),
    ...rule.met,
    ...(rule.stopped ?? []),
    ...(rule.stoppedAfterEnd ?? []),
    ...(rule.extendedBy ?? []),
    ...variants.flatMap(({ when, met = [] }) => [
      ...(typeof when === 'object' ? [when].flat() : []),
      ...met,
    ]),
  ];
}

/** What rules wait for and no event says, by rule, kind and fields. */
export function listUnsaid(rules: readonly ClockRule[], said: readonly FileEvent[]): string[] {
  return rules.flatMap((rule) =>
    listPatterns(rule)
      .filter((pattern) => !said.some((event) => matchesAny(event, [pattern])))
      .map(({ kind, where }) =>
        [rule.id, kind, ...(where === undefined ? [] : [JSON.stringify(where)])].join(' '),
      ),
  );
}
