import { Temporal } from 'temporal-polyfill';
import type { CaseEvent, EventParams } from '#domain/case/case-event.ts';
import type { CaseBody, DecidingOffice, SuspensionGround } from '#domain/case/case-stage.ts';
import type { CaseState } from '#domain/case/case-state.ts';
import { type CaseStep, STEP_RULES } from '#domain/case/case-step.ts';
import { eraOn, mayBorderGuardKeep } from '#domain/case/competence.ts';
import { sayDay } from '#domain/case/extension.ts';
import { sayStage } from '#domain/case/refusal-words.ts';
import { type Refused, refuseCase } from '#domain/case/refusals.ts';
import type { OffenceClass } from '#domain/deadline/clock/offence-class.ts';

/** A step as somebody asks for it. */
export type StepCommand = {
  do: CaseStep;
  at: Temporal.Instant;
  office: DecidingOffice;
  /** Ground, months, result …: codes and numbers. */
  params: EventParams;
};

/** What a step is judged by beside the state: who records it, and what the rest of the file says. */
export type StepFacts = {
  /** Body whose post records it. */
  recordedBy: CaseBody;
  now: Temporal.Instant;
  lastEventAt: Temporal.Instant | null;
  accused: number;
  /** True while somebody under 18 is among the accused: only then are there halved limits to restore. */
  hasMinorAccused: boolean;
  /** True when the limit of the present stage has run out. */
  isLimitOver: boolean;
  /** Extensions that the running limit still allows. */
  extensionsLeft: number;
  /** True when a wanted notice stands against the accused it is about. */
  isWanted: boolean;
  severity: OffenceClass;
  /** True when the accused it is about, or where none is named every one, is proceeded against in absence. */
  isAbsent: boolean;
  /** True when the accused it is about is suspended by a decision of its own. */
  isPersonSuspended: boolean;
  /** True when the appeal hearing was held. */
  isAppealHeard: boolean;
  /** True while somebody may still appeal or protest. */
  isAppealOpen: boolean;
  /** Codes of victims whose protection check for this step is unanswered. */
  unprotected: readonly string[];
};

export type StepOutcome = { ok: true; event: CaseEvent } | Refused;

const MOST_RETURNS = { procuracy: 2, 'presiding-judge': 1, 'trial-panel': 1 } as const;

/** Decides a step of a case: stage, holder, office, order of time, then the step's own guard. */
export function decideStep(state: CaseState, command: StepCommand, facts: StepFacts): StepOutcome {
  const refusal =
    refuseByRule(state, command, facts) ??
    refuseByTime(command.at, facts) ??
    refuseByGuard(state, command, facts);
  if (refusal !== null) {
    return refusal;
  }
  const event: CaseEvent = {
    kind: STEP_RULES[command.do].event,
    at: command.at,
    body: facts.recordedBy,
    office: command.office,
    params: command.params,
  };
  return { ok: true, event };
}

/** Refuses what lies in the future or before the last act. */
export function refuseByTime(
  at: Temporal.Instant,
  facts: Pick<StepFacts, 'now' | 'lastEventAt'>,
): Refused | null {
  if (Temporal.Instant.compare(at, facts.now) > 0) {
    return refuseCase('case.in-future');
  }
  const last = facts.lastEventAt;
  return last !== null && Temporal.Instant.compare(at, last) < 0
    ? refuseCase('case.before-last-event', { last: sayDay(dayOf(last)) })
    : null;
}

function refuseByRule(state: CaseState, command: StepCommand, facts: StepFacts): Refused | null {
  const rule = STEP_RULES[command.do];
  if (!rule.stages.includes(state.stage)) {
    return refuseCase('case.not-in-stage', sayStage(state.stage));
  }
  if (!rule.bodies.includes(facts.recordedBy)) {
    return refuseCase('case.not-holder');
  }
  if (rule.holds && state.body !== facts.recordedBy) {
    return refuseCase('case.not-holder');
  }
  if (!rule.offices.includes(command.office) || !fitsBody(command.office, facts.recordedBy)) {
    return refuseCase('case.wrong-office');
  }
  if (state.pending !== null) {
    return refuseCase('case.hand-over-pending');
  }
  return refuseByPause(state, command);
}

function refuseByPause(state: CaseState, command: StepCommand): Refused | null {
  if (command.do === 'resume') {
    return state.suspended === null && !isAboutOne(command)
      ? refuseCase('case.not-suspended')
      : null;
  }
  const mayWhileSuspended = command.do === 'stay' || command.do === 'cancel-opening';
  return state.suspended !== null && !mayWhileSuspended ? refuseCase('case.suspended') : null;
}

/** The one guard that belongs to the step itself. */
function refuseByGuard(state: CaseState, command: StepCommand, facts: StepFacts): Refused | null {
  switch (command.do) {
    case 'extend-investigation':
    case 'extend-prosecution':
    case 'extend-trial':
      return facts.extensionsLeft > 0 ? null : refuseCase('case.no-extension-left');
    case 'suspend':
      return isAboutOne(command) && facts.isPersonSuspended
        ? refuseCase('case.suspended')
        : refuseSuspension(command.params.ground as SuspensionGround, facts);
    case 'return-file':
      return refuseReturn(state, command.office);
    case 'resume':
      return isAboutOne(command) && !facts.isPersonSuspended
        ? refuseCase('case.not-suspended')
        : null;
    case 'conclude':
      return (
        refuseBorderGuard(command, facts) ?? refuseWithoutAccused(facts) ?? refuseUnprotected(facts)
      );
    case 'indict':
      return refuseWithoutAccused(facts) ?? refuseUnprotected(facts);
    case 'decide-trial':
      return state.isTrialDecided
        ? refuseCase('case.trial-decided-already')
        : (refuseUntried(state, facts) ?? refuseUnprotected(facts));
    case 'restore-full-limit':
      return refuseFullLimit(state, facts);
    case 'adjourn':
      return state.stage === 'trial' && !state.isTrialDecided
        ? refuseCase('case.trial-not-decided')
        : null;
    case 'go-in-absentia':
      return refuseAbsentia(command, facts);
    case 'decide-appeal':
      return refuseAppealDecision(state, command, facts);
    case 'enter-into-force':
      return facts.isAppealOpen || state.appeals > 0 ? refuseCase('case.appeal-open') : null;
    case 'reopen':
      return refuseReopening(state, command);
    default:
      return null;
  }
}

