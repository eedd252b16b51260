import { z } from 'zod';
import type { OutputOf } from '#platform/contract/endpoint.ts';
import { DateText } from '#platform/contract/fields.ts';
import type { AgencyOption } from '#platform/web/form/agency-field.tsx';
import {
  type ChainLink,
  DocumentDirection,
  type DocumentFields,
  type DocumentView,
  type readHeader,
} from '../contract.ts';
import { linesIn } from './lines-in.ts';

const Words = (most: number) => z.string().trim().max(most);

/** What is typed: lists stand as lines, what is left empty is absent. */
export const TypedDocument = z.object({
  type: Words(100).min(1),
  number: Words(100).optional(),
  issuedOn: DateText.optional(),
  issuedAtPlace: Words(200).optional(),
  issuer: Words(500).optional(),
  issuerAgencyId: z.array(z.object({ id: z.uuid() })).default([]),
  subject: Words(2000).min(1),
  signer: Words(200).optional(),
  signingAuthority: Words(100).optional(),
  direction: DocumentDirection,
  recipients: Words(20_000).optional(),
  cites: Words(20_000).optional(),
  implements: Words(10_000).optional(),
  replaces: Words(10_000).optional(),
});
export type TypedDocument = z.infer<typeof TypedDocument>;

/** The form’s values: every field a text, the agency a list of options. */
export type TypedValues = Record<Exclude<keyof TypedDocument, 'issuerAgencyId'>, string> & {
  issuerAgencyId: AgencyOption[];
};

export const EMPTY_DOCUMENT: TypedValues = {
  type: '',
  number: '',
  issuedOn: '',
  issuedAtPlace: '',
  issuer: '',
  issuerAgencyId: [],
  subject: '',
  signer: '',
  signingAuthority: '',
  direction: 'incoming',
  recipients: '',
  cites: '',
  implements: '',
  replaces: '',
};

/** What is typed as the interface takes it. */
export function toFields(typed: TypedDocument): DocumentFields {
  return {
    type: typed.type,
    number: typed.number ?? null,
    issuedOn: typed.issuedOn ?? null,
    issuedAtPlace: typed.issuedAtPlace ?? null,
    issuer: typed.issuer ?? null,
    issuerAgencyId: typed.issuerAgencyId[0]?.id ?? null,
    subject: typed.subject,
    signer: typed.signer ?? null,
    signingAuthority: typed.signingAuthority ?? null,
    direction: typed.direction,
    recipients: linesIn(typed.recipients ?? ''),
    cites: linesIn(typed.cites ?? ''),
    implements: linesIn(typed.implements ?? ''),
    replaces: linesIn(typed.replaces ?? ''),
  };
}

/** What a file’s header gave, laid over what is typed already. */
export function withRead(
  before: TypedValues,
  read: OutputOf<typeof readHeader>['fields'],
): TypedValues {
  const text = (name: keyof TypedValues & keyof DocumentFields) => {
    const value = read[name];
    return typeof value === 'string' && value !== '' ? value : (before[name] as string);
  };
  return {
    ...before,
    type: text('type'),
    number: text('number'),
    issuedOn: text('issuedOn'),
    issuedAtPlace: text('issuedAtPlace'),
    issuer: text('issuer'),
    subject: text('subject'),
    signer: text('signer'),
    recipients: read.recipients?.join('\n') || before.recipients,
    cites: read.cites?.join('\n') || before.cites,
    issuerAgencyId:
      read.issuerAgencyId == null
        ? before.issuerAgencyId
        : [{ id: read.issuerAgencyId, name: read.issuer ?? '' }],
  };
}

/** A registered document as the form shows it. */
export function valuesOf(document: DocumentView): TypedValues {
  return {
    type: document.type,
    number: document.number ?? '',
    issuedOn: document.issuedOn ?? '',
    issuedAtPlace: document.issuedAtPlace ?? '',
    issuer: document.issuer ?? '',
    issuerAgencyId:
      document.issuerAgencyId === null
        ? []
        : [{ id: document.issuerAgencyId, name: document.issuer ?? '' }],
    subject: document.subject,
    signer: document.signer ?? '',
    signingAuthority: document.signingAuthority ?? '',
    direction: document.direction,
    recipients: document.recipients.map((one) => one.asWritten).join('\n'),
    cites: writtenOf(document.cites),
    implements: writtenOf(document.implements),
    replaces: writtenOf(document.replaces),
  };
}

function writtenOf(links: readonly ChainLink[]): string {
  return links.map((link) => link.asWritten).join('\n');
}
