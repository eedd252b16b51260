import { Temporal } from 'temporal-polyfill';
import { listSplits, type StatisticsSplit } from '#domain/statistics/statistics-codes.ts';
import { type StatisticsPeriod, yearNow, yearOf } from '#domain/statistics/statistics-period.ts';
import { isInChain, mayReadStatistics } from '#domain/statistics/statistics-permissions.ts';
import type { ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requireVerdict } from '#platform/server/http/require-permission.ts';
import type { getStatistics } from '../contract.ts';

export type AskedFigures = ParsedInputOf<typeof getStatistics>;

/** The days that are asked about; `year` is null for days that the reader chose. */
export interface AskedPeriod extends StatisticsPeriod {
  year: number | null;
}

/** Splits that tell an agency outside the proceedings nothing about one person. */
const OUTSIDE: readonly StatisticsSplit[] = ['by-total', 'by-article', 'by-form', 'by-purpose'];

/**
 * Refuses what this reader may not ask, and says which days are meant. Outside the proceedings only
 * whole programme years that are over are shown: two periods that overlap, or the running year asked
 * today and again tomorrow, would tell a small figure by their difference.
 */
export function periodOf(context: RequestContext, asked: AskedFigures): AskedPeriod {
  requireVerdict(mayReadStatistics(context.actor));
  if (!listSplits(asked.subject).includes(asked.split)) {
    throw new Refusal('statistics.split-unknown');
  }
  if (!isInChain(context.actor)) {
    return outsidePeriod(context, asked);
  }
  if (asked.years !== 'chosen') {
    const year = asked.year ?? yearNow(asked.years, context.today);
    return { ...yearOf(asked.years, year), year };
  }
  if (asked.from === undefined || asked.to === undefined || asked.from > asked.to) {
    throw new Refusal('statistics.period-needed');
  }
  const from = Temporal.PlainDate.from(asked.from);
  const to = Temporal.PlainDate.from(asked.to);
  if (from.until(to).days > 5 * 366) {
    throw new Refusal('statistics.period-needed');
  }
  return { from, to, year: null };
}

/** The last year that is over, where none is named. */
function outsidePeriod(context: RequestContext, asked: AskedFigures): AskedPeriod {
  const newest = yearNow('programme', context.today) - 1;
  const year = asked.year ?? newest;
  const isPlain = asked.years === 'programme' && asked.article === undefined && year <= newest;
  if (!isPlain || !OUTSIDE.includes(asked.split)) {
    throw new Refusal('statistics.programme-years-only');
  }
  return { ...yearOf('programme', year), year };
}
