import type { Certainty, MinorShare } from '#domain/deadline/clock/clock-rule.ts';

export interface Share {
  readonly of: number;
  readonly in: number;
}

interface MinorShareRule extends Share {
  /** First day of opening from which it holds; null for always. */
  readonly openedFrom: string | null;
  readonly certainty: Certainty;
  /** First day of opening from which the share itself is no longer sure. */
  readonly openFrom: string | null;
}

/**
 * How a minor among the accused shortens limits: one half by Luật 59/2024 for cases opened from
 * 1/1/2026 (older ones keep the Code's, Điều 179.1a); two thirds of detention by BLTTHS 419, kept as
 * the shipped, unverified value for newer cases.
 */
export const MINOR_SHARES: Readonly<Record<MinorShare, MinorShareRule>> = {
  half: { of: 1, in: 2, openedFrom: '2026-01-01', certainty: 'verified', openFrom: null },
  'two-thirds': {
    of: 2,
    in: 3,
    openedFrom: null,
    certainty: 'dagger',
    openFrom: '2026-01-01',
  },
};
