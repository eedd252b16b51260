/** The text all spans refer to: no byte order mark, LF line ends, composed letters. */
export function normaliseSource(text: string): string {
  return text
    .replace(/^\uFEFF+/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC');
}
