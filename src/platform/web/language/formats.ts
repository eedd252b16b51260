import { useMemo } from 'react';
import type { Locale } from './language.ts';
import { useLocale } from './use-words.ts';

const NBSP = '\u00a0';
/** Vietnam keeps UTC+7 all year, so a moment's wall clock needs no zone table. */
const OFFSET_MS = 7 * 3_600_000;

const WEEKDAYS = {
  vi: ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const;

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A legal day: ISO text or anything that prints as ISO text (Temporal.PlainDate). */
export type Day = string | { toString(): string };

/** 2026-03-05 → 05/03/2026, in both languages. */
export function formatDay(day: Day): string {
  const [year, month, date] = String(day).slice(0, 10).split('-');
  return `${date}/${month}/${year}`;
}

/** 2026-11-23 → Thứ Hai, 23 tháng 11 năm 2026. */
export function formatLongDay(day: Day, locale: Locale): string {
  const iso = String(day).slice(0, 10);
  const [year, month, date] = iso.split('-').map(Number);
  const weekday = WEEKDAYS[locale][new Date(`${iso}T00:00:00Z`).getUTCDay()];
  return locale === 'vi'
    ? `${weekday}, ${date} tháng ${month} năm ${year}`
    : `${weekday}, ${date} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

/** 2026-11-20T09:48:00Z → 20/11/2026 16:48, the wall clock of Vietnam. */
export function formatInstant(instant: string): string {
  const wall = new Date(Date.parse(instant) + OFFSET_MS).toISOString();
  return `${formatDay(wall)}${NBSP}${wall.slice(11, 16)}`;
}

/** 1234.5 → 1.234,5 (vi) or 1,234.5 (en). */
export function formatNumber(value: number, locale: Locale, decimals?: number): string {
  const options =
    decimals === undefined
      ? { maximumFractionDigits: 2 }
      : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat(locale === 'vi' ? 'vi-VN' : 'en-GB', options)
    .format(value)
    .replace('-', '−');
}

/** 86.25 → 86,3 % (the value is already in hundredths). */
export function formatPercent(value: number, locale: Locale, decimals?: number): string {
  const rounded = decimals ?? (Number.isInteger(value) ? 0 : 1);
  return withUnit(formatNumber(value, locale, rounded), '%');
}

/** Joins a number and its unit so that they never part at a line's end. */
export function withUnit(number: string, unit: string): string {
  return `${number}${NBSP}${unit}`;
}

/** 1536 → 1,5 KB. */
export function formatBytes(bytes: number, locale: Locale): string {
  const units = ['B', 'KB', 'MB', 'GB'];
  let value = bytes;
  let step = 0;
  while (value >= 1024 && step < units.length - 1) {
    value /= 1024;
    step += 1;
  }
  return withUnit(formatNumber(value, locale, value < 10 && step > 0 ? 1 : 0), units[step] ?? 'B');
}

/** The formats above in the reader's language. */
export function useFormats() {
  const locale = useLocale();
  return useMemo(
    () => ({
      day: formatDay,
      longDay: (day: Day) => formatLongDay(day, locale),
      instant: formatInstant,
      number: (value: number, decimals?: number) => formatNumber(value, locale, decimals),
      percent: (value: number, decimals?: number) => formatPercent(value, locale, decimals),
      bytes: (bytes: number) => formatBytes(bytes, locale),
    }),
    [locale],
  );
}
