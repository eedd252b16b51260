import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { Refusal } from '#platform/contract/problem.ts';
import { makeDocx, makeZip } from '../../../../tests/harness/make-zip.ts';
import { docxFromText, pdfFromText } from '../../../../tests/harness/sample-documents.ts';
import { readDocumentText } from './read-document-text.ts';

const plan = [
  'KẾ HOẠCH',
  'I. NHIỆM VỤ',
  '- Công an tỉnh chủ trì, phối hợp với Sở Nội vụ tổ chức truyền thông tại các xã, phường.',
].join('\n');

describe('reading a document', () => {
  it('reads plain text to line feeds and composed letters', async () => {
    const bytes = Buffer.from(`\uFEFF${'Kế hoạch\r\nNhiệm vụ'.normalize('NFD')}`);
    const read = await readDocumentText(bytes, { fileName: 'a.txt' });
    expect(read).toEqual({
      text: 'Kế hoạch\nNhiệm vụ',
      format: 'txt',
      encoding: 'utf-8',
      pagesWithoutText: [],
    });
  });

  it('finds the kind in the bytes and not in the name', async () => {
    const docx = await readDocumentText(await docxFromText(plan), { fileName: 'a.pdf' });
    const pdf = await readDocumentText(await pdfFromText(plan), { fileName: 'a.docx' });
    expect([docx.format, pdf.format]).toEqual(['docx', 'pdf']);
    expect(words(docx.text)).toBe(words(plan));
    expect(words(pdf.text)).toBe(words(plan));
  });

  it('reads a stream', async () => {
    const stream = (async function* () {
      yield Buffer.from('Kế ho');
      yield Buffer.from('ạch');
    })();
    expect((await readDocumentText(stream, { fileName: 'a' })).text).toBe('Kế hoạch');
  });

  it('keeps “¹” apart from the word before it in a PDF', async () => {
    const bytes = await drawPdf((document) => {
      document
        .fontSize(13)
        .text('Trafficking of persons in the province', 80, 100, { lineBreak: false });
      const end = 80 + document.widthOfString('Trafficking of persons in the province');
      document.fontSize(7).text('1', end, 98, { lineBreak: false });
    });
    expect((await readDocumentText(bytes, { fileName: 'a' })).text).toBe(
      'Trafficking of persons in the province¹',
    );
  });
});

describe('refusing a file', () => {
  it.each([
    ['file.empty', Buffer.alloc(0)],
    ['file.empty', Buffer.from(' \n ')],
    ['file.unsupported', Buffer.from('{\\rtf1 Kế hoạch}')],
    ['file.unsupported', Buffer.from('<!DOCTYPE html><p>Kế hoạch')],
    ['file.unsupported', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
    ['file.not-a-document', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d])],
    ['file.not-a-document', makeZip([{ name: 'a.txt', data: 'a' }])],
    ['file.wrong-encoding', Buffer.from([1, 2, 3, 4, 5, 6, 7, 8, 0, 0, 0])],
    ['file.broken', Buffer.from('%PDF-1.7\nnothing')],
    ['file.broken', Buffer.from('PK\x03\x04 nothing')],
  ])('%s', async (code, bytes) => {
    expect(await refusalOf(bytes)).toBe(code);
  });

  it('says that an old container with a protected Word file has a password', async () => {
    const head = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
    const bytes = Buffer.concat([head, Buffer.from('EncryptedPackage', 'utf16le')]);
    expect(await refusalOf(bytes)).toBe('file.encrypted');
  });

  it('says that a PDF has a password', async () => {
    const bytes = await drawPdf((document) => document.text('Secret'), { userPassword: 'x' });
    expect(await refusalOf(bytes)).toBe('file.encrypted');
  });

  it('knows a PDF of pictures from one with words', async () => {
    const bytes = await drawPdf((document) => document.rect(50, 50, 300, 300).fill());
    expect(await refusalOf(bytes)).toBe('file.image-only-pdf');
  });

  it('names the pages of a PDF that hold no words', async () => {
    const bytes = await drawPdf((document) => {
      for (let line = 0; line < 10; line += 1) {
        document.text('A line of the plan with enough words to be a page of text.');
      }
      document.addPage().rect(50, 50, 300, 300).fill();
    });
    const { pagesWithoutText } = await readDocumentText(bytes, { fileName: 'a' });
    expect(pagesWithoutText).toEqual([2]);
  });

  it('refuses 200 MB without loading them', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lachan-'));
    const path = join(folder, 'large.docx');
    await writeFile(path, '');
    await truncate(path, 200 * 1024 * 1024);
    const before = process.memoryUsage().arrayBuffers;
    expect(await refusalOf(path)).toBe('file.too-large');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(5_000_000);
    await rm(folder, { recursive: true });
  });

  it('stops a stream that grows too large', async () => {
    let sent = 0;
    const stream = (async function* () {
      while (sent < 300) {
        sent += 1;
        yield new Uint8Array(1024 * 1024);
      }
    })();
    expect(await refusalOf(stream)).toBe('file.too-large');
    expect(sent).toBe(26);
  });
});

