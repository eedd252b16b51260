import { Temporal } from 'temporal-polyfill';
import { findDate } from '#domain/text/dates.ts';

const DAY = /[\s,]+(ngày\s.+|\d{1,2}[/.-]\d{1,2}[/.-]\d{4})\s*$/u;
/** The day is typed with its year, so that nothing is counted from here. */
const ANY_DAY = Temporal.PlainDate.from('2000-01-01');

/**
 * A cited document as it was typed: its number, and its day where that is named (“26/KH-SYT ngày
 * 07/03/2025”), since numbers begin anew each year.
 */
export function readCited(written: string): { number: string; day: string | null } {
  const found = DAY.exec(written);
  const typed = found?.[1] ?? '';
  const day = findDate(typed, ANY_DAY) ?? findDate(typed.replace(/^ngày\s+/u, ''), ANY_DAY);
  return day === null || found === null
    ? { number: written.trim(), day: null }
    : { number: written.slice(0, found.index).trim(), day: day.toString() };
}
