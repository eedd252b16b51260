import type {
  Citation,
  Extension,
  Graded,
  Length,
  PerClass,
  RuleVersion,
} from '#domain/deadline/clock/clock-rule.ts';
import type { LawName } from '#domain/deadline/clock/laws.ts';

/** The Criminal Procedure Code of 2015 is in force from this day; no earlier law is held here. */
const CODE_IN_FORCE = '2018-01-01';

type More = Partial<Omit<RuleVersion, 'length' | 'cites'>>;

/**
 * One state of the law from the Code's first day on, with the counting that the length calls for:
 * hours and detention never move, everything else rolls. Marked † unless said otherwise.
 */
export function inForce(
  length: Graded<Length>,
  cites: readonly Citation[],
  more: More = {},
): readonly RuleVersion[] {
  return [
    {
      validFrom: CODE_IN_FORCE,
      validTo: null,
      length,
      ...countingOf('perClass' in length ? length.perClass.NT : length),
      certainty: 'dagger',
      cites,
      ...more,
    },
  ];
}

/** Cites articles of one law. */
export function cite(law: LawName, ...articles: readonly string[]): Citation[] {
  return articles.map((article) => ({ law, article }));
}

/** The lengths of the four classes, from the least to the gravest. */
export function perClass<Value>(INT: Value, NT: Value, RNT: Value, DBNT: Value) {
  return { perClass: { INT, NT, RNT, DBNT } satisfies PerClass<Value> };
}

/** Months of detention: thirty days each (TTLT 04/2018 Điều 17.1). */
export function detentionMonths(months: number): Length {
  return { detentionDays: months * 30 };
}

/** Extensions of one kind with the same deciders. */
export function extensions(
  deciders: Extension['deciders'],
  ...lengths: readonly Length[]
): readonly Extension[] {
  return lengths.map((length) => ({ length, deciders, certainty: 'dagger' }));
}

function countingOf(length: Length): Pick<RuleVersion, 'firstDay' | 'dayOff'> {
  if ('detentionDays' in length) {
    return { firstDay: 'first', dayOff: 'stay' };
  }
  return { firstDay: 'event', dayOff: 'atOnce' in length || 'hours' in length ? 'stay' : 'roll' };
}
