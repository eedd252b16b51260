/** What one part of the score counted: right answers, answers given, answers expected. */
export type Tally = {
  right: number;
  proposed: number;
  expected: number;
  misses: Miss[];
};

/** One answer that should not be there (`extra`) or that is absent (`missing`). */
export type Miss = { kind: 'extra' | 'missing'; text: string };

/** Precision, recall and their harmonic mean, each 1 where there was nothing to find. */
type Rates = { precision: number; recall: number; f1: number };

/** A tally that has seen nothing. */
export function emptyTally(): Tally {
  return { right: 0, proposed: 0, expected: 0, misses: [] };
}

/** Adds the counts of `other` to `into`, for micro-averages. */
export function addTally(into: Tally, other: Tally): void {
  into.right += other.right;
  into.proposed += other.proposed;
  into.expected += other.expected;
  into.misses.push(...other.misses);
}

/** Compares two bags of keys: each expected key may be met once. */
export function tallyKeys(expected: readonly string[], proposed: readonly string[]): Tally {
  const left = [...proposed];
  const misses: Miss[] = [];
  let right = 0;
  for (const key of expected) {
    const found = left.indexOf(key);
    if (found < 0) {
      misses.push({ kind: 'missing', text: key });
      continue;
    }
    left.splice(found, 1);
    right += 1;
  }
  misses.push(...left.map((text): Miss => ({ kind: 'extra', text })));
  return { right, proposed: proposed.length, expected: expected.length, misses };
}

/** The key of a field, none where it is null. */
export function fieldKeys(field: string, value: string | null): string[] {
  return value === null ? [] : [`${field}: ${foldSpaces(value)}`];
}

/** The rates of a tally. */
export function ratesOf(tally: Tally): Rates {
  const precision = tally.proposed === 0 ? 1 : tally.right / tally.proposed;
  const recall = tally.expected === 0 ? 1 : tally.right / tally.expected;
  const sum = precision + recall;
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum };
}

/** Text made comparable: composed, without outer or doubled spaces. */
export function foldSpaces(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** Text made comparable without regard to case. */
export function foldCase(text: string): string {
  return foldSpaces(text).toLowerCase();
}

/** Only letters and digits, for the tolerant comparison of the first words of a task. */
export function foldWords(text: string): string {
  return foldCase(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
