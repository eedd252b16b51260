import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { CaseBody } from '#domain/case/case-stage.ts';
import type { EvidenceState, KeepingPlace } from './evidence-item.ts';

/** What happens to an item, in the order of its life. */
export const CustodyKind = z.enum([
  'received',
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
  'moved-with-file',
  'moved-to-case',
]);
export type CustodyKind = z.infer<typeof CustodyKind>;

/** One line of the chain: rows are only added. */
export type CustodyEvent = {
  kind: CustodyKind;
  at: Temporal.Instant;
  body: CaseBody;
  /** Post that recorded it. */
  postId: string;
  toAgencyId: string | null;
  toPostId: string | null;
  sealNumber: string | null;
  kept: KeepingPlace | null;
};

/** Where an item stands, read off its chain. */
export type Custody = {
  state: EvidenceState;
  holderBody: CaseBody;
  holderAgencyId: string;
  holderPostId: string;
  kept: KeepingPlace;
  sealNumber: string | null;
  /** A passing-on that awaits its receiver. */
  pending: { toAgencyId: string; toPostId: string } | null;
  lastAt: Temporal.Instant;
};

/** Reads a chain; its first line must be the receipt. */
export function foldCustody(events: readonly CustodyEvent[]): Custody {
  const [first, ...rest] = events;
  if (first?.kind !== 'received') {
    throw new Error('a chain of custody begins with the receipt');
  }
  return rest.reduce(applyCustody, {
    state: 'in-custody',
    holderBody: first.body,
    holderAgencyId: first.toAgencyId ?? '',
    holderPostId: first.toPostId ?? first.postId,
    kept: first.kept ?? 'case-file',
    sealNumber: first.sealNumber,
    pending: null,
    lastAt: first.at,
  });
}

/** What one more line makes of it. */
export function applyCustody(custody: Custody, event: CustodyEvent): Custody {
  const next: Custody = {
    ...custody,
    lastAt: event.at,
    kept: event.kept ?? custody.kept,
    sealNumber: event.sealNumber ?? custody.sealNumber,
  };
  switch (event.kind) {
    case 'received':
    case 'sealed-again':
    case 'stored-elsewhere':
    case 'moved-to-case':
      return next;
    case 'passed-on':
      return {
        ...next,
        pending: { toAgencyId: event.toAgencyId ?? '', toPostId: event.toPostId ?? '' },
      };
    case 'receipt-confirmed':
      return {
        ...next,
        holderAgencyId: custody.pending?.toAgencyId ?? custody.holderAgencyId,
        holderPostId: custody.pending?.toPostId ?? custody.holderPostId,
        pending: null,
      };
    case 'receipt-declined':
      return { ...next, pending: null };
    case 'lent':
      return { ...next, state: 'lent' };
    case 'taken-back':
      return { ...next, state: 'in-custody' };
    case 'returned':
      return { ...next, state: 'returned' };
    case 'destroyed':
      return { ...next, state: 'destroyed' };
    case 'handed-over':
      return { ...next, state: 'handed-over' };
    case 'moved-with-file':
      return {
        ...next,
        holderBody: event.body,
        holderAgencyId: event.toAgencyId ?? custody.holderAgencyId,
        holderPostId: event.toPostId ?? custody.holderPostId,
        pending: null,
      };
  }
}
