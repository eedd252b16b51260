import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { fileSession } from '../../../../tests/harness/file-session.ts';
import { makeZip } from '../../../../tests/harness/make-zip.ts';
import { aProvince } from '../../../../tests/harness/province.ts';
import { docxFromText } from '../../../../tests/harness/sample-documents.ts';

const MEGABYTE = 1024 * 1024;

describe('a file that is no readable plan', { timeout: 120_000 }, async () => {
  const province = await aProvince('2026-02-10');
  const coordinator = await fileSession(province.app, 'dieu-phoi');

  it.each([
    ['an image-only PDF', 'file.image-only-pdf', () => drawPicture()],
    ['an encrypted Word file', 'file.encrypted', () => encryptedWord()],
    ['a zip bomb', 'file.zip-bomb', () => bomb()],
    ['a file of 200 MB', 'request.too-large', () => Buffer.alloc(200 * MEGABYTE, 'a')],
    ['a wrong encoding', 'file.wrong-encoding', () => Buffer.from([1, 2, 3, 4, 5, 6, 0, 0, 0])],
    ['a letter', 'plan.not-a-plan', () => docxFromText('Kính gửi chị Hoa.\nHẹn gặp lại.')],
    ['an empty file', 'file.empty', () => Buffer.alloc(0)],
  ])('%s is refused with %s, and nothing is stored', async (_, code, make) => {
    const before = await countRows();
    const answer = await coordinator.upload<{ code: string; title: object }>('/plan-imports/file', {
      name: 'ke-hoach.docx',
      bytes: await make(),
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.body.code).toBe(code);
    expect(await countRows()).toEqual(before);
  });

  async function countRows(): Promise<unknown> {
    const { rows } = await province.db.asOwner((client) =>
      client.query(`select (select count(*) from plan_import) as imports,
                           (select count(*) from plan) as plans,
                           (select count(*) from attachment) as files`),
    );
    return rows[0];
  }
});

async function drawPicture(): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A4' });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  document.rect(50, 50, 300, 300).fill();
  document.end();
  await new Promise((resolve) => document.on('end', resolve));
  return Buffer.concat(chunks);
}

function encryptedWord(): Buffer {
  const head = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
  return Buffer.concat([head, Buffer.from('EncryptedPackage', 'utf16le')]);
}

function bomb(): Buffer {
  return makeZip([{ name: 'word/document.xml', data: Buffer.alloc(40 * MEGABYTE) }]);
}
