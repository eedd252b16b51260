import type { ProgrammeRefusal } from '#domain/programme/refusals.ts';

/** What a decision gives: the new state with the facts to publish, or a refusal by code. */
export type Outcome<State, Fact = never> =
  | { ok: true; state: State; facts: readonly Fact[] }
  | { ok: false; refusal: ProgrammeRefusal; params: Record<string, string | number> };

/** Accepts a command: the new state and what happened. */
export function accept<State, Fact>(state: State, ...facts: Fact[]): Outcome<State, Fact> {
  return { ok: true, state, facts };
}

/** Refuses a command with a code of the programme's refusals. */
export function refuseWith(
  refusal: ProgrammeRefusal,
  params: Record<string, string | number> = {},
): { ok: false; refusal: ProgrammeRefusal; params: Record<string, string | number> } {
  return { ok: false, refusal, params };
}
