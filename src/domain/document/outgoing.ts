import { z } from 'zod';

/** Where a letter stands on its way from draft to addressee. */
export const OutgoingState = z.enum([
  'draft',
  'checked',
  'approved',
  'signed',
  'issued',
  'sent',
  'cancelled',
]);
export type OutgoingState = z.infer<typeof OutgoingState>;

/** What may be done to a letter; the signature itself is made outside and only recorded. */
export const OutgoingAct = z.enum([
  'edit',
  'check',
  'approve',
  'return',
  'record-signature',
  'number',
  'send',
  'cancel',
]);
export type OutgoingAct = z.infer<typeof OutgoingAct>;

/** What a letter is: urging in the ordered relation, asking in the requested one, or to a party body. */
export const OutgoingKind = z.enum(['urging', 'coordination-request', 'party-letter', 'dispatch']);
export type OutgoingKind = z.infer<typeof OutgoingKind>;

/** Where each act starts and where it leads. */
const STEPS: Record<OutgoingAct, { from: readonly OutgoingState[]; to: OutgoingState }> = {
  edit: { from: ['draft'], to: 'draft' },
  check: { from: ['draft'], to: 'checked' },
  approve: { from: ['checked'], to: 'approved' },
  return: { from: ['checked', 'approved', 'signed'], to: 'draft' },
  'record-signature': { from: ['approved', 'signed'], to: 'signed' },
  number: { from: ['signed'], to: 'issued' },
  send: { from: ['issued'], to: 'sent' },
  cancel: { from: ['draft', 'checked', 'approved', 'signed', 'issued'], to: 'cancelled' },
};

/** The state to which an act leads, or null where the letter does not stand at its start. */
export function findNextState(state: OutgoingState, act: OutgoingAct): OutgoingState | null {
  const step = STEPS[act];
  return step.from.includes(state) ? step.to : null;
}

/** The acts that the state itself leaves open, whoever asks. */
export function listOpenActs(state: OutgoingState): OutgoingAct[] {
  return OutgoingAct.options.filter((act) => findNextState(state, act) !== null);
}
