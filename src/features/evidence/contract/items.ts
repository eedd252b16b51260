import { z } from 'zod';
import { CaseBody } from '#domain/case/case-stage.ts';
import { CustodyKind } from '#domain/evidence/custody.ts';
import { CustodyAct } from '#domain/evidence/decide-custody.ts';
import {
  CustodyPurpose,
  EvidenceKind,
  EvidenceSource,
  EvidenceState,
  KeepingPlace,
} from '#domain/evidence/evidence-item.ts';
import { endpoint } from '#platform/contract/endpoint.ts';
import { DateText, Done, Id, InstantText } from '#platform/contract/fields.ts';
import { PageInput, pageOf } from '#platform/contract/paging.ts';
import { Purpose } from '#platform/contract/purpose.ts';

/** Numbers of seals and records: letters, digits and signs, no sentence. */
const NumberText = z
  .string()
  .trim()
  .min(1)
  .max(40)
  .regex(/^[\p{L}\p{N}./\-–: ]+$/u);
const Words = z.string().trim().max(4000);
const AgencyRef = z.object({ id: Id, name: z.string() });
const PostRef = z.object({ id: Id, name: z.string(), title: z.string(), agency: z.string() });

/** Number and date of a record (biên bản) or decision on paper. */
const Paper = z.object({ number: NumberText.nullable().default(null), on: DateText });

/** An item as the register shows it: codes, dates, numbers. */
export const EvidenceRow = z.object({
  id: Id,
  mark: z.string(),
  kind: EvidenceKind,
  source: EvidenceSource,
  quantity: z.number().int(),
  receivedAt: InstantText,
  state: EvidenceState,
  holderAgency: AgencyRef,
  kept: KeepingPlace,
  sealNumber: z.string().nullable(),
  /** A passing-on awaits its receiver. */
  pending: z.boolean(),
  /** The caller is that receiver. */
  awaitsMe: z.boolean(),
  files: z.number().int(),
});
export type EvidenceRow = z.infer<typeof EvidenceRow>;

export const listEvidence = endpoint({
  method: 'GET',
  path: '/cases/:id/evidence',
  tag: 'evidence',
  summary: 'Sổ chứng cứ của vụ án / The evidence register of a case',
  input: z.object({
    id: Id,
    ...PageInput,
    kind: EvidenceKind.optional(),
    state: EvidenceState.optional(),
  }),
  output: pageOf(EvidenceRow).extend({
    caseCode: z.string(),
    /** False where the installation keeps dates only: no words, no files. */
    contentKept: z.boolean(),
    mayReceive: z.boolean(),
  }),
});

export const receiveEvidence = endpoint({
  method: 'POST',
  path: '/cases/:id/evidence',
  tag: 'evidence',
  summary: 'Tiếp nhận chứng cứ vào sổ / Enter an item in the register',
  input: z.object({
    id: Id,
    kind: EvidenceKind,
    source: EvidenceSource,
    quantity: z.number().int().min(1).max(100_000).default(1),
    /** When it was received; never in the future. */
    at: InstantText,
    paper: Paper.nullable().default(null),
    kept: KeepingPlace,
    sealNumber: NumberText.nullable().default(null),
    /** What it is, from whom, on which shelf: sealed with the case. */
    description: Words.default(''),
    receivedFrom: Words.default(''),
    keptAt: Words.default(''),
  }),
  output: z.object({ id: Id, mark: z.string() }),
});

const CustodyLine = z.object({
  id: Id,
  kind: CustodyKind,
  at: InstantText,
  body: CaseBody,
  by: PostRef.nullable(),
  fromAgency: AgencyRef.nullable(),
  toAgency: AgencyRef.nullable(),
  toPost: PostRef.nullable(),
  purpose: CustodyPurpose.nullable(),
  sealNumber: z.string().nullable(),
  kept: KeepingPlace.nullable(),
  documentNumber: z.string().nullable(),
  documentOn: DateText.nullable(),
  /** Where it belonged before its case was merged or split: its mark there, and the code of that case for whoever may open it. */
  fromCase: z.object({ mark: z.string(), code: z.string().nullable() }).nullable(),
});
export type CustodyLine = z.infer<typeof CustodyLine>;