describe('refusing tricks', () => {
  it('refuses a bomb by its declared sizes', async () => {
    const zeros = Buffer.alloc(40 * 1024 * 1024);
    const bomb = makeZip([{ name: 'word/document.xml', data: zeros }]);
    expect(await refusalOf(bomb)).toBe('file.zip-bomb');
  });

  it('refuses a bomb that lies about its size', async () => {
    const zeros = Buffer.alloc(40 * 1024 * 1024);
    const name = '_rels/.rels';
    expect(await refusalOf(makeZip([{ name, data: zeros, declaredSize: 900 }]))).toBe(
      'file.zip-bomb',
    );
  });

  it('refuses thousands of entries', async () => {
    const entries = Array.from({ length: 2100 }, (_, at) => ({ name: `word/${at}.xml`, data: '' }));
    expect(await refusalOf(makeZip(entries))).toBe('file.zip-bomb');
  });

  it.each(['../../etc/passwd', '/etc/passwd', 'word\\..\\x', 'C:/x'])(
    'refuses the path %s inside a zip',
    async (name) => {
      expect(await refusalOf(makeZip([{ name, data: 'x' }]))).toBe('file.broken');
    },
  );

  it('refuses two parts of one name', async () => {
    const entries = ['word/document.xml', 'Word/Document.xml'].map((name) => ({ name, data: 'x' }));
    expect(await refusalOf(makeZip(entries))).toBe('file.broken');
  });

  it('refuses document types and entities', async () => {
    const evil = makeDocx('<w:p><w:r><w:t>a</w:t></w:r></w:p>', {
      styles: '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>',
    });
    expect(await refusalOf(evil)).toBe('file.broken');
  });

  it('refuses XML that nests without end', async () => {
    expect(await refusalOf(makeDocx('<w:sdt>'.repeat(5000)))).toBe('file.broken');
  });

  it('refuses a file that is two kinds at once', async () => {
    const pdf = await pdfFromText(plan);
    const docx = await docxFromText(plan);
    expect(await refusalOf(Buffer.concat([pdf, docx]))).toBe('file.broken');
    expect(await refusalOf(Buffer.concat([docx, pdf]))).toBe('file.broken');
    expect(await refusalOf(Buffer.concat([Buffer.from('MZ'), pdf]))).toBe('file.not-a-document');
    expect(await refusalOf(Buffer.concat([Buffer.from('junk'), pdf]))).toBe('file.broken');
  });

  it('stops a reading that takes too long', async () => {
    const limits = { milliseconds: 1, heapMebibytes: 256, outsideHeapBytes: 2 ** 30 };
    expect(await refusalOf(await pdfFromText(plan), limits)).toBe('file.took-too-long');
  });

  it('stops a reading that takes too much memory', async () => {
    const runs = Array.from({ length: 200_000 }, (_, at) => `<w:r><w:t>${at}</w:t></w:r>`);
    const body = `<w:p>${runs.join('')}</w:p>`;
    const limits = { milliseconds: 20_000, heapMebibytes: 24, outsideHeapBytes: 2 ** 30 };
    expect(await refusalOf(makeDocx(body), limits)).toBe('file.too-much-memory');
  });
});

type Source = Parameters<typeof readDocumentText>[0];
type Limits = NonNullable<Parameters<typeof readDocumentText>[1]['limits']>;

async function refusalOf(source: Source, limits?: Limits): Promise<string> {
  try {
    const fileName = 'tệp thử';
    await readDocumentText(source, limits === undefined ? { fileName } : { fileName, limits });
    return 'read';
  } catch (error) {
    return error instanceof Refusal ? error.code : String(error);
  }
}

async function drawPdf(
  draw: (document: PDFKit.PDFDocument) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A4', ...options });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  draw(document);
  document.end();
  await new Promise((resolve) => document.on('end', resolve));
  return Buffer.concat(chunks);
}

function words(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
