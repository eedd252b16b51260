import { sql } from 'kysely';
import type { StatisticsSplit } from '#domain/statistics/statistics-codes.ts';
import { listMonths, type StatisticsPeriod } from '#domain/statistics/statistics-period.ts';
import type { FigureRow } from '#domain/statistics/suppress-small.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { AskedFigures } from './period-of.ts';

export type CountedRow = FigureRow & { name: string | null };

/** The same count whoever asks, by one split; the months of a period each balance on their own. */
export async function countFigures(
  context: RequestContext,
  asked: AskedFigures,
  period: StatisticsPeriod,
): Promise<{ rows: CountedRow[]; total: CountedRow }> {
  const total = (await readFigures(context, asked, period, 'by-total'))[0] ?? noFigures('all');
  if (asked.split === 'by-total') {
    return { rows: [], total };
  }
  if (asked.split !== 'by-month') {
    return { rows: await readFigures(context, asked, period, asked.split), total };
  }
  const rows: CountedRow[] = [];
  for (const month of listMonths(period)) {
    const [row] = await readFigures(context, asked, month, 'by-total');
    rows.push({ ...(row ?? noFigures('')), key: month.from.toString() });
  }
  return { rows, total };
}

interface StoredRow {
  key: string;
  name: string | null;
  carried_over: number;
  taken: number;
  again: number;
  handled: number;
  left_over: number;
  overdue: number;
  outcomes: Record<string, number>;
}

async function readFigures(
  context: RequestContext,
  asked: AskedFigures,
  { from, to }: StatisticsPeriod,
  split: StatisticsSplit,
): Promise<CountedRow[]> {
  const { rows } = await sql<StoredRow>`
    select * from app.statistics(${asked.subject}, ${asked.stage}, ${split}, ${asked.article ?? null},
      ${from.toString()}::date, ${to.toString()}::date, ${context.now.toString()}::timestamptz)`.execute(
    context.tx,
  );
  return rows.map((row) => ({
    key: row.key,
    name: row.name,
    carriedOver: row.carried_over,
    taken: row.taken,
    again: row.again,
    handled: row.handled,
    left: row.left_over,
    overdue: row.overdue,
    outcomes: row.outcomes,
  }));
}

function noFigures(key: string): CountedRow {
  return {
    key,
    name: null,
    carriedOver: 0,
    taken: 0,
    again: 0,
    handled: 0,
    left: 0,
    overdue: 0,
    outcomes: {},
  };
}
