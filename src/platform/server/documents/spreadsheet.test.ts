import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { readTable } from '../readers/read-table.ts';
import { openZip } from '../readers/zip/open-zip.ts';
import { type Sheet, writeSpreadsheet } from './spreadsheet.ts';

const sheet: Sheet = {
  name: 'Biểu 1: vụ/việc',
  columns: [{ title: 'Đơn vị' }, { title: 'Số vụ', format: '0' }, { title: 'Ngày' }],
  rows: [
    ['Công an tỉnh', 12, Temporal.PlainDate.from('2026-07-30')],
    ['Sở Y tế', null, null],
  ],
};

describe('an Excel table', () => {
  it('is read back as it was written', async () => {
    expect(await readTable(await writeSpreadsheet([sheet]), { fileName: 'b.xlsx' })).toEqual({
      columns: ['Đơn vị', 'Số vụ', 'Ngày'],
      rows: [
        ['Công an tỉnh', 12, '2026-07-30'],
        ['Sở Y tế', null, null],
      ],
    });
  });

  it('never holds a formula, and defuses what could become one', async () => {
    const bait = ['=1+1', '@SUM(A1)', '+cmd|calc', '-2+3', '- Công an tỉnh', '+ 03 không', '-5'];
    const bytes = await writeSpreadsheet([{ ...sheet, rows: bait.map((text) => [text]) }]);
    const table = await readTable(bytes, { fileName: 'b.xlsx' });
    expect(table.rows.map(([cell]) => cell)).toEqual([
      "'=1+1",
      "'@SUM(A1)",
      "'+cmd|calc",
      "'-2+3",
      '- Công an tỉnh',
      '+ 03 không',
      '-5',
    ]);
    const zip = await openZip(bytes);
    const xml = Buffer.from((await zip.find('xl/worksheets/sheet1.xml', 1e6)) ?? []).toString();
    expect(xml).not.toContain('<f>');
  });

  it('keeps Vietnamese in composed form and gives the sheet a name that Excel takes', async () => {
    const bytes = await writeSpreadsheet([
      { ...sheet, columns: [{ title: 'Số vụ'.normalize('NFD') }] },
    ]);
    const zip = await openZip(bytes);
    const workbook = Buffer.from((await zip.find('xl/workbook.xml', 1e6)) ?? []).toString();
    expect(workbook).toContain('name="Biểu 1  vụ việc"');
    expect((await readTable(bytes, { fileName: 'b' })).columns).toEqual(['Số vụ']);
  });
});
