import type { Temporal } from 'temporal-polyfill';
import { type CaseEvent, type CaseEventKind, dayOfEvent } from '#domain/case/case-event.ts';
import { type Refused, refuseCase } from '#domain/case/refusals.ts';

/** Where the procuracy's answer to the charge against one accused stands. */
export type ChargeStanding = {
  state: 'waiting' | 'asked' | 'received' | 'approved';
  on: Temporal.PlainDate | null;
};

const STATES: Partial<Record<CaseEventKind, ChargeStanding['state']>> = {
  charged: 'waiting',
  'charge-changed': 'waiting',
  'charge-supplement-asked': 'asked',
  'supplement-received': 'received',
  'charge-approved': 'approved',
};

/** Reads it off the chain: a changed charge is answered anew (BLTTHS Điều 179, 180). */
export function readChargeAnswer(
  events: readonly Pick<CaseEvent, 'kind' | 'at' | 'params'>[],
  accusedId: string,
): ChargeStanding {
  const last = events.findLast(
    (event) => event.params.accusedId === accusedId && STATES[event.kind] !== undefined,
  );
  return last === undefined
    ? { state: 'waiting', on: null }
    : { state: STATES[last.kind] ?? 'waiting', on: dayOfEvent(last) };
}

/** One decision on a charge is approved once; more is asked for once until it comes (BLTTHS Điều 179.3). */
export function refuseChargeAnswer(
  { state }: ChargeStanding,
  answer: 'approved' | 'supplement' | 'received',
): Refused | null {
  if (answer === 'received') {
    return state === 'asked' ? null : refuseCase('case.supplement-not-asked');
  }
  if (state === 'approved') {
    return refuseCase('case.charge-approved-already');
  }
  return answer === 'supplement' && state === 'asked'
    ? refuseCase('case.supplement-asked-already')
    : null;
}
