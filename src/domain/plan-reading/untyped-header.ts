import type { Field } from './header-field.ts';
import { joinPassages, type Passage, spanOf } from './passage.ts';
import type { SourceLine } from './source-lines.ts';

/** The abbreviations of kinds of document (decree 30/2020/NĐ-CP, Phụ lục III). */
const TYPE_OF_CODE: Readonly<Record<string, string>> = {
  KH: 'Kế hoạch',
  CTR: 'Chương trình',
  ĐA: 'Đề án',
  PA: 'Phương án',
  HD: 'Hướng dẫn',
  CT: 'Chỉ thị',
  QĐ: 'Quyết định',
  NQ: 'Nghị quyết',
};
const MOST_TITLE_LINES = 8;

/** The kind of document that its number names, where a copy lost the line “KẾ HOẠCH”. */
export function typeOfNumber(number: Field<string> | null): Field<string> | null {
  const code = /^\d+[a-zA-Z]?[-/–](\p{Lu}[\p{L}]*)/u.exec(number?.value ?? '')?.[1];
  const type = code === undefined ? undefined : TYPE_OF_CODE[code.toUpperCase()];
  return number === null || type === undefined
    ? null
    : { value: type, span: number.span, confidence: 0.7, reasons: ['type-from-number'] };
}

/** The lines in capitals between the date and the body, where no line names the type. */
export function readUntypedTitle(
  lines: readonly SourceLine[],
  from: number,
): { field: Field<string> | null; next: number } {
  let title: Passage | null = null;
  let next = from;
  while (next < Math.min(lines.length, from + MOST_TITLE_LINES)) {
    const line = lines[next];
    if (line === undefined || line.cells.length > 0 || !isTitleLine(line.words.text)) {
      break;
    }
    title = title === null ? line.words : joinPassages(title, line.words);
    next += 1;
  }
  return title === null || !title.text.includes(' ')
    ? { field: null, next: from }
    : {
        field: {
          value: title.text,
          span: spanOf(title),
          confidence: 0.8,
          reasons: ['type-from-number'],
        },
        next,
      };
}

function isTitleLine(text: string): boolean {
  return (
    text === text.toUpperCase() &&
    /\p{Lu}{2}/u.test(text) &&
    !/^(?:[IVXLC]+|\d+|[A-Z])[.)]\s/u.test(text)
  );
}
