import type { Temporal } from 'temporal-polyfill';
import { countTerm } from '#domain/deadline/clock/count-term.ts';
import { endOf } from '#domain/deadline/clock/moment.ts';
import type { RuleSetting } from '#domain/deadline/clock/rule-setting.ts';
import { CLOCK_RULES, findRule } from '#domain/deadline/clock/rules/clock-rules.ts';
import type { WorkingCalendar } from '#domain/deadline/working-calendar.ts';

/** The rule of the first clock: a tip is classified within 24 hours of receipt (TTLT 01/2017, Điều 8). */
const CLASSIFY = 'T-01';

/** What the first clock is counted with. */
export interface ClassifyLaw {
  calendar: WorkingCalendar;
  settings: readonly RuleSetting[];
}

/** By when a lodging must be classified, counted from the moment of lodging and not of its opening. */
export function classifyByOf(
  lodgedAt: Temporal.Instant,
  law: ClassifyLaw,
): Temporal.Instant | null {
  const context = { ...law, rules: CLOCK_RULES };
  const rule = findRule(CLASSIFY);
  const term = rule === null ? null : countTerm(rule, { from: lodgedAt }, context);
  return term === null ? null : endOf(term.due);
}
