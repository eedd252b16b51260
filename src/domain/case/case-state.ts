import { type CaseEvent, readCode } from '#domain/case/case-event.ts';
import {
  bodyOfStage,
  CaseBody,
  type CaseEnding,
  CaseStage,
  type CaseTrack,
  type InvestigationRound,
  type SuspensionGround,
} from '#domain/case/case-stage.ts';
import { HandOverPurpose } from '#domain/case/hand-over.ts';

/** What the chain of events makes of a case. */
export type CaseState = {
  stage: CaseStage;
  body: CaseBody;
  suspended: SuspensionGround | null;
  pending: { to: CaseBody; purpose: HandOverPurpose } | null;
  /** True while the procuracy holds a file that a court sent back and has not yet decided where it goes. */
  isSentBack: boolean;
  returns: { procuracy: number; 'presiding-judge': number; 'trial-panel': number };
  extensions: number;
  round: InvestigationRound;
  track: CaseTrack;
  /** True once a court has taken the case on. */
  accepted: boolean;
  /** True between the decision to try and the judgment. */
  isTrialDecided: boolean;
  /** True once a decision has restored the full limits of a case with a minor accused (Luật 59/2024). */
  hasFullLimit: boolean;
  appeals: number;
  ending: CaseEnding | null;
};

const START: CaseState = {
  stage: 'investigation',
  body: 'police',
  suspended: null,
  pending: null,
  isSentBack: false,
  returns: { procuracy: 0, 'presiding-judge': 0, 'trial-panel': 0 },
  extensions: 0,
  round: 'first',
  track: 'ordinary',
  accepted: false,
  isTrialDecided: false,
  hasFullLimit: false,
  appeals: 0,
  ending: null,
};

/** Reads the state of a case off its chain of events, oldest first. */
export function foldCase(events: readonly CaseEvent[]): CaseState {
  return events.reduce(applyEvent, START);
}

/** What one more event makes of the state; events that only add facts leave it. */
export function applyEvent(state: CaseState, event: CaseEvent): CaseState {
  switch (event.kind) {
    case 'opened':
      return {
        ...state,
        body: CaseBody.catch('police').parse(event.params.body),
        stage: CaseStage.catch(state.stage).parse(event.params.stage),
      };
    case 'investigation-extended':
    case 'prosecution-extended':
    case 'trial-extended':
      return { ...state, extensions: state.extensions + 1 };
    case 'concluded':
      return moveTo(state, 'concluded');
    case 'indicted':
      return moveTo(state, 'indicted');
    case 'trial-decided':
      return { ...state, isTrialDecided: true };
    case 'judged':
      return { ...moveTo(state, 'judged'), isTrialDecided: false, appeals: 0 };
    case 'appealed':
    case 'protested':
      return { ...state, appeals: state.appeals + (isOfDecision(event) ? 0 : 1) };
    case 'appeal-withdrawn':
      return { ...state, appeals: Math.max(0, state.appeals - (isOfDecision(event) ? 0 : 1)) };
    case 'came-into-force':
      return moveTo(state, 'in-force');
    case 'handed-over':
      return { ...state, pending: pendingOf(event) };
    case 'file-refused':
      return { ...state, pending: null };
    case 'accepted':
      return state.pending === null ? state : accept(state, state.pending);
    case 'file-returned':
      return countReturn(state, readCode(event, 'by'));
    case 'in-absentia':
      return { ...state, track: 'in-absentia' };
    case 'full-limit':
      return { ...state, hasFullLimit: true };
    default:
      return applyPause(state, event);
  }
}

/** Events that stop a case, start it again, or end it. */
function applyPause(state: CaseState, event: CaseEvent): CaseState {
  switch (event.kind) {
    case 'suspended':
      return isWholeCase(event)
        ? { ...state, suspended: readCode(event, 'ground') as SuspensionGround }
        : state;
    case 'resumed':
      return isWholeCase(event) ? resume(state) : state;
    case 'stayed':
      return isWholeCase(event) ? end(state, 'case-stayed') : state;
    case 'opening-cancelled':
      return end(state, 'opening-cancelled');
    case 'merged':
      return end(state, 'merged');
    case 'transferred':
      return readCode(event, 'to') === 'outside' ? end(state, 'left') : state;
    case 'reopened':
      return reopenAs(state, event);
    case 'appeal-decided':
      return afterAppeal(state, readCode(event, 'result'));
    default:
      return state;
  }
}

