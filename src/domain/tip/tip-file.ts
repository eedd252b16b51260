import type { Temporal } from 'temporal-polyfill';
import type { OffenceClass } from '#domain/deadline/clock/offence-class.ts';
import { mayResolveKind } from '#domain/tip/competence.ts';
import { TIP_STEPS } from '#domain/tip/tip-acts.ts';
import type { Offence, ReporterStanding, TipKind, TipState } from '#domain/tip/tip-codes.ts';
import type { Body, TipEvent } from '#domain/tip/tip-event.ts';

/** How a tip stood when its body sent it on; what the procuracy had sealed away is sealed away again. */
export interface BeforeTransfer {
  readonly state: TipState;
  readonly handlers: readonly string[];
  readonly recorderPostId: string | null;
  readonly disputed: boolean;
  readonly secluded: boolean;
}

/** What the chain of events makes of a tip; nothing of it is stored that the chain does not give. */
export interface TipFile {
  state: TipState;
  kind: TipKind;
  /** Who received it first, and when (T0a). */
  receivedBy: Body;
  receivedAt: Temporal.Instant;
  /** Receipt by the body that may resolve it (T0); null until then. */
  competentAt: Temporal.Instant | null;
  heldBy: Body;
  /** The body to which it is on its way. */
  arriving: Body | null;
  /** What a recall brings back; null where it is not on its way, or the procuracy's decision sent it. */
  beforeTransfer: BeforeTransfer | null;
  recorderPostId: string | null;
  reporter: ReporterStanding;
  referral: boolean;
  secluded: boolean;
  pressing: boolean;
  offence: Offence | null;
  severity: OffenceClass | null;
  classified: boolean;
  handlers: readonly string[];
  procurators: readonly string[];
  prolonged: boolean;
  extension: 'none' | 'asked' | 'granted' | 'refused';
  extensionAskedAt: Temporal.Instant | null;
  /** Resumed, or a suspension was cancelled: one fixed month that nobody lengthens. */
  resumed: boolean;
  cancellation: 'none' | 'decided' | 'received';
  /** What the procuracy cancelled last. */
  cancelled: 'none' | 'suspension' | 'non-opening';
  /** The surrender that the procuracy is still to be told of. */
  surrenderEventId: string | null;
  administrative: boolean;
  /** The last decision that must be sent on. */
  lastDecision: 'none' | 'decision' | 'suspension' | 'resumption';
  disputed: boolean;
  openRequests: number;
  remedyAskedAt: Temporal.Instant | null;
  takenByProcuracy: boolean;
  fileHandedOver: boolean;
  referralAcknowledged: boolean;
  referralAnswered: boolean;
  mergedIntoId: string | null;
  stateBeforeMerge: TipState | null;
  /** When its file went to the archive; null again once the tip moves. */
  archivedAt: Temporal.Instant | null;
  /** When the tip last moved from one state to another. */
  movedAt: Temporal.Instant;
}

/** Folds the chain into what it says now; the first event is always the receipt. */
export function foldTip(events: readonly TipEvent[]): TipFile {
  const [first, ...rest] = events;
  if (first === undefined || first.kind !== 'receive') {
    throw new Error('a tip begins with its receipt');
  }
  return rest.reduce(applyEvent, openFile(first));
}

function openFile(event: TipEvent): TipFile {
  const { params } = event;
  const { body, kind } = params;
  if (body === undefined || kind === undefined) {
    throw new Error('a receipt names the body and the kind');
  }
  const passedOn = params.passOn === true;
  return {
    state: passedOn ? 'in-transfer' : 'awaiting-classification',
    kind,
    receivedBy: body,
    receivedAt: event.at,
    competentAt: !passedOn && mayResolveKind(body.kind, kind) ? event.at : null,
    heldBy: body,
    arriving: passedOn ? (params.to ?? null) : null,
    beforeTransfer: passedOn ? beforePassingOn(event) : null,
    recorderPostId: event.byPostId,
    reporter: params.reporter ?? 'anonymous',
    referral: params.referral === true,
    secluded: params.secluded === true,
    pressing: params.pressing === true,
    offence: params.offence ?? null,
    severity: params.severity ?? null,
    classified: false,
    handlers: [],
    procurators: [],
    prolonged: false,
    extension: 'none',
    extensionAskedAt: null,
    resumed: false,
    cancellation: 'none',
    cancelled: 'none',
    surrenderEventId: null,
    administrative: false,
    lastDecision: 'none',
    disputed: false,
    openRequests: 0,
    remedyAskedAt: null,
    takenByProcuracy: false,
    fileHandedOver: false,
    referralAcknowledged: false,
    referralAnswered: false,
    mergedIntoId: null,
    stateBeforeMerge: null,
    archivedAt: null,
    movedAt: event.at,
  };
}

/** One more event: its own effect, then the state to which its step leads. */
export function applyEvent(file: TipFile, event: TipEvent): TipFile {
  const next = { ...file, ...effectOf(file, event) };
  if (next.state === file.state) {
    return next;
  }
  const archivedAt = event.kind === 'merge' || event.kind === 'unmerge' ? next.archivedAt : null;
  return { ...next, archivedAt, movedAt: event.at };
}

