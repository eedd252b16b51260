import { Temporal } from 'temporal-polyfill';
import { foldText } from '#domain/text/fold-text.ts';

/** The last acceptable day of a task, and the day “trước ngày …” names when it is written so. */
export interface LastDay {
  dueOn: string | null;
  beforeOn: string | null;
}

/**
 * Turns what the plan writes into a last day: “trước ngày 03/8” makes 2 August the last day,
 * “đến hết 30/9” and “trong tháng 11” make the named day itself the last one.
 */
export function lastDayOf(task: {
  text: string;
  to: string | null;
  deadline: string | null;
}): LastDay {
  const written = task.deadline ?? task.to;
  if (written === null) {
    return { dueOn: null, beforeOn: null };
  }
  if (task.deadline !== null && isWrittenBefore(task.text, task.deadline)) {
    const day = Temporal.PlainDate.from(task.deadline).subtract({ days: 1 });
    return { dueOn: day.toString(), beforeOn: task.deadline };
  }
  return { dueOn: written, beforeOn: null };
}

/** True when the text says “trước (ngày) d/m” or “trước ngày d tháng m” of that very day. */
export function isWrittenBefore(text: string, day: string): boolean {
  const { day: d, month: m } = Temporal.PlainDate.from(day);
  const folded = foldText(text).toLowerCase();
  const date = `0?${d}\\s*(?:[/.-]|\\s+thang\\s+)\\s*0?${m}(?!\\d)`;
  return (
    new RegExp(`\\btruoc\\s+(?:het\\s+)?(?:ngay\\s+)?${date}`).test(folded) &&
    !new RegExp(`truoc\\s+het\\s+(?:ngay\\s+)?${date}`).test(folded)
  );
}
