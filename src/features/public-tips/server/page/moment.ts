import { Temporal } from 'temporal-polyfill';

/** A moment as the office writes it: 22:14 23/11/2026, in Viet Nam. */
export function momentOf(at: string): string {
  const { hour, minute, day, month, year } = inVietNam(at);
  return `${two(hour)}:${two(minute)} ${two(day)}/${two(month)}/${year}`;
}

/** The same for a signed statement: 2026-11-23 22:14. */
export function statementMoment(at: string): string {
  const { hour, minute, day, month, year } = inVietNam(at);
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`;
}

function inVietNam(at: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(at).toZonedDateTimeISO('Asia/Ho_Chi_Minh');
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
