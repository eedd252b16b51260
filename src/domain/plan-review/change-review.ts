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

/** Cuts a task in two at a character of its text; both keep its agencies and dates. */
export function splitTask(review: Review, key: string, at: number): Review {
  const index = review.tasks.findIndex((task) => task.key === key);
  const task = review.tasks[index];
  const [first, second] = [task?.text.slice(0, at).trim(), task?.text.slice(at).trim()];
  if (task === undefined || !first || !second) {
    return review;
  }
  const parts: ReviewTask[] = [
    { ...task, text: first, status: 'edited' },
    { ...task, key: nextKey(review, key), text: second, status: 'edited' },
  ];
  return { ...review, tasks: review.tasks.toSpliced(index, 1, ...parts) };
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
