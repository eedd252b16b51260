import { OffenceClass } from '#domain/deadline/clock/offence-class.ts';

/** The highest penalty of a paragraph: years of prison (0 for a fine or reform at large), life or death. */
export type HighestPenalty = number | 'life' | 'death';

/**
 * Gives the class by the paragraph's own maximum, never by the article or the sentence given
 * (BLHS Điều 9). 150.1, 5 to 10 years: RNT; 151.2, 12 to 20 years: DBNT.
 */
export function severityOf(highest: HighestPenalty): OffenceClass {
  if (typeof highest === 'string' || highest > 15) {
    return 'DBNT';
  }
  if (highest > 7) {
    return 'RNT';
  }
  return highest > 3 ? 'NT' : 'INT';
}

/** Compares two classes: negative when the first is milder. */
export function compareSeverity(one: OffenceClass, other: OffenceClass): number {
  return OffenceClass.options.indexOf(one) - OffenceClass.options.indexOf(other);
}
