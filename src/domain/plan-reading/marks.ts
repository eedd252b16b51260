import { type Passage, slicePassage } from './passage.ts';

/** The levels a printed mark can have; "dash" and "plus" never make a section. */
export type MarkKind =
  | 'part'
  | 'chapter'
  | 'article'
  | 'item-word'
  | 'capital'
  | 'roman'
  | 'arabic'
  | 'decimal'
  | 'arabic-bracket'
  | 'letter'
  | 'paren'
  | 'dash'
  | 'plus';

export type Mark = {
  readonly kind: MarkKind;
  /** As it stands in a path: "II", "1.1", "a". */
  readonly label: string;
  /** How many characters of the line the mark takes. */
  readonly length: number;
};

type Rule = { kind: MarkKind; pattern: RegExp; label: (found: RegExpExecArray) => string };

const first = (found: RegExpExecArray) => found[1] ?? '';

const WORD_LEVELS: ReadonlyArray<readonly [MarkKind, string]> = [
  ['part', 'PHẦN|Phần'],
  ['chapter', 'CHƯƠNG|Chương'],
  ['article', 'ĐIỀU|Điều'],
  ['item-word', 'MỤC|Mục'],
];

const ORDINAL = 'thứ\\s+\\p{L}+|THỨ\\s+\\p{L}+|[IVXL]{1,6}|\\d{1,3}|[A-ZĐ]';

const RULES: readonly Rule[] = [
  ...WORD_LEVELS.map(([kind, word]) => ({
    kind,
    pattern: new RegExp(
      `^((?:${word})\\s+(?:${ORDINAL}))(?:\\s*[.:)–-]+\\s*|\\s*$|\\s+(?=\\p{Lu}{2}))`,
      'u',
    ),
    label: (found: RegExpExecArray) => levelLabel(first(found)),
  })),
  // “4. 70 - 80% người …” counts four, not 4.70.
  {
    kind: 'arabic',
    pattern: /^(\d{1,2})\.\s+(?=\d{1,3}(?:,\d+)?\s?(?:%|(?:-|–|đến)\s?\d{1,3}(?:,\d+)?\s?%))/,
    label: first,
  },
  {
    kind: 'decimal',
    pattern: /^([IVX]{1,5}(?:\s?\.\s?\d{1,2}){1,3})\s*[.):/-]*\s+(?=\S)/,
    label: squeeze,
  },
  { kind: 'roman', pattern: /^([IVXL]{1,6})\s*[.)/:–-]{1,3}\s*(?=[^\s.\d])(?!v\s)/, label: first },
  { kind: 'roman', pattern: /^([IVX]{1,5})\s+(?=\p{Lu}{2,}[\s,])/u, label: first },
  { kind: 'capital', pattern: /^([A-HĐ])\s*[./)-]{1,2}\s*(?=\p{Lu}[\p{L}\s])/u, label: first },
  {
    kind: 'decimal',
    pattern: /^(\d{1,2}(?:\s?\.\s?\d{1,2}){1,3})\s*[.):/-]*\s*(?=[^\s\d.,/%])/,
    label: squeeze,
  },
  {
    kind: 'decimal',
    pattern: /^(\d{1,2}(?:\.\d{1,2})*\.?[a-zđ])\s*[.)]\s*(?=\S)/u,
    label: squeeze,
  },
  {
    kind: 'decimal',
    pattern:
      /^(\d{1,2}(?:\.\d{1,2}){1,3})(?:[.:)]\s+(?=\d{1,3}(?:[.,]\d+)?(?:\s?%| |\/\d))|\s+(?=\d{1,3}(?:[.,]\d+)?\s?%))/,
    label: first,
  },
  { kind: 'arabic-bracket', pattern: /^(\d{1,2})\s*\)\s*(?=\S)/, label: first },
  { kind: 'arabic', pattern: /^(\d{1,2})\.\s+(?=\d{1,3}(?:%| |\/\d))/, label: first },
  { kind: 'arabic', pattern: /^(\d{1,2})\s*[.:]{1,2}\s*(?=[^\s\d.,/%])/, label: first },
  {
    kind: 'arabic',
    pattern: /^(\d{1,2})(?:\s*[./–-]{1,2}\s+(?=[^\s\d.,/%])|[/–-](?=\p{Lu}\p{Ll}))/u,
    label: first,
  },
  { kind: 'letter', pattern: /^([a-zđ])(?:\s*\)\s*(?=\S)|\/(?:\s+|(?=\p{Lu})))/u, label: first },
  { kind: 'letter', pattern: /^([a-zđ])\.\s+(?=[\p{Lu}“"])/u, label: first },
  { kind: 'paren', pattern: /^\((\d{1,2}|[a-zđ]|i{1,3}|iv|vi{0,3})\)\s*(?=\S)/u, label: first },
  { kind: 'plus', pattern: /^(\+)\s*(?=\S)/, label: first },
  { kind: 'dash', pattern: /^([-–—−‒●•▪■◦‣·➢✓\uF0B7\uF02D\uF0A7]{1,2})\s*(?=\S)/u, label: first },
  { kind: 'dash', pattern: /^(o)\s+(?=\p{Lu}\p{Ll})/u, label: first },
];

/** “PHẦN THỨ HAI” and “Phần thứ hai” are one label; numerals keep their case. */
function levelLabel(text: string): string {
  const [word = '', ...rest] = text.split(/\s+/);
  const number = rest.map((part) => (/^[IVXLA-HĐ\d]+$/.test(part) ? part : part.toLowerCase()));
  return [word.charAt(0) + word.slice(1).toLowerCase(), ...number].join(' ');
}

const NOT_ROMAN = /^(?:IIII|VV|XXXX|LL|IIV|IIX|VX)/;

function squeeze(found: RegExpExecArray): string {
  return first(found).replace(/\s+/g, '');
}

/** The mark a line begins with, or null. */
export function findMark(text: string): Mark | null {
  const head = text.length > 60 ? text.slice(0, 60) : text;
  for (const rule of RULES) {
    const found = rule.pattern.exec(head);
    if (found && !(rule.kind === 'roman' && NOT_ROMAN.test(first(found)))) {
      return { kind: rule.kind, label: rule.label(found), length: found[0].length };
    }
  }
  return null;
}

/** The words after the mark. */
export function withoutMark(words: Passage, mark: Mark | null): Passage {
  return mark === null ? words : slicePassage(words, mark.length);
}

/** Whether the mark can carry a section. */
export function isHeadingMark(mark: Mark | null): mark is Mark {
  return mark !== null && mark.kind !== 'dash' && mark.kind !== 'plus';
}
