import type { DecidingOffice } from '#domain/case/case-stage.ts';
import type { CaseState } from '#domain/case/case-state.ts';
import { RecordedStep, STEP_RULES } from '#domain/case/case-step.ts';
import { mayBorderGuardKeep } from '#domain/case/competence.ts';
import { fitsBody, type StepFacts } from '#domain/case/decide-step.ts';

/** What the offer is read from beside the state: the same facts by which a step is then decided. */
export type OfferFacts = Pick<
  StepFacts,
  | 'recordedBy'
  | 'accused'
  | 'hasMinorAccused'
  | 'extensionsLeft'
  | 'severity'
  | 'isAppealHeard'
  | 'isAppealOpen'
> & {
  /** Accused who are suspended by a decision of their own. */
  suspendedPersons: number;
  /** Accused without an outcome who are not proceeded against in absence. */
  presentPersons: number;
};

export type OfferedStep = { step: RecordedStep; offices: DecidingOffice[] };

/** The steps that may be recorded now, each with its offices; what was taken once and cannot be again is not there. */
export function listOfferedSteps(state: CaseState, facts: OfferFacts): OfferedStep[] {
  if (state.pending !== null) {
    return [];
  }
  return RecordedStep.options
    .filter((step) => isInPlace(step, state, facts) && isOpen(step, state, facts))
    .map((step) => ({
      step,
      offices: STEP_RULES[step].offices.filter((one) => fitsBody(one, facts.recordedBy)),
    }))
    .filter(({ offices }) => offices.length > 0);
}

function isInPlace(step: RecordedStep, state: CaseState, facts: OfferFacts): boolean {
  const rule = STEP_RULES[step];
  const mayNow =
    step === 'resume' || step === 'stay' || step === 'cancel-opening' || state.suspended === null;
  return (
    mayNow &&
    rule.stages.includes(state.stage) &&
    rule.bodies.includes(facts.recordedBy) &&
    (!rule.holds || state.body === facts.recordedBy)
  );
}

/** What the step's own guard leaves open, whatever is then typed. */
function isOpen(step: RecordedStep, state: CaseState, facts: OfferFacts): boolean {
  switch (step) {
    case 'extend-investigation':
    case 'extend-prosecution':
    case 'extend-trial':
      return facts.extensionsLeft > 0;
    case 'conclude':
      return (
        facts.accused > 0 &&
        (facts.recordedBy !== 'border-guard' || mayBorderGuardKeep(facts.severity, true))
      );
    case 'indict':
      return facts.accused > 0;
    case 'decide-trial':
      return (facts.accused > 0 || state.stage === 'appeal') && !state.isTrialDecided;
    case 'adjourn':
      return state.stage !== 'trial' || state.isTrialDecided;
    case 'resume':
      return state.suspended !== null || facts.suspendedPersons > 0;
    case 'go-in-absentia':
      return facts.presentPersons > 0;
    case 'restore-full-limit':
      return facts.hasMinorAccused && !state.hasFullLimit;
    case 'decide-appeal':
      return state.appeals === 0 || (state.isTrialDecided && facts.isAppealHeard);
    case 'enter-into-force':
      return !facts.isAppealOpen && state.appeals === 0;
    case 'reopen':
      return state.stage === 'in-force'
        ? facts.recordedBy === 'court'
        : state.ending === 'case-stayed' || state.ending === 'opening-cancelled';
    case 'suspend':
    case 'stay':
    case 'cancel-opening':
      return true;
  }
}
