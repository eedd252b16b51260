import { z } from 'zod';
import { EntryFilters } from '../contract.ts';

/** Periods to choose from, in days up to today; 0 is the whole trail. Each has a word. */
export const PERIODS = [
  { days: 1, word: 'today' },
  { days: 7, word: 'week' },
  { days: 30, word: 'month' },
  { days: 365, word: 'year' },
  { days: 0, word: 'all' },
] as const;

/** What stands in the address: codes, ids and a number of days. */
export const AuditFilters = z.object({
  days: z.coerce.number().int().min(0).max(3650).default(7),
  action: EntryFilters.action,
  outcome: EntryFilters.outcome,
  purpose: EntryFilters.purpose,
  agencyId: EntryFilters.agencyId,
  officerId: EntryFilters.officerId,
  recordId: EntryFilters.recordId,
});
export type AuditFilters = z.infer<typeof AuditFilters>;

/** What is asked of the server: the period becomes a first day, counted from the server's today. */
export function toQuery({ days, ...codes }: AuditFilters, today: string) {
  const from = days === 0 ? {} : { from: dayBefore(today, days - 1) };
  return { ...Object.fromEntries(Object.entries(codes).filter(([, value]) => value)), ...from };
}

function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}
