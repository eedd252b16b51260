/** The marks that a web page writes by name. */
const SIGNS: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  ndash: '–',
  mdash: '–',
  minus: '-',
  bull: '•',
  middot: '·',
  hellip: '…',
  eth: 'đ',
};

/** Vietnamese vowels as Latin-1 names: “&agrave;”, “&Ecirc;”; other letters come by number. */
const MARKS: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
};
const NAMED_LETTER = /^([aeiouyAEIOUY])(grave|acute|circ|tilde)$/;
const ENTITY = /^&(?:#(\d{2,6})|#[xX]([\da-fA-F]{2,5})|([a-zA-Z]{2,8}));/;

/** The character that an entity at the start of `near` stands for; a lone “&” is itself. */
export function readEntity(near: string, index: number): { text: string; next: number } {
  const found = ENTITY.exec(near);
  const text = found === null ? null : characterOf(found);
  return found === null || text === null
    ? { text: '&', next: index + 1 }
    : { text, next: index + found[0].length };
}

function characterOf(found: RegExpExecArray): string | null {
  const [, decimal, hexadecimal, name] = found;
  if (name === undefined) {
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
    return code < 0x20 || code > 0xffff ? null : code === 0xa0 ? ' ' : String.fromCharCode(code);
  }
  const letter = NAMED_LETTER.exec(name);
  if (letter !== null) {
    return `${letter[1]}${MARKS[letter[2] ?? ''] ?? ''}`.normalize('NFC');
  }
  return name === 'ETH' ? 'Đ' : (SIGNS[name] ?? SIGNS[name.toLowerCase()] ?? null);
}
