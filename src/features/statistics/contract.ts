import { z } from 'zod';
import {
  StatisticsFigure,
  StatisticsSplit,
  StatisticsStage,
  StatisticsSubject,
} from '#domain/statistics/statistics-codes.ts';
import { YearDefinition } from '#domain/statistics/statistics-period.ts';
import { endpoint } from '#platform/contract/endpoint.ts';
import { DateText, Id } from '#platform/contract/fields.ts';

/** What is asked: what, in which stage, over which period, parted by what. Codes and days only. */
const Asked = {
  subject: StatisticsSubject.default('tips'),
  stage: StatisticsStage.default('investigation'),
  split: StatisticsSplit.default('by-total'),
  years: YearDefinition.default('programme'),
  /** The year in which the reporting year ends; the present one where nothing is said. */
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  /** First and last day, for `chosen` only. */
  from: DateText.optional(),
  to: DateText.optional(),
  article: z
    .string()
    .regex(/^\d{1,3}[a-z]?$/)
    .optional(),
};

const Words = z.object({ vi: z.string(), en: z.string() });

/** One line: carried over + taken = handled + left. */
export const FigureLine = z.object({
  /** A code, an id, or the first day of a month. */
  key: z.string(),
  /** Of a place or an agency; every other key has its words in the page. */
  name: z.string().nullable(),
  /** Null where a figure of the line is too small to be shown to this reader. */
  figures: z
    .object({
      carriedOver: z.number().int(),
      taken: z.number().int(),
      /** Of the taken: returned, resumed, reopened. */
      again: z.number().int(),
      handled: z.number().int(),
      left: z.number().int(),
      /** Of what is not handled today: past its limit now; null where the reader sees years that are over. */
      overdue: z.number().int().nullable(),
      outcomes: z.record(z.string(), z.number().int()),
    })
    .nullable(),
});
export type FigureLine = z.infer<typeof FigureLine>;

export const getStatistics = endpoint({
  method: 'GET',
  path: '/statistics',
  tag: 'statistics',
  summary:
    'Số liệu tội phạm: tồn cũ, mới, đã giải quyết, còn lại trong kỳ / Crime figures: carried over, new, handled, left in a period',
  input: z.object(Asked),
  output: z.object({
    subject: StatisticsSubject,
    stage: StatisticsStage.nullable(),
    split: StatisticsSplit,
    years: YearDefinition,
    year: z.number().int().nullable(),
    from: DateText,
    to: DateText,
    definition: Words,
    rows: z.array(FigureLine),
    total: FigureLine,
    /** Set where small figures are hidden from this reader: those below it. */
    hiddenBelow: z.number().int().nullable(),
  }),
});

export const listFigureRecords = endpoint({
  method: 'GET',
  path: '/statistics/records',
  tag: 'statistics',
  summary:
    'Hồ sơ sau một con số, chỉ những hồ sơ người đọc mở được / Records behind a figure that the reader may open',
  input: z.object({ ...Asked, figure: StatisticsFigure, key: z.string().max(60).optional() }),
  output: z.object({
    rows: z.array(z.object({ id: Id, code: z.string() })),
    /** True when there are more than are listed. */
    more: z.boolean(),
  }),
});

export const exportStatistics = endpoint({
  method: 'GET',
  path: '/statistics/export',
  tag: 'statistics',
  answer: 'file',
  summary: 'Bảng số liệu .xlsx có kỳ và cách tính / The table as .xlsx with period and definition',
  input: z.object(Asked),
  output: z.unknown(),
});
