import { z } from 'zod';
import type { RuleVersion } from '#domain/deadline/clock/clock-rule.ts';
import type { Share } from '#domain/deadline/clock/minor-shares.ts';
import { OffenceClass } from '#domain/deadline/clock/offence-class.ts';

/**
 * A value that the installation puts in the place of one that is not verified († or open), from a
 * day on; who decided it and on what ground is shown beside every clock that uses it.
 */
export interface RuleSetting {
  readonly id: string;
  readonly rule: string;
  readonly value: SettingValue;
  readonly effectiveFrom: string;
  /** First day on which it no longer holds. */
  readonly effectiveTo: string | null;
  readonly decidedBy: string;
  readonly note: string;
}

const Count = z.int().min(1).max(400);

/** A length as the house may decide it; months and days may stand together. */
const SettingLength = z.union([
  z.strictObject({ atOnce: z.literal(true) }),
  z.strictObject({ hours: Count }),
  z.strictObject({ workingDays: Count }),
  z.strictObject({ detentionDays: Count }),
  z
    .strictObject({ months: z.exactOptional(Count), days: z.exactOptional(Count) })
    .refine((length) => length.months !== undefined || length.days !== undefined),
]);

const ofClass = z.exactOptional(OffenceClass);
/** 1 for the first extension. */
const ofExtension = z.int().min(1).max(9);
const Text = z.string().trim().min(1).max(200);

export const SettingValue = z.discriminatedUnion('part', [
  z.strictObject({
    part: z.literal('length'),
    length: SettingLength,
    offenceClass: ofClass,
    variant: z.exactOptional(z.string().max(40)),
  }),
  z.strictObject({
    part: z.literal('extension'),
    number: ofExtension,
    length: SettingLength,
    offenceClass: ofClass,
  }),
  z.strictObject({
    part: z.literal('decider'),
    number: ofExtension,
    who: z.strictObject({ vi: Text, en: Text }),
    offenceClass: ofClass,
  }),
  z.strictObject({ part: z.literal('ask-days'), days: Count }),
  z.strictObject({ part: z.literal('minor-share'), of: Count, in: Count }),
]);
export type SettingValue = z.infer<typeof SettingValue>;

/** A version of a rule with the settings that changed it. */
export interface SettledVersion extends RuleVersion {
  readonly settings: readonly RuleSetting[];
  readonly minorShare?: Share;
}
