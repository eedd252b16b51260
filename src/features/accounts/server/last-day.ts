import type { Temporal } from 'temporal-polyfill';
import { Refusal } from '#platform/contract/problem.ts';

/**
 * Refuses a last day before the first one, after an end that was already recorded, or earlier than
 * yesterday: what was done in a post until then stays done by right.
 */
export function requireLastDay(
  lastDay: string,
  held: { valid_from: string; valid_to: string | null },
  today: Temporal.PlainDate,
): void {
  const earliest = today.subtract({ days: 1 }).toString();
  const from = held.valid_from > earliest ? held.valid_from : earliest;
  if (lastDay < from || (held.valid_to !== null && lastDay > held.valid_to)) {
    throw new Refusal('officer.last-day', { from: showDay(from) }, [
      {
        path: 'lastDay',
        code: 'custom',
        vi: `Chọn một ngày từ ${showDay(from)}.`,
        en: `Choose a day from ${showDay(from)}.`,
      },
    ]);
  }
}

function showDay(day: string): string {
  return day.split('-').reverse().join('/');
}
