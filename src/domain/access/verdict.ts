/** The answer of every permission function: allowed, or refused with a code of the problem table. */
export type Verdict = { allowed: true } | { allowed: false; reason: string };

export const ALLOWED: Verdict = Object.freeze({ allowed: true });

/** Refuses with a reason code, e.g. `access.outside-scope`. */
export function refuse(reason: string): Verdict {
  return { allowed: false, reason };
}

/** Allows when every verdict allows, else gives the first refusal. */
export function allOf(...verdicts: readonly Verdict[]): Verdict {
  return verdicts.find((verdict) => !verdict.allowed) ?? ALLOWED;
}

/** Allows when any verdict allows, else gives the last refusal. */
export function anyOf(...verdicts: readonly Verdict[]): Verdict {
  return verdicts.find((verdict) => verdict.allowed) ?? verdicts.at(-1) ?? ALLOWED_BY_NOTHING;
}

const ALLOWED_BY_NOTHING: Verdict = Object.freeze({
  allowed: false,
  reason: 'access.outside-scope',
});
