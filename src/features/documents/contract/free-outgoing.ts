import { z } from 'zod';
import { DocumentTypeCode } from '#domain/document/document-types.ts';
import { endpoint } from '#platform/contract/endpoint.ts';
import { Id } from '#platform/contract/fields.ts';
import { Named } from './way.ts';

const Line = z.string().trim().min(1).max(4000);

/** Whom a free document goes to: agencies that receive it here, and the lines under “Kính gửi”. */
export const Addressees = z.object({
  toAgencyIds: z.array(Id).max(300),
  /** As printed, one a line; empty for the names of the agencies. */
  addressee: z.string().trim().max(8000),
});
export type Addressees = z.infer<typeof Addressees>;

/** A document that no plan stands behind, as it is typed first. */
export const FreeDraft = Addressees.extend({
  issuerId: Id,
  typeCode: DocumentTypeCode,
  /** Letters of the drafting unit, for the symbol of a công văn and the archive line. */
  unit: z.string().trim().max(20),
  subject: z.string().trim().min(1).max(500),
  body: z.array(Line).min(1).max(300),
  recipients: z.array(z.string().trim().min(1).max(300)).max(50),
});
export type FreeDraft = z.infer<typeof FreeDraft>;

export const draftOutgoing = endpoint({
  method: 'POST',
  path: '/outgoing',
  tag: 'documents',
  summary:
    'Soạn một văn bản đi không theo kế hoạch nào / Draft an outgoing document that no plan stands behind',
  input: FreeDraft,
  output: z.object({ id: Id }),
});

export const listIssuers = endpoint({
  method: 'GET',
  path: '/outgoing/issuers',
  tag: 'documents',
  summary:
    'Soạn văn bản nhân danh cơ quan nào / In whose name one may draft: the own agency, and bodies it stands for',
  input: z.object({}),
  output: z.object({ rows: z.array(Named.extend({ symbol: z.string() })) }),
});
