import { foldWords } from '#domain/text/fold-text.ts';
import { scoreSimilarity } from '#domain/text/similarity.ts';

/** One item of a read plan: where it stands, its first words, all of it. */
export type PlanItem = { path: string; begins: string; text: string };

export type PlanChange<Item extends PlanItem> =
  | { change: 'same'; before: Item; after: Item }
  | { change: 'changed'; before: Item; after: Item }
  | { change: 'added'; after: Item }
  | { change: 'removed'; before: Item };

/** Likeness above which two left-over items of one section are held for the same, re-worded. */
const REWORDED = 0.5;

/**
 * Compares a plan with its corrected text: items of the same path and first words are the same
 * item; what is left pairs by the same words elsewhere, then by likeness within its section; the
 * rest was added or removed. The list follows the new text, what was removed stands at the end.
 */
export function comparePlanText<Item extends PlanItem>(
  before: readonly Item[],
  after: readonly Item[],
): PlanChange<Item>[] {
  const pairs = new Map<Item, Item>();
  const taken = new Set<Item>();
  for (const keyOf of [placeKey, textKey]) {
    pairByKey(before, after, keyOf, pairs, taken);
  }
  pairByLikeness(before, after, pairs, taken);
  return [
    ...after.map((item) => tell(pairs.get(item), item)),
    ...before
      .filter((item) => !taken.has(item))
      .map((item): PlanChange<Item> => ({ change: 'removed', before: item })),
  ];
}

/** Pairs what has the same key, in the order in which it stands. */
function pairByKey<Item extends PlanItem>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: PlanItem) => string,
  pairs: Map<Item, Item>,
  taken: Set<Item>,
): void {
  const waiting = groupBy(
    before.filter((item) => !taken.has(item)),
    keyOf,
  );
  for (const item of after.filter((one) => !pairs.has(one))) {
    const found = waiting.get(keyOf(item))?.shift();
    if (found !== undefined) {
      pairs.set(item, found);
      taken.add(found);
    }
  }
}

/** Pairs what is left in one section with the likest item left there. */
function pairByLikeness<Item extends PlanItem>(
  before: readonly Item[],
  after: readonly Item[],
  pairs: Map<Item, Item>,
  taken: Set<Item>,
): void {
  const waiting = groupBy(
    before.filter((item) => !taken.has(item)),
    (item) => item.path,
  );
  for (const item of after.filter((one) => !pairs.has(one))) {
    const candidates = (waiting.get(item.path) ?? []).filter((one) => !taken.has(one));
    const ranked = candidates
      .map((candidate) => ({ candidate, score: scoreSimilarity(candidate.text, item.text) }))
      .filter(({ score }) => score >= REWORDED)
      .sort((one, other) => other.score - one.score);
    const found = ranked[0]?.candidate;
    if (found !== undefined) {
      pairs.set(item, found);
      taken.add(found);
    }
  }
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}

function placeKey(item: PlanItem): string {
  return `${item.path}|${foldWords(item.begins)}`;
}

function textKey(item: PlanItem): string {
  return foldWords(item.text);
}

function tell<Item extends PlanItem>(before: Item | undefined, after: Item): PlanChange<Item> {
  if (before === undefined) {
    return { change: 'added', after };
  }
  const isSame = before.path === after.path && before.text === after.text;
  return { change: isSame ? 'same' : 'changed', before, after };
}
