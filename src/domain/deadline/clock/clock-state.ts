import type { Temporal } from 'temporal-polyfill';
import type { Certainty, Citation, Nature } from '#domain/deadline/clock/clock-rule.ts';
import type { Moment } from '#domain/deadline/clock/moment.ts';
import type { Reason } from '#domain/deadline/clock/reason.ts';
import type { Words } from '#domain/deadline/clock/words.ts';

/** When a clock ends, and everything that may be asked about it. */
export interface ClockTerm {
  /** The event's moment, or the expiry that it precedes. */
  readonly from: Moment;
  /** The last day (until 24:00), or the minute of a clock in hours. */
  readonly due: Moment;
  /** What the count gives before days off are looked at; extensions are counted from it. */
  readonly nominal: Moment;
  /** Last day to ask for the next extension, a working day; null where there is none to ask for. */
  readonly lastDayToAsk: Temporal.PlainDate | null;
  /** To be done at once: it counts up from `from`, no limit is invented. */
  readonly atOnce: boolean;
  readonly extensionsUsed: number;
  readonly extensionsLeft: number;
  /** Rests on a day whose standing may still change. */
  readonly provisional: boolean;
  readonly certainty: Certainty;
  readonly reasons: readonly Reason[];
}

interface ClockHead extends ClockTerm {
  /** Rule, event and variant: the same clock keeps its key when it is counted again. */
  readonly key: string;
  readonly rule: string;
  readonly variant: string | null;
  /** The event that started it; of a clock counted from another clock, that clock's key. */
  readonly startedBy: string;
  readonly person: string | null;
  readonly nature: Nature;
  readonly holder: Words;
  readonly cites: readonly Citation[];
}

/** A clock of a file: running, met in time, missed (done late, not yet, or never), or stopped by an event in time. */
export type ClockState =
  | (ClockHead & { readonly state: 'running' })
  | (ClockHead & { readonly state: 'met'; readonly doneAt: Moment; readonly doneBy: string })
  | (ClockHead & {
      readonly state: 'missed';
      readonly doneAt: Moment | null;
      /** When it fell away undone, after its end; null while it is still owed. */
      readonly lapsedAt: Moment | null;
      readonly doneBy: string | null;
    })
  | (ClockHead & {
      readonly state: 'stopped';
      readonly stoppedAt: Moment;
      readonly stoppedBy: string;
    });

/** When a clock came to its end, however it did; null while it is owed. */
export function endedAt(clock: ClockState): Moment | null {
  switch (clock.state) {
    case 'running':
      return null;
    case 'stopped':
      return clock.stoppedAt;
    case 'met':
      return clock.doneAt;
    case 'missed':
      return clock.doneAt ?? clock.lapsedAt;
  }
}
