import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeFileName } from './file-name.ts';
import { declaredFits, endingFits, sniffType } from './sniff-type.ts';

describe('the type of a content', () => {
  it.each([
    ['pdf', bytes('%PDF-1.7\n...')],
    ['jpeg', Buffer.from('ffd8ffe000104a464946', 'hex')],
    ['png', Buffer.from('89504e470d0a1a0a0000000d', 'hex')],
    ['webp', Buffer.concat([bytes('RIFF'), Buffer.from('10000000', 'hex'), bytes('WEBPVP8 ')])],
    ['docx', zip('[Content_Types].xml', 'word/document.xml')],
    ['xlsx', zip('[Content_Types].xml', 'xl/workbook.xml')],
    ['txt', bytes('Kính gửi: Công an tỉnh\r\nNội dung')],
    ['txt', Buffer.from('\ufeffKế hoạch', 'utf16le')],
    [null, zip('a.txt')],
    [null, zip('word/document.xml', 'xl/workbook.xml')],
    [null, zip('word/document.xml', 'word/vbaProject.bin')],
    [null, bytes('<html><script>')],
    [null, bytes('  <svg onload=x>')],
    [null, bytes('#!/bin/sh')],
    [null, bytes('MZ program')],
    [null, Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    [null, bytes('text with\u0000zero')],
    ['txt', bytes('GIF text only')],
  ])('is %s by its bytes, however they arrive', (type, content) => {
    for (const size of [1, 7, 4096]) {
      expect(typeOf(content, size)).toBe(type);
    }
  });

  it('is decided without failing for any bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.integer({ min: 1, max: 50 }),
        (content, size) => {
          expect(typeOf(content, size)).toBe(typeOf(content, 300));
        },
      ),
    );
  });

  it('must agree with the ending and the declared type', () => {
    expect(endingFits('Kế hoạch.PDF', 'pdf')).toBe(true);
    expect(endingFits('ke-hoach.pdf.exe', 'pdf')).toBe(false);
    expect(endingFits('pdf', 'pdf')).toBe(true);
    expect(declaredFits('image/jpeg', 'jpeg')).toBe(true);
    expect(declaredFits('text/plain; charset=utf-8', 'txt')).toBe(true);
    expect(declaredFits('application/octet-stream', 'docx')).toBe(true);
    expect(declaredFits('text/html', 'pdf')).toBe(false);
  });
});

describe('a safe file name', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\a\\Báo cáo.docx', 'Báo cáo.docx'],
    ['anh\u202egpj.exe', 'anhgpj.exe'],
    ['a\u0000b\r\nc.pdf', 'abc.pdf'],
    ['...', 'tep'],
    ['', 'tep'],
    [`${'d'.repeat(300)}.pdf`, `${'d'.repeat(116)}.pdf`],
  ])('%j becomes %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe);
  });

  it('never holds a path, a control character or more than 120 characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const safe = safeFileName(name);
        expect(safe).not.toMatch(/[\\/\p{Cc}\p{Cf}]|^\.|^$/u);
        expect(Array.from(safe).length).toBeLessThanOrEqual(120);
      }),
    );
  });
});

function typeOf(content: Uint8Array, size: number): string | null {
  const sniffer = sniffType();
  for (let at = 0; at < content.length; at += size) {
    sniffer.see(content.subarray(at, at + size));
  }
  return sniffer.decide();
}

function bytes(text: string): Buffer {
  return Buffer.from(text, 'utf8');
}

function zip(...names: string[]): Buffer {
  return Buffer.concat([
    Buffer.from('504b0304', 'hex'),
    ...names.map((name) => Buffer.concat([Buffer.alloc(26), bytes(name), Buffer.alloc(40, 1)])),
  ]);
}
