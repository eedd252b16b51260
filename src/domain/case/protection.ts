import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/** Steps before which each victim's protection check must be answered (BLTTHS 421, 423; D5). */
export const ProtectedStep = z.enum([
  'victim-act',
  'conclude',
  'indict',
  'decide-trial',
  'set-hearing',
  'hold-hearing',
]);
export type ProtectedStep = z.infer<typeof ProtectedStep>;

/** The four questions of the check. */
export const ProtectionDuty = z.enum([
  'support-person',
  'legal-aid-offered',
  'contact-avoided',
  'closed-hearing-asked',
]);
export type ProtectionDuty = z.infer<typeof ProtectionDuty>;

export const ProtectionAnswer = z.enum(['done', 'declined', 'not-needed']);
export type ProtectionAnswer = z.infer<typeof ProtectionAnswer>;

export type ProtectionAnswers = Record<ProtectionDuty, ProtectionAnswer>;

/** Age bands of a victim, as statistics and the law count them. */
export const VictimAge = z.enum(['under-16', 'from-16-to-18', 'from-18', 'age-unknown']);
export type VictimAge = z.infer<typeof VictimAge>;

/** A victim as these rules see one: a code and an age band. */
export type CaseVictim = { id: string; code: string; age: VictimAge };

/** An answer: when it was given, and after which act of the case where that is known. */
export type ProtectionCheck = {
  victimId: string;
  step: ProtectedStep;
  at: Temporal.Instant;
  afterPosition: number | null;
};

/** The last time a step was taken: its place in the chain, and when it was recorded. */
export type LastTaken = { at: Temporal.Instant; position: number };

/**
 * Lists the codes of the victims whose check for the step is missing. A check answers one doing of
 * the step: it was given after the last time that step was taken.
 */
export function listUnprotected(
  step: ProtectedStep,
  victims: readonly CaseVictim[],
  checks: readonly ProtectionCheck[],
  lastTaken: LastTaken | null,
): string[] {
  return victims
    .filter(
      (victim) =>
        !checks.some(
          (check) =>
            check.victimId === victim.id &&
            check.step === step &&
            (lastTaken === null || isAfter(check, lastTaken)),
        ),
    )
    .map((victim) => victim.code);
}

function isAfter(check: ProtectionCheck, taken: LastTaken): boolean {
  return check.afterPosition === null
    ? Temporal.Instant.compare(check.at, taken.at) > 0
    : check.afterPosition >= taken.position;
}

/**
 * Lists the answers that do not stand: for a victim under 18 (or of unknown age) a support person
 * must be there and contact avoided, whatever anybody declines (421.2, 423.5).
 */
export function listBadAnswers(age: VictimAge, answers: ProtectionAnswers): ProtectionDuty[] {
  const duties: readonly ProtectionDuty[] =
    age === 'from-18' ? [] : ['support-person', 'contact-avoided'];
  return duties.filter((duty) => answers[duty] !== 'done');
}

/** Acts of investigation with a victim. */
export const VictimAct = z.enum(['statement', 'confrontation', 'identification-parade']);
export type VictimAct = z.infer<typeof VictimAct>;

/**
 * Says what is wrong with one more act with a victim under 18: two a day and two hours each at most,
 * unless the case is complex (BLTTHS Điều 421.4).
 */
export function findActFault(
  age: VictimAge,
  act: { minutes: number; isComplex: boolean },
  sameDay: number,
): 'too-many-acts' | 'act-too-long' | null {
  if (age === 'from-18' || act.isComplex) {
    return null;
  }
  if (sameDay >= 2) {
    return 'too-many-acts';
  }
  return act.minutes > 120 ? 'act-too-long' : null;
}
