import { z } from 'zod';
import type { CaseStage } from '#domain/case/case-stage.ts';

/** What became of one accused in this case. */
export const AccusedOutcome = z.enum(['convicted', 'acquitted', 'charge-dropped', 'person-stayed']);
export type AccusedOutcome = z.infer<typeof AccusedOutcome>;

/** How the person is called at a stage; the words are never mixed. */
export const AccusedWord = z.enum(['accused', 'defendant', 'convicted-person']);
export type AccusedWord = z.infer<typeof AccusedWord>;

/** An accused becomes a defendant by the decision to try, a convicted person by a judgment in force. */
export function wordFor(
  stage: CaseStage,
  isTrialDecided: boolean,
  outcome: AccusedOutcome | null,
): AccusedWord {
  if (stage === 'in-force' && outcome === 'convicted') {
    return 'convicted-person';
  }
  const isTried = stage === 'judged' || stage === 'appeal' || stage === 'in-force';
  return isTried || (stage === 'trial' && isTrialDecided) ? 'defendant' : 'accused';
}

/** True when the name closes to all but the handling head and the procuracy, and leaves matching. */
export function isCleared(outcome: AccusedOutcome | null): boolean {
  return outcome === 'acquitted' || outcome === 'charge-dropped' || outcome === 'person-stayed';
}

/** “BC3”: how an accused stands where names are not kept. */
export function ordinalName(ordinal: number): string {
  return `BC${ordinal}`;
}

/** Punishments as statistics count them. */
export const SentenceKind = z.enum([
  'prison',
  'life-sentence',
  'suspended-sentence',
  'reform-at-large',
  'fine',
  'exempted',
]);
export type SentenceKind = z.infer<typeof SentenceKind>;

/** Measures of prevention and coercion (BLTTHS Chương VII). */
export const MeasureKind = z.enum([
  'emergency-hold',
  'arrest',
  'custody',
  'detention',
  'bail',
  'deposit',
  'residence-ban',
  'exit-ban',
]);
export type MeasureKind = z.infer<typeof MeasureKind>;

/** Measures that deprive of liberty: counted from the minute or the first day, never rolled. */
export function isRestraint(kind: MeasureKind): boolean {
  return (
    kind === 'custody' || kind === 'detention' || kind === 'arrest' || kind === 'emergency-hold'
  );
}
