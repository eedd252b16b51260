import { describe, expect, it } from 'vitest';
import { docxReader } from '../readers/docx/read-docx.ts';
import { openZip } from '../readers/zip/open-zip.ts';
import { type OfficialDocument, renderDocx } from './official-document.ts';

const draft: OfficialDocument = {
  family: 'state',
  letterhead: { parent: 'Ủy ban nhân dân tỉnh Lam Giang', issuer: 'Ban Chỉ đạo 138' },
  number: { value: null, symbol: 'KH - BCĐ138' },
  issued: { place: 'Lam Giang', day: 5, month: 2, year: 2026 },
  subject: { form: 'named', type: 'Kế hoạch', title: 'Phòng, chống mua bán người năm 2026' },
  grounds: ['Căn cứ Luật Phòng, chống mua bán người', 'Căn cứ Chương trình 193'],
  body: [
    { kind: 'heading', level: 1, mark: 'I.', title: 'Nhiệm vụ' },
    { kind: 'item', mark: 'a)', text: 'Công an tỉnh chủ trì tuyên truyền;' },
    {
      kind: 'paragraph',
      text: [{ text: 'Sở Y tế ' }, { text: 'tiếp nhận nạn nhân.', italic: true }],
    },
  ],
  recipients: { list: ['Bộ Công an', 'Các sở, ngành;'], archive: 'VT, PV01' },
  signature: {
    authority: { kind: 'head', office: 'Trưởng ban', behalf: 'Ban Chỉ đạo' },
    stateOffice: 'Phó Chủ tịch Ủy ban nhân dân tỉnh',
    name: 'Lò Thị Thử',
  },
  annexes: [
    {
      label: 'Phụ lục I',
      title: 'Phân công nhiệm vụ',
      landscape: true,
      body: [
        {
          kind: 'table',
          columns: [{ title: 'TT', width: 0.06 }, { title: 'Nội dung' }, { title: 'Chủ trì' }],
          rows: [['1', 'Truyền thông', 'Công an tỉnh']],
        },
      ],
    },
  ],
};

const dispatch: OfficialDocument = {
  family: 'state',
  letterhead: { issuer: 'Ủy ban nhân dân tỉnh Lam Giang' },
  number: { value: 7, symbol: 'UBND-NC' },
  issued: { place: 'Lam Giang', day: 12, month: 11, year: 2026 },
  subject: { form: 'dispatch', about: 'đôn đốc thực hiện Kế hoạch số 12/KH-BCĐ138' },
  addressees: ['Sở Y tế', 'Ủy ban nhân dân các xã, phường'],
  body: [{ kind: 'paragraph', text: 'Đề nghị báo cáo trước ngày 16/12.' }],
  recipients: { list: ['Như trên'], archive: 'VT, NC' },
  signature: {
    authority: {
      kind: 'deputy',
      of: 'Chủ tịch',
      office: 'Phó Chủ tịch',
      behalf: 'Ủy ban nhân dân',
    },
    name: null,
  },
};

