import { isUnsure } from '#domain/plan-review/change-review.ts';
import type { Review, ReviewItem, ReviewTask } from '#domain/plan-review/review.ts';

export const PARTS = ['header', 'targets', 'tasks', 'reports', 'recipients'] as const;
export type Part = (typeof PARTS)[number];

/** The header is reviewed as one item under this key. */
export const HEADER_KEY = 'header';

/** The four lists of a working copy, without what changes at every key press. */
export type ReviewLists = Pick<Review, 'targets' | 'tasks' | 'reports' | 'recipients'>;

const LETTERS: Record<string, Part> = {
  h: 'header',
  c: 'targets',
  t: 'tasks',
  r: 'reports',
  n: 'recipients',
};

/** Which part a key belongs to: c1 is a target, t3 a task, r1 a report, n2 a recipient. */
export function partOf(key: string): Part {
  return LETTERS[key.charAt(0)] ?? 'header';
}

/** The items of one part; the header has none of its own. */
export function itemsOf(lists: ReviewLists, part: Part): readonly ReviewItem[] {
  return part === 'header' ? [] : lists[part];
}

export function findItem(lists: ReviewLists, key: string): ReviewItem | null {
  return itemsOf(lists, partOf(key)).find((item) => item.key === key) ?? null;
}

/** Running numbers as they stand on both sides: the header is 1, then the items as printed. */
export function numberItems(lists: ReviewLists): ReadonlyMap<string, number> {
  const keys = PARTS.flatMap((part) => itemsOf(lists, part).map((item) => item.key));
  return new Map([HEADER_KEY, ...keys].map((key, index) => [key, index + 1]));
}

/** Every agency name that an item uses. */
export function namesOf(item: ReviewItem): readonly string[] {
  if ('lead' in item) {
    return [...item.lead, ...item.implementing, ...item.cooperating];
  }
  if ('by' in item) {
    return [...item.by, ...(item.to === null ? [] : [item.to]), ...(item.via ? [item.via] : [])];
  }
  return [];
}

/** Needs a look before the others: the reader was unsure, or a name is not known yet. */
export function isDoubtful(item: ReviewItem, openNames: ReadonlySet<string>): boolean {
  return (
    isUnsure(item) ||
    (item.status === 'unseen' && namesOf(item).some((name) => openNames.has(name)))
  );
}

/** What an item says, for lists and announcements. */
export function textOf(item: ReviewItem): string {
  if ('quote' in item) {
    return item.quote;
  }
  return 'text' in item ? item.text : '';
}

export function pathOf(item: ReviewItem): string {
  return 'path' in item ? item.path : '';
}

/** Tasks handed to this one by reference whose roles are still empty. */
export function listEmptyCovered(task: ReviewTask, tasks: readonly ReviewTask[]): ReviewTask[] {
  return tasks.filter(
    (other) =>
      other.key !== task.key &&
      other.status !== 'rejected' &&
      namesOf(other).length === 0 &&
      task.covers.some((path) => other.path === path || other.path.startsWith(`${path}.`)),
  );
}
