import type { ClockRule } from '#domain/deadline/clock/clock-rule.ts';
import { APPEAL } from '#domain/deadline/clock/rules/appeal.ts';
import { CASE_OPENING } from '#domain/deadline/clock/rules/case-opening.ts';
import { COMPLAINT } from '#domain/deadline/clock/rules/complaint.ts';
import { INVESTIGATION } from '#domain/deadline/clock/rules/investigation.ts';
import { PROSECUTION } from '#domain/deadline/clock/rules/prosecution.ts';
import { RESTRAINT } from '#domain/deadline/clock/rules/restraint.ts';
import { TIP_INTAKE } from '#domain/deadline/clock/rules/tip-intake.ts';
import { TIP_OUTCOME } from '#domain/deadline/clock/rules/tip-outcome.ts';
import { TIP_RESOLVING } from '#domain/deadline/clock/rules/tip-resolving.ts';
import { TRIAL } from '#domain/deadline/clock/rules/trial.ts';
import { VICTIM } from '#domain/deadline/clock/rules/victim.ts';

/** The rule set as shipped, in the order of a file's life. */
export const CLOCK_RULES: readonly ClockRule[] = [
  ...TIP_INTAKE,
  ...TIP_RESOLVING,
  ...TIP_OUTCOME,
  ...CASE_OPENING,
  ...RESTRAINT,
  ...INVESTIGATION,
  ...PROSECUTION,
  ...TRIAL,
  ...APPEAL,
  ...VICTIM,
  ...COMPLAINT,
];

/** Finds a rule by its id, in capitals or not; null where the set holds none. */
export function findRule(id: string, rules: readonly ClockRule[] = CLOCK_RULES): ClockRule | null {
  const wanted = id.trim().toLowerCase();
  return rules.find((rule) => rule.id.toLowerCase() === wanted) ?? null;
}

/** Gives a rule that must exist; an unknown id is a mistake of the caller. */
export function getRule(id: string, rules: readonly ClockRule[] = CLOCK_RULES): ClockRule {
  const rule = findRule(id, rules);
  if (rule === null) {
    throw new Error(`there is no clock ${id}`);
  }
  return rule;
}
