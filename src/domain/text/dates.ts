import { Temporal } from 'temporal-polyfill';

/** Writes a day as dd/MM/yyyy. */
export function formatDate(date: Temporal.PlainDate): string {
  return `${twoDigits(date.day)}/${twoDigits(date.month)}/${String(date.year).padStart(4, '0')}`;
}

/**
 * Writes a day as official documents do, a leading zero for days under ten and months 1 and 2
 * (NĐ 30/2020): `'ngày 05 tháng 3 năm 2026'`.
 */
export function formatOfficialDate(date: Temporal.PlainDate): string {
  const month = date.month <= 2 ? twoDigits(date.month) : String(date.month);
  return `ngày ${twoDigits(date.day)} tháng ${month} năm ${date.year}`;
}

/**
 * Reads a typed day, null when it is none. Without a year it is the one nearest to the reference:
 * on 2/1/2026 `'28/12'` is 28/12/2025. Takes `5/3`, `05/03/2026`, `5-3-26`, `5.3.2026`,
 * `2026-03-05` and `ngày 05 tháng 3 năm 2026`.
 */
export function findDate(text: string, reference: Temporal.PlainDate): Temporal.PlainDate | null {
  const typed = text.trim().normalize('NFC').toLowerCase();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso !== null) {
    return dayOrNull(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  }
  const parts =
    /^(\d{1,2})\s*([/.-])\s*(\d{1,2})(?:\s*\2\s*(\d{4}|\d{2}))?$/.exec(typed) ??
    /^(?:ngày\s+)?(\d{1,2})\s+(tháng)\s+(\d{1,2})(?:\s+năm\s+(\d{4}))?$/.exec(typed);
  if (parts === null) {
    return null;
  }
  const [, day, , month, year] = parts;
  return year === undefined
    ? nearestDay(Number(month), Number(day), reference)
    : dayOrNull(year.length === 2 ? 2000 + Number(year) : Number(year), Number(month), Number(day));
}

function nearestDay(month: number, day: number, reference: Temporal.PlainDate) {
  const candidates = [0, 1, -1]
    .map((shift) => dayOrNull(reference.year + shift, month, day))
    .filter((date) => date !== null)
    .sort((one, other) => distance(one, reference) - distance(other, reference));
  return candidates[0] ?? null;
}

function distance(one: Temporal.PlainDate, other: Temporal.PlainDate): number {
  return Math.abs(one.until(other, { largestUnit: 'days' }).days);
}

function dayOrNull(year: number, month: number, day: number): Temporal.PlainDate | null {
  if (month < 1 || month > 12 || day < 1 || year < 1) {
    return null;
  }
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return null;
  }
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
