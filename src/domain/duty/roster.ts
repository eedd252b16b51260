import { Temporal } from 'temporal-polyfill';

/** One officer's turn on the roster of a body, by post; the smaller the order, the earlier the call. */
export interface Shift {
  id: string;
  postId: string;
  from: Temporal.Instant;
  /** Not included; moved forward when the shift is covered or taken off. */
  until: Temporal.Instant;
  order: number;
  /** The shift of which this is the cover. */
  coversId: string | null;
}

/** A time in which nobody is on duty. */
export interface Gap {
  from: Temporal.Instant;
  until: Temporal.Instant;
}

/** Why the roster says no. */
export type RosterRefusal = 'duty.shift-too-long' | 'duty.shift-in-past' | 'duty.shift-overlaps';

/** The longest turn that one officer stands. */
const MOST_HOURS = 72;
/** A shift that begins now may be entered a little late. */
const LATE_MINUTES = 15;

/** Who is on duty at a moment, in the order in which they are called. */
export function listOnDuty(shifts: readonly Shift[], at: Temporal.Instant): Shift[] {
  return shifts
    .filter((shift) => isBefore(shift.from, at, true) && isBefore(at, shift.until, false))
    .toSorted((a, b) => a.order - b.order || a.id.localeCompare(b.id));
}

/** The times between two moments in which nobody is on duty, first one first. */
export function findGaps(
  shifts: readonly Shift[],
  from: Temporal.Instant,
  until: Temporal.Instant,
): Gap[] {
  const gaps: Gap[] = [];
  let covered = from;
  for (const shift of shifts.toSorted((a, b) => Temporal.Instant.compare(a.from, b.from))) {
    if (isBefore(covered, shift.from, false)) {
      gaps.push({ from: covered, until: earlier(shift.from, until) });
    }
    covered = later(covered, shift.until);
    if (!isBefore(covered, until, false)) {
      return gaps.filter((gap) => isBefore(gap.from, until, false));
    }
  }
  return [...gaps, { from: covered, until }].filter((gap) => isBefore(gap.from, until, false));
}

/** Says whether a new turn fits: not in the past, not too long, and one officer stands once at a time. */
export function decideShift(
  shifts: readonly Shift[],
  wanted: Pick<Shift, 'postId' | 'from' | 'until'>,
  now: Temporal.Instant,
): RosterRefusal | null {
  const hours = wanted.until.since(wanted.from).total('hours');
  if (hours <= 0 || hours > MOST_HOURS) {
    return 'duty.shift-too-long';
  }
  if (isBefore(wanted.from, now.subtract({ minutes: LATE_MINUTES }), false)) {
    return 'duty.shift-in-past';
  }
  const overlaps = shifts.some(
    (shift) =>
      shift.postId === wanted.postId &&
      isBefore(shift.from, wanted.until, false) &&
      isBefore(wanted.from, shift.until, false),
  );
  return overlaps ? 'duty.shift-overlaps' : null;
}

function isBefore(a: Temporal.Instant, b: Temporal.Instant, orSame: boolean): boolean {
  const order = Temporal.Instant.compare(a, b);
  return orSame ? order <= 0 : order < 0;
}

function earlier(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return isBefore(a, b, true) ? a : b;
}

function later(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return isBefore(a, b, true) ? b : a;
}
