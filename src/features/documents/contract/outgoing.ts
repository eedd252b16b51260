import { z } from 'zod';
import { OutgoingAct, OutgoingKind, OutgoingState } from '#domain/document/outgoing.ts';
import { endpoint } from '#platform/contract/endpoint.ts';
import { DateText, Done, Id, InstantText } from '#platform/contract/fields.ts';
import { PageInput, pageOf } from '#platform/contract/paging.ts';
import { Addressees } from './free-outgoing.ts';
import { FileName, Named, Way } from './way.ts';

export const OutgoingRow = z.object({
  id: Id,
  kind: OutgoingKind,
  state: OutgoingState,
  subject: z.string(),
  issuer: Named,
  /** Letters of its type, such as KH; empty for a công văn. */
  typeCode: z.string(),
  /** Its first addressee here, and how many more there are. */
  to: Named.nullable(),
  others: z.number().int(),
  /** “12/BCĐ138-CAT”; null until the clerk has given it. */
  number: z.string().nullable(),
  issuedOn: DateText.nullable(),
  createdAt: InstantText,
});
export type OutgoingRow = z.infer<typeof OutgoingRow>;

export const listOutgoing = endpoint({
  method: 'GET',
  path: '/outgoing',
  tag: 'documents',
  summary: 'Văn bản đi đang soạn, chờ duyệt, chờ số, đã gửi / Outgoing letters by where they stand',
  input: z.object({
    ...PageInput,
    state: OutgoingState.optional(),
    kind: OutgoingKind.optional(),
    toAgencyId: Id.optional(),
  }),
  output: pageOf(OutgoingRow),
});

export const SignatureBlock = z.object({
  kind: z.enum(['head', 'acting', 'deputy', 'by-order', 'authorised']),
  behalf: z.string().nullable(),
  of: z.string().nullable(),
  office: z.string(),
  stateOffice: z.string().nullable(),
  name: z.string().nullable(),
  postId: z.string().nullable(),
});
export type SignatureBlock = z.infer<typeof SignatureBlock>;

const Paragraph = z.string().trim().min(1).max(4000);

/** One thing a letter is about; its words may be changed, the record stays. */
export const LetterItem = z.object({
  kind: z.enum(['task', 'report', 'own-plan']),
  recordId: Id,
  text: Paragraph,
});
export type LetterItem = z.infer<typeof LetterItem>;

/** A letter as it will be printed. */
export const LetterContent = z.object({
  family: z.enum(['state', 'party']),
  parent: z.string().nullable(),
  issuer: z.string(),
  place: z.string(),
  addressee: z.string(),
  opening: z.array(Paragraph),
  items: z.array(LetterItem),
  closing: z.array(Paragraph),
  recipients: z.array(z.string()),
  archive: z.string(),
  signature: SignatureBlock,
});
export type LetterContent = z.infer<typeof LetterContent>;

/** What reading the approved and the signed text side by side gave. */
export const Difference = z.discriminatedUnion('found', [
  z.object({ found: z.literal('same') }),
  z.object({
    found: z.literal('differs'),
    changes: z.array(z.object({ approved: z.string(), signed: z.string() })),
  }),
  /** A scan without text, for instance: a person must compare. */
  z.object({ found: z.literal('unreadable') }),
]);
export type Difference = z.infer<typeof Difference>;

export const OutgoingView = OutgoingRow.extend({
  plan: Named.nullable(),
  addressees: z.array(Named),
  content: LetterContent,
  symbol: z.string(),
  proposedNumber: z.number().int().nullable(),
  sentOn: DateText.nullable(),
  documentId: Id.nullable(),
  signedFile: FileName.nullable(),
  difference: Difference.nullable(),
  steps: z.array(
    z.object({ act: z.string(), at: InstantText, who: z.string().nullable(), note: z.string() }),
  ),
  /** The acts of the present state, open or closed with the reason. */
  acts: z.array(Way.extend({ act: OutgoingAct })),
  revision: z.number().int(),
});
export type OutgoingView = z.infer<typeof OutgoingView>;

export const getOutgoing = endpoint({
  method: 'GET',
  path: '/outgoing/:id',
  tag: 'documents',
  summary: 'Một văn bản đi: nội dung, đang ở bước nào, được làm gì / One outgoing letter',
  input: z.object({ id: Id }),
  output: OutgoingView,
});

export const EditOutgoing = z.object({
  id: Id,
  revision: z.number().int(),
  subject: z.string().trim().min(1).max(500),
  opening: z.array(Paragraph).min(1).max(20),
  /** Those that stay; none can be added. */
  items: z.array(LetterItem).max(500),
  closing: z.array(Paragraph).max(20),
  recipients: z.array(z.string().trim().min(1).max(300)).max(50),
  /** Null while it is open who will sign. */
  signerPostId: Id.nullable(),
  /** Of a free document only: those of a letter about arrears stay. */
  addressees: Addressees.optional(),
});

export const editOutgoing = endpoint({
  method: 'PUT',
  path: '/outgoing/:id',
  tag: 'documents',
  summary: 'Sửa dự thảo / Edit the draft',
  input: EditOutgoing,
  output: z.object({ revision: z.number().int() }),
});

export const listSigners = endpoint({
  method: 'GET',
  path: '/outgoing/:id/signers',
  tag: 'documents',
  summary: 'Ai được ký: TM., KT., TL., TUQ. / Who may sign, in which capacity',
  input: z.object({ id: Id }),
  output: z.object({ rows: z.array(SignatureBlock) }),
});

export const actOnOutgoing = endpoint({
  method: 'POST',
  path: '/outgoing/:id/acts',
  tag: 'documents',
  summary:
    'Kiểm tra, duyệt để ký, trả lại, cho số, gửi, hủy / Check, approve, return, number, send, cancel',
  input: z.object({
    id: Id,
    revision: z.number().int(),
    do: z.enum(['check', 'approve', 'return', 'number', 'send', 'cancel']),
    reason: z.string().trim().max(2000).default(''),
    number: z.number().int().optional(),
    issuedOn: DateText.optional(),
  }),
  output: Done,
});

export const attachSigned = endpoint({
  method: 'POST',
  path: '/outgoing/:id/signed',
  tag: 'documents',
  summary:
    'Gắn bản đã ký bên ngoài; chữ khác bản duyệt được báo ra / Attach the copy signed outside; differing words are told',
  upload: true,
  input: z.object({ id: Id, revision: z.coerce.number().int() }),
  output: z.object({ file: FileName, difference: Difference }),
});

export const downloadOutgoing = endpoint({
  method: 'GET',
  path: '/outgoing/:id/docx',
  tag: 'documents',
  summary:
    'Tải bản .docx theo Nghị định 30; chưa có số thì để trống / The .docx; the number is blank until given',
  answer: 'file',
  input: z.object({ id: Id }),
  output: z.object({}),
});

export const downloadSigned = endpoint({
  method: 'GET',
  path: '/outgoing/:id/signed',
  tag: 'documents',
  summary: 'Tải bản đã ký / Download the signed copy',
  answer: 'file',
  input: z.object({ id: Id }),
  output: z.object({}),
});
