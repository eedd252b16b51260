import { z } from 'zod';

/**
 * Severity by the highest penalty of the paragraph that applies (BLHS Điều 9): ít nghiêm trọng,
 * nghiêm trọng, rất nghiêm trọng, đặc biệt nghiêm trọng.
 */
export const OffenceClass = z.enum(['INT', 'NT', 'RNT', 'DBNT']);
export type OffenceClass = z.infer<typeof OffenceClass>;

/** Gives the gravest of several classes, which governs the clocks of the case; null of none. */
export function gravestOf(classes: readonly OffenceClass[]): OffenceClass | null {
  const known = OffenceClass.options.filter((one) => classes.includes(one));
  return known.at(-1) ?? null;
}

/** Gives the milder of two classes. */
export function milderOf(one: OffenceClass, other: OffenceClass): OffenceClass {
  return gravestOf([one, other]) === one ? other : one;
}
