import type { SheetCell } from '#platform/server/documents/spreadsheet.ts';
import { writeSpreadsheet } from '#platform/server/documents/spreadsheet.ts';
import type { FileAnswer, RequestContext } from '#platform/server/http/context.ts';
import { figureWordsVi, wordOf } from '../contract/figure-words.ts';
import type { FigureLine } from '../contract.ts';
import type { AskedFigures } from './period-of.ts';
import { readStatistics } from './read-statistics.ts';

type Shown = Awaited<ReturnType<typeof readStatistics>>;

const HEADINGS = ['Tồn cũ', 'Mới', 'Trong đó thụ lý lại', 'Đã giải quyết', 'Còn lại', 'Quá hạn'];

/** The table as the reader sees it, with period and definition above: figures only. */
export async function exportFigures(
  context: RequestContext,
  asked: AskedFigures,
): Promise<FileAnswer> {
  const shown = await readStatistics(context, asked);
  const outcomes = listOutcomes(shown);
  const rows = [...shown.rows, ...(shown.split === 'by-month' ? [] : [shown.total])];
  await context.audit({ action: 'statistics.exported', recordKind: 'statistics' });
  return {
    fileName: `Số liệu ${shown.from} ${shown.to}.xlsx`,
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    body: await writeSpreadsheet([
      {
        name: 'Số liệu',
        landscape: true,
        titleLines: titleLinesOf(shown),
        columns: [
          { title: figureWordsVi.split[shown.split], width: 34 },
          ...HEADINGS.map((title) => ({ title, format: '#,##0' })),
          ...outcomes.map((code) => ({ title: wordOf('outcome', code), format: '#,##0' })),
        ],
        rows: rows.map((row) => cellsOf(row, outcomes)),
      },
    ]),
  };
}

function titleLinesOf(shown: Shown): string[] {
  const stage = shown.stage === null ? '' : `, giai đoạn ${figureWordsVi.stage[shown.stage]}`;
  return [
    `${figureWordsVi.subject[shown.subject]}${stage}`,
    `Kỳ ${writeDay(shown.from)} – ${writeDay(shown.to)}: ${figureWordsVi.years[shown.years]}`,
    shown.definition.vi,
    ...(shown.hiddenBelow === null
      ? []
      : [`Dòng có số nhỏ hơn ${shown.hiddenBelow} được che để không lộ một người.`]),
  ];
}

function listOutcomes(shown: Shown): string[] {
  return Object.keys(shown.total.figures?.outcomes ?? {}).sort();
}

function cellsOf(row: FigureLine, outcomes: readonly string[]): SheetCell[] {
  const name = row.name ?? wordOf('key', row.key);
  const { figures } = row;
  if (figures === null) {
    return [name, ...HEADINGS.map(() => 'che'), ...outcomes.map(() => 'che')];
  }
  const { carriedOver, taken, again, handled, left, overdue } = figures;
  return [
    name,
    ...[carriedOver, taken, again, handled, left, overdue ?? '–'],
    ...outcomes.map((code) => figures.outcomes[code] ?? 0),
  ];
}

function writeDay(day: string): string {
  return day.split('-').reverse().join('/');
}
