import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Rendered, render } from '#platform/web/testing/render.tsx';
import type { DataColumn } from './columns.ts';
import { DataTable } from './data-table.tsx';
import { readTsv, tameCell, writeCsv, writeTsv } from './excel-text.ts';

interface Row {
  code: string;
  name: string;
  count: number | null;
}
const ROWS: Row[] = [
  { code: 'B2', name: 'Đèo Gió', count: 10 },
  { code: 'A1', name: 'Bản Mây', count: 9 },
  { code: 'C3', name: 'Ấp Trong', count: null },
];
const COLUMNS: DataColumn<Row>[] = [
  { key: 'code', name: 'Mã', cell: (row) => row.code, text: (row) => row.code },
  { key: 'name', name: 'Tên', cell: (row) => row.name, text: (row) => row.name },
  {
    key: 'count',
    name: 'Số',
    align: 'end',
    cell: (row) => row.count ?? 'chưa báo cáo',
    text: (row) => (row.count === null ? 'chưa báo cáo' : String(row.count)),
    order: (row) => row.count,
  },
];

describe('the table', () => {
  let page: Rendered;
  beforeEach(() => localStorage.clear());
  afterEach(() => page.leave());
  const codes = () =>
    [...page.root.querySelectorAll('tbody tr')].map(
      (row) => row.querySelector('td:not(:has(input))')?.textContent,
    );
  const sample = (more: Partial<Parameters<typeof DataTable<Row>>[0]> = {}) => (
    <DataTable
      name="sample"
      caption="Mẫu"
      columns={COLUMNS}
      rows={ROWS}
      rowKey={(row) => row.code}
      {...more}
    />
  );

  it('orders by a column, turns round, and lets go', async () => {
    page = await render(sample());
    await page.click(page.button('Số'));
    expect(codes()).toEqual(['A1', 'B2', 'C3']);
    await page.click(page.button('Số'));
    expect(page.root.querySelector('[aria-sort]')?.getAttribute('aria-sort')).toBe('descending');
    await page.click(page.button('Số'));
    expect(codes()).toEqual(['B2', 'A1', 'C3']);
  });

  it('keeps the filter that holds the focus when nothing is left to list', async () => {
    const filters = <input aria-label="Lọc" />;
    const table = (rows: Row[]) => sample({ rows, filters, empty: <p>Không có gì</p> });
    page = await render(table(ROWS));
    const filter = page.root.querySelector<HTMLInputElement>('[aria-label="Lọc"]');
    filter?.focus();
    await page.rerender(table([]));
    expect(page.root.textContent).toContain('Không có gì');
    expect(page.root.querySelector('[role=toolbar]')).toBeNull();
    expect(page.root.querySelector('[aria-label="Lọc"]')).toBe(filter);
    expect(document.activeElement).toBe(filter);
  });

  it('orders names in the Vietnamese way', async () => {
    page = await render(sample());
    await page.click(page.button('Tên'));
    expect(codes()).toEqual(['C3', 'A1', 'B2']);
  });

  it('leaves the order to the server where the page says so', async () => {
    const onChange = vi.fn();
    page = await render(sample({ order: { value: null, onChange } }));
    await page.click(page.button('Mã'));
    expect(onChange).toHaveBeenCalledWith({ key: 'code', descending: false });
    expect(codes()).toEqual(['B2', 'A1', 'C3']);
  });

  it('hides a column and remembers it', async () => {
    page = await render(sample());
    await page.click(page.button('Cột'));
    const choice = [...document.querySelectorAll('[aria-pressed]')].find(
      (one) => one.textContent === 'Tên',
    );
    await page.click(choice as Element);
    expect(page.root.querySelector('thead')?.textContent).not.toContain('Tên');
    await page.leave();
    page = await render(sample());
    expect(page.root.querySelector('thead')?.textContent).not.toContain('Tên');
  });

  it('hands the chosen rows to an act and lets go of them', async () => {
    page = await render(
      sample({
        selection: (rows, clear) => (
          <button type="button" onClick={clear}>
            Giao {rows.map((row) => row.code).join()}
          </button>
        ),
      }),
    );
    const boxes = [...page.root.querySelectorAll<HTMLInputElement>('tbody input')];
    await page.click(boxes[1] as Element);
    expect(page.text()).toContain('Đã chọn 1 dòng');
    await page.click(page.button('Giao A1'));
    expect(page.text()).not.toContain('Đã chọn');
  });

  it('loads more by key and says how many there are', async () => {
    const loadMore = vi.fn();
    const pages = {
      rows: ROWS,
      isLoading: false,
      error: null,
      hasMore: true,
      isLoadingMore: false,
      loadMore,
    };
    page = await render(sample({ rows: pages }));
    expect(page.text()).toContain('3 dòng đầu');
    await page.click(page.button('Xem tiếp'));
    expect(loadMore).toHaveBeenCalledOnce();
  });

  it('offers no copy where rows must not leave the page', async () => {
    page = await render(sample({ exportable: false }));
    expect(() => page.button('Chép')).toThrow();
  });
});

describe('text for Excel', () => {
  it('carries head and rows', () => {
    expect(writeTsv(COLUMNS, ROWS.slice(0, 1))).toBe('Mã\tTên\tSố\r\nB2\tĐèo Gió\t10');
    expect(writeCsv(COLUMNS, ROWS.slice(0, 1))).toBe(
      '\ufeff"Mã";"Tên";"Số"\r\n"B2";"Đèo Gió";"10"\r\n',
    );
  });

  it('holds formulas back, but not negative numbers', () => {
    expect(tameCell('=HYPERLINK("x")')).toBe('\'=HYPERLINK("x")');
    expect(tameCell('@sum')).toBe("'@sum");
    expect(tameCell('-12,5')).toBe('-12,5');
  });

  it('reads quoted cells with line breaks, and composes marks', () => {
    expect(readTsv('a\t"hai\ndòng ""x"""\r\nTe\u0302n\t2\r\n')).toEqual([
      ['a', 'hai\ndòng "x"'],
      ['Tên', '2'],
    ]);
  });

  it('reads back what Excel would copy, whatever the cells', () => {
    const cell = fc
      .string({ maxLength: 8 })
      .map((text) => text.normalize('NFC').replace(/\r/g, '').trim());
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 }),
        (rows) => {
          const text = rows.map((row) => row.map(quoteAsExcel).join('\t')).join('\r\n');
          expect(readTsv(text)).toEqual(rows);
        },
      ),
    );
  });
});

function quoteAsExcel(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
