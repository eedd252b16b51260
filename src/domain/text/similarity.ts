import { listFoldedWords } from '#domain/text/fold-text.ts';

/**
 * Scores how alike two texts are, 0 to 1, by their shared folded words and word pairs (Dice);
 * deterministic, indifferent to marks, case and punctuation.
 */
export function scoreSimilarity(one: string, other: string): number {
  return scoreGrams(gramsOf(one), gramsOf(other));
}

/** The counted words and word pairs of a text, to compare it with many. */
export type Grams = ReadonlyMap<string, number>;

/** Counts the folded words and word pairs of a text. */
export function gramsOf(text: string): Grams {
  const words = listFoldedWords(text);
  const grams = new Map<string, number>();
  words.forEach((word, at) => {
    count(grams, word);
    const next = words[at + 1];
    if (next !== undefined) {
      count(grams, `${word} ${next}`);
    }
  });
  return grams;
}

/** Scores two counted texts, 0 to 1. */
export function scoreGrams(one: Grams, other: Grams): number {
  const total = sum(one) + sum(other);
  if (total === 0) {
    return 0;
  }
  let shared = 0;
  for (const [gram, times] of one) {
    shared += Math.min(times, other.get(gram) ?? 0);
  }
  return (2 * shared) / total;
}

function count(grams: Map<string, number>, gram: string): void {
  grams.set(gram, (grams.get(gram) ?? 0) + 1);
}

function sum(grams: Grams): number {
  let total = 0;
  for (const times of grams.values()) {
    total += times;
  }
  return total;
}
