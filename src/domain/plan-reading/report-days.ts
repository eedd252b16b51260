import { daysIn, findDateAt, isoDate, two } from './calendar-words.ts';
import type { ReportKind } from './plan-reading.ts';

/** The periods a sentence asks for, each with its recurring days. */
export type ReportPeriod = { readonly kind: ReportKind; readonly due: readonly string[] };

type Token = { readonly at: number; readonly kind: ReportKind | null; readonly day: string | null };

const PERIODS: ReadonlyArray<readonly [ReportKind, RegExp]> = [
  [
    'quarterly',
    /(?:(?:hằng|hàng|mỗi|từng)\s+quý|(?<!(?:trong|cuối|tháng)\s)(?<!\p{L})quý(?!\s*(?:[IVX\d]|trước))|(?:quý\s+I\s*(?:,|và)\s*(?:quý\s+)?I)|quý\s+(?:IV|III|II|I|[1-4])(?=\s*\())(?!\p{L})/giu,
  ],
  ['semiannual', /(?<![\d/])(?:0?6|sáu)\s+tháng(?!\s*(?:cuối năm\s+\d|\d))/giu],
  [
    'annual',
    /(?:(?<![\d/])(?:0?1|một)\s+năm|(?:hằng|hàng|cả|tổng kết|mỗi)\s+năm(?!\s+học)|(?<=(?:,|và|;|báo cáo|kỳ|kết quả|\))\s*)năm(?!\s*(?:\d|học|trước(?!\s+(?:ngày|\d))|sau|năm)))(?!\p{L})/giu,
  ],
  ['adhoc', /đột xuất/giu],
];
const AFTER_A_DAY = /(?:\/\s?\d{1,2}|tháng\s+\d{1,2})\)?\s*$/u;
const RECURRING_YEAR = /^\s*(?:hằng|hàng|mỗi)\s+năm/u;
/** “vào ngày 20 tháng cuối quý” says the period by its day. */
const QUARTER_BY_ITS_END = /tháng\s+cuối\s+(?:của\s+)?(?:mỗi\s+)?quý/iu;
const LAST_MONTHS: Readonly<Record<ReportKind, readonly string[]>> = {
  quarterly: ['03', '06', '09', '12'],
  semiannual: ['06', '12'],
  annual: ['12'],
  once: [],
  adhoc: [],
};
const PERIOD_END =
  /ngày\s+(\d{1,2})\s+(?:của\s+)?(?:các\s+)?tháng\s+cuối\s+(?:của\s+)?(?:mỗi\s+)?quý|ngày\s+(\d{1,2})(?:,\s*|\s+)(?:của\s+)?tháng\s+cuối(?:\s+kỳ)?/giu;
const DAY =
  /(?<![\d/])(\d{1,2})\s?\/\s?(\d{1,2})(?!\s?\/?\d)|(?<![\d/])(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})(?!\s+năm\s+\d|\d|\/\d)/gu;

/** “trước ngày 30/12/2025 và ngày 30/5/2026” */
const AND_ANOTHER = /^\s*(?:và|,)\s*(?:trước\s+)?(?:ngày\s+)?(?=\d{1,2}\s?\/\s?\d)/u;
const DAY_OF_A_YEAR =
  /(?:[Tt]rước|[Cc]hậm nhất(?:\s+(?:là|vào|trước))*)\s+(?:ngày\s+)?(\d{1,2})\s?\/\s?(\d{1,2})\s?\/\s?\d{4}(?!\d)/gu;

/** Which reports a sentence asks for: “hàng quý (trước ngày 16/3 và 16/9), 6 tháng …”. */
export function listPeriods(sentence: string): ReportPeriod[] {
  const kinds = listKinds(sentence);
  if (kinds.length === 0) {
    return [];
  }
  const days = listDays(sentence, kinds[0]?.at ?? 0);
  const due = assignDays(kinds, days);
  const periods = new Map<ReportKind, string[]>();
  for (const [index, token] of kinds.entries()) {
    if (token.kind !== null) {
      const days = periods.get(token.kind) ?? listPeriodEnds(sentence, token.kind);
      const own = token.kind === 'adhoc' ? [] : (due[index] ?? []);
      periods.set(token.kind, [...days, ...own.filter((day) => !days.includes(day))]);
    }
  }
  return [...periods].map(([kind, days]) => ({ kind, due: days }));
}

