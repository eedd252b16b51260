import type { Range } from '#domain/access/actor.ts';

export type TreeItem = { id: string; parentId: string | null };

/** The numbers of a tree: each item's range holds the left numbers of all below it. */
export type TreeNumbers = {
  ranges: ReadonlyMap<string, Range>;
  /** Items that hang in a circle and so have no number. */
  unreached: readonly string[];
};

/** Numbers left free inside every item, so that a few can be added without numbering anew. */
const SHIPPED_GAP = 20;

/**
 * Numbers a tree as nested sets with gaps, in the order in which the items come; an item whose
 * parent is not there counts as a root. Left numbers are unique; `lo` is the item's own.
 */
export function numberTree(items: readonly TreeItem[], gap = SHIPPED_GAP): TreeNumbers {
  const ids = new Set(items.map((item) => item.id));
  const isRoot = (item: TreeItem) => item.parentId === null || !ids.has(item.parentId);
  const children = Map.groupBy(
    items.filter((item) => !isRoot(item)),
    (item) => item.parentId,
  );
  const ranges = new Map<string, Range>();
  let next = 1;
  const stack = items
    .filter(isRoot)
    .reverse()
    .map((item) => ({ id: item.id, isDone: false }));
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const { id } = top;
    if (top.isDone) {
      next += gap;
      ranges.set(id, { lo: ranges.get(id)?.lo ?? next, hi: next });
      next += 1;
      continue;
    }
    ranges.set(id, { lo: next, hi: next });
    next += 1;
    stack.push({ id, isDone: true });
    for (const child of [...(children.get(id) ?? [])].reverse()) {
      stack.push({ id: child.id, isDone: false });
    }
  }
  return { ranges, unreached: items.filter((item) => !ranges.has(item.id)).map((item) => item.id) };
}

/**
 * Finds room for a new last child inside its parent: half of what is free after the children there,
 * at least two numbers; null when the tree must be numbered anew.
 */
export function findRoom(parent: Range, children: readonly Range[]): Range | null {
  const last = children.reduce((most, child) => Math.max(most, child.hi), parent.lo);
  const free = parent.hi - last - 1;
  if (free < 2) {
    return null;
  }
  return { lo: last + 1, hi: last + Math.max(2, Math.floor(free / 2)) };
}
