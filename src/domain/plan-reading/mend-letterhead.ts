import { findDocumentType } from './document-types.ts';
import { BODY_HEAD, DATE, NATION } from './letterhead-words.ts';
import { joinPassages } from './passage.ts';
import type { SourceLine } from './source-lines.ts';

const LOOK_AHEAD = 60;
const MOST_LETTERHEAD_LINES = 25;
const NATION_WORDS = ['CỘNG', 'HÒA', 'XÃ', 'HỘI', 'CHỦ', 'NGHĨA', 'VIỆT', 'NAM'];
const BEGINS_NATION = new RegExp(
  `(?:^|[\\s|])(?:${NATION_WORDS.map((_, at) => NATION_WORDS.slice(0, at + 1).join('\\s+'))
    .slice(0, -1)
    .reverse()
    .join('|')})$`,
  'iu',
);

/** The lines from the letterhead on, with the words put together that a copy broke over lines. */
export function mendLetterhead(lines: readonly SourceLine[]): SourceLine[] {
  const mended: SourceLine[] = [];
  for (const [at, line] of lines.entries()) {
    const last = mended.at(-1);
    if (last !== undefined && at < LOOK_AHEAD && isBroken(last, line)) {
      mended[mended.length - 1] = joinLines(last, line);
    } else {
      mended.push(line);
    }
  }
  return mended.slice(letterheadStart(mended));
}

/** What a site prints above the letterhead (its menu, a card of the document) is not the plan. */
function letterheadStart(lines: readonly SourceLine[]): number {
  const nation = lines.slice(0, LOOK_AHEAD).findIndex((line) => NATION.test(line.words.text));
  if (nation <= 0 || lines.slice(0, nation).some((line) => isTypeAlone(line.words.text))) {
    return 0;
  }
  const from = Math.max(0, nation - MOST_LETTERHEAD_LINES);
  const body = lines.slice(from, nation).findIndex((line) => isBodyInCapitals(line.words.text));
  return body < 0 ? nation : from + body;
}

function isTypeAlone(text: string): boolean {
  return findDocumentType(text) !== null && text === text.toUpperCase();
}

function isBodyInCapitals(text: string): boolean {
  return BODY_HEAD.test(text) && text === text.toUpperCase();
}

function isBroken(above: SourceLine, line: SourceLine): boolean {
  const [first, second] = [bare(above.words.text), bare(line.words.text)];
  if (line.blanksAbove > 0 || line.ruleAbove || first.length > 90 || second.length > 90) {
    return false;
  }
  const joined = `${first} ${second}`;
  return (
    (BEGINS_NATION.test(first) &&
      /^(?:H[ÒO][ÀA]|XÃ|HỘI|CHỦ|NGHĨA|VIỆT|NAM)(?!\p{L})/iu.test(second)) ||
    (/^Số\s*:?$/u.test(first) && /^[\d./…_\s]*[-/]/u.test(second)) ||
    (/ngày|,$/u.test(first) && DATE.test(joined) && !DATE.test(first) && !DATE.test(second)) ||
    (/^\p{Lu}{1,5}$/u.test(first) && isWhole(joined) && !isWhole(first))
  );
}

/** “ỦY” above “BAN NHÂN DÂN”, “KẾ” above “HOẠCH”. */
function isWhole(text: string): boolean {
  return isBodyInCapitals(text) || isTypeAlone(text);
}

function bare(text: string): string {
  return text.replace(/^[\s|]+|[\s|]+$/g, '');
}

function joinLines(above: SourceLine, line: SourceLine): SourceLine {
  return {
    ...above,
    words: joinPassages(above.words, line.words),
    end: line.end,
    cells: [],
    raw: `${above.raw} ${line.raw}`,
  };
}
