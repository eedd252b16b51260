/** What copying does to a plan and its reader must bear: wraps, blank lines, marks, entities. */
export const WORN_COPIES = {
  wrapped: (text: string) => eachLine(text, (line) => wrap(line, 80)),
  narrow: (text: string) => eachLine(text, (line) => wrap(line, 45)),
  dense: (text: string) => text.replace(/\n\s*\n+/g, '\n'),
  dashes: (text: string) => text.replace(/^(\s*)- /gm, '$1– '),
  bullets: (text: string) => text.replace(/^(\s*)- /gm, '$1• '),
  indented: (text: string) =>
    eachLine(text, (line) => (line.trim() === '' || isColumns(line) ? line : `     ${line}`)),
  composed: (text: string) => text.normalize('NFD'),
  hardSpaces: (text: string) =>
    text.replace(/(?<=\p{L}) (?=\p{L})/gu, (space, at: number) =>
      at % 7 === 0 ? '\u00A0' : space,
    ),
  sitePage: (text: string) => `Trang chủ > Văn bản\nTải về\n${text}`,
} as const;

export type WornCopy = keyof typeof WORN_COPIES;

function eachLine(text: string, change: (line: string) => string): string {
  return text.split('\n').map(change).join('\n');
}

/** Rows and two-column lines are not wrapped: a copy that tears them apart is another matter. */
function isColumns(line: string): boolean {
  return /[|\t<]|\S {3,}\S/.test(line);
}

function wrap(line: string, width: number): string {
  if (line.length <= width || isColumns(line)) {
    return line;
  }
  const rows = [''];
  for (const word of line.split(/\s+/).filter((one) => one !== '')) {
    const last = rows.at(-1) ?? '';
    if (last !== '' && last.length + 1 + word.length > width) {
      rows.push(word);
    } else {
      rows[rows.length - 1] = last === '' ? word : `${last} ${word}`;
    }
  }
  return rows.join('\n');
}
