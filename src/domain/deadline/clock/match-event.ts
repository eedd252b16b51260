import type { EventPattern, FileEvent } from '#domain/deadline/clock/file-event.ts';
import { compareMoments, dayOf, isDay, type Moment } from '#domain/deadline/clock/moment.ts';

/** Says whether an event is one of those that a rule waits for; a yes-or-no that is unsaid is no. */
export function matchesAny(event: FileEvent, patterns: readonly EventPattern[] = []): boolean {
  return patterns.some((pattern) => matches(event, pattern));
}

function matches(event: FileEvent, pattern: EventPattern): boolean {
  if (event.kind !== pattern.kind) {
    return false;
  }
  const fields = new Map<string, unknown>(Object.entries(event));
  return Object.entries(pattern.where ?? {}).every(([name, wanted]: [string, readonly unknown[]]) =>
    wanted.includes(fields.get(name) ?? false),
  );
}

/** Orders events by their moment, then by their place in the chain, then by id: the order in which they are given is of no account. */
export function sortEvents(events: readonly FileEvent[]): FileEvent[] {
  return [...events].sort(
    (one, other) =>
      compareMoments(one.at, other.at) ||
      placeOf(one) - placeOf(other) ||
      (one.id < other.id ? -1 : 1),
  );
}

/** An event that is only supposed, or has no place, comes after those that have one. */
function placeOf({ order }: FileEvent): number {
  return order ?? Number.MAX_SAFE_INTEGER;
}

/** Says whether a moment is not before another; where one is a day only, the days decide. */
export function isNotBefore(moment: Moment, other: Moment): boolean {
  return isDay(moment) || isDay(other)
    ? compareMoments(dayOf(moment), dayOf(other)) >= 0
    : compareMoments(moment, other) >= 0;
}
