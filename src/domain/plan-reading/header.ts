import { isoDate } from './calendar-words.ts';
import { squeezeNumber } from './cited-documents.ts';
import { findDocumentType } from './document-types.ts';
import type { Field } from './header-field.ts';
import { afterAuthority, BODY, readSubject, readTitle } from './header-title.ts';
import { findLetterheadIssuer } from './letterhead.ts';
import { DATE } from './letterhead-words.ts';
import { findMark } from './marks.ts';
import { spanOf } from './passage.ts';
import type { Span } from './plan-reading.ts';
import type { SourceLine } from './source-lines.ts';
import { readUntypedTitle, typeOfNumber } from './untyped-header.ts';

/** The header's fields as far as printed, and the line where the body begins. */
export type Header = {
  readonly type: Field<string> | null;
  readonly number: Field<string> | null;
  readonly numberReasons: readonly string[];
  readonly date: Field<string> | null;
  readonly year: number | null;
  readonly dateReasons: readonly string[];
  readonly place: Field<string> | null;
  readonly issuer: Field<string> | null;
  readonly title: Field<string> | null;
  readonly bodyStart: number;
};

const NUMBER =
  /(?<!\p{L})[Ss]ố\s*[:.]?\s*((?:\d[\d\s]{0,6}[a-zA-Z]?)?)\s*([./…_\s]*)([-/–]\s*\p{Lu}[\p{L}\d&]*(?:\s?[-/–_]\s?[\p{Lu}\d][\p{L}\d&]*|\s\d{2,4}(?=\s*\/|$)|,\s?\p{Lu}{2,})*(?:\([\p{Lu}\d]{2,6}\))?)/u;
const BARE_DATE = /(?<![\p{L}])[Nn]gày\s+([\d.…\s_]*?)\s*tháng\s+([\d.…\s_]*?)\s*năm\s+(\d{4})/u;
const LOOK_AHEAD = 70;
const OPENING_LINES = 12;

export function readHeader(lines: readonly SourceLine[]): Header {
  const typeAt = findTypeLine(lines);
  const subjectAt = typeAt === null ? findSubjectLine(lines) : null;
  const limit = headLimit(lines, typeAt ?? subjectAt);
  const head = lines.slice(0, limit);
  const number = findNumber(head, typeAt === null && subjectAt === null);
  const date = findDate(head);
  const type = typeAt === null ? null : lines[typeAt];
  const found = type === null || type === undefined ? null : findDocumentType(type.words.text);
  const untyped = typeAt === null && subjectAt === null;
  const below = Math.max(number.next, date.next);
  const title = untyped
    ? readUntyped(lines, number.field, below)
    : typeAt === null
      ? readSubject(lines, subjectAt)
      : readTitle(lines, typeAt);
  const bodyStart = untyped ? Math.max(title.next, below) : afterAuthority(lines, title);
  return {
    type:
      type !== null && type !== undefined && found !== null
        ? sure(found.type, spanOf(type.words, 0, found.length))
        : subjectAt !== null && number.field !== null
          ? sure('Công văn', number.field.span)
          : untyped && number.field !== null
            ? typeOfNumber(number.field)
            : null,
    number: number.field,
    numberReasons: number.reasons,
    date: date.field,
    year: date.year,
    dateReasons: date.reasons,
    place: date.place,
    issuer: casedAsBelow(
      placeNamed(
        date.place,
        findLetterheadIssuer(
          lines.slice(0, typeAt ?? subjectAt ?? Math.min(limit, firstMark(lines))),
        ),
      ),
      lines.slice(bodyStart, bodyStart + OPENING_LINES),
    ),
    title: title.field,
    bodyStart,
  };
}

/** Number and date stand there, and the line of the type was lost in the copy. */
function readUntyped(
  lines: readonly SourceLine[],
  number: Field<string> | null,
  from: number,
): { field: Field<string> | null; next: number } {
  return typeOfNumber(number) === null ? { field: null, next: 0 } : readUntypedTitle(lines, from);
}

/** “ĐÀI PHÁT THANH … AN BÌNH”: the place of the date line tells which capitals are a name. */
function placeNamed(
  place: Field<string> | null,
  issuer: Field<string> | null,
): Field<string> | null {
  const name = place?.value.replace(
    /^(?:thành phố|thị xã|tỉnh|huyện|quận|xã|phường|TP\.?)\s+/iu,
    '',
  );
  if (issuer === null || name === undefined || name.length < 3) {
    return issuer;
  }
  const at = issuer.value.toLowerCase().indexOf(name.toLowerCase());
  return at < 0
    ? issuer
    : { ...issuer, value: issuer.value.slice(0, at) + name + issuer.value.slice(at + name.length) };
}

/** “Ban Chỉ đạo các Chương trình mục tiêu …”: the opening prints the capitals the letterhead hides. */
function casedAsBelow(
  issuer: Field<string> | null,
  opening: readonly SourceLine[],
): Field<string> | null {
  if (issuer === null) {
    return null;
  }
  const text = opening
    .map((line) => line.words.text)
    .filter((words) => words !== words.toUpperCase())
    .join(' ');
  const lower = text.toLowerCase();
  const words = issuer.value.split(' ');
  for (let count = words.length; count >= 3; count -= 1) {
    const name = words.slice(0, count).join(' ');
    const at = lower.indexOf(name.toLowerCase());
    if (at >= 0 && lower.length === text.length) {
      const printed = text.slice(at, at + name.length).split(' ');
      const cased = words.map((word, index) => raiseCase(word, printed[index] ?? ''));
      return { ...issuer, value: cased.join(' ') };
    }
  }
  return issuer;
}

