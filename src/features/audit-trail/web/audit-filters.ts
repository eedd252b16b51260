import { z } from 'zod';
import { EntryFilters } from '../contract.ts';

export const PERIODS = ['today', 'week', 'month', 'year', 'all'] as const;
export type Period = (typeof PERIODS)[number];

const DAYS: Record<Period, number | null> = { today: 0, week: 6, month: 29, year: 364, all: null };

/** What stands in the address: codes and ids. The post of an entry gives the agency, so it is an id too. */
export const AuditFilters = z.object({
  period: z.enum(PERIODS).default('week'),
  action: EntryFilters.action,
  outcome: EntryFilters.outcome,
  purpose: EntryFilters.purpose,
  agencyId: EntryFilters.agencyId,
  officerId: EntryFilters.officerId,
  recordId: EntryFilters.recordId,
});
export type AuditFilters = z.infer<typeof AuditFilters>;

/** What is asked of the server: the period becomes a first day, counted from the server's today. */
export function toQuery({ period, ...codes }: AuditFilters, today: string) {
  const days = DAYS[period];
  const from = days === null ? {} : { from: dayBefore(today, days) };
  return { ...Object.fromEntries(Object.entries(codes).filter(([, value]) => value)), ...from };
}

function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}