/** Passed on in the moment of its receipt, it had reached nobody's desk here. */
function beforePassingOn({ byPostId, params }: TipEvent): BeforeTransfer {
  return {
    state: 'awaiting-classification',
    handlers: [],
    recorderPostId: byPostId,
    disputed: false,
    secluded: params.secluded === true,
  };
}

function effectOf(file: TipFile, event: TipEvent): Partial<TipFile> {
  const { params } = event;
  switch (event.kind) {
    case 'receive':
      throw new Error('a tip is received once');
    case 'merge':
      return { state: 'merged', mergedIntoId: params.tipId ?? null, stateBeforeMerge: file.state };
    case 'unmerge':
      return {
        state: file.stateBeforeMerge ?? 'awaiting-classification',
        mergedIntoId: null,
        stateBeforeMerge: null,
      };
    case 'hand-over':
      return { handlers: params.posts ?? file.handlers };
    case 'split-off':
      return {};
    default: {
      const { to } = TIP_STEPS[event.kind];
      return { ...(to === 'same' ? {} : { state: to }), ...effectOfAct(file, event) };
    }
  }
}

/** Acts whose effect is always the same. */
const PLAIN_EFFECTS: Partial<Record<TipEvent['kind'], Partial<TipFile>>> = {
  reopen: { classified: false },
  'transfer-out': { handlers: [], recorderPostId: null },
  prolong: { prolonged: true },
  extend: { extension: 'granted' },
  'refuse-extension': { extension: 'refused' },
  suspend: { lastDecision: 'suspension', cancellation: 'none' },
  resume: { lastDecision: 'resumption', resumed: true },
  'cancel-suspension': { cancellation: 'decided', cancelled: 'suspension', resumed: true },
  'receive-cancellation': { cancellation: 'received' },
  'cancel-non-opening': {
    lastDecision: 'none',
    cancellation: 'decided',
    cancelled: 'non-opening',
  },
  'notify-surrender': { surrenderEventId: null },
  'dispute-competence': { disputed: true },
  remedy: { remedyAskedAt: null },
  'hand-file-over': { fileHandedOver: true },
  'acknowledge-referral': { referralAcknowledged: true },
  'answer-referral': { referralAnswered: true },
};

function effectOfAct(file: TipFile, event: TipEvent): Partial<TipFile> {
  const { params } = event;
  switch (event.kind) {
    case 'classify':
    case 'reclassify':
      return {
        ...(event.kind === 'classify' ? { classified: true } : {}),
        kind: params.kind ?? file.kind,
        offence: params.offence ?? null,
        severity: params.severity ?? null,
        pressing: file.pressing || params.pressing === true,
      };
    case 'transfer':
      // What was sealed to the procuracy opens to the body to which the procuracy passes it on.
      return { ...leave(params.to ?? null), beforeTransfer: standingOf(file), secluded: false };
    case 'recall':
      return { arriving: null, ...file.beforeTransfer, beforeTransfer: null };
    case 'take-over':
      return takeOver(file, event);
    case 'assign':
    case 'reassign':
      return { handlers: params.posts ?? [], recorderPostId: null };
    case 'assign-procurator':
      return { procurators: params.posts ?? [] };
    case 'request-extension':
      return { extension: 'asked', extensionAskedAt: event.at };
    case 'archive':
      return { archivedAt: event.at };
    case 'record-surrender':
      return { surrenderEventId: event.id };
    case 'open-case':
      return {
        lastDecision: 'decision',
        offence: params.offence ?? file.offence,
        severity: params.severity ?? file.severity,
        recorderPostId: null,
      };
    case 'not-open-case':
      return { lastDecision: 'decision', administrative: params.administrative === true };
    case 'settle-competence':
      return params.to === undefined || params.to.id === file.heldBy.id
        ? { disputed: false }
        : { state: 'in-transfer', ...leave(params.to), beforeTransfer: null };
    case 'ask-of-body':
      return { openRequests: file.openRequests + 1 };
    case 'answer-procuracy':
      return { openRequests: Math.max(0, file.openRequests - 1) };
    case 'ask-to-remedy':
      return { remedyAskedAt: event.at };
    case 'take-from-body':
      return {
        takenByProcuracy: true,
        remedyAskedAt: null,
        heldBy: params.body ?? file.heldBy,
        handlers: params.posts ?? [],
        recorderPostId: null,
        fileHandedOver: false,
      };
    default:
      return PLAIN_EFFECTS[event.kind] ?? {};
  }
}

function standingOf(file: TipFile): BeforeTransfer {
  const { state, handlers, recorderPostId, disputed, secluded } = file;
  return { state, handlers, recorderPostId, disputed, secluded };
}

/** The tip goes on its way: nobody at the former body handles it any more. */
function leave(to: Body | null): Partial<TipFile> {
  return { arriving: to, handlers: [], recorderPostId: null, disputed: false };
}

/** The next body has it: a new classification, T0 where it may resolve, and what the procuracy took is its own no more. */
function takeOver(file: TipFile, event: TipEvent): Partial<TipFile> {
  const body = file.arriving ?? file.heldBy;
  return {
    heldBy: body,
    arriving: null,
    beforeTransfer: null,
    classified: false,
    competentAt: mayResolveKind(body.kind, file.kind) ? event.at : null,
    cancelled: 'none',
    takenByProcuracy: false,
    fileHandedOver: false,
  };
}
