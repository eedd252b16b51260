import { cleanPassage } from './clean-text.ts';
import { findDocumentType } from './document-types.ts';
import type { Field } from './header-field.ts';
import { findMark } from './marks.ts';
import { joinPassages, type Passage, slicePassage, spanOf } from './passage.ts';
import type { SourceLine } from './source-lines.ts';

/** The closing part: where it stands, who receives the plan, who signs it and for whom. */
export type ClosingPart = {
  readonly start: number;
  readonly end: number;
  readonly recipients: readonly Passage[];
  readonly signer: Field<string> | null;
  readonly signedFor: Passage | null;
};

const RECIPIENTS = /^(?:\*\s*)?N[ơo]i\s*nh[ậa]n\s*(?::|$|\s{2,}|(?=T\/?M\.|KT\.|TL\.))/iu;
const SIGNING =
  /^(?:T\/?M\.?|KT\.?|K\/T\.?|TL\.?|TUQ\.?|Q\.)\s*\p{Lu}|^(?:CHỦ TỊCH|PHÓ CHỦ TỊCH|GIÁM ĐỐC|PHÓ GIÁM ĐỐC|TRƯỞNG BAN|PHÓ TRƯỞNG BAN|TRƯỞNG CÔNG AN|BÍ THƯ|PHÓ BÍ THƯ|CHÁNH VĂN PHÒNG|VIỆN TRƯỞNG|CHÁNH ÁN|CHỈ HUY TRƯỞNG|TRƯỞNG PHÒNG|HIỆU TRƯỞNG|CỤC TRƯỞNG|CHI CỤC TRƯỞNG)(?:\s.*)?$/u;
const ANNEX = /^(?:PHỤ LỤC|Phụ lục|BIỂU MẪU|DANH MỤC)(?:\s|$|:)/u;
const ITEM = /^[-–—+•*]\s*/u;
const RANK =
  /^(?:(?:Đại|Thượng|Trung|Thiếu)\s(?:tướng|tá|úy|uý)|TS\.?|ThS\.?|Ths\.?|PGS\.?\s?TS\.?|GS\.?\s?TS\.?|BS\.?(?:CK\s?I{1,2})?|BSCK\s?I{1,2}\.?|CN\.|KS\.|LS\.|Bác sĩ|Tiến sĩ|Thạc sĩ)\s*/u;
const NAME = /^\p{Lu}[\p{Ll}']*(?:\s\p{Lu}[\p{Ll}']*){1,5}$/u;
// A whole signature on one line: “TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Vi Thị Nhài”.
const NAME_AT_END = /\p{Lu}{2}\s+((?:\p{Lu}\p{Ll}+\s){1,4}\p{Lu}\p{Ll}+)$/u;
const CAPITAL_NAME = /^\p{Lu}{2,}(?:\s\p{Lu}{2,}){1,4}$/u;
const OFFICE_WORD =
  /(?:Ban|Tịch|Đốc|Chủ|Phó|Trưởng|Phòng|Thành|Phố|Dân|Tỉnh|Nhân|Ủy|Thư|Ký|Đạo|Công|Lưu)(?!\p{L})/u;
const OFFICE_CAPITALS =
  /(?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG|BÍ THƯ|BAN|ỦY|CÔNG AN|TỈNH|HUYỆN|PHÒNG|NHÂN DÂN|CHÁNH|VIỆN|SỞ|HỘI|THƯỜNG)/u;

/** Finds “Nơi nhận” and the signature from the first of them on; null where neither stands. */
export function findClosingPart(
  source: string,
  lines: readonly SourceLine[],
  from: number,
): ClosingPart | null {
  const start = findStart(lines, from);
  if (start === null) {
    return null;
  }
  const end = findEnd(lines, start);
  const columns = lines.slice(start, end).map((line) => splitColumns(source, line));
  const left = columns.map((pieces) => pieces.left).filter((piece) => piece.text !== '');
  const right = columns.map((pieces) => pieces.right).filter((piece) => piece.text !== '');
  const isRecipientLine = markRecipients(left);
  const recipients = joinItems(left.filter((_, index) => isRecipientLine[index] === 'item'));
  const signing = [...left.filter((_, index) => isRecipientLine[index] === 'other'), ...right];
  return { start, end, recipients, signer: findSigner(signing), signedFor: findSignedFor(signing) };
}

function findStart(lines: readonly SourceLine[], from: number): number | null {
  for (let at = from; at < lines.length; at += 1) {
    const text = (lines[at]?.words.text ?? '').replace(/^[|\s]+/, '');
    if (RECIPIENTS.test(text) && (text.length < 120 || /^\s*\|/.test(lines[at]?.raw ?? ''))) {
      return at;
    }
    if (SIGNING.test(text) && text.length < 90 && text === text.toUpperCase()) {
      return at;
    }
  }
  return null;
}

function findEnd(lines: readonly SourceLine[], start: number): number {
  let signed = false;
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at];
    if (line !== undefined && at > start && beginsAfterClosing(line, signed)) {
      return at;
    }
    signed ||= line !== undefined && SIGNING.test(line.words.text);
  }
  return lines.length;
}

/** An annex, a table, the plan that a decision promulgates, or the next part of one. */
function beginsAfterClosing(line: SourceLine, signed: boolean): boolean {
  const text = line.words.text;
  if (ANNEX.test(text) || line.cells.length >= 3) {
    return true;
  }
  const kind = findMark(text)?.kind;
  return (
    signed &&
    ((findDocumentType(text) !== null && text === text.toUpperCase()) ||
      kind === 'roman' ||
      kind === 'part' ||
      kind === 'chapter')
  );
}

