/** A span still left or gone over, in the unit that the rule counts in. */
export interface Span {
  readonly unit: 'days' | 'hours';
  readonly count: number;
}

/** The eight faces of a clock. */
export type Clock =
  | { readonly state: 'running'; readonly left: Span; readonly spent: number }
  | { readonly state: 'soon'; readonly left: Span; readonly spent: number }
  | { readonly state: 'overdue'; readonly over: Span }
  | { readonly state: 'now'; readonly minutes: number }
  | { readonly state: 'paused'; readonly days: number }
  | { readonly state: 'done'; readonly daysEarly?: number }
  | { readonly state: 'done-late'; readonly days: number }
  | { readonly state: 'not-started' };

export interface DayTerm {
  readonly start: string;
  /** The last day, itself still in time. */
  readonly due: string;
  readonly today: string;
  readonly doneOn?: string | null;
}

/**
 * The face of a term counted in whole days: “soon” on the last day or in the last fifth of the term,
 * whichever comes first. Due today reads “hết ngày”, due tomorrow “còn 1 ngày”.
 */
export function clockOfDays({ start, due, today, doneOn }: DayTerm): Clock {
  if (doneOn !== undefined && doneOn !== null) {
    const early = daysBetween(doneOn, due);
    return early < 0 ? { state: 'done-late', days: -early } : { state: 'done', daysEarly: early };
  }
  if (daysBetween(today, start) > 0) {
    return { state: 'not-started' };
  }
  const left = daysBetween(today, due);
  if (left < 0) {
    return { state: 'overdue', over: { unit: 'days', count: -left } };
  }
  const whole = Math.max(daysBetween(start, due), 1);
  const spent = clamp(daysBetween(start, today) / whole);
  const isSoon = left === 0 || left <= whole / 5;
  return { state: isSoon ? 'soon' : 'running', left: { unit: 'days', count: left }, spent };
}

/** How many days from one ISO day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000);
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}
