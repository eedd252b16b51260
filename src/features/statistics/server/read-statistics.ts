import { sql } from 'kysely';
import { isInChain } from '#domain/statistics/statistics-permissions.ts';
import { type HiddenRow, suppressSmall } from '#domain/statistics/suppress-small.ts';
import { loadSettings } from '#features/deadlines/server/index.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { FigureLine, getStatistics, listFigureRecords } from '../contract.ts';
import { type CountedRow, countFigures } from './count-figures.ts';
import { defineFigures } from './definitions.ts';
import { type AskedFigures, periodOf } from './period-of.ts';

const MOST_RECORDS = 200;

/** The table of figures as this reader may see it, with its period and definition. */
export async function readStatistics(
  context: RequestContext,
  asked: AskedFigures,
): Promise<OutputOf<typeof getStatistics>> {
  const period = periodOf(context, asked);
  const counted = await countFigures(context, asked, period);
  const settings = await loadSettings(context.tx);
  const hiddenBelow = isInChain(context.actor)
    ? null
    : settings('statistics.small-figure', context.today);
  const shown =
    hiddenBelow === null
      ? counted
      : suppressSmall(counted.rows.map(withoutToday), withoutToday(counted.total), hiddenBelow);
  const nameOf = new Map(counted.rows.map((row) => [row.key, row.name]));
  return {
    subject: asked.subject,
    stage: asked.subject === 'tips' ? null : asked.stage,
    split: asked.split,
    years: asked.years,
    year: period.year,
    from: period.from.toString(),
    to: period.to.toString(),
    definition: defineFigures(asked.subject),
    rows: shown.rows.map((row) => toLine(row, nameOf.get(row.key) ?? null, hiddenBelow)),
    total: toLine(shown.total, null, hiddenBelow),
    hiddenBelow,
  };
}

/** What is overdue now moves from day to day: no figure of a year that is over. */
function withoutToday(row: CountedRow): CountedRow {
  return { ...row, overdue: 0 };
}

function toLine(
  row: CountedRow | HiddenRow,
  name: string | null,
  hiddenBelow: number | null,
): FigureLine {
  if ('hidden' in row) {
    return { key: row.key, name, figures: null };
  }
  const { key, name: _, overdue, ...figures } = row;
  return {
    key,
    name,
    figures: {
      ...figures,
      overdue: hiddenBelow === null ? overdue : null,
      outcomes: { ...figures.outcomes },
    },
  };
}

/** What of a figure the reader may open: it starts from the grants, so a stranger gets none. */
export async function listRecordsOfFigure(
  context: RequestContext,
  input: ParsedInputOf<typeof listFigureRecords>,
): Promise<OutputOf<typeof listFigureRecords>> {
  const period = periodOf(context, input);
  if (input.split === 'by-month') {
    throw new Refusal('statistics.split-unknown');
  }
  const { rows } = await sql<{ id: string; code: string }>`
    select id, code from app.statistics_records(${input.subject}, ${input.stage}, ${input.split}, ${input.key ?? null},
      ${input.figure}, ${input.article ?? null}, ${period.from.toString()}::date, ${period.to.toString()}::date,
      ${MOST_RECORDS + 1})`.execute(context.tx);
  return { rows: rows.slice(0, MOST_RECORDS), more: rows.length > MOST_RECORDS };
}
