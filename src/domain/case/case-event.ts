import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { CaseBody, DecidingOffice } from '#domain/case/case-stage.ts';

/** One dated act in the life of a case; the chain of them is the case's truth. */
export const CaseEventKind = z.enum([
  'opened',
  'facts-recorded',
  'charged',
  'charge-approved',
  'charge-cancelled',
  'charge-supplement-asked',
  'supplement-received',
  'charge-changed',
  'measure-set',
  'measure-extended',
  'measure-answered',
  'measure-ended',
  'investigation-extended',
  'opening-cancelled',
  'concluded',
  'handed-over',
  'accepted',
  'file-refused',
  'prosecution-extended',
  'file-returned',
  'indicted',
  'trial-extended',
  'trial-decided',
  'hearing-set',
  'adjourned',
  'hearing-held',
  'judged',
  'judgment-received',
  'decision-received',
  'appealed',
  'protested',
  'appeal-withdrawn',
  'appeal-decided',
  'came-into-force',
  'reopened',
  'suspended',
  'resumed',
  'stayed',
  'merged',
  'absorbed',
  'split',
  'transferred',
  'in-absentia',
  'full-limit',
  'notice-sent',
  'duty-done',
  'victim-act',
  'wanted',
  'wanted-lifted',
  'surrendered',
  'aid-asked',
  'aid-answered',
  'severity-changed',
  'supervision-moved',
  'designated',
]);
export type CaseEventKind = z.infer<typeof CaseEventKind>;

/** Codes, dates, ids and numbers only: no names, no free text. */
export type EventParams = Record<string, string | number | boolean | null | readonly string[]>;

export type CaseEvent = {
  kind: CaseEventKind;
  at: Temporal.Instant;
  /** Body in whose stage it was done. */
  body: CaseBody;
  office: DecidingOffice | null;
  params: EventParams;
};

/** The day of an event in Viet Nam. */
export function dayOfEvent(event: Pick<CaseEvent, 'at'>): Temporal.PlainDate {
  return event.at.toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate();
}

/** Reads a code from an event's params; empty when it is not there. */
export function readCode(event: Pick<CaseEvent, 'params'>, name: string): string {
  const value = event.params[name];
  return typeof value === 'string' ? value : '';
}

/** True when no event lies before the one it follows. */
export function isInOrder(events: readonly Pick<CaseEvent, 'at'>[]): boolean {
  return events.every((event, at) => {
    const before = events[at - 1];
    return before === undefined || Temporal.Instant.compare(before.at, event.at) <= 0;
  });
}
