import type { Temporal } from 'temporal-polyfill';
import type { ClockInput } from '#domain/deadline/clock/clock-input.ts';
import type { Moment } from '#domain/deadline/clock/moment.ts';
import type { OffenceClass } from '#domain/deadline/clock/offence-class.ts';

/** An extension that was decided; without `until` it runs to its maximum. */
export interface GrantedExtension {
  readonly at?: Moment | undefined;
  readonly until?: Moment | undefined;
}

/** From a merge on the limit ends no later than this. */
export interface JoinedLimit {
  readonly at: Moment;
  readonly to: Temporal.PlainDate;
}

/** A minor among the accused, and what decides whether that shortens the limit. */
export interface MinorFacts {
  readonly openedOn: Temporal.PlainDate;
  /** True when the day of opening was not given and the first day of the count stands for it. */
  readonly assumed: boolean;
  /** The recorded decision that restores the full limits. */
  readonly restored: {
    readonly at: Moment;
    readonly basis: 'especially-complex' | 'diversion';
  } | null;
}

/** One count: a rule is asked from one moment, with the facts that change its length. */
export interface TermAsk {
  readonly from: Moment;
  readonly offenceClass?: OffenceClass | null | undefined;
  readonly variant?: string | null | undefined;
  readonly extensions?: readonly GrantedExtension[] | undefined;
  readonly minor?: MinorFacts | null | undefined;
  readonly custodyDays?: number | undefined;
  /** The last day or minute that the decision or order itself names. */
  readonly until?: Moment | undefined;
  /** The nominal end of the limit that this one continues; counted from the same moment when unsaid. */
  readonly continuesFrom?: Moment | undefined;
  /** Last days at which cases that were joined to this one would have ended, in order of time. */
  readonly joined?: readonly JoinedLimit[] | undefined;
  /** The limit that it may not outlast. */
  readonly notPast?: { readonly rule: string; readonly to: Temporal.PlainDate } | undefined;
}

export type TermContext = Pick<ClockInput, 'calendar' | 'settings' | 'rules'>;
