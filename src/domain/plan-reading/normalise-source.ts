import { convertLegacyLetters } from './legacy-letters.ts';

/** The text all spans refer to: no byte order mark, LF line ends, Vietnamese letters composed. */
export function normaliseSource(text: string): string {
  const unix = text.replace(/^\uFEFF+/, '').replace(/\r\n?/g, '\n');
  return convertLegacyLetters(unix).text.normalize('NFC');
}