/** A file as its item shows it; its name is opened with the words. */
export const EvidenceFileRow = z.object({
  id: Id,
  mark: z.string(),
  state: z.enum(['arriving', 'kept']),
  mediaType: z.string().nullable(),
  size: z.number(),
  received: z.number(),
  sha256: z.string().nullable(),
  /** True where the sender's own hash was stated and found equal. */
  hashStated: z.boolean(),
  keptAt: InstantText.nullable(),
});
export type EvidenceFileRow = z.infer<typeof EvidenceFileRow>;

export const EvidenceView = EvidenceRow.omit({ awaitsMe: true, files: true }).extend({
  caseId: Id,
  caseCode: z.string(),
  revision: z.number().int(),
  receivedBy: PostRef.nullable(),
  paper: z.object({ number: z.string().nullable(), on: DateText }).nullable(),
  holder: PostRef.nullable(),
  hasWords: z.boolean(),
  contentKept: z.boolean(),
  chain: z.array(CustodyLine),
  files: z.array(EvidenceFileRow),
  /** What the caller may record now. */
  acts: z.array(CustodyAct),
  mayAddFiles: z.boolean(),
  mayCorrect: z.boolean(),
  receivers: z.array(PostRef),
});
export type EvidenceView = z.infer<typeof EvidenceView>;

export const getEvidence = endpoint({
  method: 'GET',
  path: '/evidence/:id',
  tag: 'evidence',
  summary: 'Một chứng cứ và chuỗi bảo quản / One item and its chain of custody',
  input: z.object({ id: Id }),
  output: EvidenceView,
});

export const openEvidenceWords = endpoint({
  method: 'POST',
  path: '/evidence/:id/words/open',
  tag: 'evidence',
  protectedRead: true,
  summary: 'Mở mô tả chứng cứ, có mục đích / Open what an item is, with a purpose',
  input: z.object({ id: Id, purpose: Purpose }),
  output: z.object({
    state: z.enum(['open', 'erased', 'none']),
    description: z.string(),
    receivedFrom: z.string(),
    keptAt: z.string(),
    /** Names of its files by id. */
    fileNames: z.record(z.string(), z.string()),
    revision: z.number().int(),
  }),
});

export const correctEvidenceWords = endpoint({
  method: 'PUT',
  path: '/evidence/:id/words',
  tag: 'evidence',
  summary: 'Sửa mô tả chứng cứ / Correct the words of an item',
  input: z.object({
    id: Id,
    /** Revision of the words that were opened. */
    revision: z.number().int(),
    description: Words.min(1),
    receivedFrom: Words.default(''),
    keptAt: Words.default(''),
  }),
  output: Done,
});

export const recordCustody = endpoint({
  method: 'POST',
  path: '/evidence/:id/custody',
  tag: 'evidence',
  summary:
    'Ghi việc giao, nhận, niêm phong, trả, tiêu hủy chứng cứ / Record what happens to an item',
  input: z.object({
    id: Id,
    revision: z.number().int(),
    act: CustodyAct,
    at: InstantText,
    toPostId: Id.nullable().default(null),
    toAgencyId: Id.nullable().default(null),
    purpose: CustodyPurpose.nullable().default(null),
    sealNumber: NumberText.nullable().default(null),
    kept: KeepingPlace.nullable().default(null),
    paper: Paper.nullable().default(null),
  }),
  output: z.object({ revision: z.number().int() }),
});

export const printEvidenceRegister = endpoint({
  method: 'POST',
  path: '/cases/:id/evidence/docx',
  tag: 'evidence',
  answer: 'file',
  protectedRead: true,
  summary: 'Bảng kê chứng cứ của vụ án (.docx) / The register as a Word file',
  input: z.object({ id: Id, purpose: Purpose }),
  output: z.unknown(),
});
