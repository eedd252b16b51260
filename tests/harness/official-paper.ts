import { expect } from 'vitest';
import { docxReader } from '#platform/server/readers/docx/read-docx.ts';

/** What a paper must show beside what every official document shows. */
export interface Expected {
  /** What names the paper in a failure. */
  what: string;
  /** “QUYẾT ĐỊNH”; null for a dispatch. */
  type: string | null;
  /** The line of the office above the signature, in capitals. */
  signedAs: string;
}

/** Reads a Word file as text and asserts what holds for every paper of tips and cases (Decree 30/2020, annex I). */
export async function expectOfficial(bytes: unknown, expected: Expected): Promise<string> {
  const { text } = await docxReader.read(Buffer.from(bytes as Buffer));
  const at = `${expected.what}\n${text}`;
  expect(text, at).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  expect(text, at).toContain('Độc lập - Tự do - Hạnh phúc');
  expect(text, at).toMatch(/Số: (\d{2,})?\/[\p{Lu}\d-]+/u);
  expect(text, at).toMatch(/\p{Lu}[^\n]*, ngày .*tháng .*năm 20\d\d/u);
  expect(text, at).toMatch(/Nơi nhận:[\s\S]*- \p{Lu}[\s\S]*- Lưu: VT/u);
  expect(text, at).toContain(expected.signedAs);
  expect(text, at).not.toContain('GIÁM ĐỐC');
  expect(text, at).not.toMatch(/undefined|null|NaN|\[object|Invalid|: \.|\(\)/);
  expect(text, at).toBe(text.normalize('NFC'));
  if (expected.type === null) {
    expect(text, at).toMatch(/V\/v \p{Ll}/u);
    expect(text, at).toContain('Kính gửi: ');
  } else {
    expect(text, at).toContain(expected.type);
    // The word of the kind stands above the title, not in it a second time.
    expect(text.toLocaleUpperCase('vi'), at).not.toMatch(
      new RegExp(`${expected.type}\\s+${expected.type}(?!:)`),
    );
  }
  if (expected.type === 'QUYẾT ĐỊNH' || expected.type === 'LỆNH') {
    expect(text, at).toMatch(/Căn cứ .*(Điều \d+.*Bộ luật Tố tụng hình sự|Luật Tư pháp)/);
  }
  return text;
}
