import type { ClockEnd, ClockStart, Surroundings } from '#domain/deadline/clock/clock-parts.ts';
import type { ClockRule } from '#domain/deadline/clock/clock-rule.ts';
import type { FileEvent } from '#domain/deadline/clock/file-event.ts';
import {
  classOf,
  custodyDaysBefore,
  minorFactsOf,
  upTo,
} from '#domain/deadline/clock/file-facts.ts';
import { concerns } from '#domain/deadline/clock/find-end.ts';
import { isNotBefore, matchesAny } from '#domain/deadline/clock/match-event.ts';
import { compareDays, dayOf, type Moment, writeMoment } from '#domain/deadline/clock/moment.ts';
import type { Reason } from '#domain/deadline/clock/reason.ts';
import type { JoinedLimit, TermAsk } from '#domain/deadline/clock/term-ask.ts';

interface Asked {
  readonly ask: TermAsk;
  readonly reasons: readonly Reason[];
  readonly lengthenedAt: Moment | null;
}

/** Gathers from the file what the count of one clock must know, as far as it was known when the clock ended. */
export function askFor(
  rule: ClockRule,
  start: ClockStart,
  { file, others, end }: Surroundings & { readonly end: ClockEnd | null },
): Asked {
  const known = upTo(file.events, end?.at ?? null);
  const lengthened = known.filter((event) => lengthens(rule, start, event));
  return {
    ask: {
      from: start.from,
      offenceClass: classOf(known, start.person),
      variant: start.variant?.name,
      extensions: lengthened.map((event) => ({ at: event.at, until: untilOf(event) })),
      minor: rule.minor === undefined ? null : minorFactsOf(known, start),
      custodyDays:
        start.event?.kind === 'case.detained' && rule.deductsCustody === true
          ? custodyDaysBefore(known, start.event)
          : 0,
      until: untilOf(start.once ?? start.event),
      continuesFrom: nominalOf(rule.continues, start, others),
      joined: rule.firstEndWhenJoined === true ? joinedLimits(rule, start, known) : [],
      notPast: limitAbove(rule, start, others),
    },
    reasons: sayReclassified(start, known),
    lengthenedAt: lengthened.at(-1)?.at ?? null,
  };
}

function lengthens(rule: ClockRule, start: ClockStart, event: FileEvent): boolean {
  return (
    matchesAny(event, rule.extendedBy) &&
    concerns(rule, start, event) &&
    (start.next === null || !isNotBefore(event.at, start.next))
  );
}

function joinedLimits(
  rule: ClockRule,
  start: ClockStart,
  known: readonly FileEvent[],
): readonly JoinedLimit[] {
  return known.flatMap((event) =>
    event.kind === 'case.merged' &&
    event.limitOn !== undefined &&
    concerns(rule, start, event) &&
    (start.next === null || !isNotBefore(event.at, start.next))
      ? [{ at: event.at, to: event.limitOn }]
      : [],
  );
}

function untilOf(event: FileEvent | null): Moment | undefined {
  return event !== null && 'until' in event ? event.until : undefined;
}

function nominalOf(
  id: string | undefined,
  start: ClockStart,
  others: Surroundings['others'],
): Moment | undefined {
  const before = id === undefined ? [] : others(id);
  return before.find((one) => one.startEvent === start.by)?.clock.nominal;
}

/** The limit in force when this one began: detention never outlives the investigation. */
function limitAbove(
  { notPast }: ClockRule,
  start: ClockStart,
  others: Surroundings['others'],
): TermAsk['notPast'] {
  if (notPast === undefined) {
    return undefined;
  }
  const above = others(notPast).findLast(
    ({ clock, since }) =>
      isNotBefore(start.from, since) && compareDays(dayOf(start.from), dayOf(clock.nominal)) <= 0,
  );
  return above === undefined ? undefined : { rule: notPast, to: dayOf(above.clock.nominal) };
}

function sayReclassified(start: ClockStart, known: readonly FileEvent[]): Reason[] {
  return known.flatMap((event): Reason[] =>
    event.kind === 'case.reclassified' &&
    isNotBefore(event.at, start.since) &&
    (event.person === undefined || event.person === start.person)
      ? [{ code: 'reclassified', params: { class: event.offenceClass, at: writeMoment(event.at) } }]
      : [],
  );
}
