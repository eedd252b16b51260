import { z } from 'zod';
import { TipState } from '#domain/tip/tip-codes.ts';
import type { TipForm } from '#domain/tip/tip-form.ts';

/** Everything that may be done with a tip that stands in the book. */
export const TipAct = z.enum([
  'check-preliminarily',
  'tell-investigators',
  'record-surrender',
  'notify-surrender',
  'classify',
  'reclassify',
  'guide',
  'reopen',
  'transfer',
  'take-over',
  'recall',
  'transfer-out',
  'notify-procuracy',
  'notify-reporter',
  'assign',
  'reassign',
  'assign-procurator',
  'prolong',
  'request-extension',
  'extend',
  'refuse-extension',
  'review-evidence',
  'open-case',
  'not-open-case',
  'suspend',
  'resume',
  'cancel-suspension',
  'send-cancellation',
  'receive-cancellation',
  'cancel-non-opening',
  'exchange-views',
  'agree-view',
  'send-decision',
  'send-result',
  'send-sanction-file',
  'archive',
  'dispute-competence',
  'settle-competence',
  'ask-of-body',
  'answer-procuracy',
  'ask-to-remedy',
  'remedy',
  'take-from-body',
  'hand-file-over',
  'acknowledge-referral',
  'answer-referral',
]);
export type TipAct = z.infer<typeof TipAct>;

/** Which side does it: the body that holds the tip, the body to which it is on its way, the procuracy. */
export type TipSide = 'holding' | 'arriving' | 'procuracy';

/** Whose head or deputy must have decided it; null where an officer acts alone. */
export type DecidingBody = 'holding' | 'procuracy' | null;

export interface TipStep {
  readonly from: readonly TipState[];
  /** Where it leads; `same` leaves the tip where it stands. */
  readonly to: TipState | 'same';
  readonly side: TipSide;
  readonly decidedBy: DecidingBody;
  /** Only bodies that may resolve tips take this step. */
  readonly resolvers?: true;
  /** The paper that goes with it. */
  readonly form: TipForm | null;
}

const OPEN_AT_BODY: readonly TipState[] = [
  'awaiting-classification',
  'awaiting-assignment',
  'in-verification',
  'awaiting-view',
  'tip-suspended',
];
const UNRESOLVED: readonly TipState[] = ['in-verification', 'awaiting-view'];
const BEFORE_DECISION: readonly TipState[] = [
  'awaiting-classification',
  'awaiting-assignment',
  ...UNRESOLVED,
];
const DECIDED: readonly TipState[] = ['case-opened', 'case-not-opened', 'tip-suspended'];
const ANYWHERE: readonly TipState[] = TipState.options.filter((state) => state !== 'merged');

