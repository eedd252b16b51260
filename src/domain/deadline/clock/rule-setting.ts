import type { Length, RuleVersion } from '#domain/deadline/clock/clock-rule.ts';
import type { Share } from '#domain/deadline/clock/minor-shares.ts';
import type { OffenceClass } from '#domain/deadline/clock/offence-class.ts';
import type { Words } from '#domain/deadline/clock/words.ts';

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

export type SettingValue =
  | {
      readonly part: 'length';
      readonly length: Length;
      readonly offenceClass?: OffenceClass;
      readonly variant?: string;
    }
  | {
      readonly part: 'extension';
      /** 1 for the first extension. */
      readonly number: number;
      readonly length: Length;
      readonly offenceClass?: OffenceClass;
    }
  | {
      readonly part: 'decider';
      readonly number: number;
      readonly who: Words;
      readonly offenceClass?: OffenceClass;
    }
  | { readonly part: 'ask-days'; readonly days: number }
  | { readonly part: 'minor-share'; readonly of: number; readonly in: number };

/** A version of a rule with the settings that changed it. */
export interface SettledVersion extends RuleVersion {
  readonly settings: readonly RuleSetting[];
  readonly minorShare?: Share;
}