/** Only raises: a body that writes its own name small says nothing. */
function raiseCase(word: string, printed: string): string {
  return /^\p{Ll}/u.test(word) && /^\p{Lu}\p{Ll}/u.test(printed) ? printed : word;
}

function sure<T>(value: T, span: Span): Field<T> {
  return { value, span, confidence: 0.97, reasons: [] };
}

function firstMark(lines: readonly SourceLine[]): number {
  const at = lines.findIndex((line) => findMark(line.words.text) !== null);
  return at < 0 ? lines.length : at;
}

/** The header ends at the title; the number and date may stand just below it in a torn layout. */
function headLimit(lines: readonly SourceLine[], titleAt: number | null): number {
  if (titleAt !== null) {
    return titleAt;
  }
  return Math.min(lines.length, 15);
}

function findTypeLine(lines: readonly SourceLine[]): number | null {
  for (let at = 0; at < Math.min(lines.length, LOOK_AHEAD); at += 1) {
    const line = lines[at];
    if (line === undefined || /^(?:I|1)[.)]\s/.test(line.words.text)) {
      return null;
    }
    if (findDocumentType(line.words.text) !== null && !isLetterheadOfType(line.words.text)) {
      return at;
    }
  }
  return null;
}

/** “QUYẾT ĐỊNH:” before “Điều 1” is no title; a letterhead never begins with a type. */
function isLetterheadOfType(text: string): boolean {
  return /^(?:Kế hoạch|Quyết định|Báo cáo|Thông báo)\s+\p{Ll}/u.test(text);
}

function findSubjectLine(lines: readonly SourceLine[]): number | null {
  const at = lines.slice(0, 25).findIndex((line) => /^V\/v|^Về việc/u.test(line.words.text));
  return at < 0 ? null : at;
}

function findNumber(
  head: readonly SourceLine[],
  alone: boolean,
): {
  field: Field<string> | null;
  reasons: string[];
  next: number;
} {
  for (const [at, line] of head.entries()) {
    const found = NUMBER.exec(line.words.text);
    if (
      found !== null &&
      found.index < 60 &&
      line.words.text.length < 160 &&
      !BODY.test(line.words.text) &&
      !(alone && /\p{Ll}/u.test(line.words.text.slice(0, found.index)))
    ) {
      const digits = (found[1] ?? '').replace(/\s/g, '');
      const blank = digits === '' || /[.…_]/.test(found[2] ?? '');
      if (blank) {
        return { field: null, reasons: ['number-incomplete'], next: at + 1 };
      }
      const value = squeezeNumber(`${digits}${found[3] ?? ''}`);
      const start = found.index + found[0].indexOf(found[1] ?? '');
      return {
        field: sure(value, spanOf(line.words, start, found.index + found[0].trimEnd().length)),
        reasons: [],
        next: at + 1,
      };
    }
  }
  return { field: null, reasons: [], next: 0 };
}

type FoundDate = {
  field: Field<string> | null;
  place: Field<string> | null;
  year: number | null;
  reasons: string[];
  next: number;
};

function findDate(head: readonly SourceLine[]): FoundDate {
  for (const [at, line] of head.entries()) {
    const text = line.words.text;
    if (/^(?:Căn cứ|Thực hiện|Theo|Kính gửi)/u.test(text)) {
      continue;
    }
    const full = DATE.exec(text);
    const bare = full === null ? BARE_DATE.exec(text) : null;
    const match = full ?? (bare !== null && text.length < 60 ? bare : null);
    if (match !== null) {
      return { ...datedOf(line, match, full !== null), next: at + 1 };
    }
  }
  return { field: null, place: null, year: null, reasons: [], next: 0 };
}

function datedOf(
  line: SourceLine,
  match: RegExpExecArray,
  placed: boolean,
): Omit<FoundDate, 'next'> {
  const [day, month, yearText] = placed
    ? [match[2], match[3], match[4]]
    : [match[1], match[2], match[3]];
  const year = Number(yearText);
  const value = isoDate(year, digitsOf(month), digitsOf(day));
  const words = line.words;
  const dayAt = match.index + match[0].search(/ngày/iu);
  const place = placed ? trimPlace(match[1] ?? '') : null;
  const placeAt = place === null ? 0 : match.index + (match[1] ?? '').indexOf(place);
  return {
    field: value === null ? null : sure(value, spanOf(words, dayAt, match.index + match[0].length)),
    place: place === null ? null : sure(place, spanOf(words, placeAt, placeAt + place.length)),
    year: year > 1900 && year < 2200 ? year : null,
    reasons: value === null ? ['date-incomplete'] : [],
  };
}

/** In two columns on one line the symbol of the number may stand before the place. */
function trimPlace(place: string): string {
  const words = place.split(/\s+/);
  const first = words.findLastIndex(
    (word) => !/^TP\.?$/u.test(word) && /\d|-|\p{Lu}{2}/u.test(word),
  );
  return words
    .slice(first + 1)
    .join(' ')
    .trim();
}

function digitsOf(text: string | undefined): number {
  const digits = (text ?? '').replace(/[^\d]/g, '');
  return digits === '' ? 0 : Number(digits);
}
