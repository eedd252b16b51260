import { type Actor, isWithin, mayAct } from '#domain/access/actor.ts';
import { ALLOWED, allOf, anyOf, refuse, type Verdict } from '#domain/access/verdict.ts';
import type { OutgoingAct, OutgoingState } from '#domain/document/outgoing.ts';

/** A letter as the permission rules see it. */
export type OutgoingForAccess = {
  provinceId: string;
  state: OutgoingState;
  /** The agency in whose name it is issued. */
  ownerAgencyId: string;
  ownerLft: number;
  /** Agencies that it is addressed to. */
  toAgencyIds: readonly string[];
  /** The officer who drafted it, whichever post was used. */
  draftedBy: string;
};

/** A letter is read by the issuer's range, and once sent by its addressee. */
export function mayReadOutgoing(actor: Actor, letter: OutgoingForAccess): Verdict {
  const isAddressee = letter.state === 'sent' && letter.toAgencyIds.includes(actor.agencyId);
  return allOf(
    mayAct(actor, 'document.read'),
    inProvince(actor, letter),
    anyOf(inRange(actor, letter), isAddressee ? ALLOWED : refuse('access.outside-scope')),
  );
}

/** A letter is drafted within the actor's own range. */
export function mayDraftOutgoing(
  actor: Actor,
  owner: { provinceId: string; lft: number },
): Verdict {
  return allOf(
    mayAct(actor, 'document.draft'),
    inProvince(actor, owner),
    isWithin(actor.scope, owner.lft) ? ALLOWED : refuse('access.outside-scope'),
  );
}

/**
 * Says whether the actor's post carries the act on the letter where it stands; whether the state
 * leaves the act open is judged apart.
 */
export function mayActOnOutgoing(
  actor: Actor,
  letter: OutgoingForAccess,
  act: OutgoingAct,
): Verdict {
  return allOf(
    mayAct(actor, 'document.read'),
    rightFor(actor, letter, act),
    inProvince(actor, letter),
    inRange(actor, letter),
  );
}

function rightFor(actor: Actor, letter: OutgoingForAccess, act: OutgoingAct): Verdict {
  switch (act) {
    case 'edit':
      return mayAct(actor, 'document.draft');
    case 'check':
      return mayAct(actor, 'document.check');
    case 'approve':
      return allOf(
        mayAct(actor, 'document.approve'),
        letter.draftedBy === actor.officerId ? refuse('document.drafter-approves') : ALLOWED,
      );
    case 'return':
      return letter.state === 'checked'
        ? anyOf(mayAct(actor, 'document.check'), mayAct(actor, 'document.approve'))
        : mayAct(actor, 'document.approve');
    case 'record-signature':
      return anyOf(mayAct(actor, 'document.number'), mayAct(actor, 'document.approve'));
    case 'number':
      return isIssuingClerk(actor, letter);
    case 'send':
      return mayAct(actor, 'document.send');
    case 'cancel':
      return mayCancel(actor, letter);
  }
}

/** A draft is dropped by those who draft, a number already given is cancelled by the clerk. */
function mayCancel(actor: Actor, letter: OutgoingForAccess): Verdict {
  switch (letter.state) {
    case 'draft':
      return mayAct(actor, 'document.draft');
    case 'issued':
      return isIssuingClerk(actor, letter);
    default:
      return mayAct(actor, 'document.approve');
  }
}

function isIssuingClerk(actor: Actor, letter: OutgoingForAccess): Verdict {
  return allOf(
    mayAct(actor, 'document.number'),
    letter.ownerAgencyId === actor.agencyId ? ALLOWED : refuse('document.issuing-clerk-only'),
  );
}

function inRange(actor: Actor, letter: OutgoingForAccess): Verdict {
  return isWithin(actor.scope, letter.ownerLft) ? ALLOWED : refuse('access.outside-scope');
}

function inProvince(actor: Actor, record: { provinceId: string }): Verdict {
  return record.provinceId === actor.provinceId ? ALLOWED : refuse('access.other-province');
}
