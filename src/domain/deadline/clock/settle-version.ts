import { Temporal } from 'temporal-polyfill';
import type {
  Certainty,
  ClockRule,
  Extension,
  Graded,
  Length,
  RuleVersion,
} from '#domain/deadline/clock/clock-rule.ts';
import { gradeOf, isGraded } from '#domain/deadline/clock/grade-of.ts';
import { MINOR_SHARES } from '#domain/deadline/clock/minor-shares.ts';
import { OffenceClass } from '#domain/deadline/clock/offence-class.ts';
import type {
  RuleSetting,
  SettingValue,
  SettledVersion,
} from '#domain/deadline/clock/rule-setting.ts';

/**
 * Gives the state of the law on the day of the start, with the installation’s settings of that day
 * in the place of values that are not verified; null where no state of the rule held then.
 */
export function settleVersion(
  rule: ClockRule,
  day: Temporal.PlainDate,
  settings: readonly RuleSetting[],
): SettledVersion | null {
  const version = findVersion(rule, day);
  if (version === undefined) {
    return null;
  }
  let settled: SettledVersion = { ...version, settings: [] };
  for (const setting of listInForce(rule, day, settings)) {
    if (mayReplace(rule, version, setting.value)) {
      settled = apply(settled, setting);
    }
  }
  return settled;
}

/** The state of the law that holds on a day; none before its first. */
export function findVersion(rule: ClockRule, day: Temporal.PlainDate): RuleVersion | undefined {
  return rule.versions.find((one) => holds(day, one.validFrom, one.validTo));
}

/** Only what is not verified may be replaced; the law in hand is the law. */
export function mayReplace(rule: ClockRule, version: RuleVersion, value: SettingValue): boolean {
  return certaintyOf(rule, version, value) !== 'verified';
}

function listInForce(
  rule: ClockRule,
  day: Temporal.PlainDate,
  settings: readonly RuleSetting[],
): RuleSetting[] {
  return settings
    .filter((one) => one.rule === rule.id && holds(day, one.effectiveFrom, one.effectiveTo))
    .sort((one, other) => order(one).localeCompare(order(other)));
}

function order(setting: RuleSetting): string {
  return `${setting.effectiveFrom} ${setting.id}`;
}

function holds(day: Temporal.PlainDate, from: string, to: string | null): boolean {
  const { compare } = Temporal.PlainDate;
  return compare(day, from) >= 0 && (to === null || compare(day, to) < 0);
}

/** How sure the shipped value is in whose place this one would stand. */
export function certaintyOf(rule: ClockRule, version: RuleVersion, value: SettingValue): Certainty {
  switch (value.part) {
    case 'length': {
      const variant = version.variants?.find((one) => one.name === value.variant);
      return variant?.certainty ?? version.certainty;
    }
    case 'extension':
    case 'decider':
      return extensionOf(version, value)?.certainty ?? version.certainty;
    case 'ask-days':
      return version.certainty;
    case 'minor-share':
      return rule.minor === undefined ? 'verified' : MINOR_SHARES[rule.minor].certainty;
  }
}

function extensionOf(
  version: RuleVersion,
  value: { readonly number: number; readonly offenceClass?: OffenceClass },
): Extension | undefined {
  return gradeOf(version.extensions ?? [], value.offenceClass)[value.number - 1];
}

function apply(version: SettledVersion, setting: RuleSetting): SettledVersion {
  const settings = [...version.settings, setting];
  const { value } = setting;
  switch (value.part) {
    case 'length':
      return value.variant === undefined
        ? {
            ...version,
            settings,
            length: replaceGrade(version.length, value.offenceClass, () => value.length),
          }
        : { ...version, settings, variants: replaceVariant(version, value.variant, value.length) };
    case 'extension':
      return {
        ...version,
        settings,
        extensions: replaceExtension(version, value, { length: value.length }),
      };
    case 'decider':
      return {
        ...version,
        settings,
        extensions: replaceExtension(version, value, {
          deciders: [{ from: null, to: null, who: value.who, certainty: 'verified' }],
        }),
      };
    case 'ask-days':
      return { ...version, settings, askDaysBefore: value.days };
    case 'minor-share':
      return { ...version, settings, minorShare: { of: value.of, in: value.in } };
  }
}

function replaceVariant(version: RuleVersion, name: string, length: Length) {
  return (version.variants ?? []).map((one) => (one.name === name ? { ...one, length } : one));
}

function replaceExtension(
  version: RuleVersion,
  value: { readonly number: number; readonly offenceClass?: OffenceClass },
  change: Partial<Extension>,
) {
  return replaceGrade(version.extensions ?? [], value.offenceClass, (list) =>
    list.map((one, at) => (at === value.number - 1 ? { ...one, ...change } : one)),
  );
}

/** Changes the value of one class, or of all when none is named. */
function replaceGrade<Value extends object>(
  graded: Graded<Value>,
  offenceClass: OffenceClass | undefined,
  change: (value: Value) => Value,
): Graded<Value> {
  if (!isGraded(graded)) {
    return change(graded);
  }
  const { perClass } = graded;
  const changed = OffenceClass.options.map((one) => [
    one,
    offenceClass === undefined || offenceClass === one ? change(perClass[one]) : perClass[one],
  ]);
  return { perClass: Object.fromEntries(changed) };
}
