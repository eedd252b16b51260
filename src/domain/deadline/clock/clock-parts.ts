import type { ClockInput } from '#domain/deadline/clock/clock-input.ts';
import type { Variant } from '#domain/deadline/clock/clock-rule.ts';
import type { ClockState } from '#domain/deadline/clock/clock-state.ts';
import type { FileEvent } from '#domain/deadline/clock/file-event.ts';
import type { Moment } from '#domain/deadline/clock/moment.ts';
import type { Reason } from '#domain/deadline/clock/reason.ts';

/** One beginning of a clock: an event of the file, or the end of another clock. */
export interface ClockStart {
  /** The event, or the key of the clock that it counts from. */
  readonly by: string;
  readonly event: FileEvent | null;
  readonly base: BuiltClock | null;
  readonly person: string | null;
  /** What the count runs from. */
  readonly from: Moment;
  /** From when events keep, stop or lengthen it. */
  readonly since: Moment;
  /** When the next clock of the same rule begins; lengthenings belong to the one running. */
  readonly next: Moment | null;
  /** The event that the clock had to wait for. */
  readonly once: FileEvent | null;
  readonly variant: Variant | null;
  readonly reasons: readonly Reason[];
}

/** How a clock came to its end: kept, stopped by something else, or suspended. */
export interface ClockEnd {
  readonly how: 'met' | 'stopped' | 'suspended';
  readonly at: Moment;
  readonly by: string;
}

/** A clock with what other clocks must know of it. */
export interface BuiltClock {
  readonly clock: ClockState;
  readonly startEvent: string;
  readonly since: Moment;
  readonly lengthenedAt: Moment | null;
  readonly end: ClockEnd | null;
}

/** The file, and the clocks of other rules that are built already. */
export interface Surroundings {
  readonly file: ClockInput;
  readonly others: (id: string) => readonly BuiltClock[];
}
