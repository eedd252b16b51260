import { z } from 'zod';
import { endpoint } from '#platform/contract/endpoint.ts';
import { DateText, Id } from '#platform/contract/fields.ts';
import { PageInput, pageOf } from '#platform/contract/paging.ts';
import { FileName, Named, Way } from './way.ts';

export const DocumentStatus = z.enum(['registered', 'stub']);
export type DocumentStatus = z.infer<typeof DocumentStatus>;

export const DocumentDirection = z.enum(['incoming', 'outgoing', 'higher']);
export type DocumentDirection = z.infer<typeof DocumentDirection>;

/** A document as one line of the register. */
export const DocumentRow = z.object({
  id: Id,
  type: z.string(),
  number: z.string().nullable(),
  /** Null: undated, as some printed documents are. */
  issuedOn: DateText.nullable(),
  issuer: z.string().nullable(),
  subject: z.string(),
  status: DocumentStatus,
  direction: DocumentDirection,
  hasFile: z.boolean(),
  planId: Id.nullable(),
  /** Another document took its place. */
  isReplaced: z.boolean(),
});
export type DocumentRow = z.infer<typeof DocumentRow>;

/** Filters by code; they may stand in an address, typed words never do. */
const RegisterFilters = {
  type: z.string().max(100).optional(),
  issuerId: Id.optional(),
  year: z.coerce.number().int().min(1945).max(2200).optional(),
  status: DocumentStatus.optional(),
  direction: DocumentDirection.optional(),
};

export const listDocuments = endpoint({
  method: 'GET',
  path: '/documents',
  tag: 'documents',
  summary: 'Sổ văn bản chỉ đạo / The register of directive documents',
  input: z.object({ ...PageInput, ...RegisterFilters }),
  output: pageOf(DocumentRow),
});

export const findDocuments = endpoint({
  method: 'POST',
  path: '/documents/find',
  tag: 'documents',
  summary:
    'Tìm văn bản theo số hoặc trích yếu, có dấu hay không dấu / Find by number or words, with or without marks',
  input: z.object({ ...PageInput, ...RegisterFilters, words: z.string().trim().min(1).max(200) }),
  output: pageOf(DocumentRow),
  example: { input: { words: '12/kh-bcd138' } },
});

export const listDocumentChoices = endpoint({
  method: 'GET',
  path: '/documents/choices',
  tag: 'documents',
  summary: 'Loại văn bản, cơ quan ban hành, năm đang có / Types, issuers and years that occur',
  input: z.object({}),
  output: z.object({
    types: z.array(z.string()),
    issuers: z.array(Named),
    years: z.array(z.number().int()),
  }),
});

/** How two documents hang together: the first cites, carries out or replaces the second. */
export const DocumentRelation = z.enum(['cites', 'implements', 'replaces']);
export type DocumentRelation = z.infer<typeof DocumentRelation>;

/** A neighbour in the chain, seen from one document. */
export const ChainLink = z.object({
  id: Id,
  asWritten: z.string(),
  type: z.string(),
  number: z.string().nullable(),
  subject: z.string(),
  issuedOn: DateText.nullable(),
  issuer: z.string().nullable(),
  status: DocumentStatus,
});
export type ChainLink = z.infer<typeof ChainLink>;

export const ArrivalView = z.object({
  id: Id,
  agency: Named,
  number: z.number().int(),
  year: z.number().int(),
  arrivedOn: DateText,
  disseminatedOn: DateText.nullable(),
  disseminatedBy: z.string().nullable(),
  isOwn: z.boolean(),
});
export type ArrivalView = z.infer<typeof ArrivalView>;

