import { z } from 'zod';

/** Why two records may be about the same thing; each is told in words beside the proposal. */
export const MatchReason = z.enum([
  'same-paper',
  'same-account',
  'same-phone',
  'same-plate',
  'same-name',
  'name-sounds-alike',
  'same-place',
  'place-sounds-alike',
  'same-commune-and-days',
]);
export type MatchReason = z.infer<typeof MatchReason>;

/** A kind of fingerprint, the reason that a shared one gives, and what it weighs. */
export const MATCH_WEIGHTS = {
  paper: { reason: 'same-paper', weight: 62 },
  account: { reason: 'same-account', weight: 61 },
  phone: { reason: 'same-phone', weight: 60 },
  plate: { reason: 'same-plate', weight: 50 },
  name: { reason: 'same-name', weight: 30 },
  'name-sound': { reason: 'name-sounds-alike', weight: 15 },
  place: { reason: 'same-place', weight: 12 },
  'place-sound': { reason: 'place-sounds-alike', weight: 8 },
} as const satisfies Record<string, { reason: MatchReason; weight: number }>;

export type MatchedValueKind = keyof typeof MATCH_WEIGHTS;

/** Weight of the same commune within thirty days of each other: never enough alone. */
export const NEARBY_WEIGHT = 10;

/** Below this a pair is not proposed by the matcher: a shared place or sound alone says too little. */
export const LEAST_WEIGHT = 30;

/** What two records share, weighed for the order of a list: at most 100, and no word about a person. */
export interface WeighedMatch {
  reasons: MatchReason[];
  weight: number;
}

/** Weighs the kinds of values that two records share; the same name also sounds the same and counts once. */
export function weighMatch(kinds: readonly MatchedValueKind[], isNearby: boolean): WeighedMatch {
  const shared = new Set(kinds);
  if (shared.has('name')) {
    shared.delete('name-sound');
  }
  if (shared.has('place')) {
    shared.delete('place-sound');
  }
  const weighed = [...shared].map((kind) => MATCH_WEIGHTS[kind]);
  const weights = weighed.reduce((sum, one) => sum + one.weight, isNearby ? NEARBY_WEIGHT : 0);
  const reasons: MatchReason[] = weighed
    .toSorted((one, other) => other.weight - one.weight)
    .map((one) => one.reason);
  return {
    reasons: isNearby ? [...reasons, 'same-commune-and-days'] : reasons,
    weight: Math.min(100, weights),
  };
}
