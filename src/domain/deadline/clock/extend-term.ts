import { Temporal } from 'temporal-polyfill';
import { advance, land } from '#domain/deadline/clock/advance.ts';
import type { Decider, Extension, RuleVersion } from '#domain/deadline/clock/clock-rule.ts';
import {
  compareDays,
  compareMoments,
  dayOf,
  endOf,
  type Moment,
  startOf,
  writeMoment,
} from '#domain/deadline/clock/moment.ts';
import type { Reason } from '#domain/deadline/clock/reason.ts';
import { sayLength } from '#domain/deadline/clock/say-length.ts';
import type { GrantedExtension, JoinedLimit } from '#domain/deadline/clock/term-ask.ts';
import type { WorkingCalendar } from '#domain/deadline/working-calendar.ts';

export interface Extended {
  readonly nominal: Moment;
  readonly used: readonly Extension[];
  readonly reasons: readonly Reason[];
}

interface Limit {
  readonly calendar: WorkingCalendar;
  readonly version: RuleVersion;
  readonly extensions: readonly Extension[];
  readonly joined: readonly JoinedLimit[];
}

/** Adds the extensions that were granted, each from the nominal end of what it extends, as far as the law allows. */
export function extendTerm(
  base: Moment,
  granted: readonly GrantedExtension[],
  limit: Limit,
): Extended {
  const reasons: Reason[] = [];
  let nominal = base;
  let waiting = limit.joined;
  const used = limit.extensions.slice(0, granted.length);
  for (const [at, extension] of used.entries()) {
    const grant = granted[at] ?? {};
    const before = joinedBefore(waiting, grant);
    const joined = firstEnd(nominal, before);
    waiting = waiting.slice(before.length);
    nominal = joined.nominal;
    reasons.push(...joined.reasons);
    const step = extendOnce(nominal, { extension, grant, number: at + 1 }, limit);
    nominal = step.nominal;
    reasons.push(...step.reasons);
  }
  if (granted.length > used.length) {
    const params = { given: granted.length, allowed: used.length };
    reasons.push({ code: 'extension-beyond-law', params });
  }
  const joined = firstEnd(nominal, waiting);
  return { nominal: joined.nominal, used, reasons: [...reasons, ...joined.reasons] };
}

/** The merges that came before an extension was granted: it runs from what they left. */
function joinedBefore(waiting: readonly JoinedLimit[], { at }: GrantedExtension) {
  return at === undefined
    ? []
    : waiting.filter((one) => Temporal.Instant.compare(startOf(one.at), startOf(at)) <= 0);
}

/** A merge lengthens no limit: the first of both last days stays. */
function firstEnd(
  from: Moment,
  joined: readonly JoinedLimit[],
): { nominal: Moment; reasons: Reason[] } {
  const first = joined.map(({ to }) => to).sort(compareDays)[0];
  if (first === undefined || compareDays(dayOf(from), first) <= 0) {
    return { nominal: from, reasons: [] };
  }
  const params = { from: writeMoment(from), to: first.toString() };
  return { nominal: first, reasons: [{ code: 'joined-limit', params }] };
}

function extendOnce(
  from: Moment,
  { extension, grant, number }: { extension: Extension; grant: GrantedExtension; number: number },
  { calendar, version }: Limit,
): { nominal: Moment; reasons: Reason[] } {
  const most = advance(calendar, from, extension.length, { firstDay: 'event', back: false });
  const { moment: nominal, reason } = notPastMost(grant.until, most, {
    code: 'extended-until',
    params: { number },
  });
  const decider = deciderOn(extension, dayOf(grant.at ?? from));
  const reasons: Reason[] = [
    ...sayLate(number, grant, land(calendar, from, version.dayOff).due),
    {
      code: 'extended',
      params: {
        number,
        length: sayLength(extension.length),
        from: writeMoment(from),
        to: writeMoment(most),
        decider: decider.who,
      },
    },
    ...(reason === null ? [] : [reason]),
  ];
  if (decider.certainty === 'open') {
    reasons.push({ code: 'decider-unverified', params: { number, decider: decider.who } });
  }
  return { nominal, reasons };
}

/** Takes the end that a paper names, never past the most that the law allows. */
export function notPastMost(
  until: Moment | undefined,
  most: Moment,
  shorter: Reason,
): { moment: Moment; reason: Reason | null } {
  if (until === undefined || startOf(until).equals(startOf(most))) {
    return { moment: most, reason: null };
  }
  const to = writeMoment(most);
  if (compareMoments(until, most) > 0) {
    return {
      moment: most,
      reason: { code: 'until-past-limit', params: { until: writeMoment(until), to } },
    };
  }
  const params = { ...shorter.params, to: writeMoment(until) };
  return { moment: until, reason: { ...shorter, params } };
}

function sayLate(number: number, { at }: GrantedExtension, due: Moment): Reason[] {
  if (at === undefined || Temporal.Instant.compare(startOf(at), endOf(due)) < 0) {
    return [];
  }
  const params = { number, at: writeMoment(at), due: writeMoment(due) };
  return [{ code: 'extension-late', params }];
}

function deciderOn({ deciders }: Extension, day: Temporal.PlainDate): Decider {
  const found = deciders.find(
    ({ from, to }) =>
      (from === null || compareDays(day, from) >= 0) && (to === null || compareDays(day, to) < 0),
  );
  if (found === undefined) {
    throw new Error(`nobody decides on ${day.toString()}`);
  }
  return found;
}
