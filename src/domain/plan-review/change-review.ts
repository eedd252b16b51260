import type { Span } from '#domain/plan-reading/plan-reading.ts';
import type { Review, ReviewItem, ReviewStatus, ReviewTask } from './review.ts';

/** All items in the order a reviewer meets them: the unsure first, then as printed. */
export function listItems(review: Review): ReviewItem[] {
  const items: ReviewItem[] = [
    ...review.targets,
    ...review.tasks,
    ...review.reports,
    ...review.recipients,
  ];
  return items;
}

/** How much is seen: each item and the header count one. */
export function countSeen(review: Review): { seen: number; all: number; unsure: number } {
  const items = listItems(review);
  const statuses = [review.header.status, ...items.map((item) => item.status)];
  return {
    seen: statuses.filter((status) => status !== 'unseen').length,
    all: statuses.length,
    unsure: items.filter((item) => isUnsure(item)).length,
  };
}

const SURE = 0.75;

/** True for an item that the reader was not sure of and nobody has looked at. */
export function isUnsure(item: { status: ReviewStatus; confidence: number }): boolean {
  return item.status === 'unseen' && item.confidence < SURE;
}

/** The review with one item's status or values changed. */
export function changeItem(review: Review, key: string, change: Partial<ReviewItem>): Review {
  const apply = <T extends ReviewItem>(items: T[]): T[] =>
    items.map((item) => (item.key === key ? ({ ...item, ...change } as T) : item));
  return {
    ...review,
    targets: apply(review.targets),
    tasks: apply(review.tasks),
    reports: apply(review.reports),
    recipients: apply(review.recipients),
  };
}

/** Joins a task with the one before it: one text, one span, the agencies of both. */
export function mergeWithPrevious(review: Review, key: string): Review {
  const index = review.tasks.findIndex((task) => task.key === key);
  const task = review.tasks[index];
  const previous = review.tasks[index - 1];
  if (task === undefined || previous === undefined) {
    return review;
  }
  const merged: ReviewTask = {
    ...previous,
    status: 'edited',
    text: `${previous.text} ${task.text}`,
    lead: union(previous.lead, task.lead),
    cooperating: union(previous.cooperating, task.cooperating),
    implementing: union(previous.implementing, task.implementing),
    requested: union(previous.requested, task.requested),
    covers: union(previous.covers, task.covers),
    from: previous.from ?? task.from,
    to: task.to ?? previous.to,
    deadline: task.deadline ?? previous.deadline,
    span: [Math.min(previous.span[0], task.span[0]), Math.max(previous.span[1], task.span[1])],
  };
  return { ...review, cursor: previous.key, tasks: review.tasks.toSpliced(index - 1, 2, merged) };
}

/**
 * Cuts a task in two at a character of its text; both keep its agencies and dates, and each takes the
 * stretch of the source that its own words came from.
 */
export function splitTask(review: Review, key: string, at: number, sourceText: string): Review {
  const index = review.tasks.findIndex((task) => task.key === key);
  const task = review.tasks[index];
  const [first, second] = [task?.text.slice(0, at).trim(), task?.text.slice(at).trim()];
  if (task === undefined || !first || !second) {
    return review;
  }
  const [before, after] = cutSpan(task.span, second, sourceText, at / task.text.length);
  const parts: ReviewTask[] = [
    { ...task, text: first, span: before, status: 'edited' },
    { ...task, key: nextKey(review, key), text: second, span: after, status: 'edited' },
  ];
  return { ...review, tasks: review.tasks.toSpliced(index, 1, ...parts) };
}

/** Fewer words are tried where a page break or a mended word stands among the first ones. */
const WORDS_SOUGHT = [6, 3, 1];

/** The source before and from where the second half begins; both the whole where that is not found. */
function cutSpan(span: Span, second: string, sourceText: string, share: number): [Span, Span] {
  const [from, to] = span;
  const source = sourceText.slice(from, to);
  const words = second.split(/\s+/);
  for (const count of WORDS_SOUGHT) {
    const sought = new RegExp(words.slice(0, count).map(escapeWord).join('[\\s*_]+'), 'g');
    const found = [...source.matchAll(sought)].map((match) => match.index).filter((at) => at > 0);
    const cut = nearest(found, share * source.length);
    if (cut !== undefined) {
      const end = source.slice(0, cut).trimEnd().length;
      return [
        [from, from + end],
        [from + cut, to],
      ];
    }
  }
  return [span, span];
}

/** Where the same words come twice, the place that lies as far into the source as into the text. */
function nearest(places: readonly number[], wanted: number): number | undefined {
  return [...places].sort((one, other) => Math.abs(one - wanted) - Math.abs(other - wanted))[0];
}

function escapeWord(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function nextKey(review: Review, key: string): string {
  const taken = new Set(review.tasks.map((task) => task.key));
  const stem = key.split('.')[0] ?? key;
  for (let number = 2; ; number += 1) {
    if (!taken.has(`${stem}.${number}`)) {
      return `${stem}.${number}`;
    }
  }
}

function union(first: readonly string[], second: readonly string[]): string[] {
  return [...new Set([...first, ...second])];
}
