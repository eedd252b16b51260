import { z } from 'zod';
import type { CalendarDay } from '#domain/deadline/calendar-day.ts';

/** What is wrong with a calendar file, and on which line or row. */
export interface CalendarFileFault {
  readonly code: 'empty' | 'not-json' | 'not-rows' | 'no-columns' | 'bad-date' | 'bad-kind';
  readonly at: number;
  readonly found: string;
}

export type CalendarFile =
  | { readonly days: readonly CalendarDay[] }
  | { readonly fault: CalendarFileFault };

const Row = z.object({
  date: z.string().optional(),
  day: z.string().optional(),
  kind: z.string().default('day-off'),
  vi: z.string().optional(),
  nameVi: z.string().optional(),
  name: z.string().optional(),
  en: z.string().optional(),
  nameEn: z.string().optional(),
  basis: z.string().default(''),
  source: z.string().default(''),
  provisional: z.boolean().default(false),
  active: z.boolean().default(true),
});
type Row = z.infer<typeof Row>;

const Lists = z.object({
  off: z.array(z.string()).default([]),
  worked: z.array(z.string()).default([]),
});
const Json = z.union([
  z.array(z.union([z.string().transform((date) => Row.parse({ date })), Row])),
  z.object({ days: z.array(Row) }).transform(({ days }) => days),
  Lists.strict().transform(({ off, worked }) => [
    ...off.map((date) => Row.parse({ date })),
    ...worked.map((date) => Row.parse({ date, kind: 'worked' })),
  ]),
]);

/**
 * Reads days off and worked days from text: JSON as the calendar’s own rows (`date`, `kind`, `vi`,
 * `basis` …), as the answer of `/calendar/:year`, or as `{ "off": [], "worked": [] }`; or CSV with the
 * columns date and kind and perhaps name, basis, active, provisional. Days as 2026-11-24 or 24/11/2026.
 */
export function readCalendarFile(text: string): CalendarFile {
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  if (trimmed === '') {
    return { fault: { code: 'empty', at: 1, found: '' } };
  }
  return /^[[{]/.test(trimmed) ? readJson(trimmed) : readCsv(trimmed);
}

function readJson(text: string): CalendarFile {
  const value = parseJson(text);
  if (value === undefined) {
    return { fault: { code: 'not-json', at: 1, found: text.slice(0, 40) } };
  }
  const rows = Json.safeParse(value);
  return rows.success
    ? toDays(rows.data, 1)
    : { fault: { code: 'not-rows', at: 1, found: text.slice(0, 40) } };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readCsv(text: string): CalendarFile {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const mark = lines[0]?.includes(';') ? ';' : ',';
  const columns = cellsOf(lines[0] ?? '', mark).map((cell) => cell.toLowerCase());
  const dateAt = columns.findIndex((name) => name === 'date' || name === 'day');
  if (dateAt < 0) {
    return { fault: { code: 'no-columns', at: 1, found: lines[0] ?? '' } };
  }
  const rows = lines.slice(1).map((line) => {
    const cells = cellsOf(line, mark);
    const cell = (name: string) => cells[columns.indexOf(name)] ?? '';
    return {
      date: cells[dateAt] ?? '',
      kind: cell('kind') === '' ? 'day-off' : cell('kind'),
      name: cell('name'),
      basis: cell('basis'),
      source: cell('source'),
      provisional: isYes(cell('provisional')),
      active: cell('active') === '' || isYes(cell('active')),
    };
  });
  return toDays(rows, 2);
}

/** Splits a line at its mark; a cell in quotes may hold the mark and doubled quotes. */
function cellsOf(line: string, mark: string): string[] {
  const cells = line.match(new RegExp(`(?:^|${mark})(?:"(?:[^"]|"")*"|[^${mark}]*)`, 'g')) ?? [];
  return cells
    .map((cell) => (cell.startsWith(mark) ? cell.slice(1) : cell).trim())
    .map((cell) => cell.replace(/^"(.*)"$/, '$1').replaceAll('""', '"'));
}

function isYes(cell: string): boolean {
  return /^(true|yes|1|x|có)$/i.test(cell);
}

function toDays(rows: readonly Row[], first: number): CalendarFile {
  const days: CalendarDay[] = [];
  for (const [index, row] of rows.entries()) {
    const at = index + first;
    const found = row.date ?? row.day ?? '';
    const date = isoOf(found);
    if (!z.iso.date().safeParse(date).success) {
      return { fault: { code: 'bad-date', at, found } };
    }
    const kind = kindOf(row.kind);
    if (kind === null) {
      return { fault: { code: 'bad-kind', at, found: row.kind } };
    }
    days.push(toDay(row, date, kind));
  }
  return { days };
}

function toDay(row: Row, date: string, kind: CalendarDay['kind']): CalendarDay {
  const shown = [row.vi, row.nameVi, row.name].find((name) => name !== undefined && name !== '');
  const vi = shown ?? (kind === 'worked' ? 'Ngày làm bù' : 'Ngày nghỉ');
  const english = [row.en, row.nameEn].find((name) => name !== undefined && name !== '');
  const { basis, source, provisional, active } = row;
  return {
    date,
    kind,
    vi,
    en: english ?? shown ?? (kind === 'worked' ? 'Worked in exchange' : 'Day off'),
    basis: basis === '' ? 'Tệp lịch' : basis,
    source,
    mark: 'decided',
    provisional,
    active,
  };
}

function isoOf(text: string): string {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim());
  return match === null
    ? text.trim()
    : `${match[3]}-${match[2]?.padStart(2, '0')}-${match[1]?.padStart(2, '0')}`;
}

function kindOf(text: string): CalendarDay['kind'] | null {
  switch (text.trim().toLowerCase()) {
    case 'day-off':
    case 'off':
    case 'nghỉ':
      return 'day-off';
    case 'worked':
    case 'làm bù':
      return 'worked';
    default:
      return null;
  }
}
