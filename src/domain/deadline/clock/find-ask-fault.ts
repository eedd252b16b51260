import type { ClockRule } from '#domain/deadline/clock/clock-rule.ts';
import { countTerm } from '#domain/deadline/clock/count-term.ts';
import { gradeOf, isGraded } from '#domain/deadline/clock/grade-of.ts';
import { compareDays, dayOf } from '#domain/deadline/clock/moment.ts';
import type { SettledVersion } from '#domain/deadline/clock/rule-setting.ts';
import { settleVersion } from '#domain/deadline/clock/settle-version.ts';
import type { TermAsk, TermContext } from '#domain/deadline/clock/term-ask.ts';

/** Why one count cannot be asked for; a file’s own clocks are counted all the same, with a reason. */
export type AskFault =
  | { readonly code: 'not-in-force'; readonly from: string }
  | { readonly code: 'class-needed' }
  | { readonly code: 'variant-unknown'; readonly known: readonly string[] }
  | { readonly code: 'too-many-extensions'; readonly given: number; readonly allowed: number }
  | { readonly code: 'custody-too-long'; readonly days: number }
  | { readonly code: 'opened-later' };

/** Finds what is wrong with a count before it is made; null where nothing is. */
export function findAskFault(rule: ClockRule, ask: TermAsk, context: TermContext): AskFault | null {
  const version = settleVersion(rule, dayOf(ask.from), context.settings);
  if (version === null) {
    return { code: 'not-in-force', from: rule.versions[0]?.validFrom ?? '' };
  }
  return (
    faultOfGrade(version, ask) ?? faultOfExtensions(version, ask) ?? faultOfDays(rule, ask, context)
  );
}

function faultOfGrade(version: SettledVersion, ask: TermAsk): AskFault | null {
  const { offenceClass = null, variant = null } = ask;
  if (isGraded(version.length) && offenceClass === null) {
    return { code: 'class-needed' };
  }
  const known = (version.variants ?? []).map((one) => one.name);
  return variant === null || known.includes(variant) ? null : { code: 'variant-unknown', known };
}

function faultOfExtensions(version: SettledVersion, ask: TermAsk): AskFault | null {
  const given = ask.extensions?.length ?? 0;
  const allowed = gradeOf(version.extensions ?? [], ask.offenceClass).length;
  return given > allowed ? { code: 'too-many-extensions', given, allowed } : null;
}

function faultOfDays(rule: ClockRule, ask: TermAsk, context: TermContext): AskFault | null {
  const { minor = null, custodyDays = 0 } = ask;
  if (minor !== null && compareDays(minor.openedOn, dayOf(ask.from)) > 0) {
    return { code: 'opened-later' };
  }
  const term = countTerm(rule, ask, context);
  return term !== null && custodyDays > 0 && compareDays(dayOf(term.nominal), dayOf(ask.from)) < 0
    ? { code: 'custody-too-long', days: custodyDays }
    : null;
}
