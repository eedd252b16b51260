import { findDocumentType } from './document-types.ts';
import type { Field } from './header-field.ts';
import { findMark } from './marks.ts';
import { joinPassages, type Passage, slicePassage, spanOf } from './passage.ts';
import type { SourceLine } from './source-lines.ts';

/** How the first sentence of a plan begins. */
export const BODY =
  /^(?:Căn cứ|Thực hiện (?:(?:Kế hoạch|Quyết định|Chỉ thị|Nghị quyết|Công văn|Chương trình|Công điện|Thông báo|Kết luận|Luật|Hướng dẫn|Nghị định|Đề án|ý kiến|chỉ đạo|Quy chế)[^.]*(?:số|ngày|của|năm|về)|sự )|Để |Nhằm |Theo |Xét |Kính gửi|Phần mở đầu|Ngày \d|Trong (?:thời gian|năm|những)|Nâng cao|Triển khai (?:thực hiện )?(?:Kế hoạch|Quyết định|Chỉ thị|Nghị quyết|Công văn|Luật|Chương trình)[^.]*(?:số|ngày)|Tiếp tục (?:thực|triển)|Hưởng ứng|Tăng cường)/u;
const AUTHORITY =
  /^(?:CHỦ TỊCH|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|BỘ TRƯỞNG|GIÁM ĐỐC|THỦ TƯỚNG|TRƯỞNG BAN)(?!\p{L})/u;

/** The title: the lines under the type, until the body begins. */
export function readTitle(
  lines: readonly SourceLine[],
  typeAt: number,
): { field: Field<string> | null; next: number } {
  const typeLine = lines[typeAt];
  const found = typeLine === undefined ? null : findDocumentType(typeLine.words.text);
  let title: Passage | null = null;
  if (typeLine !== undefined && found !== null && found.length < typeLine.words.text.length) {
    title = slicePassage(typeLine.words, found.length);
  }
  let next = typeAt + 1;
  for (; next < lines.length && next < typeAt + 12; next += 1) {
    const line = lines[next];
    if (line === undefined || !continuesTitle(title, line)) {
      break;
    }
    title = title === null ? line.words : joinPassages(title, line.words);
  }
  return { field: titleField(title), next };
}

function titleField(title: Passage | null): Field<string> | null {
  if (title === null) {
    return null;
  }
  const long = title.text.length > 400;
  return {
    value: title.text,
    span: spanOf(title),
    confidence: long ? 0.6 : 0.95,
    reasons: long ? ['title-length-unusual'] : [],
  };
}

function continuesTitle(title: Passage | null, line: SourceLine): boolean {
  const text = line.words.text;
  if (findMark(text) !== null && !/^[-–]\s*\p{Ll}/u.test(text)) {
    return false;
  }
  if (/^(?:[Kk]ính gửi|Nơi nhận)/u.test(text)) {
    return false;
  }
  if (title === null) {
    return true;
  }
  if (line.ruleAbove || /[.;:]$/.test(title.text) || isAuthority(title, line)) {
    return false;
  }
  if (/^\p{Ll}|^[“"(]?\d/u.test(text)) {
    return !/[.:]$/.test(text);
  }
  if (BODY.test(text) || /[.;:]$/.test(text)) {
    return false;
  }
  if (isCapitals(title.text) !== isCapitals(text)) {
    return (
      /^\(|(?:\s(?:và|của|về|trong|trên|tại|cho|các|theo|năm|giai đoạn)|,|-|–)$/u.test(text) ||
      /(?:\s(?:và|của|về|trong|trên|tại|cho|các|theo|năm)|,|-|–)$/u.test(title.text)
    );
  }
  return line.blanksAbove === 0 || isCapitals(text)
    ? text.length < 160
    : /(?:\s(?:và|của|về|trong|trên|tại|cho|các|theo)|,|-|–)$/u.test(title.text);
}

/** “CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …” under the title of a decision says who decides. */
function isAuthority(title: Passage, line: SourceLine): boolean {
  return AUTHORITY.test(line.words.text) && !/(?:CỦA|DO|VÀ|VỀ|VỚI|,)$/u.test(title.text);
}

/** The line that says who decides is neither title nor body. */
export function afterAuthority(
  lines: readonly SourceLine[],
  title: { field: Field<string> | null; next: number },
): number {
  const line = lines[title.next];
  return line !== undefined && title.field !== null && AUTHORITY.test(line.words.text)
    ? title.next + 1
    : title.next;
}

function isCapitals(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  const upper = letters.replace(/[^\p{Lu}]/gu, '');
  return letters.length > 0 && upper.length >= 0.8 * letters.length;
}

/** “V/v …” of a dispatch: the lines until the addressee. */
export function readSubject(
  lines: readonly SourceLine[],
  at: number | null,
): { field: Field<string> | null; next: number } {
  const first = at === null ? undefined : lines[at];
  if (at === null || first === undefined) {
    return { field: null, next: 0 };
  }
  const skip = /^(?:V\/v|Về việc)\s*:?\s*/u.exec(first.words.text)?.[0].length ?? 0;
  let title = slicePassage(first.words, skip);
  let next = at + 1;
  for (; next < lines.length && next < at + 6; next += 1) {
    const line = lines[next];
    if (line === undefined || line.blanksAbove > 0 || !/^\p{Ll}/u.test(line.words.text)) {
      break;
    }
    title = joinPassages(title, line.words);
  }
  return { field: titleField(title), next };
}
