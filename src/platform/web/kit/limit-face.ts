import { type Clock, clockOfDays } from './clock.ts';

/** How near the end of a limit is to a reader. */
export type Nearness = 'overdue' | 'due-today' | 'within-three-days' | 'later';

/** The end of one limit as lists show it; `dueAt` where the law counts in hours. */
export interface LimitMark {
  readonly dueOn: string;
  readonly dueAt: string | null;
  readonly nearness: Nearness;
}

/** One limit of a record with all that may be asked about it. */
export interface Limit extends LimitMark {
  readonly rule: string;
  readonly name: { readonly vi: string; readonly en: string };
  readonly state: 'running' | 'met' | 'missed' | 'stopped';
  readonly startedAt: string;
  readonly doneAt: string | null;
  /** Missed, and never done: it fell away at `doneAt`. */
  readonly lapsed: boolean;
  readonly askBy: string | null;
  readonly provisional: boolean;
  readonly extensionsUsed: number;
  readonly extensionsLeft: number;
  readonly holder: { readonly vi: string; readonly en: string };
  readonly cites: readonly string[];
  readonly reasons: readonly { readonly vi: string; readonly en: string }[];
  /** Its last day if it were extended today; absent or null where it cannot be. */
  readonly ifExtended?: string | null;
}

const HOUR = 3_600_000;

/** The face of a limit that still waits: hours under two days where the law counts in hours. */
export function faceOfMark(mark: LimitMark, at: { now: string; start?: string }): Clock {
  const today = vietnamDay(at.now);
  if (mark.dueAt !== null) {
    const hours = (Date.parse(mark.dueAt) - Date.parse(at.now)) / HOUR;
    if (hours < 0 && hours > -48) {
      return { state: 'overdue', over: { unit: 'hours', count: Math.max(1, Math.floor(-hours)) } };
    }
    if (hours >= 0 && hours < 48) {
      const whole = at.start === undefined ? 24 : spanHours(at.start, mark.dueAt);
      return {
        state: hours <= whole / 5 ? 'soon' : 'running',
        left: { unit: 'hours', count: Math.max(1, Math.floor(hours)) },
        spent: Math.min(1, Math.max(0, 1 - hours / whole)),
      };
    }
  }
  const begins = at.start === undefined ? today : vietnamDay(at.start);
  // What precedes the end of a limit begins after its own last day: it can be done from now on.
  const start = begins > mark.dueOn ? today : begins;
  const clock = clockOfDays({ start, due: mark.dueOn, today });
  const near = mark.nearness === 'due-today' || mark.nearness === 'within-three-days';
  return clock.state === 'running' && near ? { ...clock, state: 'soon' } : clock;
}

/** The face of any limit of a record: kept, kept late, or still waiting. */
export function faceOfLimit(limit: Limit, now: string): Clock {
  if (limit.doneAt !== null) {
    const doneOn = vietnamDay(limit.doneAt);
    const start = vietnamDay(limit.startedAt);
    const late = limit.state === 'missed';
    const face = clockOfDays({ start, due: limit.dueOn, today: vietnamDay(now), doneOn });
    return late && face.state === 'done' ? { state: 'done-late', days: 1 } : face;
  }
  return faceOfMark(limit, { now, start: limit.startedAt });
}

/** The limits that still wait, the nearest first. */
export function listWaiting<L extends Limit>(limits: readonly L[]): L[] {
  return limits
    .filter((limit) => limit.doneAt === null && limit.state !== 'stopped')
    .toSorted((one, other) => one.dueOn.localeCompare(other.dueOn));
}

/** The day on the wall in Viet Nam, which keeps UTC+7 all year. */
export function vietnamDay(instant: string): string {
  return instant.length === 10
    ? instant
    : new Date(Date.parse(instant) + 7 * HOUR).toISOString().slice(0, 10);
}

function spanHours(from: string, to: string): number {
  return Math.max(1, (Date.parse(to) - Date.parse(from)) / HOUR);
}
