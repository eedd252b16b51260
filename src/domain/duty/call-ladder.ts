import type { CallStage } from '#domain/duty/duty-codes.ts';

/** Somebody who can be called, and as what. */
export interface Callee {
  stage: CallStage;
  postId: string;
  /** The body whose group opens the alert with this call. */
  agencyId: string;
}

/** What an alert does next when its time is up. */
export type NextCall =
  | { do: 'call'; callee: Callee; round: number }
  | { do: 'round-again'; callee: Callee; round: number }
  | { do: 'nobody'; round: number };

const STAGES: readonly CallStage[] = ['on-duty', 'head', 'province-on-duty', 'province-head'];

/**
 * Who is called next: the body's officers on duty in their order, its heads, then those of the provincial
 * police; each once a round. When all were called and nobody has answered, it begins again from the top.
 */
export function findNextCall(
  ladder: readonly Callee[],
  called: readonly string[],
  round: number,
): NextCall {
  const steps = stepsOf(ladder);
  const next = steps.find((step) => !called.includes(step.postId));
  if (next !== undefined) {
    return { do: 'call', callee: next, round };
  }
  const [first] = steps;
  return first === undefined
    ? { do: 'nobody', round }
    : { do: 'round-again', callee: first, round: round + 1 };
}

/** The ladder by stages; who stands in two of them is called at the first. */
function stepsOf(ladder: readonly Callee[]): Callee[] {
  const byStage = STAGES.flatMap((stage) => ladder.filter((one) => one.stage === stage));
  return byStage.filter(
    (one, at) => byStage.findIndex((other) => other.postId === one.postId) === at,
  );
}
