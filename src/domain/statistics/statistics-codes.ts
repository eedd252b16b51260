import { z } from 'zod';

/** What is counted. */
export const StatisticsSubject = z.enum(['tips', 'cases', 'accused', 'victims']);
export type StatisticsSubject = z.infer<typeof StatisticsSubject>;

/** In which stage; tips have none. */
export const StatisticsStage = z.enum(['investigation', 'prosecution', 'trial', 'appeal']);
export type StatisticsStage = z.infer<typeof StatisticsStage>;

/** By what a figure is parted. */
export const StatisticsSplit = z.enum([
  'by-total',
  'by-article',
  'by-severity',
  'by-form',
  'by-purpose',
  'by-place',
  'by-body',
  'by-month',
  'by-kind',
  'by-channel',
  'by-age',
]);
export type StatisticsSplit = z.infer<typeof StatisticsSplit>;

/** One of the four figures that balance. */
export const StatisticsFigure = z.enum(['carried-over', 'taken', 'handled', 'left']);
export type StatisticsFigure = z.infer<typeof StatisticsFigure>;

/** Whether it happened within the country or across the border. */
export const TraffickingForm = z.enum(['within-country', 'across-border']);
export type TraffickingForm = z.infer<typeof TraffickingForm>;

const OF_CASES: readonly StatisticsSplit[] = [
  'by-total',
  'by-article',
  'by-severity',
  'by-form',
  'by-purpose',
  'by-place',
  'by-body',
  'by-month',
];

/** The splits that a subject knows. */
export function listSplits(subject: StatisticsSubject): readonly StatisticsSplit[] {
  switch (subject) {
    case 'tips':
      return [...OF_CASES, 'by-kind', 'by-channel'];
    case 'accused':
    case 'victims':
      return [...OF_CASES, 'by-age'];
    case 'cases':
      return OF_CASES;
  }
}