describe('the page of Decree 30/2020', () => {
  it('prints the components in their order, the number blank until issue', async () => {
    expect((await linesOf(draft)).slice(0, 8)).toEqual([
      'ỦY BAN NHÂN DÂN TỈNH LAM GIANG',
      'BAN CHỈ ĐẠO 138',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: /KH-BCĐ138',
      'Lam Giang, ngày 05 tháng 02 năm 2026',
      'KẾ HOẠCH',
      'Phòng, chống mua bán người năm 2026',
    ]);
    const xml = await partOf(draft, 'word/document.xml');
    expect(xml).toContain(`Số: ${'\u00a0'.repeat(6)}/KH-BCĐ138`);
  });

  it('closes the text with “./.” and the grounds with “;” and “.”', async () => {
    const lines = await linesOf(draft);
    expect(lines).toContain('Căn cứ Luật Phòng, chống mua bán người;');
    expect(lines).toContain('Căn cứ Chương trình 193.');
    expect(lines).toContain('Sở Y tế tiếp nhận nạn nhân./.');
  });

  it('lists recipients at the left and the offices with the name at the right', async () => {
    const lines = await linesOf(draft);
    const from = lines.indexOf('Nơi nhận:');
    expect(lines.slice(from, from + 8)).toEqual([
      'Nơi nhận:',
      '- Bộ Công an;',
      '- Các sở, ngành;',
      '- Lưu: VT, PV01.',
      'TM. BAN CHỈ ĐẠO',
      'TRƯỞNG BAN',
      'PHÓ CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH',
      'Lò Thị Thử',
    ]);
  });

  it('uses A4, Times New Roman and the margins and sizes of the decree', async () => {
    const xml = await partOf(draft, 'word/document.xml');
    const [main, annex] = [...xml.matchAll(/<w:pgSz[^>]*>/g)].map((found) => found[0]);
    expect(main).toMatch(/w:w="11906" w:h="16838"/);
    expect(annex).toMatch(/w:w="16838" w:h="11906"/);
    // 20, 15, 20 and 30 mm.
    expect(xml).toMatch(/<w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701"/);
    expect(
      [...xml.matchAll(/w:ascii="([^"]+)"/g)].every(([, font]) => font === 'Times New Roman'),
    ).toBe(true);
    expect(sizeOf(xml, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')).toBe('24');
    expect(sizeOf(xml, 'Độc lập - Tự do - Hạnh phúc')).toBe('26');
    expect(sizeOf(xml, 'Nơi nhận:')).toBe('24');
    expect(sizeOf(xml, '- Bộ Công an;')).toBe('22');
  });

  it('numbers the pages at the top from page 2', async () => {
    const xml = await partOf(draft, 'word/document.xml');
    expect(xml).toContain('<w:titlePg/>');
    const headers = await Promise.all(
      ['word/header1.xml', 'word/header2.xml'].map((part) => partOf(draft, part)),
    );
    expect(headers.filter((header) => header.includes('PAGE'))).toHaveLength(1);
  });

  it('heads an annex with the document it belongs to', async () => {
    const lines = await linesOf(draft);
    expect(lines.slice(-5)).toEqual([
      'Phụ lục I',
      'PHÂN CÔNG NHIỆM VỤ',
      '(Kèm theo Kế hoạch số /KH-BCĐ138 ngày 05 tháng 02 năm 2026 của Ban Chỉ đạo 138)',
      'TT\tNội dung\tChủ trì',
      '1\tTruyền thông\tCông an tỉnh',
    ]);
  });

  it('writes a dispatch without type and without an abbreviation of its kind', async () => {
    const lines = await linesOf(dispatch);
    expect(lines).toContain('Số: 07/UBND-NC');
    expect(lines).toContain('V/v đôn đốc thực hiện Kế hoạch số 12/KH-BCĐ138');
    expect(lines).toContain('Kính gửi:');
    expect(lines).toContain('- Ủy ban nhân dân các xã, phường.');
    expect(lines).toContain('KT. CHỦ TỊCH');
    expect(lines.join('\n')).not.toMatch(/CÔNG VĂN|CV/);
    const withAbbreviation = { ...dispatch, number: { value: 7, symbol: 'CV-UBND' } };
    await expect(renderDocx(withAbbreviation)).rejects.toThrow(/abbreviation/);
  });

  it('writes composed letters whatever it was given', async () => {
    const issuer = 'Sở Nội vụ tỉnh Lam Giang'.normalize('NFD');
    const xml = await partOf({ ...draft, letterhead: { issuer } }, 'word/document.xml');
    expect(xml).toBe(xml.normalize('NFC'));
    expect(xml).toContain('SỞ NỘI VỤ TỈNH LAM GIANG');
  });

  it('gives party bodies their own head, number and signature', async () => {
    const lines = await linesOf({
      ...draft,
      family: 'party',
      letterhead: { parent: 'Tỉnh ủy Lam Giang', issuer: 'Ban Nội chính' },
      number: { value: 12, symbol: 'KH/BNCTU' },
      signature: {
        authority: { kind: 'deputy', of: 'Trưởng ban', office: 'Phó Trưởng ban' },
        name: null,
      },
    });
    expect(lines).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
    expect(lines).toContain('Số 12-KH/BNCTU');
    expect(lines).toContain('K/T TRƯỞNG BAN');
    expect(lines.join('\n')).not.toMatch(/CỘNG HÒA|Độc lập|\.\/\./);
  });
});

async function linesOf(document: OfficialDocument): Promise<string[]> {
  const { text } = await docxReader.read(await renderDocx(document));
  return text.split('\n').filter((line) => line !== '');
}

async function partOf(document: OfficialDocument, part: string): Promise<string> {
  const zip = await openZip(await renderDocx(document));
  return Buffer.from((await zip.find(part, 10_000_000)) ?? []).toString();
}

/** The size in half points of the run that prints these words. */
function sizeOf(xml: string, words: string): string | undefined {
  const before = xml.slice(0, xml.indexOf(`>${words}<`));
  return [...before.matchAll(/<w:sz w:val="(\d+)"/g)].at(-1)?.[1];
}
