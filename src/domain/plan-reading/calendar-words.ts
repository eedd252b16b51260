/** A day, month, quarter or year as written; the year is null where none is printed. */
export type WrittenDate = {
  readonly year: number | null;
  readonly month: number;
  readonly day: number | null;
  /** The month after `month` that ends the period: a quarter, half or whole year; else `month`. */
  readonly lastMonth: number;
  readonly start: number;
  readonly end: number;
};

const QUARTERS: Readonly<Record<string, number>> = {
  I: 1,
  II: 2,
  III: 3,
  IV: 4,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
};
const DAY_SLASH = '(\\d{1,2})\\s?[/.-]\\s?(\\d{1,2})(?:\\s?[/.-]\\s?(\\d{4}))?(?![\\d/%])';
const DAY_WORDS =
  '(\\d{1,2})\\s+tháng\\s+(\\d{1,2})(?:(?:\\s+năm\\s+|\\s?\\/\\s?|\\s*,\\s*)(\\d{4}))?';
const MONTH = '(?:tháng|T)\\s?(\\d{1,2})(?:(?:\\s+năm\\s+|\\s?[/.-]\\s?)(\\d{4}))?(?![\\d/])';
const BARE_MONTH = '(\\d{1,2})\\s?/\\s?(\\d{4})(?![\\d/])';
const QUARTER =
  '[Qq]u[ýí]\\s+(IV|III|II|I|[1-4])(?:(?:\\s*(?:năm|/|,|-)\\s*)?(\\d{4}))?(?![\\p{L}\\d])';
const HALF = '(?:0?6|sáu) tháng (đầu|cuối) năm(?:\\s+(\\d{4}))?';
const YEAR = 'năm\\s+(\\d{4})';
const ANY = new RegExp(
  `(?:ngày\\s+)?(?:${DAY_WORDS}|${DAY_SLASH}|${BARE_MONTH}|${MONTH}|${QUARTER}|${HALF}|${YEAR})`,
  'uy',
);

/** The date written at `at` (after an optional “ngày”), or null. */
export function findDateAt(text: string, at: number): WrittenDate | null {
  ANY.lastIndex = at;
  const found = ANY.exec(text);
  if (found === null) {
    return null;
  }
  const [
    ,
    dayW,
    monthW,
    yearW,
    dayS,
    monthS,
    yearS,
    monthB,
    yearB,
    monthM,
    yearM,
    quarter,
    yearQ,
    half,
    yearH,
    year,
  ] = found;
  const span = { start: at, end: at + found[0].length };
  if (dayW !== undefined || dayS !== undefined) {
    return checked({
      year: numberOr(yearW ?? yearS),
      month: Number(monthW ?? monthS),
      day: Number(dayW ?? dayS),
      ...span,
    });
  }
  if (monthB !== undefined || monthM !== undefined) {
    return checked({
      year: numberOr(yearB ?? yearM),
      month: Number(monthB ?? monthM),
      day: null,
      ...span,
    });
  }
  if (quarter !== undefined) {
    const month = ((QUARTERS[quarter] ?? 1) - 1) * 3 + 1;
    return { year: numberOr(yearQ), month, lastMonth: month + 2, day: null, ...span };
  }
  if (half !== undefined) {
    const month = half === 'đầu' ? 1 : 7;
    return { year: numberOr(yearH), month, lastMonth: month + 5, day: null, ...span };
  }
  return { year: numberOr(year), month: 1, lastMonth: 12, day: null, ...span };
}

function checked(date: Omit<WrittenDate, 'lastMonth'>): WrittenDate | null {
  const fits =
    date.month >= 1 && date.month <= 12 && (date.day === null || (date.day >= 1 && date.day <= 31));
  return fits ? { ...date, lastMonth: date.month } : null;
}

function numberOr(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}

/** The first day of the written date; null where no year can be known. */
export function firstDayOf(date: WrittenDate, year: number | null): string | null {
  return isoDate(date.year ?? year, date.month, date.day ?? 1);
}

/** The last day of the written date: of the month, the quarter or the year where no day is printed. */
export function lastDayOf(date: WrittenDate, year: number | null): string | null {
  const inYear = date.year ?? year;
  return isoDate(inYear, date.lastMonth, date.day ?? daysIn(inYear ?? 2000, date.lastMonth));
}

/** An ISO day, or null where the day does not exist. */
export function isoDate(year: number | null, month: number, day: number): string | null {
  if (year === null || year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1) {
    return null;
  }
  if (day > daysIn(year, month)) {
    return null;
  }
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

export function two(value: number): string {
  return String(value).padStart(2, '0');
}

export function daysIn(year: number, month: number): number {
  if (month === 2) {
    return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  }
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
