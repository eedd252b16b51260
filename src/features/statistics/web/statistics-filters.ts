import { z } from 'zod';
import {
  StatisticsSplit,
  StatisticsStage,
  StatisticsSubject,
} from '#domain/statistics/statistics-codes.ts';
import { YearDefinition } from '#domain/statistics/statistics-period.ts';
import { DateText } from '#platform/contract/fields.ts';

/** What stands in the address: codes, a year and days. */
export const StatisticsFilters = z.object({
  subject: StatisticsSubject.optional(),
  stage: StatisticsStage.optional(),
  split: StatisticsSplit.optional(),
  years: YearDefinition.optional(),
  year: z.coerce.number().int().optional(),
  from: DateText.optional(),
  to: DateText.optional(),
  article: z.string().max(4).optional(),
});
export type StatisticsFilters = z.infer<typeof StatisticsFilters>;

/** What is asked of the server where the address says nothing. */
export function toAsked(filters: StatisticsFilters) {
  return {
    ...filters,
    subject: filters.subject ?? ('tips' as const),
    stage: filters.stage ?? ('investigation' as const),
    split: filters.split ?? ('by-article' as const),
    years: filters.years ?? ('programme' as const),
  };
}
