import { Temporal } from 'temporal-polyfill';
import { findNextState, type OutgoingState } from '#domain/document/outgoing.ts';
import type { DocumentRefusal } from '#domain/document/refusals.ts';

/** What somebody asks of a letter. */
export type OutgoingCommand =
  | { do: 'edit' | 'check' | 'approve' | 'record-signature' | 'send' }
  | { do: 'return' | 'cancel'; reason: string }
  | { do: 'number'; number: number; issuedOn: Temporal.PlainDate };

export type OutgoingOutcome =
  | { ok: true; state: OutgoingState }
  | { ok: false; refusal: DocumentRefusal };

/**
 * Decides what a command makes of a letter: draft, checked, approved for signing, signed outside,
 * numbered by the clerk (which issues it), sent. Until it is sent it may be returned or cancelled
 * with a reason. The date of issue is never in the future.
 */
export function decideOutgoing(
  state: OutgoingState,
  command: OutgoingCommand,
  today: Temporal.PlainDate,
): OutgoingOutcome {
  const next = findNextState(state, command.do);
  if (next === null) {
    return refuse('document.not-in-state');
  }
  switch (command.do) {
    case 'return':
    case 'cancel':
      return command.reason.trim() === ''
        ? refuse('document.reason-required')
        : { ok: true, state: next };
    case 'number':
      return decideNumber(command, today) ?? { ok: true, state: next };
    default:
      return { ok: true, state: next };
  }
}

function decideNumber(
  command: Extract<OutgoingCommand, { do: 'number' }>,
  today: Temporal.PlainDate,
): OutgoingOutcome | null {
  if (!Number.isInteger(command.number) || command.number < 1) {
    return refuse('document.number-not-whole');
  }
  return Temporal.PlainDate.compare(command.issuedOn, today) > 0
    ? refuse('document.dated-in-future')
    : null;
}

function refuse(refusal: DocumentRefusal): OutgoingOutcome {
  return { ok: false, refusal };
}
