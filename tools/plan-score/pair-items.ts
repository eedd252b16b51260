import type { Miss, Tally } from './tally.ts';

/** Pairs each expected item with one proposed item, trying the tests from strict to tolerant. */
export function pairItems<A, B>(
  expected: readonly A[],
  proposed: readonly B[],
  tests: readonly ((a: A, b: B) => boolean)[],
): { pairs: [A, B][]; missing: A[]; extra: B[] } {
  const pairs: [A, B][] = [];
  let missing = [...expected];
  const extra = [...proposed];
  for (const test of tests) {
    missing = missing.filter((wanted) => {
      const found = extra.findIndex((given) => test(wanted, given));
      if (found < 0) {
        return true;
      }
      pairs.push([wanted, extra[found] as B]);
      extra.splice(found, 1);
      return false;
    });
  }
  return { pairs, missing, extra };
}

/** Counts the pairs as right and the rest as misses. */
export function tallyPairs<A, B>(
  found: { pairs: [A, B][]; missing: A[]; extra: B[] },
  show: (item: A | B) => string,
): Tally {
  const right = found.pairs.length;
  const misses: Miss[] = [
    ...found.missing.map((item): Miss => ({ kind: 'missing', text: show(item) })),
    ...found.extra.map((item): Miss => ({ kind: 'extra', text: show(item) })),
  ];
  const proposed = right + found.extra.length;
  return { right, proposed, expected: right + found.missing.length, misses };
}