/** An event about one accused leaves the case as it is. */
export function isWholeCase(event: Pick<CaseEvent, 'params'>): boolean {
  return event.params.accusedId === undefined || event.params.accusedId === null;
}

/** An appeal of a decision is none of the judgment, and takes no file to the appeal court. */
export function isOfDecision(event: Pick<CaseEvent, 'params'>): boolean {
  return readCode(event, 'of') === 'decision';
}

function moveTo(state: CaseState, stage: CaseStage): CaseState {
  return { ...state, stage, extensions: 0 };
}

function end(state: CaseState, ending: CaseEnding): CaseState {
  return { ...state, stage: 'ended', ending, suspended: null, pending: null };
}

function resume(state: CaseState): CaseState {
  const isInvestigation = state.stage === 'investigation';
  return {
    ...state,
    suspended: null,
    extensions: 0,
    round: isInvestigation ? 'resumed' : state.round,
  };
}

function reopen(state: CaseState, stage: 'investigation' | 'trial'): CaseState {
  return {
    ...moveTo(state, stage),
    body: bodyOfStage(stage),
    ending: null,
    round: stage === 'investigation' ? 'fresh' : state.round,
    returns: START.returns,
    accepted: stage === 'trial',
    isTrialDecided: false,
    appeals: 0,
  };
}

/** A stay that is set aside resumes the first investigation; a judgment set aside begins it afresh. */
function reopenAs(state: CaseState, event: CaseEvent): CaseState {
  if (readCode(event, 'to') === 'trial') {
    return reopen(state, 'trial');
  }
  const again = reopen(state, 'investigation');
  return readCode(event, 'after') === 'stay' ? { ...again, round: 'resumed' } : again;
}

function afterAppeal(state: CaseState, result: string): CaseState {
  switch (result) {
    case 'annulled-reinvestigate':
      return reopen(state, 'investigation');
    case 'annulled-retry':
      return reopen(state, 'trial');
    case 'annulled-stayed':
      return end(state, 'case-stayed');
    default:
      return { ...moveTo(state, 'in-force'), appeals: 0 };
  }
}

function pendingOf(event: CaseEvent): CaseState['pending'] {
  return {
    to: CaseBody.parse(event.params.toBody),
    purpose: HandOverPurpose.parse(event.params.purpose),
  };
}

/** The receiving body's stage begins on acceptance, never on sending. */
function accept(state: CaseState, pending: NonNullable<CaseState['pending']>): CaseState {
  const taken = { ...state, pending: null, isSentBack: false, body: pending.to, extensions: 0 };
  switch (pending.purpose) {
    case 'prosecute':
      return { ...taken, stage: 'prosecution' };
    case 'try':
      return { ...taken, stage: 'trial', accepted: true, isTrialDecided: false };
    case 'appeal':
      return { ...taken, stage: 'appeal', isTrialDecided: false };
    case 'return':
      return pending.to === 'procuracy'
        ? {
            ...taken,
            stage: 'prosecution',
            round: 'returned-by-court',
            accepted: false,
            isSentBack: true,
          }
        : { ...taken, stage: 'investigation', round: 'returned-by-procuracy' };
    case 'pass-return':
      return { ...taken, stage: 'investigation', round: 'returned-by-court' };
    case 'transfer':
      return { ...taken, extensions: state.extensions, isSentBack: state.isSentBack };
  }
}

function countReturn(state: CaseState, by: string): CaseState {
  const key = by === 'presiding-judge' || by === 'trial-panel' ? by : 'procuracy';
  return { ...state, returns: { ...state.returns, [key]: state.returns[key] + 1 } };
}
