import { Temporal } from 'temporal-polyfill';
import type { StatisticsPeriod } from '#domain/statistics/statistics-period.ts';

/** A stay: when a record was taken on, when it was handled; never handled before it was taken on. */
export type Passage = { takenOn: Temporal.PlainDate; handledOn: Temporal.PlainDate | null };

/** The four figures of a period. */
export type Balance = { carriedOver: number; taken: number; handled: number; left: number };

/** Counts stays over a period; carried over + new = handled + left, whatever the stays are. */
export function countPassages(passages: readonly Passage[], period: StatisticsPeriod): Balance {
  const balance: Balance = { carriedOver: 0, taken: 0, handled: 0, left: 0 };
  for (const { takenOn, handledOn } of passages) {
    const isBefore = handledOn !== null && isEarlier(handledOn, period.from);
    if (isBefore || isEarlier(period.to, takenOn)) {
      continue;
    }
    balance[isEarlier(takenOn, period.from) ? 'carriedOver' : 'taken'] += 1;
    balance[handledOn === null || isEarlier(period.to, handledOn) ? 'left' : 'handled'] += 1;
  }
  return balance;
}

/** True when nothing was lost on the way. */
export function doesBalance({ carriedOver, taken, handled, left }: Balance): boolean {
  return carriedOver + taken === handled + left;
}

function isEarlier(a: Temporal.PlainDate, b: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(a, b) < 0;
}
