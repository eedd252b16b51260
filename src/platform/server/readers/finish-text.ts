import { convertLegacyLetters } from '#domain/plan-reading/legacy-letters.ts';
import { findSecretMark } from './find-secret-mark.ts';
import { readingLimits } from './limits.ts';
import {
  type DocumentFormat,
  type DocumentText,
  type ReadText,
  UnreadableFile,
} from './text-reader.ts';

/** Normalises what a reader found and refuses what may not be kept or is no writing. */
export function finishText(read: ReadText, format: DocumentFormat): DocumentText {
  // Word and PDF files of the old days hold TCVN3 or VNI letters under a Unicode coat.
  const converted =
    format === 'txt' ? { text: read.text, encoding: null } : convertLegacyLetters(read.text);
  const text = normalise(converted.text);
  if (text.length > readingLimits.textCharacters) {
    throw new UnreadableFile('file.too-much-memory');
  }
  if (hasControlCharacters(text)) {
    throw new UnreadableFile('file.wrong-encoding');
  }
  const mark = findSecretMark(text) ?? findSecretMark(normalise(read.margins ?? ''));
  if (mark !== null) {
    throw new UnreadableFile('file.secret-mark', { mark });
  }
  return {
    text,
    format,
    encoding: converted.encoding ?? read.encoding,
    pagesWithoutText: read.pagesWithoutText ?? [],
  };
}

/** Byte order mark removed, line ends to LF, letters composed (NFC); nothing else. */
function normalise(text: string): string {
  return text
    .replace(/^\uFEFF+/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC');
}

/** Tab, line feed, vertical tab and form feed are writing; a stray other one is, many are not. */
function hasControlCharacters(text: string): boolean {
  let strange = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0) {
      return true;
    }
    if (code < 9 || (code > 13 && code < 32) || (code >= 127 && code < 160) || code === 0xfffd) {
      strange += 1;
    }
  }
  return strange > 3 && strange > text.length / 200;
}
