import type { ReviewItem } from '#domain/plan-review/review.ts';
import {
  HEADER_KEY,
  isDoubtful,
  itemsOf,
  PARTS,
  type Part,
  pathOf,
  type ReviewLists,
} from './item-facts.ts';

/** One group of the proposal: the doubtful ones first, then a group for each section. */
export interface ItemGroup {
  readonly key: string;
  /** Null for the doubtful ones. */
  readonly path: string | null;
  readonly items: readonly ReviewItem[];
}

/**
 * Groups the items of a part as the reviewer meets them. What the eye came to as doubtful stays where
 * it was (`held`), so that nothing jumps while it is mended and a step back finds it again.
 */
export function groupItems(
  lists: ReviewLists,
  part: Part,
  openNames: ReadonlySet<string>,
  held: ReadonlySet<string>,
): ItemGroup[] {
  const items = itemsOf(lists, part);
  const first = items.filter((item) => held.has(item.key) || isDoubtful(item, openNames));
  const rest = items.filter((item) => !first.includes(item));
  const groups: ItemGroup[] =
    first.length === 0 ? [] : [{ key: 'first', path: null, items: first }];
  for (const item of rest) {
    const last = groups.at(-1);
    if (last !== undefined && last.path === pathOf(item)) {
      (last.items as ReviewItem[]).push(item);
    } else {
      groups.push({ key: item.key, path: pathOf(item), items: [item] });
    }
  }
  return groups;
}

interface Place {
  readonly part: Part;
  readonly keys: readonly string[];
}

export interface Order {
  readonly places: readonly Place[];
  isSeen(key: string): boolean;
}

/** Every key in the order of J and K, part after part. */
export function orderItems(
  lists: ReviewLists,
  isHeaderSeen: boolean,
  openNames: ReadonlySet<string>,
  held: ReadonlySet<string>,
): Order {
  const seen = new Set(
    PARTS.flatMap((part) => itemsOf(lists, part))
      .filter((item) => item.status !== 'unseen')
      .map((item) => item.key),
  );
  if (isHeaderSeen) {
    seen.add(HEADER_KEY);
  }
  const places = PARTS.map((part) => ({
    part,
    keys:
      part === 'header'
        ? [HEADER_KEY]
        : groupItems(lists, part, openNames, held).flatMap((group) =>
            group.items.map((item) => item.key),
          ),
  }));
  return { places, isSeen: (key) => seen.has(key) };
}

/** The key one step on or back; the ends hold. */
export function stepFrom(order: Order, key: string, step: 1 | -1): string {
  const keys = order.places.flatMap((place) => place.keys);
  return keys[keys.indexOf(key) + step] ?? key;
}

/** What to look at after this one: the next unseen below, else of this part, else of any part. */
export function nextUnseen(order: Order, key: string): string {
  const place = order.places.find((one) => one.keys.includes(key));
  const own = place?.keys ?? [];
  const below = own.slice(own.indexOf(key) + 1);
  const others = order.places.flatMap((one) => one.keys);
  const all = [...below, ...own, ...others];
  return all.find((one) => one !== key && !order.isSeen(one)) ?? below[0] ?? key;
}
