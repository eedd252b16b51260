import { describe, expect, it } from 'vitest';
import { makeDocx } from '../../../../../tests/harness/make-zip.ts';
import { docxReader } from './read-docx.ts';

describe('reading a Word file', () => {
  it('keeps the marks that Word prints by itself, level by level', async () => {
    const body = [
      item(1, 0, 'MỤC TIÊU'),
      item(1, 0, 'NHIỆM VỤ'),
      item(1, 1, 'Truyền thông'),
      item(1, 2, 'Tổ chức hội nghị'),
      item(1, 2, 'Phát tờ rơi'),
      item(1, 1, 'Phòng ngừa'),
      item(1, 2, 'Tuần tra'),
      item(2, 0, 'Công an tỉnh'),
      item(2, 1, 'Phòng nghiệp vụ'),
    ].join('');
    expect(await read(body, { numbering })).toBe(
      [
        'I. MỤC TIÊU',
        'II. NHIỆM VỤ',
        '1. Truyền thông',
        'a) Tổ chức hội nghị',
        'b) Phát tờ rơi',
        '2. Phòng ngừa',
        'a) Tuần tra',
        '- Công an tỉnh',
        '+ Phòng nghiệp vụ',
      ].join('\n\n'),
    );
  });

  it('starts a list anew where the document says so, and counts on where it does not', async () => {
    const body = item(1, 0, 'Một') + item(3, 0, 'Năm') + item(3, 0, 'Sáu') + item(1, 0, 'Bảy');
    expect(await read(body, { numbering })).toBe('I. Một\n\nV. Năm\n\nVI. Sáu\n\nVII. Bảy');
  });

  it('numbers a paragraph through its style and prints capitals that the style orders', async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="Muc"><w:name w:val="Mục"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:rPr><w:caps/></w:rPr></w:style>`;
    const body = `<w:p><w:pPr><w:pStyle w:val="Muc"/></w:pPr>${run('Tổ chức thực hiện')}</w:p>`;
    expect(await read(body, { numbering, styles })).toBe('I. TỔ CHỨC THỰC HIỆN');
  });

  it('gives a ruled table as rows of cells, merged cells keeping their columns', async () => {
    const body = table(
      ['TT', 'Nội dung', 'Cơ quan chủ trì', 'Thời gian'],
      ['1', 'Truyền thông\nở cơ sở', 'Công an tỉnh', 'Quý II'],
      [{ text: 'II. Hỗ trợ', span: 3 }, 'Cả năm'],
    );
    expect(await read(body)).toBe(
      'TT\tNội dung\tCơ quan chủ trì\tThời gian\n1\tTruyền thông ở cơ sở\tCông an tỉnh\tQuý II\nII. Hỗ trợ\t\t\tCả năm',
    );
  });

  it('says an agency merged over several rows in each of them', async () => {
    const merged = (start: string) =>
      `<w:tc><w:tcPr><w:vMerge w:val="${start}"/></w:tcPr>${paragraph('Công an tỉnh')}</w:tc>`;
    const row = (number: string, work: string, agency: string) =>
      `<w:tr>${cell(number)}${cell(work)}${agency}${cell('Quý II')}</w:tr>`;
    const body = `<w:tbl>${row('1', 'Tuyên truyền', merged('restart'))}${row('2', 'Tuần tra', merged('continue'))}</w:tbl>`;
    expect(await read(body)).toBe(
      '1\tTuyên truyền\tCông an tỉnh\tQuý II\n2\tTuần tra\tCông an tỉnh\tQuý II',
    );
  });

  it('gives the letterhead line by line, left before right', async () => {
    const body = table(
      [
        'UBND TỈNH LAM GIANG\nSỞ Y TẾ',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc',
      ],
      ['Số: /KH-SYT', 'Lam Giang, ngày 05 tháng 02 năm 2026'],
    );
    expect((await read(body)).split(/\n+/)).toEqual([
      'UBND TỈNH LAM GIANG',
      'SỞ Y TẾ',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: /KH-SYT',
      'Lam Giang, ngày 05 tháng 02 năm 2026',
    ]);
  });

  it('puts a footnote under its paragraph and raised figures as raised figures', async () => {
    const footnotes = `<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>${run(' Chương trình 193')}</w:p></w:footnote>`;
    const body = `<w:p>${run('mua bán người')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('; 5 m')}<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r></w:p>${paragraph('Sau.')}`;
    expect(await read(body, { footnotes })).toBe(
      'mua bán người¹; 5 m²\n\n¹ Chương trình 193\n\nSau.',
    );
  });

  it('leaves out what is deleted, hidden or an instruction, and keeps what was inserted', async () => {
    const body = `<w:p>${run('Giao ')}<w:del><w:r><w:delText>Sở A</w:delText></w:r></w:del><w:ins>${run('Sở B')}</w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t> bí danh</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>PAGE</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(' trang 3')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
    expect(await read(body)).toBe('Giao Sở B trang 3');
  });

  it('reads a text box once, though Word writes it twice', async () => {
    const box = `<wps:txbx><w:txbxContent>${paragraph('DỰ THẢO')}</w:txbxContent></wps:txbx>`;
    const body = `<w:p>${run('Kế hoạch')}<w:r><mc:AlternateContent><mc:Choice><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect(await read(body)).toBe('Kế hoạch\n\nDỰ THẢO');
  });

  it('keeps headers out of the text but hands them over for the secrecy check', async () => {
    const result = await docxReader.read(
      makeDocx(paragraph('Kế hoạch'), { header: paragraph('TỐI MẬT') }),
    );
    expect(result.text).toBe('Kế hoạch');
    expect(result.margins).toBe('TỐI MẬT');
  });

  it('takes line breaks and page breaks as new lines and tabs as blanks', async () => {
    const body = `<w:p><w:r><w:t>1.</w:t><w:tab/><w:t>Một</w:t><w:br/><w:t>Hai</w:t><w:br w:type="page"/><w:t>Ba</w:t></w:r></w:p>`;
    expect(await read(body)).toBe('1. Một\nHai\nBa');
  });
});

async function read(body: string, parts: Record<string, string> = {}): Promise<string> {
  return (await docxReader.read(makeDocx(body, parts))).text;
}

function run(text: string): string {
  return `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

function paragraph(text: string): string {
  return `<w:p>${run(text)}</w:p>`;
}

function item(list: number, level: number, text: string): string {
  return `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${run(text)}</w:p>`;
}

type Cell = string | { text: string; span: number };

function table(...rows: Cell[][]): string {
  const borders = '<w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr>';
  const body = rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('');
  return `<w:tbl>${borders}${body}</w:tbl>`;
}

function cell(content: Cell): string {
  const { text, span } = typeof content === 'string' ? { text: content, span: 1 } : content;
  const paragraphs = text.split('\n').map(paragraph).join('');
  return `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr>${paragraphs}</w:tc>`;
}

function level(index: number, format: string, text: string): string {
  return `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
}

const numbering = [
  `<w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}${level(2, 'lowerLetter', '%3)')}</w:abstractNum>`,
  `<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uf0b7')}${level(1, 'bullet', '+')}</w:abstractNum>`,
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
  '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>',
].join('');
