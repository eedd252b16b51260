import { isWrittenBefore } from '#domain/plan-review/last-day.ts';
import type { ReviewReport, ReviewTask } from '#domain/plan-review/review.ts';
import { formatDay } from '#platform/web/language/formats.ts';
import type { Say } from '#platform/web/language/use-words.ts';
import type { reviewWords } from './review-words.ts';

type Words = typeof reviewWords extends { vi: infer V } ? V : never;

/** When a task is to be done, in a few words. */
export function sayWhen(task: ReviewTask, t: Say<Words>): string {
  if (task.deadline !== null) {
    const last = lastDayBefore(task.text, task.deadline);
    return last === null
      ? t('due.by', { day: formatDay(task.deadline) })
      : t('due.before', { day: formatDay(task.deadline), last: formatDay(last) });
  }
  const { from, to } = task;
  if (from !== null && to !== null) {
    return t('due.fromTo', { from: formatDay(from), to: formatDay(to) });
  }
  if (from !== null) {
    return t('due.from', { day: formatDay(from) });
  }
  return to === null ? t('list.wholePeriod') : t('due.to', { day: formatDay(to) });
}

/** The last acceptable day where the text says “trước ngày …” of that very day. */
export function lastDayBefore(text: string, day: string): string | null {
  return isWrittenBefore(text, day) ? dayBefore(day) : null;
}

/** When a report is due: “trước 16/3 và 16/9: ngày cuối là 15”. */
export function sayDue(report: ReviewReport, source: string, year: string, t: Say<Words>): string {
  if (report.due.length === 0) {
    return t('due.none');
  }
  const written = source.slice(report.span[0], report.span[1]);
  return report.due
    .map((due) => {
      const day = due.length === 5 ? `${year}-${due}` : due;
      const shown = due.length === 5 ? shortDay(day) : formatDay(day);
      return isWrittenBefore(written, day)
        ? t('due.before', { day: shown, last: shortDay(dayBefore(day)) })
        : t('due.by', { day: shown });
    })
    .join('; ');
}

function shortDay(day: string): string {
  return `${Number(day.slice(8, 10))}/${Number(day.slice(5, 7))}`;
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
