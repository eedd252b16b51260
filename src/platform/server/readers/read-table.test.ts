import { describe, expect, it } from 'vitest';
import { Refusal } from '#platform/contract/problem.ts';
import { docxFromText } from '../../../../tests/harness/sample-documents.ts';
import { readTable } from './read-table.ts';

describe('reading a table for import', () => {
  it.each([',', ';', '\t'])('reads .csv parted by “%s”, with quotes', async (mark) => {
    const rows = [
      ['Mã', 'Tên đơn vị', 'Ghi chú'],
      ['1', `"Sở Y tế${mark} tỉnh"`, '"nói ""có"""'],
      ['', '', ''],
      ['2', 'Công an tỉnh', '"hai\ndòng"'],
    ];
    const bytes = Buffer.from(rows.map((row) => row.join(mark)).join('\r\n'));
    expect(await readTable(bytes, { fileName: 'a.csv' })).toEqual({
      columns: ['Mã', 'Tên đơn vị', 'Ghi chú'],
      rows: [
        ['1', `Sở Y tế${mark} tỉnh`, 'nói "có"'],
        ['2', 'Công an tỉnh', 'hai\ndòng'],
      ],
    });
  });

  it.each([
    ['table.no-columns', Buffer.from(' \n \n')],
    ['table.repeated-column', Buffer.from('Tên,Tên\na,b')],
    ['table.too-large', Buffer.from(`Mã\n${'1\n'.repeat(50_001)}`)],
    ['table.too-large', Buffer.from(`${'a,'.repeat(300)}\n`)],
    ['file.empty', Buffer.alloc(0)],
  ])('refuses with %s', async (code, bytes) => {
    expect(await refusalOf(bytes)).toBe(code);
  });

  it('refuses a Word file', async () => {
    expect(await refusalOf(await docxFromText('Kế hoạch'))).toBe('file.not-a-document');
  });
});

async function refusalOf(bytes: Uint8Array): Promise<string> {
  try {
    await readTable(bytes, { fileName: 'a' });
    return 'read';
  } catch (error) {
    return error instanceof Refusal ? error.code : String(error);
  }
}
