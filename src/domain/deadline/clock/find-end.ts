import type { ClockEnd, ClockStart } from '#domain/deadline/clock/clock-parts.ts';
import type { ClockRule } from '#domain/deadline/clock/clock-rule.ts';
import type { EventPattern, FileEvent } from '#domain/deadline/clock/file-event.ts';
import { isNotBefore, matchesAny } from '#domain/deadline/clock/match-event.ts';
import { compareMoments } from '#domain/deadline/clock/moment.ts';

/** Finds what ended a clock first; what keeps it wins over what stops it at the same moment. */
export function findEnd(
  rule: ClockRule,
  start: ClockStart,
  events: readonly FileEvent[],
): ClockEnd | null {
  const first = (how: ClockEnd['how'], patterns: readonly EventPattern[] | undefined) => {
    const event = events.find((one) => matchesAny(one, patterns) && concerns(rule, start, one));
    return event === undefined ? [] : [{ how, at: event.at, by: event.id }];
  };
  const met = start.variant?.met ?? rule.met;
  const ends: ClockEnd[] = [
    ...first('met', met),
    ...first('stopped', rule.stopped),
    ...first('suspended', rule.stoppedAfterEnd),
    ...endOfBase(rule, start),
  ];
  return ends.sort((one, other) => compareMoments(one.at, other.at))[0] ?? null;
}

/** What precedes the end of a limit is over when that limit is. */
function endOfBase(rule: ClockRule, { base }: ClockStart): ClockEnd[] {
  const end = rule.countsBack === true ? base?.end : undefined;
  return end === undefined || end === null ? [] : [{ ...end, how: 'stopped' }];
}

/** Says whether an event can end or lengthen this clock: not before it, of its person, about it. */
export function concerns(rule: ClockRule, start: ClockStart, event: FileEvent): boolean {
  if (event.id === start.event?.id || !isNotBefore(event.at, start.since)) {
    return false;
  }
  if (event.about !== undefined && event.about !== start.by) {
    return false;
  }
  const isAtBegin = compareMoments(event.at, start.since) <= 0;
  if (isAtBegin && (isAnotherStart(rule, event) || calledOffBefore(rule, event))) {
    return false;
  }
  return rule.scope !== 'person' || event.person === undefined || event.person === start.person;
}

function isAnotherStart({ starts }: ClockRule, event: FileEvent): boolean {
  return 'on' in starts && matchesAny(event, starts.on);
}

/** What called off the day before is no news for the day that follows it. */
function calledOffBefore(rule: ClockRule, event: FileEvent): boolean {
  return rule.countsBack === true && matchesAny(event, rule.stopped);
}
