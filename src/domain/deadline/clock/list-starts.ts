import type { ClockInput } from '#domain/deadline/clock/clock-input.ts';
import type { BuiltClock, ClockStart } from '#domain/deadline/clock/clock-parts.ts';
import type { ClockRule } from '#domain/deadline/clock/clock-rule.ts';
import type { EventPattern, FileEvent } from '#domain/deadline/clock/file-event.ts';
import { firstOpening, upTo } from '#domain/deadline/clock/file-facts.ts';
import { isNotBefore, matchesAny } from '#domain/deadline/clock/match-event.ts';
import {
  compareDays,
  compareMoments,
  dayOf,
  type Moment,
  writeMoment,
} from '#domain/deadline/clock/moment.ts';
import type { Reason } from '#domain/deadline/clock/reason.ts';
import { settleVersion } from '#domain/deadline/clock/settle-version.ts';

/** Lists the beginnings of a rule’s clocks in a file. */
export function listStarts(
  rule: ClockRule,
  file: ClockInput,
  others: (id: string) => readonly BuiltClock[],
): ClockStart[] {
  if (file.events.some((event) => matchesAny(event, rule.unless))) {
    return [];
  }
  const { starts } = rule;
  const begun =
    'endOf' in starts
      ? startsOfEnds(rule, starts.endOf.flatMap(others))
      : startsOfEvents(rule, starts.on, file);
  return begun
    .flatMap((start) => waitFor(start, starts.once, file.events))
    .flatMap((start) => withVariants(rule, start, file));
}

function startsOfEvents(
  rule: ClockRule,
  patterns: readonly EventPattern[],
  { events }: ClockInput,
): ClockStart[] {
  const begun = events.filter((event) => matchesAny(event, patterns));
  return begun.map((event, at) => ({
    by: event.id,
    event,
    base: null,
    person: rule.scope === 'person' ? (event.person ?? null) : null,
    from: fromWhen(rule, event, events),
    since: rule.countsBack === true ? sinceWhen(rule, begun.slice(0, at), events, event) : event.at,
    next: nextOf(rule, event, begun.slice(at + 1)),
    once: null,
    variant: null,
    reasons: [
      ...sayFirstOpening(event.at, fromWhen(rule, event, events)),
      ...sayTooOften(rule, event, begun.slice(0, at)),
    ],
  }));
}

/**
 * From when on acts concern a day that lies ahead: from the beginning, and of a further day from when the one
 * before it was called off, else from that day.
 */
function sinceWhen(
  rule: ClockRule,
  earlier: readonly FileEvent[],
  events: readonly FileEvent[],
  event: FileEvent,
): Moment {
  const before = earlier.at(-1);
  if (before === undefined) {
    return events[0]?.at ?? event.at;
  }
  const calledOff = events.filter((one) => matchesAny(one, rule.stopped));
  return calledOff[earlier.length - 1]?.at ?? before.at;
}

/** The event’s moment, or of cases joined while it ran the first opening: what is over is not counted anew. */
function fromWhen(rule: ClockRule, event: FileEvent, events: readonly FileEvent[]): Moment {
  if (rule.fromFirstOpening !== true) {
    return event.at;
  }
  const endings = [...rule.met, ...(rule.stopped ?? []), ...(rule.stoppedAfterEnd ?? [])];
  const over = events.find((one) => matchesAny(one, endings) && isNotBefore(one.at, event.at));
  const first = firstOpening(upTo(events, over?.at ?? null));
  return first !== null && compareDays(first, dayOf(event.at)) < 0 ? first : event.at;
}

function sayFirstOpening(at: Moment, from: Moment): Reason[] {
  return at === from ? [] : [{ code: 'first-opening', params: { day: writeMoment(from) } }];
}

function nextOf(rule: ClockRule, event: FileEvent, later: readonly FileEvent[]): Moment | null {
  const own = later.find((one) => rule.scope !== 'person' || one.person === event.person);
  return own?.at ?? null;
}

function sayTooOften(
  { atMost }: ClockRule,
  event: FileEvent,
  earlier: readonly FileEvent[],
): Reason[] {
  if (atMost === undefined) {
    return [];
  }
  const { times: allowed, per, words } = atMost;
  const alike = earlier.filter((one) => per === undefined || byOf(one) === byOf(event));
  const times = alike.length + 1;
  return times > allowed ? [{ code: 'too-often', params: { times, allowed, words } }] : [];
}

function byOf(event: FileEvent): string | null {
  return 'by' in event ? event.by : null;
}

/** Counted back, each limit has its own; counted on, only the limit that ends last. */
function startsOfEnds(rule: ClockRule, bases: readonly BuiltClock[]): ClockStart[] {
  const last = [...bases].sort((one, other) => compareMoments(other.clock.due, one.clock.due));
  const chosen = rule.countsBack === true ? bases : last.slice(0, 1);
  return chosen.map((base) => ({
    by: base.clock.key,
    event: null,
    base,
    person: rule.scope === 'person' ? base.clock.person : null,
    from: rule.countsBack === true ? base.clock.nominal : base.clock.due,
    since: base.lengthenedAt ?? base.since,
    next: null,
    once: null,
    variant: null,
    reasons: [],
  }));
}

function waitFor(
  start: ClockStart,
  patterns: readonly EventPattern[] | undefined,
  events: readonly FileEvent[],
): ClockStart[] {
  if (patterns === undefined) {
    return [start];
  }
  const once = events.find(
    (event) => matchesAny(event, patterns) && (start.base !== null || isWithin(event.at, start)),
  );
  return once === undefined ? [] : [{ ...start, once }];
}

function isWithin(at: Moment, { since, next }: ClockStart): boolean {
  return isNotBefore(at, since) && (next === null || !isNotBefore(at, next));
}

/** The variant that a fact chooses, and those that run beside. */
function withVariants(rule: ClockRule, start: ClockStart, file: ClockInput): ClockStart[] {
  const version = settleVersion(rule, dayOf(start.from), file.settings);
  const variants = version?.variants ?? [];
  const { event } = start;
  const chosen = variants.find(
    ({ when }) => typeof when === 'object' && event !== null && matchesAny(event, [when].flat()),
  );
  const beside = variants.filter(({ when }) => when === 'beside');
  return [
    { ...start, variant: chosen ?? null },
    ...beside.map((variant) => ({ ...start, variant })),
  ];
}
