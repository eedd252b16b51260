import type { EventPattern } from '#domain/deadline/clock/file-event.ts';
import type { LawName } from '#domain/deadline/clock/laws.ts';
import type { OffenceClass } from '#domain/deadline/clock/offence-class.ts';
import type { Words } from '#domain/deadline/clock/words.ts';

/**
 * How long: hours from the minute, days and months of the calendar, working days, or days of
 * detention. Months and days together are a half of an odd number of months.
 */
export type Length =
  | { readonly atOnce: true }
  | { readonly hours: number }
  | { readonly workingDays: number }
  | { readonly detentionDays: number }
  | { readonly months?: number; readonly days?: number };

export type PerClass<Value> = Readonly<Record<OffenceClass, Value>>;
export type Graded<Value> = Value | { readonly perClass: PerClass<Value> };

/** `event`: the day of the event is day 0; `first`: it counts as day 1 (detention). */
export type FirstDay = 'event' | 'first';

/** An end on a day off rolls to the next working day, stays, or (counted back) moves to the one before. */
export type DayOff = 'roll' | 'stay' | 'earlier';

/**
 * How sure the rule is: seen in a text of 2025–2026; seen in the text before Law 99/2025 (†); known
 * without a source; or open, so that the installation decides.
 */
export type Certainty = 'verified' | 'dagger' | 'memory' | 'open';

export interface Citation {
  readonly law: LawName;
  readonly article: string;
}

/** Who decides, from when to when; names of bodies changed on 1/3 and 1/7/2025. */
export interface Decider {
  readonly from: string | null;
  readonly to: string | null;
  readonly who: Words;
  readonly certainty: Certainty;
}

export interface Extension {
  readonly length: Length;
  readonly deciders: readonly Decider[];
  readonly certainty?: Certainty;
}

/** A second length of the same rule: chosen by a fact of the event, or running beside the first. */
export interface Variant {
  readonly name: string;
  readonly words: Words;
  readonly length: Length;
  /** A fact of the starting event chooses it; it runs beside the first; or it is only asked for. */
  readonly when: EventPattern | readonly EventPattern[] | 'beside' | 'asked';
  /** What keeps this one, where it runs beside. */
  readonly met?: readonly EventPattern[];
  readonly certainty?: Certainty;
  readonly note?: Words;
}

/** What the clock counts from; with `once`, it exists only when one of those events has happened. */
export type Start =
  | { readonly on: readonly EventPattern[]; readonly once?: readonly EventPattern[] }
  /** The nominal expiry of each clock of these rules. */
  | { readonly endOf: readonly string[]; readonly once?: readonly EventPattern[] };

/** One state of the law: what is counted from `validFrom` on, until the next state. */
export interface RuleVersion {
  readonly validFrom: string;
  /** First day on which it no longer holds. */
  readonly validTo: string | null;
  readonly length: Graded<Length>;
  readonly firstDay: FirstDay;
  readonly dayOff: DayOff;
  readonly variants?: readonly Variant[];
  readonly extensions?: Graded<readonly Extension[]>;
  /** Days before the nominal end by which an extension must be asked for. */
  readonly askDaysBefore?: number;
  readonly certainty: Certainty;
  readonly note?: Words;
  readonly cites: readonly Citation[];
}

/**
 * What not keeping the clock means: a duty is broken, a limit of restraint is overrun, a right
 * lapses; `earliest` is the first day on which something may be done, and cannot be missed.
 */
export type Nature = 'duty' | 'limit' | 'right' | 'earliest';

/** How a minor among the accused shortens it: half from 1/1/2026, or two thirds of detention. */
export type MinorShare = 'half' | 'two-thirds';

export type RuleGroup =
  | 'tip-intake'
  | 'tip-resolving'
  | 'tip-outcome'
  | 'case-opening'
  | 'restraint'
  | 'investigation'
  | 'prosecution'
  | 'trial'
  | 'appeal'
  | 'victim'
  | 'complaint';

/** One statutory clock as dated data; ids are those of the law note, or the article. */
export interface ClockRule {
  readonly id: string;
  readonly group: RuleGroup;
  readonly name: Words;
  readonly trigger: Words;
  readonly nature: Nature;
  readonly holder: Words;
  readonly starts: Start;
  /** Counts back from the start: what must be done at the latest so many days before. */
  readonly countsBack?: true;
  /** Counts on from the nominal end of this rule's clock, begun by the same event. */
  readonly continues?: string;
  /** The limit that another authority may put in its place: there is something to ask for. */
  readonly next?: string;
  /** No clock where the file holds one of these events. */
  readonly unless?: readonly EventPattern[];
  /** Of the file as a whole, or of each person for himself. */
  readonly scope?: 'file' | 'person';
  /** What keeps it. */
  readonly met: readonly EventPattern[];
  /** What ends it without its being kept: transfer, joining, another limit taking its place. */
  readonly stopped?: readonly EventPattern[];
  /** Suspension, which the law allows only when the limit has run out. */
  readonly stoppedAfterEnd?: readonly EventPattern[];
  /** Which events lengthen it, one extension each. */
  readonly extendedBy?: readonly EventPattern[];
  readonly minor?: MinorShare;
  /** Days in custody are taken off it (BLTTHS 118.4). */
  readonly deductsCustody?: true;
  /** Ends no later than the clocks of this rule do. */
  readonly notPast?: string;
  /** How often the law allows it; a later start is told as beyond the law. */
  readonly atMost?: { readonly times: number; readonly per?: 'by'; readonly words: Words };
  /** Of merged cases the first of both last days counts. */
  readonly firstEndWhenJoined?: true;
  /** Of merged cases the first opening counts. */
  readonly fromFirstOpening?: true;
  readonly versions: readonly RuleVersion[];
}
