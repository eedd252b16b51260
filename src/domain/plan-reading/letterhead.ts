import type { Field } from './header-field.ts';
import { BODY_HEAD, DATE_ON, NATION, NUMBER_ON, YOUTH } from './letterhead-words.ts';
import { joinPassages, type Passage, slicePassage, spanOf } from './passage.ts';
import { sentenceCase } from './sentence-case.ts';
import type { SourceLine } from './source-lines.ts';

const STAMP =
  /^(?:MẬT|TỐI MẬT|TUYỆT MẬT|KHẨN|HỎA TỐC|THƯỢNG KHẨN|DỰ THẢO|D[ỰU] TH[ẢA]O.*|\*+|CÔNG VĂN ĐẾN|ĐẾN|BẢN SAO|SAO Y.*)$/u;
const CONTINUES_NAME =
  /(?:VÀ|CỦA|CHỐNG|(?<!BIÊN |QUỐC |VĂN )PHÒNG|TRÀO|TOÀN|BẢO|HỘI|CHỈ|HUY|NHÂN|DÂN|,|-|–)$/u;

/** The lower body of the letterhead; the body above it is the superior one. */
export function findLetterheadIssuer(lines: readonly SourceLine[]): Field<string> | null {
  const numberAt = lines.findIndex((line, at) => at > 0 && NUMBER_ON.test(line.words.text));
  const above = lines.slice(0, Math.min(20, numberAt > 0 ? numberAt + 1 : 20));
  const pieces = above.flatMap((line) => leftPieces(line));
  const names: Passage[] = [];
  for (const piece of pieces) {
    const last = names.at(-1);
    if (!BODY_HEAD.test(piece.text) && last === undefined) {
      continue;
    }
    const opens =
      BODY_HEAD.test(piece.text) && (last === undefined || !CONTINUES_NAME.test(last.text));
    if (opens || last === undefined) {
      names.push(piece);
    } else {
      names[names.length - 1] = joinPassages(last, piece);
    }
  }
  const lower = names.at(-1);
  if (lower === undefined) {
    return null;
  }
  return { value: sentenceCase(lower.text), span: spanOf(lower), confidence: 0.95, reasons: [] };
}

/** What a line of the letterhead says beside the nation's name, the number and the date. */
function leftPieces(line: SourceLine): Passage[] {
  const words = line.words;
  let end = words.text.length;
  for (const pattern of [NATION, YOUTH, NUMBER_ON, DATE_ON]) {
    const found = pattern.exec(words.text);
    if (found !== null) {
      end = Math.min(end, found.index);
    }
  }
  const piece = slicePassage(words, 0, end);
  const text = piece.text.replace(/(?:\s*[|*_.:]|(?<![\p{L}] )[-–])+\s*$/u, '');
  const start = /^[\s|*\-–_]*/u.exec(text)?.[0].length ?? 0;
  const kept = slicePassage(piece, start, text.length);
  const capitals = kept.text === kept.text.toUpperCase() && /\p{Lu}{2}/u.test(kept.text);
  return capitals && !STAMP.test(kept.text) ? [kept] : [];
}