/** Limits are halved for a minor accused alone (Luật 59/2024): without one nothing is restored. */
function refuseFullLimit(state: CaseState, facts: StepFacts): Refused | null {
  if (!facts.hasMinorAccused) {
    return refuseCase('case.no-minor-accused');
  }
  return state.hasFullLimit ? refuseCase('case.full-limit-already') : null;
}

/** Suspension comes after the limit, illness excepted; for a fled accused after the wanted notice (229). */
function refuseSuspension(ground: SuspensionGround, facts: StepFacts): Refused | null {
  if (ground === 'whereabouts-unknown' && !facts.isWanted) {
    return refuseCase('case.wanted-first');
  }
  return ground === 'illness' || facts.isLimitOver ? null : refuseCase('case.limit-not-expired');
}

function isAboutOne(command: StepCommand): boolean {
  return typeof command.params.accusedId === 'string';
}

/** What the border guard may not keep goes to the police before it is concluded (BLTTHS 164.1). */
function refuseBorderGuard(command: StepCommand, facts: StepFacts): Refused | null {
  const isFlagrant = command.params.flagrant === true;
  return facts.recordedBy === 'border-guard' && !mayBorderGuardKeep(facts.severity, isFlagrant)
    ? refuseCase('case.border-guard-passes-on')
    : null;
}

/** In absence since 1/7/2025: fled and wanted in vain, or abroad and not to be summoned (TTLT 05/2025). */
function refuseAbsentia(command: StepCommand, facts: StepFacts): Refused | null {
  if (eraOn(dayOf(command.at)) !== 'regions') {
    return refuseCase('case.absentia-not-yet');
  }
  if (facts.isAbsent) {
    return refuseCase('case.absent-already');
  }
  return facts.isWanted || command.params.absence === 'abroad'
    ? null
    : refuseCase('case.absentia-wanted-first');
}

/** An appeal is decided after its hearing; where all were withdrawn the appeal trial is stayed (348). */
function refuseAppealDecision(
  state: CaseState,
  command: StepCommand,
  facts: StepFacts,
): Refused | null {
  if (command.params.result === undefined) {
    return refuseCase('case.result-required');
  }
  if (command.params.result === 'withdrawn') {
    return state.appeals > 0 ? refuseCase('case.appeal-open') : null;
  }
  return state.isTrialDecided && facts.isAppealHeard ? null : refuseCase('case.trial-not-decided');
}

/** A judgment in force goes back by a higher court only; what left or was merged is not here to reopen. */
function refuseReopening(state: CaseState, command: StepCommand): Refused | null {
  if (state.stage === 'in-force') {
    return refuseReview(command);
  }
  const isStay = state.ending === 'case-stayed' || state.ending === 'opening-cancelled';
  return isStay && command.params.to !== 'trial' ? null : refuseCase('case.not-to-reopen');
}

/** Cassation and reopening are decided by a court (BLTTHS 388, 402); the procuracy may only protest. */
function refuseReview(command: StepCommand): Refused | null {
  if (!fitsBody(command.office, 'court')) {
    return refuseCase('case.wrong-office');
  }
  return command.params.review === undefined ? refuseCase('case.review-required') : null;
}

/** The procuracy returns twice, the presiding judge once and the panel once (174.2, I-11, I-12). */
function refuseReturn(state: CaseState, office: DecidingOffice): Refused | null {
  const by = returnedBy(office);
  return state.returns[by] < MOST_RETURNS[by] ? null : refuseCase('case.returned-too-often');
}

/** Who returns a file when this office decides it. */
export function returnedBy(office: DecidingOffice): keyof typeof MOST_RETURNS {
  return office === 'presiding-judge' || office === 'trial-panel' ? office : 'procuracy';
}

function refuseWithoutAccused(facts: StepFacts): Refused | null {
  return facts.accused > 0 ? null : refuseCase('case.no-accused');
}

/** An appeal may be against an acquittal: then nobody is left who stands accused. */
function refuseUntried(state: CaseState, facts: StepFacts): Refused | null {
  return state.stage === 'appeal' ? null : refuseWithoutAccused(facts);
}

function refuseUnprotected(facts: StepFacts): Refused | null {
  return facts.unprotected.length === 0
    ? null
    : refuseCase('case.protection-unanswered', { victims: facts.unprotected.join(', ') });
}

/** An office decides for its own body only. */
export function fitsBody(office: DecidingOffice, body: CaseBody): boolean {
  switch (office) {
    case 'head-of-investigation':
    case 'commune-chief':
      return body === 'police';
    case 'border-guard-chief':
      return body === 'border-guard';
    case 'head-of-procuracy':
    case 'head-of-higher-procuracy':
    case 'supreme-procuracy':
      return body === 'procuracy';
    default:
      return body === 'court';
  }
}

function dayOf(at: Temporal.Instant): Temporal.PlainDate {
  return at.toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate();
}
