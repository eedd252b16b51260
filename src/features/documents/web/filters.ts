import { z } from 'zod';
import { DocumentTypeCode } from '#domain/document/document-types.ts';
import { OutgoingKind, OutgoingState } from '#domain/document/outgoing.ts';
import { BookShow, DocumentDirection, DocumentStatus, LetterForm } from '../contract.ts';

const Year = z.coerce.number().int().min(1945).max(2200);

/** What the register is narrowed to; the typed words stay in memory. */
export const RegisterSearch = z.object({
  type: z.string().max(100).optional(),
  issuerId: z.uuid().optional(),
  year: Year.optional(),
  status: DocumentStatus.optional(),
  direction: DocumentDirection.optional(),
});
export type RegisterSearch = z.infer<typeof RegisterSearch>;

export const ArrivalSearch = z.object({
  box: z.enum(['waiting', 'entered']).optional(),
  year: Year.optional(),
});

export const OutgoingSearch = z.object({
  state: OutgoingState.optional(),
  kind: OutgoingKind.optional(),
});
export type OutgoingSearch = z.infer<typeof OutgoingSearch>;

export const UrgingSearch = z.object({
  planId: z.uuid().optional(),
  agencyId: z.uuid().optional(),
  form: LetterForm.optional(),
});
export type UrgingSearch = z.infer<typeof UrgingSearch>;

export const BookSearch = z.object({
  agencyId: z.uuid().optional(),
  type: DocumentTypeCode.optional(),
  year: Year.optional(),
  show: BookShow.optional(),
});
export type BookSearch = z.infer<typeof BookSearch>;
