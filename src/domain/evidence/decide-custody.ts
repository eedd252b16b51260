import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Custody } from './custody.ts';
import { isFinal } from './evidence-item.ts';
import type { EvidenceRefusal } from './refusals.ts';

/** What a post may record about an item; the rest comes with the receipt and with the file of the case. */
export const CustodyAct = z.enum([
  'passed-on',
  'receipt-confirmed',
  'receipt-declined',
  'lent',
  'taken-back',
  'sealed-again',
  'stored-elsewhere',
  'returned',
  'destroyed',
  'handed-over',
]);
export type CustodyAct = z.infer<typeof CustodyAct>;

export type CustodyCommand = {
  act: CustodyAct;
  at: Temporal.Instant;
  /** Post and agency that act. */
  byPostId: string;
  byAgencyId: string;
  toAgencyId: string | null;
  toPostId: string | null;
  hasDocument: boolean;
  hasNumber: boolean;
  hasPurpose: boolean;
  hasSeal: boolean;
  hasPlace: boolean;
};

export type CustodyOutcome = { ok: true } | { ok: false; refusal: EvidenceRefusal };

/**
 * Whether an act fits the item as it now stands. Who gives and who takes both confirm: inside the system the
 * receiver does so in person, outside by the record (biên bản). Return, destruction and handing over need a
 * decision by number and date (BLTTHS Điều 90, 106).
 */
export function decideCustody(
  custody: Custody,
  command: CustodyCommand,
  now: Temporal.Instant,
): CustodyOutcome {
  const refusal =
    refuseTime(custody, command, now) ??
    refuseState(custody, command) ??
    refusePerson(custody, command) ??
    refuseFields(command);
  return refusal === null ? { ok: true } : { ok: false, refusal };
}

/** Acts that fit the item now, for a post; the page offers these and no others. */
export function listCustodyActs(
  custody: Custody,
  by: { postId: string; agencyId: string },
): CustodyAct[] {
  return CustodyAct.options.filter((act) => {
    const command = { act, byPostId: by.postId, byAgencyId: by.agencyId };
    return refuseState(custody, command) === null && refusePerson(custody, command) === null;
  });
}

type Who = Pick<CustodyCommand, 'act' | 'byPostId' | 'byAgencyId'>;

function refuseTime(
  custody: Custody,
  command: CustodyCommand,
  now: Temporal.Instant,
): EvidenceRefusal | null {
  if (Temporal.Instant.compare(command.at, now) > 0) {
    return 'evidence.in-future';
  }
  return Temporal.Instant.compare(command.at, custody.lastAt) < 0 ? 'evidence.out-of-order' : null;
}

function refuseState(custody: Custody, { act }: Pick<Who, 'act'>): EvidenceRefusal | null {
  if (isFinal(custody.state)) {
    return 'evidence.closed';
  }
  const isAnswer = act === 'receipt-confirmed' || act === 'receipt-declined';
  if (isAnswer !== (custody.pending !== null)) {
    return isAnswer ? 'evidence.nothing-to-answer' : 'evidence.awaits-receiver';
  }
  const isBack = act === 'taken-back';
  if (isBack !== (custody.state === 'lent')) {
    return isBack ? 'evidence.not-lent' : 'evidence.lent';
  }
  return null;
}

function refusePerson(custody: Custody, command: Who): EvidenceRefusal | null {
  const isAnswer = command.act === 'receipt-confirmed' || command.act === 'receipt-declined';
  if (isAnswer) {
    return custody.pending?.toPostId === command.byPostId ? null : 'evidence.not-receiver';
  }
  return custody.holderAgencyId === command.byAgencyId ? null : 'evidence.not-holder';
}

function refuseFields(command: CustodyCommand): EvidenceRefusal | null {
  switch (command.act) {
    case 'receipt-confirmed':
    case 'receipt-declined':
      return null;
    case 'passed-on':
      if (command.toPostId === null || command.toPostId === command.byPostId) {
        return 'evidence.receiver-missing';
      }
      return command.hasPurpose ? null : 'evidence.purpose-missing';
    case 'lent':
      if (command.toAgencyId === null) {
        return 'evidence.receiver-missing';
      }
      if (!command.hasPurpose) {
        return 'evidence.purpose-missing';
      }
      return command.hasDocument ? null : 'evidence.record-missing';
    case 'taken-back':
      return command.hasDocument ? null : 'evidence.record-missing';
    case 'sealed-again':
      if (!command.hasSeal) {
        return 'evidence.seal-missing';
      }
      return command.hasDocument ? null : 'evidence.record-missing';
    case 'stored-elsewhere':
      return command.hasPlace ? null : 'evidence.place-missing';
    case 'returned':
    case 'destroyed':
      return command.hasDocument && command.hasNumber ? null : 'evidence.decision-missing';
    case 'handed-over':
      if (command.toAgencyId === null) {
        return 'evidence.receiver-missing';
      }
      return command.hasDocument && command.hasNumber ? null : 'evidence.decision-missing';
  }
}
