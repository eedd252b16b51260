import type { NoticeRow } from '../contract.ts';

const VIET_NAM = 7 * 3_600_000;

/** Notices of one day in Viet Nam together; the order is kept. */
export function groupByDay(rows: readonly NoticeRow[]): { day: string; rows: NoticeRow[] }[] {
  const days: { day: string; rows: NoticeRow[] }[] = [];
  for (const row of rows) {
    const day = new Date(Date.parse(row.at) + VIET_NAM).toISOString().slice(0, 10);
    const last = days.at(-1);
    if (last?.day === day) {
      last.rows.push(row);
    } else {
      days.push({ day, rows: [row] });
    }
  }
  return days;
}
