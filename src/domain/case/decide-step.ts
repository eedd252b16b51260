import { Temporal } from 'temporal-polyfill';
import type { CaseEvent, EventParams } from '#domain/case/case-event.ts';
import type { CaseBody, DecidingOffice, SuspensionGround } from '#domain/case/case-stage.ts';
import type { CaseState } from '#domain/case/case-state.ts';
import { type CaseStep, STEP_RULES } from '#domain/case/case-step.ts';
import { eraOn } from '#domain/case/competence.ts';
import { type Refused, refuseCase } from '#domain/case/refusals.ts';

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
  /** True when the limit of the present stage has run out. */
  isLimitOver: boolean;
  /** Extensions that the running limit still allows. */
  extensionsLeft: number;
  /** True when a wanted notice stands against the accused it is about. */
  isWanted: boolean;
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
    ? refuseCase('case.before-last-event', { last: dayOf(last).toString() })
    : null;
}

function refuseByRule(state: CaseState, command: StepCommand, facts: StepFacts): Refused | null {
  const rule = STEP_RULES[command.do];
  if (!rule.stages.includes(state.stage)) {
    return refuseCase('case.not-in-stage', { stage: state.stage });
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
  const isAboutOne = typeof command.params.accusedId === 'string';
  if (command.do === 'resume') {
    return state.suspended === null && !isAboutOne ? refuseCase('case.not-suspended') : null;
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
      return refuseSuspension(command.params.ground as SuspensionGround, facts);
    case 'return-file':
      return refuseReturn(state, command.office);
    case 'conclude':
    case 'indict':
    case 'decide-trial':
      return refuseWithoutAccused(facts) ?? refuseUnprotected(facts);
    case 'adjourn':
      return state.stage === 'trial' && !state.isTrialDecided
        ? refuseCase('case.trial-not-decided')
        : null;
    case 'go-in-absentia':
      return eraOn(dayOf(command.at)) === 'regions' ? null : refuseCase('case.absentia-not-yet');
    case 'enter-into-force':
      return facts.isAppealOpen || state.appeals > 0 ? refuseCase('case.appeal-open') : null;
    default:
      return null;
  }
}

/** Suspension comes after the limit, illness excepted; for a fled accused after the wanted notice (229). */
function refuseSuspension(ground: SuspensionGround, facts: StepFacts): Refused | null {
  if (ground === 'whereabouts-unknown' && !facts.isWanted) {
    return refuseCase('case.wanted-first');
  }
  return ground === 'illness' || facts.isLimitOver ? null : refuseCase('case.limit-not-expired');
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

function refuseUnprotected(facts: StepFacts): Refused | null {
  return facts.unprotected.length === 0
    ? null
    : refuseCase('case.protection-unanswered', { victims: facts.unprotected.join(', ') });
}

/** An office decides for its own body only. */
function fitsBody(office: DecidingOffice, body: CaseBody): boolean {
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
