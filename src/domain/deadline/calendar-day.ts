import { z } from 'zod';

/**
 * A day that differs from its weekday: a weekday off, or a Saturday worked in exchange.
 * The citing document stands with it; whoever changes the calendar names the next one.
 */
export const CalendarDay = z.object({
  date: z.iso.date(),
  kind: z.enum(['day-off', 'worked']),
  vi: z.string().min(1),
  en: z.string().min(1),
  /** The law, decision or notice that fixes the day. */
  basis: z.string().min(1),
  /** Where the day was read; empty when it was typed from the paper itself. */
  source: z.string(),
  /** `seen` in a source, from `memory`, `computed` from the rule, or entered here as `decided`. */
  mark: z.enum(['seen', 'memory', 'computed', 'decided']),
  /** True until the year's decision is known: dates that rest on it show a mark. */
  provisional: z.boolean(),
  /** A row that is switched off changes no count. */
  active: z.boolean(),
});
export type CalendarDay = z.infer<typeof CalendarDay>;