/** The days a report asked for once is due: the last acceptable ones, as full dates. */
export function listSingleDays(sentence: string, planYear: number | null): string[] {
  const trigger =
    /(?:[Tt]rước|[Cc]hậm nhất(?:\s+(?:là|vào))*|[Mm]uộn nhất|[Tt]rong)\s+(?:ngày\s+)?(?=\d|tháng|ngày)/gu;
  const days: string[] = [];
  const places = [...sentence.matchAll(trigger)].map((found) => found.index + found[0].length);
  for (const place of places) {
    const date = findDateAt(sentence, place);
    const next = date === null ? null : AND_ANOTHER.exec(sentence.slice(date.end));
    if (date !== null && next !== null) {
      places.push(date.end + next[0].length);
    }
    if (date !== null && !RECURRING_YEAR.test(sentence.slice(date.end))) {
      const year = date.year ?? planYear;
      const day = date.day ?? (year === null ? 1 : daysIn(year, date.lastMonth));
      const full = isoDate(year, date.lastMonth, day);
      if (full !== null && !days.includes(full)) {
        days.push(full);
      }
    }
  }
  return days;
}

function listKinds(sentence: string): Token[] {
  const tokens: Token[] = [];
  let everyYear: Token | null = null;
  for (const [kind, pattern] of PERIODS) {
    for (const found of sentence.matchAll(pattern)) {
      const token = { at: found.index, kind, day: null };
      if (kind === 'annual' && AFTER_A_DAY.test(sentence.slice(0, found.index))) {
        everyYear ??= token;
      } else if (!isYearOfDays(sentence, found.index)) {
        tokens.push(token);
      }
    }
  }
  // “trước ngày 15/11 hằng năm” names the period only where nothing else does.
  if (everyYear !== null && tokens.every((token) => token.kind === 'adhoc')) {
    tokens.push(everyYear);
  }
  const quarterEnd = QUARTER_BY_ITS_END.exec(sentence);
  if (quarterEnd !== null && tokens.every((token) => token.kind !== 'quarterly')) {
    tokens.push({ at: quarterEnd.index, kind: 'quarterly', day: null });
  }
  return tokens.sort((a, b) => a.at - b.at);
}

function isYearOfDays(sentence: string, at: number): boolean {
  return /(?:dự toán|kế hoạch|ngân sách)\s*$/u.test(sentence.slice(Math.max(0, at - 12), at));
}

/** “trước ngày 10 của tháng cuối quý”, and for any period “của tháng cuối kỳ”. */
function listPeriodEnds(sentence: string, kind: ReportKind): string[] {
  const found = [...sentence.matchAll(PERIOD_END)][0];
  const day = found?.[1] ?? found?.[2];
  if (day === undefined || (kind !== 'quarterly' && !/cuối kỳ/iu.test(found?.[0] ?? ''))) {
    return [];
  }
  return LAST_MONTHS[kind].map((month) => `${month}-${two(Number(day))}`);
}

/** Days of the periods; a day of one year before the first period belongs to something else. */
function listDays(sentence: string, from: number): Token[] {
  const days: Token[] = [];
  const dated = [...sentence.matchAll(DAY_OF_A_YEAR)].filter((found) => found.index > from);
  for (const found of [...sentence.matchAll(DAY), ...dated]) {
    const day = Number(found[1] ?? found[3]);
    const month = Number(found[2] ?? found[4]);
    if (isoDate(2024, month, day) !== null) {
      days.push({ at: found.index, kind: null, day: `${two(month)}-${two(day)}` });
    }
  }
  return days.sort((one, other) => one.at - other.at);
}

/** A day belongs to the period before it; where days come first, to the period after it. */
function assignDays(kinds: readonly Token[], days: readonly Token[]): string[][] {
  const periodic = kinds.filter((token) => token.kind !== 'adhoc');
  const result: string[][] = kinds.map(() => []);
  const place = (token: Token, day: Token) => result[kinds.indexOf(token)]?.push(day.day ?? '');
  const first = periodic[0];
  const last = periodic.at(-1);
  if (first === undefined || last === undefined || days.length === 0) {
    return result;
  }
  const allAfter = days.every((day) => day.at > last.at);
  const allBeforeFirst = (days[0]?.at ?? 0) < first.at;
  if (allAfter && days.length === periodic.length) {
    for (const [index, token] of periodic.entries()) {
      const day = days[index];
      if (day !== undefined) {
        place(token, day);
      }
    }
    return result;
  }
  for (const day of days) {
    const before = periodic.findLast((token) => token.at < day.at);
    const after = periodic.find((token) => token.at > day.at);
    const owner = allBeforeFirst ? (after ?? before) : (before ?? after);
    if (owner !== undefined) {
      place(owner, day);
    }
  }
  return result;
}
