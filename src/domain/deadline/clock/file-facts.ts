import { Temporal } from 'temporal-polyfill';
import type { EventOf, FileEvent } from '#domain/deadline/clock/file-event.ts';
import { isNotBefore } from '#domain/deadline/clock/match-event.ts';
import { compareDays, dayOf, type Moment } from '#domain/deadline/clock/moment.ts';
import { gravestOf, milderOf, type OffenceClass } from '#domain/deadline/clock/offence-class.ts';
import type { MinorFacts } from '#domain/deadline/clock/term-ask.ts';

/** Keeps the events up to a moment: what was known when a clock had run its course. */
export function upTo(events: readonly FileEvent[], moment: Moment | null): readonly FileEvent[] {
  return moment === null ? events : events.filter((event) => isNotBefore(moment, event.at));
}

/**
 * Gives the class that governs: of one person, that person’s own charge, which a graver charge against
 * another never lengthens; of the case, the gravest of opening, joined cases and charges. A
 * reclassified case takes its new class as a whole, and holds nobody longer than that.
 */
export function classOf(events: readonly FileEvent[], person: string | null): OffenceClass | null {
  let ofCase: OffenceClass[] = [];
  const inCase = new Map<string, OffenceClass>();
  const own = new Map<string, OffenceClass>();
  const charge = (of: string, offenceClass: OffenceClass) => {
    inCase.set(of, offenceClass);
    own.set(of, offenceClass);
  };
  for (const event of events) {
    switch (event.kind) {
      case 'case.merged':
        ofCase.push(event.offenceClass);
        break;
      case 'case.charged':
        charge(event.person ?? event.id, event.offenceClass);
        break;
      case 'case.opened':
      case 'case.split-off':
      case 'case.reclassified':
        if (event.person === undefined) {
          ofCase = [event.offenceClass];
          inCase.clear();
        } else {
          charge(event.person, event.offenceClass);
        }
        break;
      case 'case.charge-answered':
        if (event.answer === 'cancelled') {
          inCase.delete(event.person ?? '');
          own.delete(event.person ?? '');
        }
        break;
    }
  }
  const governing = gravestOf([...ofCase, ...inCase.values()]);
  const charged = person === null ? undefined : own.get(person);
  return charged === undefined ? governing : milderOf(charged, governing ?? charged);
}

/** Gives the first day on which the case, or one that was joined to it, was opened. */
export function firstOpening(events: readonly FileEvent[]): Temporal.PlainDate | null {
  const days = events.flatMap((event) => {
    if (event.kind === 'case.merged') {
      return [event.openedOn];
    }
    return event.kind === 'case.opened' ? [dayOf(event.at)] : [];
  });
  return days.sort(Temporal.PlainDate.compare)[0] ?? null;
}

/** Says whether a minor shortens a clock of the person, or (with no person) of the case; null where none does. */
export function minorFactsOf(
  events: readonly FileEvent[],
  asked: { readonly person: string | null; readonly from: Moment },
): MinorFacts | null {
  const minors = listMinors(events);
  if (asked.person === null ? minors.size === 0 : !minors.has(asked.person)) {
    return null;
  }
  const opened = firstOpening(events);
  const restored = events.findLast((event) => event.kind === 'case.full-limit-restored');
  return {
    openedOn: opened ?? dayOf(asked.from),
    assumed: opened === null,
    restored: restored === undefined ? null : { at: restored.at, basis: restored.basis },
  };
}

function listMinors(events: readonly FileEvent[]): Set<string> {
  const minors = new Set<string>();
  for (const event of events) {
    const person = event.person ?? '';
    if ((event.kind === 'case.charged' || event.kind === 'case.arrested') && event.minor === true) {
      minors.add(person);
    } else if (isLeaving(event)) {
      minors.delete(person);
    }
  }
  return minors;
}

/** A person against whom nothing stands any more shortens nobody’s limit. */
function isLeaving(event: FileEvent): boolean {
  switch (event.kind) {
    case 'case.minor-separated':
      return true;
    case 'case.charge-answered':
      return event.answer === 'cancelled';
    case 'case.discontinued':
      return event.part === true;
    default:
      return false;
  }
}

/** Counts the days of custody before a detention, each day begun; what the order itself says comes first. */
export function custodyDaysBefore(
  events: readonly FileEvent[],
  detained: EventOf<'case.detained'>,
): number {
  if (detained.custodyDays !== undefined) {
    return detained.custodyDays;
  }
  const taken = events.findLast(
    (event) =>
      event.kind === 'case.taken-in' &&
      event.person === detained.person &&
      isNotBefore(detained.at, event.at),
  );
  if (taken === undefined) {
    return 0;
  }
  const released = events.find(
    (event) =>
      event.kind === 'case.released' &&
      event.person === detained.person &&
      isNotBefore(event.at, taken.at) &&
      isNotBefore(detained.at, event.at),
  );
  return daysBegun(taken.at, released?.at ?? detained.at);
}

function daysBegun(from: Moment, to: Moment): number {
  if (from instanceof Temporal.Instant && to instanceof Temporal.Instant) {
    return Math.ceil(from.until(to).total('hours') / 24);
  }
  const days = dayOf(from).until(dayOf(to)).days;
  return compareDays(dayOf(from), dayOf(to)) > 0 ? 0 : days;
}
