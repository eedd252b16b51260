import type {
  PlanReading,
  PlanReport,
  PlanTarget,
  PlanTask,
  Span,
} from '#domain/plan-reading/plan-reading.ts';
import type { ConfirmedPlan, ConfirmedTask, ResolvedName } from './confirmed-plan.ts';
import type { Review, ReviewReport, ReviewStatus, ReviewTarget, ReviewTask } from './review.ts';

/** What is kept of a plan's first review: the reading it began from and what a person made of it. */
export interface EarlierReview {
  reading: PlanReading;
  plan: ConfirmedPlan;
  recipients: readonly string[];
}

/**
 * Brings a person's earlier work into the review of a corrected text. Where the reader finds in the
 * new text what it found in the old one, the item stands as it was confirmed, or dropped where it
 * was dropped; what reads otherwise in any point is left for the reviewer to see.
 */
export function carryOver(review: Review, earlier: EarlierReview): Review {
  const { reading, plan } = earlier;
  const recipients = new Set(earlier.recipients);
  return {
    ...review,
    tasks: carryItems(review.tasks, reading.tasks, readingOfTask, (task, old) => {
      const found = plan.tasks.find((one) => isSameSpan(one.span, old.span));
      return found === undefined ? dropUnlessIn(task, old.span, plan.tasks) : takeTask(task, found);
    }),
    targets: carryItems(review.targets, reading.targets, readingOfTarget, (target, old) => {
      const found = plan.targets.find(
        (one) => isSameSpan(one.span, old.span) && one.quote === old.quote,
      );
      return found === undefined
        ? dropUnlessIn(target, old.span, plan.targets)
        : seen(target, { path: found.path, quote: found.quote, values: found.values });
    }),
    reports: carryItems(review.reports, reading.reports, readingOfReport, (report, old) => {
      const found = plan.reports.find(
        (one) => isSameSpan(one.span, old.span) && one.kind === old.kind,
      );
      return found === undefined
        ? dropUnlessIn(report, old.span, plan.reports)
        : seen(report, {
            path: found.path,
            due: found.due,
            to: found.to?.asWritten ?? null,
            via: found.via?.asWritten ?? null,
            by: namesIn(found.by),
          });
    }),
    recipients: review.recipients.map((one) =>
      recipients.has(one.text) ? { ...one, status: 'accepted' } : one,
    ),
  };
}

/** Pairs each new item with an old one that was read the very same, each old one once. */
function carryItems<New, Old>(
  items: readonly New[],
  olds: readonly Old[],
  readingOf: (item: New | Old) => unknown,
  carry: (item: New, old: Old) => New,
): New[] {
  const waiting = Map.groupBy(olds, (old) => JSON.stringify(readingOf(old)));
  return items.map((item) => {
    const old = waiting.get(JSON.stringify(readingOf(item)))?.shift();
    return old === undefined ? item : carry(item, old);
  });
}

function readingOfTask(task: PlanTask | ReviewTask): unknown {
  const { path, text, lead, cooperating, implementing, requested, covers, from, to, deadline } =
    task;
  return [path, text, lead, cooperating, implementing, requested, covers, from, to, deadline];
}

function readingOfTarget({ path, quote, values }: PlanTarget | ReviewTarget): unknown {
  return [path, quote, values.map(({ op, value, unit, of }) => [op, value, unit, of ?? null])];
}

function readingOfReport({ path, kind, due, to, via, by }: PlanReport | ReviewReport): unknown {
  return [path, kind, due, to, via, by];
}

function takeTask(task: ReviewTask, found: ConfirmedTask): ReviewTask {
  return seen(task, {
    path: found.path,
    text: found.text,
    lead: namesIn(found.lead),
    cooperating: namesIn(found.cooperating),
    implementing: namesIn(found.implementing),
    requested: found.requested,
    from: found.from,
    to: found.to,
    deadline: found.deadline,
  });
}

/** Accepted as it is read, or as the person had changed it. */
function seen<T extends { status: ReviewStatus }>(item: T, confirmed: Partial<T>): T {
  const isChanged = (Object.keys(confirmed) as (keyof T)[]).some(
    (field) => JSON.stringify(confirmed[field]) !== JSON.stringify(item[field]),
  );
  return { ...item, ...confirmed, status: isChanged ? 'edited' : 'accepted' };
}

/** Dropped before, unless its words went into another item: merged, or cut in two. */
function dropUnlessIn<T extends { status: ReviewStatus }>(
  item: T,
  span: Span,
  confirmed: readonly { span: Span }[],
): T {
  const isWithin = confirmed.some((one) => one.span[0] < span[1] && span[0] < one.span[1]);
  return isWithin ? item : { ...item, status: 'rejected' };
}

function isSameSpan(one: Span, other: Span): boolean {
  return one[0] === other[0] && one[1] === other[1];
}

function namesIn(names: readonly ResolvedName[]): string[] {
  return names.map((name) => name.asWritten);
}
