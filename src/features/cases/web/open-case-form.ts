import { z } from 'zod';
import { CaseFacts } from '#domain/case/case-facts.ts';
import { DecidingOffice } from '#domain/case/case-stage.ts';
import { DateText, Id } from '#platform/contract/fields.ts';
import { readHour, toInstant } from '#platform/web/form/hour.ts';
import { openCase } from '../contract.ts';
import { CHARGES } from './charges-schema.ts';

const One = z
  .array(z.object({ id: Id }))
  .max(1)
  .default([]);

/** The form by which a case of its own is opened. */
export const NewCase = z.object({
  ...CaseFacts.shape,
  decidedOn: DateText,
  hour: z.string().transform(readHour).pipe(z.string()),
  decisionNumber: z.string().trim().max(60).optional(),
  office: DecidingOffice,
  origin: openCase.input.shape.origin,
  actedOn: DateText,
  place: One,
  bookNumber: z.string().trim().max(60).optional(),
  charges: CHARGES,
  supervising: One,
  court: One,
});
export type NewCase = z.output<typeof NewCase>;

/** An empty form; the day of the decision is today until somebody says otherwise. */
export function emptyCase(today: string, offices: readonly DecidingOffice[]) {
  return {
    ...CaseFacts.parse({}),
    victimsFrom16: '',
    victimsUnder16: '',
    decidedOn: today,
    hour: '',
    decisionNumber: '',
    office: offices.length === 1 ? (offices[0] ?? '') : '',
    origin: 'direct-discovery',
    actedOn: '',
    place: [],
    bookNumber: '',
    charges: [],
    supervising: [],
    court: [],
  };
}

/** What the form says, as the contract takes it. */
export function toNewCase(typed: NewCase): z.input<typeof openCase.input> {
  return {
    at: toInstant(typed.decidedOn, typed.hour),
    decision: { number: typed.decisionNumber ?? null, on: typed.decidedOn },
    office: typed.office,
    origin: typed.origin,
    actedOn: typed.actedOn,
    placeId: typed.place[0]?.id ?? null,
    bookNumber: typed.bookNumber ?? null,
    charges: typed.charges,
    facts: CaseFacts.parse(typed),
    supervisingAgencyId: typed.supervising[0]?.id ?? null,
    trialAgencyId: typed.court[0]?.id ?? null,
  };
}
