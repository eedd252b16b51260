import type { Temporal } from 'temporal-polyfill';
import type {
  Certainty,
  Citation,
  ClockRule,
  Extension,
  Graded,
  RuleVersion,
} from '#domain/deadline/clock/clock-rule.ts';
import { isGraded } from '#domain/deadline/clock/grade-of.ts';
import { MINOR_SHARES } from '#domain/deadline/clock/minor-shares.ts';
import { OffenceClass } from '#domain/deadline/clock/offence-class.ts';
import type { SettingValue } from '#domain/deadline/clock/rule-setting.ts';
import { certaintyOf, findVersion } from '#domain/deadline/clock/settle-version.ts';

/** A part of a rule whose shipped value is not verified: the house may decide another. */
export interface OpenPart {
  readonly rule: ClockRule;
  /** Names the part within the rule: `length`, `length:NT`, `extension-2:NT`, `length=high-court`. */
  readonly slot: string;
  readonly shipped: SettingValue;
  readonly certainty: Certainty;
  readonly cites: readonly Citation[];
}

/** Every part of a rule that may be decided on a day; none where no state of the rule held then. */
export function listOpenParts(rule: ClockRule, day: Temporal.PlainDate): OpenPart[] {
  const version = findVersion(rule, day);
  if (version === undefined) {
    return [];
  }
  return listValues(rule, version)
    .map((shipped) => ({
      rule,
      slot: slotOf(shipped),
      shipped,
      certainty: certaintyOf(rule, version, shipped),
      cites: version.cites,
    }))
    .filter((part) => part.certainty !== 'verified');
}

/** Names the part that a value stands for. */
export function slotOf(value: SettingValue): string {
  const ofClass =
    'offenceClass' in value && value.offenceClass !== undefined ? `:${value.offenceClass}` : '';
  switch (value.part) {
    case 'length':
      return `length${value.variant === undefined ? '' : `=${value.variant}`}${ofClass}`;
    case 'extension':
    case 'decider':
      return `${value.part}-${value.number}${ofClass}`;
    default:
      return value.part;
  }
}

function listValues(rule: ClockRule, version: RuleVersion): SettingValue[] {
  return [
    ...perClass(version.length).map(
      ([of, length]): SettingValue => ({ part: 'length', length: { ...length }, ...of }),
    ),
    ...(version.variants ?? []).map(
      ({ name, length }): SettingValue => ({
        part: 'length',
        length: { ...length },
        variant: name,
      }),
    ),
    ...perClass(version.extensions ?? []).flatMap(([of, list]) =>
      list.flatMap((one, at) => extensionValues(one, at + 1, of)),
    ),
    ...(version.askDaysBefore === undefined
      ? []
      : [{ part: 'ask-days' as const, days: version.askDaysBefore }]),
    ...(rule.minor === undefined ? [] : [shareOf(rule.minor)]),
  ];
}

function extensionValues(extension: Extension, number: number, of: OfClass): SettingValue[] {
  const decider = extension.deciders.find((one) => one.to === null) ?? extension.deciders.at(-1);
  return [
    { part: 'extension', number, length: { ...extension.length }, ...of },
    ...(decider === undefined
      ? []
      : [{ part: 'decider' as const, number, who: { ...decider.who }, ...of }]),
  ];
}

function shareOf(minor: NonNullable<ClockRule['minor']>): SettingValue {
  const share = MINOR_SHARES[minor];
  return { part: 'minor-share', of: share.of, in: share.in };
}

type OfClass = { offenceClass?: OffenceClass };

/** The value of each class, or the one that holds for all. */
function perClass<Value extends object>(graded: Graded<Value>): [OfClass, Value][] {
  return isGraded(graded)
    ? OffenceClass.options.map((one) => [{ offenceClass: one }, graded.perClass[one]])
    : [[{}, graded]];
}