type Columns = { left: Passage; right: Passage };

/** “Nơi nhận:      TM. ỦY BAN NHÂN DÂN” stands on one line in two columns. */
function splitColumns(source: string, line: SourceLine): Columns {
  const gap = /\S(\s{3,}|\s*\t\s*|\s*\|\s*)(?=\S)/u.exec(line.raw);
  const whole = { left: trimBars(line.words), right: { text: '', at: [] } };
  if (gap === null) {
    return RECIPIENTS.test(line.words.text) ? splitHeading(line.words) : whole;
  }
  const cut = line.start + gap.index + 1;
  const left = trimBars(cleanPassage(source, line.start, cut));
  const right = trimBars(cleanPassage(source, cut, line.end));
  return /^\|/.test(line.raw.trim()) || left.text !== '' ? { left, right } : whole;
}

function splitHeading(words: Passage): Columns {
  const found = RECIPIENTS.exec(words.text);
  const end = found?.[0].length ?? 0;
  const rest = slicePassage(words, end);
  return SIGNING.test(rest.text)
    ? { left: slicePassage(words, 0, end), right: rest }
    : { left: words, right: { text: '', at: [] } };
}

function trimBars(words: Passage): Passage {
  const start = /^[\s|]*/.exec(words.text)?.[0].length ?? 0;
  const end = words.text.replace(/[\s|]+$/, '').length;
  return slicePassage(words, start, Math.max(start, end));
}

type LineKind = 'heading' | 'item' | 'other';

/** After “Nơi nhận” the items run on until the signature. */
function markRecipients(lines: readonly Passage[]): LineKind[] {
  let inList = false;
  let closed = false;
  return lines.map((line) => {
    const text = line.text;
    if (RECIPIENTS.test(text)) {
      inList = true;
      return /:\s*\S/.test(text) && !SIGNING.test(text.replace(RECIPIENTS, ''))
        ? 'item'
        : 'heading';
    }
    if (!inList || SIGNING.test(text)) {
      closed = inList && SIGNING.test(text);
      return 'other';
    }
    if (ITEM.test(text)) {
      closed = false;
      return 'item';
    }
    if (
      closed ||
      isNameLine(text) ||
      (text === text.toUpperCase() && text.length > 6 && !/[;,]$/.test(text))
    ) {
      return 'other';
    }
    return 'item';
  });
}

function isNameLine(text: string): boolean {
  const name = text.replace(RANK, '');
  return NAME.test(name) && !OFFICE_WORD.test(name);
}

function joinItems(lines: readonly Passage[]): Passage[] {
  const items: Passage[] = [];
  for (const line of lines) {
    const skip = RECIPIENTS.exec(line.text)?.[0].length ?? 0;
    const words = skip > 0 ? slicePassage(line, skip) : line;
    const last = items.at(-1);
    if (ITEM.test(words.text) || last === undefined || /[;.]$/.test(last.text)) {
      items.push(words);
    } else {
      items[items.length - 1] = joinPassages(last, words);
    }
  }
  return items
    .flatMap((item) => splitInline(item))
    .map(trimItem)
    .filter((item) => item.text !== '');
}

/** “- A; - B; - Lưu: VT.” on one line. */
function splitInline(item: Passage): Passage[] {
  const parts: Passage[] = [];
  let start = 0;
  for (const found of item.text.matchAll(/;\s*[-–]\s*(?=\S)/gu)) {
    parts.push(slicePassage(item, start, found.index));
    start = found.index + 1;
  }
  parts.push(slicePassage(item, start));
  return parts;
}

function trimItem(item: Passage): Passage {
  const start = ITEM.exec(item.text)?.[0].length ?? 0;
  const end = item.text
    .replace(/(?:\s+[a-zđ]{1,3})?$/u, (tail) =>
      /[.;]\s*[a-zđ]{1,3}$/u.test(item.text) ? '' : tail,
    )
    .replace(/[\s.,;~:✓✍/|]+$/u, '').length;
  return slicePassage(item, start, Math.max(start, end));
}

function findSigner(lines: readonly Passage[]): Field<string> | null {
  for (const line of [...lines].reverse()) {
    const skip = RANK.exec(line.text)?.[0].length ?? 0;
    const words = slicePassage(line, skip);
    if (NAME.test(words.text) && !OFFICE_WORD.test(words.text)) {
      return { value: words.text, span: spanOf(words), confidence: 0.95, reasons: [] };
    }
  }
  for (const line of [...lines].reverse()) {
    const found = NAME_AT_END.exec(line.text);
    if (found !== null && SIGNING.test(line.text)) {
      const words = slicePassage(line, found.index + found[0].length - (found[1]?.length ?? 0));
      return {
        value: words.text,
        span: spanOf(words),
        confidence: 0.8,
        reasons: ['signer-uncertain'],
      };
    }
  }
  for (const line of [...lines].reverse()) {
    if (CAPITAL_NAME.test(line.text) && !OFFICE_CAPITALS.test(line.text)) {
      return {
        value: line.text,
        span: spanOf(line),
        confidence: 0.6,
        reasons: ['signer-uncertain'],
      };
    }
  }
  return null;
}

function findSignedFor(lines: readonly Passage[]): Passage | null {
  for (const line of lines) {
    const found = /^T\/?M\.?\s*/u.exec(line.text);
    if (found !== null) {
      return slicePassage(line, found[0].length);
    }
  }
  return null;
}
