import type { Review, ReviewItem } from '#domain/plan-review/review.ts';

/** A place that two people changed differently. */
export interface Clash {
  /** “header.title”, “settings.state”, “names.Công an”, or the key of an item. */
  readonly place: string;
  readonly mine: unknown;
  readonly theirs: unknown;
}

export interface Joined {
  /** Both people's work; at a clash, mine. */
  readonly review: Review;
  readonly clashes: readonly Clash[];
}

/** Joins two working copies that began as the same one: what only one person changed is taken over. */
export function joinReviews(base: Review, mine: Review, theirs: Review): Joined {
  const clashes: Clash[] = [];
  const pick = <T>(place: string, from: T, my: T, their: T): T => {
    if (isSame(my, their) || isSame(from, their)) {
      return my;
    }
    if (!isSame(from, my)) {
      clashes.push({ place, mine: my, theirs: their });
      return my;
    }
    return their;
  };
  const fields = <T extends object>(place: string, from: T, my: T, their: T): T => {
    const names = new Set([...Object.keys(my), ...Object.keys(their)]) as Set<keyof T & string>;
    const joined = [...names].map((name) => [
      name,
      pick<unknown>(`${place}.${name}`, from[name], my[name], their[name]),
    ]);
    return Object.fromEntries(joined.filter(([, value]) => value !== undefined)) as T;
  };
  const lists = <T extends ReviewItem>(from: T[], my: T[], their: T[]): T[] =>
    joinLists(from, my, their, pick);
  return {
    review: {
      ...mine,
      header: fields('header', base.header, mine.header, theirs.header),
      settings: fields('settings', base.settings, mine.settings, theirs.settings),
      names: fields('names', base.names, mine.names, theirs.names),
      targets: lists(base.targets, mine.targets, theirs.targets),
      tasks: lists(base.tasks, mine.tasks, theirs.tasks),
      reports: lists(base.reports, mine.reports, theirs.reports),
      recipients: lists(base.recipients, mine.recipients, theirs.recipients),
    },
    clashes,
  };
}

type Pick = <T>(place: string, from: T, my: T, their: T) => T;

/** By key: mine leads the order, what only they added stands after the item it followed. */
function joinLists<T extends ReviewItem>(from: T[], my: T[], their: T[], pick: Pick): T[] {
  const base = byKey(from);
  const mine = byKey(my);
  const theirs = byKey(their);
  const order = my.map((item) => item.key);
  for (const [index, item] of their.entries()) {
    if (!mine.has(item.key) && (!base.has(item.key) || !isSame(base.get(item.key), item))) {
      const after = order.indexOf(their[index - 1]?.key ?? '');
      order.splice(after + 1, 0, item.key);
    }
  }
  return order.flatMap((key) => {
    const joined = pick<T | undefined>(key, base.get(key), mine.get(key), theirs.get(key));
    const kept = joined ?? (mine.has(key) && base.has(key) ? undefined : theirs.get(key));
    return kept === undefined ? [] : [kept];
  });
}

function byKey<T extends ReviewItem>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.key, item]));
}

/** Puts their side of a clash into the joined review. */
export function takeTheirs(review: Review, { place, theirs }: Clash): Review {
  const [part, ...rest] = place.split('.');
  const name = rest.join('.');
  if (part === 'header' || part === 'settings' || part === 'names') {
    return { ...review, [part]: { ...review[part], [name]: theirs } };
  }
  const put = <T extends ReviewItem>(items: T[]): T[] =>
    items.flatMap((item) =>
      item.key === place ? (theirs === undefined ? [] : [theirs as T]) : [item],
    );
  return {
    ...review,
    targets: put(review.targets),
    tasks: put(review.tasks),
    reports: put(review.reports),
    recipients: put(review.recipients),
  };
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