export const DocumentView = DocumentRow.extend({
  issuedAtPlace: z.string().nullable(),
  issuerAgencyId: Id.nullable(),
  signer: z.string().nullable(),
  signingAuthority: z.string().nullable(),
  owner: Named,
  revision: z.number().int(),
  letterId: Id.nullable(),
  /** Sent to the caller's agency by another. */
  isAddressed: z.boolean(),
  hasText: z.boolean(),
  files: z.array(FileName),
  recipients: z.array(z.object({ asWritten: z.string(), agency: Named.nullable() })),
  /** Upward: what it cites, carries out, replaces. */
  cites: z.array(ChainLink),
  implements: z.array(ChainLink),
  replaces: z.array(ChainLink),
  /** Downward: what cites it, carries it out, took its place. */
  citedBy: z.array(ChainLink),
  implementedBy: z.array(ChainLink),
  replacedBy: z.array(ChainLink),
  /** From the highest document down to the one above this, each carried out by the next. */
  path: z.array(ChainLink),
  arrivals: z.array(ArrivalView),
  ways: z.object({ edit: Way, arrive: Way }),
});
export type DocumentView = z.infer<typeof DocumentView>;

export const getDocument = endpoint({
  method: 'GET',
  path: '/documents/:id',
  tag: 'documents',
  summary:
    'Một văn bản: viện dẫn, được viện dẫn, nơi nhận, sổ đến / One document with its chain and arrivals',
  input: z.object({ id: Id }),
  output: DocumentView,
});

/** A stretch of the text that became something. */
export const TextMark = z.object({
  from: z.number().int(),
  to: z.number().int(),
  kind: z.enum(['task', 'target', 'report', 'citation']),
  label: z.string(),
});
export type TextMark = z.infer<typeof TextMark>;

export const getDocumentText = endpoint({
  method: 'GET',
  path: '/documents/:id/text',
  tag: 'documents',
  summary: 'Toàn văn và những chỗ đã thành nhiệm vụ, chỉ tiêu / The text and what was made of it',
  input: z.object({ id: Id }),
  output: z.object({ text: z.string(), marks: z.array(TextMark) }),
});

const Words = (most: number) => z.string().trim().max(most);

/** What a person types, or a header read from a file proposes. */
export const DocumentFields = z.object({
  type: Words(100).min(1),
  number: Words(100).min(1).nullable(),
  issuedOn: DateText.nullable(),
  issuedAtPlace: Words(200).nullable(),
  issuer: Words(500).min(1).nullable(),
  issuerAgencyId: Id.nullable(),
  subject: Words(2000).min(1),
  signer: Words(200).nullable(),
  signingAuthority: Words(100).nullable(),
  direction: DocumentDirection,
  recipients: z.array(Words(500).min(1)).max(300),
  cites: z.array(Words(200).min(1)).max(200),
  implements: z.array(Words(200).min(1)).max(50).default([]),
  replaces: z.array(Words(200).min(1)).max(50).default([]),
});
export type DocumentFields = z.infer<typeof DocumentFields>;

export const registerByHand = endpoint({
  method: 'POST',
  path: '/documents',
  tag: 'documents',
  summary:
    'Vào sổ một văn bản; số đã được viện dẫn thì điền nốt / Register a document; fills the stub of that number',
  input: DocumentFields,
  output: z.object({ id: Id }),
});

export const editDocument = endpoint({
  method: 'PUT',
  path: '/documents/:id',
  tag: 'documents',
  summary: 'Sửa, hoặc điền nốt văn bản mới có số hiệu / Correct a document or fill a stub in',
  input: DocumentFields.extend({ id: Id, revision: z.number().int() }),
  output: z.object({ id: Id }),
});

export const readHeader = endpoint({
  method: 'POST',
  path: '/documents/read',
  tag: 'documents',
  summary:
    'Đọc phần đầu của một tệp để điền sẵn; chưa lưu gì / Read the header of a file; nothing is stored',
  upload: true,
  input: z.object({}),
  output: z.object({ fields: DocumentFields.partial(), unsure: z.array(z.string()) }),
});

export const attachDocumentFile = endpoint({
  method: 'POST',
  path: '/documents/:id/files',
  tag: 'documents',
  summary: 'Đính kèm tệp của văn bản / Attach the document’s file',
  upload: true,
  input: z.object({ id: Id }),
  output: z.object({ files: z.array(FileName) }),
});

export const downloadDocumentFile = endpoint({
  method: 'GET',
  path: '/documents/:id/files/:fileId',
  tag: 'documents',
  summary: 'Tải tệp của văn bản / Download a file of a document',
  answer: 'file',
  input: z.object({ id: Id, fileId: Id }),
  output: z.object({}),
});
