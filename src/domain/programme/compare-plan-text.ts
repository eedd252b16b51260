import { foldWords } from '#domain/text/fold-text.ts';
import { type Grams, gramsOf, scoreGrams } from '#domain/text/similarity.ts';

/** One item of a read plan: where it stands, its first words, all of it. */
export type PlanItem = { path: string; begins: string; text: string };

export type PlanChange<Item extends PlanItem> =
  | { change: 'same'; before: Item; after: Item }
  | { change: 'changed'; before: Item; after: Item }
  | { change: 'added'; after: Item }
  | { change: 'removed'; before: Item };

/** How items pair, the surest way first: what shares a key, from this likeness on. */
const ROUNDS: readonly { keyOf(item: PlanItem): string; alike: number }[] = [
  { keyOf: (item) => `${item.path}|${foldWords(item.text)}`, alike: 1 },
  { keyOf: (item) => foldWords(item.text), alike: 1 },
  { keyOf: (item) => `${item.path}|${foldWords(item.begins)}`, alike: 0 },
  { keyOf: (item) => item.path, alike: 0.5 },
  { keyOf: () => '', alike: 0.8 },
];

/** Beyond this many pairs of one key, items pair in the order in which they stand. */
const MOST_PAIRS = 40_000;

/**
 * Compares a plan with its corrected text. The same words in the same place are the same item, then
 * the same words elsewhere; what is left pairs by its first words in its section, the likest first,
 * then by likeness within the section, then by great likeness anywhere; the rest was added or
 * removed. The list follows the new text, what was removed stands at the end.
 */
export function comparePlanText<Item extends PlanItem>(
  before: readonly Item[],
  after: readonly Item[],
): PlanChange<Item>[] {
  const pairs = new Map<Item, Item>();
  const taken = new Set<Item>();
  for (const { keyOf, alike } of ROUNDS) {
    const waiting = Map.groupBy(
      before.filter((item) => !taken.has(item)),
      keyOf,
    );
    const asking = Map.groupBy(
      after.filter((item) => !pairs.has(item)),
      keyOf,
    );
    for (const [key, news] of asking) {
      for (const [old, now] of pairUp(waiting.get(key) ?? [], news, alike)) {
        pairs.set(now, old);
        taken.add(old);
      }
    }
  }
  return [
    ...after.map((item) => tell(pairs.get(item), item)),
    ...before
      .filter((item) => !taken.has(item))
      .map((item): PlanChange<Item> => ({ change: 'removed', before: item })),
  ];
}

/** Pairs what shares a key: in order where their words are the same, else the likest first. */
function pairUp<Item extends PlanItem>(
  before: readonly Item[],
  after: readonly Item[],
  alike: number,
): [Item, Item][] {
  if (alike === 1 || (alike === 0 && before.length * after.length > MOST_PAIRS)) {
    return before.slice(0, after.length).map((old, at) => [old, after[at] as Item]);
  }
  return before.length * after.length > MOST_PAIRS ? [] : pairLikest(before, after, alike);
}

function pairLikest<Item extends PlanItem>(
  before: readonly Item[],
  after: readonly Item[],
  alike: number,
): [Item, Item][] {
  const olds = before.map((item) => ({ item, grams: gramsOf(item.text) }));
  const scored = after.flatMap((item) => scoreAll(item, gramsOf(item.text), olds));
  const pairs: [Item, Item][] = [];
  const used = new Set<Item>();
  const likest = scored
    .filter(({ score }) => score >= alike)
    .sort((one, other) => other.score - one.score);
  for (const { old, now } of likest) {
    if (!used.has(old) && !used.has(now)) {
      used.add(old).add(now);
      pairs.push([old, now]);
    }
  }
  return pairs;
}

function scoreAll<Item extends PlanItem>(
  now: Item,
  grams: Grams,
  olds: readonly { item: Item; grams: Grams }[],
): { old: Item; now: Item; score: number }[] {
  return olds.map((old) => ({ old: old.item, now, score: scoreGrams(grams, old.grams) }));
}

function tell<Item extends PlanItem>(before: Item | undefined, after: Item): PlanChange<Item> {
  if (before === undefined) {
    return { change: 'added', after };
  }
  const isSame = before.path === after.path && before.text === after.text;
  return { change: isSame ? 'same' : 'changed', before, after };
}