/** Each act: where it starts and leads, whose it is, who decides, which paper it makes. */
export const TIP_STEPS: Readonly<Record<TipAct, TipStep>> = {
  'check-preliminarily': step(['awaiting-classification'], 'same', 'holding', null, null),
  'tell-investigators': step(['awaiting-classification'], 'same', 'holding', null, null),
  'record-surrender': step(OPEN_AT_BODY, 'same', 'holding', null, null),
  'notify-surrender': step(OPEN_AT_BODY, 'same', 'holding', 'holding', 'surrender-notice'),
  classify: step(['awaiting-classification'], 'awaiting-assignment', 'holding', null, null),
  reclassify: step([...OPEN_AT_BODY, 'in-transfer'], 'same', 'holding', null, null),
  guide: step(
    ['awaiting-classification', 'awaiting-assignment'],
    'guided',
    'holding',
    null,
    'guidance-record',
  ),
  reopen: step(['guided'], 'awaiting-classification', 'holding', 'holding', null),
  transfer: step(BEFORE_DECISION, 'in-transfer', 'holding', null, 'transfer-slip'),
  'take-over': step(['in-transfer'], 'awaiting-classification', 'arriving', null, null),
  // The chain says where it stood before; nowhere earlier than here.
  recall: step(['in-transfer'], 'awaiting-classification', 'holding', null, null),
  'transfer-out': step(BEFORE_DECISION, 'transferred-out', 'holding', 'holding', 'transfer-slip'),
  'notify-procuracy': step(ANYWHERE, 'same', 'holding', 'holding', 'receipt-notice-procuracy'),
  'notify-reporter': step(ANYWHERE, 'same', 'holding', 'holding', 'receipt-notice-reporter'),
  assign: resolving(['awaiting-assignment'], 'in-verification', 'assignment-decision'),
  reassign: resolving([...UNRESOLVED, 'tip-suspended'], 'same', 'assignment-change'),
  'assign-procurator': step(ANYWHERE, 'same', 'procuracy', 'procuracy', 'procurator-assignment'),
  prolong: resolving(['in-verification'], 'same', 'prolongation-decision'),
  'request-extension': resolving(['in-verification'], 'same', 'extension-request'),
  extend: step(['in-verification'], 'same', 'procuracy', 'procuracy', 'extension-decision'),
  'refuse-extension': step(
    ['in-verification'],
    'same',
    'procuracy',
    'procuracy',
    'extension-refusal',
  ),
  'review-evidence': step(UNRESOLVED, 'same', 'holding', null, null),
  'open-case': resolving(BEFORE_DECISION, 'case-opened', 'opening-decision'),
  'not-open-case': resolving(UNRESOLVED, 'case-not-opened', 'non-opening-decision'),
  suspend: resolving(UNRESOLVED, 'tip-suspended', 'suspension-decision'),
  resume: resolving(['tip-suspended'], 'in-verification', 'resumption-decision'),
  'cancel-suspension': step(
    ['tip-suspended'],
    'in-verification',
    'procuracy',
    'procuracy',
    'suspension-cancellation',
  ),
  'send-cancellation': step(UNRESOLVED, 'same', 'procuracy', null, null),
  'receive-cancellation': step(UNRESOLVED, 'same', 'holding', null, null),
  'cancel-non-opening': step(
    ['case-not-opened'],
    'in-verification',
    'procuracy',
    'procuracy',
    'non-opening-cancellation',
  ),
  'exchange-views': resolving(['in-verification'], 'awaiting-view', 'exchange-letter'),
  'agree-view': step(
    ['awaiting-view'],
    'in-verification',
    'procuracy',
    'procuracy',
    'view-of-procuracy',
  ),
  'send-decision': step([...DECIDED, 'in-verification'], 'same', 'holding', null, null),
  'send-result': step(
    [...DECIDED, 'in-verification'],
    'same',
    'holding',
    'holding',
    'result-notice',
  ),
  'send-sanction-file': step(['case-not-opened'], 'same', 'holding', null, null),
  archive: step([...DECIDED, 'guided'], 'same', 'holding', null, null),
  'dispute-competence': step(BEFORE_DECISION, 'same', 'holding', 'holding', 'competence-letter'),
  'settle-competence': step(
    BEFORE_DECISION,
    'same',
    'procuracy',
    'procuracy',
    'competence-decision',
  ),
  'ask-of-body': step(ANYWHERE, 'same', 'procuracy', 'procuracy', 'procuracy-request'),
  'answer-procuracy': step(ANYWHERE, 'same', 'holding', 'holding', 'answer-to-procuracy'),
  'ask-to-remedy': step(ANYWHERE, 'same', 'procuracy', 'procuracy', 'remedy-request'),
  remedy: step(ANYWHERE, 'same', 'holding', 'holding', 'answer-to-procuracy'),
  'take-from-body': step(
    [...OPEN_AT_BODY, 'case-not-opened', 'guided'],
    'in-verification',
    'procuracy',
    'procuracy',
    'taking-decision',
  ),
  'hand-file-over': step(UNRESOLVED, 'same', 'holding', null, null),
  'acknowledge-referral': step(ANYWHERE, 'same', 'holding', null, null),
  'answer-referral': step(ANYWHERE, 'same', 'holding', 'holding', 'answer-to-referral'),
};

/** The acts that the state itself leaves open, whoever asks. */
export function listOpenTipActs(state: TipState): TipAct[] {
  return TipAct.options.filter((act) => TIP_STEPS[act].from.includes(state));
}

function step(
  from: readonly TipState[],
  to: TipStep['to'],
  side: TipSide,
  decidedBy: DecidingBody,
  form: TipForm | null,
): TipStep {
  return { from, to, side, decidedBy, form };
}

function resolving(from: readonly TipState[], to: TipStep['to'], form: TipForm): TipStep {
  return { ...step(from, to, 'holding', 'holding', form), resolvers: true };
}
