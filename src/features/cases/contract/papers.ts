import { z } from 'zod';
import { CasePaperForm } from '#domain/case/case-paper.ts';
import { endpoint } from '#platform/contract/endpoint.ts';
import { DateText, Done, Id, InstantText } from '#platform/contract/fields.ts';
import { PageInput, pageOf } from '#platform/contract/paging.ts';
import { Purpose } from '#platform/contract/purpose.ts';
import { Words } from './shared.ts';

export const draftCasePaper = endpoint({
  method: 'POST',
  path: '/cases/:id/papers',
  tag: 'case-papers',
  summary: 'Dự thảo quyết định, thông báo của vụ án / Draft a decision or notice of a case',
  input: z.object({
    id: Id,
    form: CasePaperForm,
    accusedId: Id.nullable().default(null),
    eventId: Id.nullable().default(null),
    signerPostId: Id.nullable().default(null),
    /** Paragraphs in words, sealed with the case. */
    paragraphs: z.array(z.string().trim().min(1).max(6000)).max(40).default([]),
  }),
  output: z.object({ paperId: Id, revision: z.number().int() }),
});

export const listPaperSigners = endpoint({
  method: 'GET',
  path: '/cases/:id/paper-signers',
  tag: 'case-papers',
  summary:
    'Người có thẩm quyền tố tụng của cơ quan mình được ký loại văn bản này / Who of the own body may sign this kind of paper',
  input: z.object({ id: Id, form: CasePaperForm, eventId: Id.optional() }),
  output: z.object({
    rows: z.array(z.object({ postId: Id, name: z.string(), title: z.string() })),
  }),
});

export const tieCasePaper = endpoint({
  method: 'PUT',
  path: '/case-papers/:id/step',
  tag: 'case-papers',
  summary:
    'Gắn văn bản với bước tố tụng mà văn bản ghi lại, hoặc bỏ gắn / Tie a paper to the step that it documents, or untie it',
  input: z.object({ id: Id, revision: z.number().int(), eventId: Id.nullable() }),
  output: z.object({ revision: z.number().int() }),
});

export const attachSignedCasePaper = endpoint({
  method: 'POST',
  path: '/case-papers/:id/signed',
  tag: 'case-papers',
  upload: true,
  summary:
    'Đính kèm bản đã ký của văn bản đã có số, niêm phong cùng vụ án / Attach the signed copy of a numbered paper, sealed with the case',
  input: z.object({ id: Id, revision: z.coerce.number().int() }),
  output: z.object({
    file: z.object({ id: Id, name: z.string(), size: z.number().int(), sha256: z.string() }),
  }),
});

export const openSignedCasePaper = endpoint({
  method: 'POST',
  path: '/case-papers/:id/signed/open',
  tag: 'case-papers',
  answer: 'file',
  protectedRead: true,
  summary: 'Tải bản đã ký, nêu mục đích / Take the signed copy, stating why',
  input: z.object({ id: Id, purpose: Purpose }),
  output: z.unknown(),
});

export const stepCasePaper = endpoint({
  method: 'POST',
  path: '/case-papers/:id/steps',
  tag: 'case-papers',
  summary: 'Duyệt để ký hoặc hủy dự thảo / Approve for signing, or cancel',
  input: z.object({ id: Id, revision: z.number().int(), do: z.enum(['approve', 'cancel']) }),
  output: Done,
});

export const openCasePaper = endpoint({
  method: 'POST',
  path: '/case-papers/:id/open',
  tag: 'case-papers',
  protectedRead: true,
  summary: 'Mở lời văn của dự thảo để sửa / Open the words of a draft to edit them',
  input: z.object({ id: Id, purpose: Purpose }),
  output: z.object({ paragraphs: z.array(z.string()), revision: z.number().int() }),
});

export const editCasePaper = endpoint({
  method: 'PUT',
  path: '/case-papers/:id',
  tag: 'case-papers',
  summary: 'Sửa lời văn của dự thảo / Change the words of a draft',
  input: z.object({
    id: Id,
    revision: z.number().int(),
    paragraphs: z.array(z.string().trim().min(1).max(6000)).max(40),
  }),
  output: z.object({ revision: z.number().int() }),
});

export const downloadCasePaper = endpoint({
  method: 'POST',
  path: '/case-papers/:id/docx',
  tag: 'case-papers',
  answer: 'file',
  protectedRead: true,
  summary:
    'Tải dự thảo .docx theo Nghị định 30; chưa có số thì để trống / The paper as a Word file',
  input: z.object({
    id: Id,
    purpose: Purpose,
    /** True to print the name of the accused where the reader may open it; the opening is noted. */
    named: z.boolean().default(false),
  }),
  output: z.unknown(),
});

export const listPapersToNumber = endpoint({
  method: 'GET',
  path: '/case-papers/to-number',
  tag: 'case-papers',
  summary:
    'Văn thư: văn bản chờ số, không thấy nội dung / For the clerk: papers that await a number, without content',
  input: z.object({ ...PageInput }),
  output: pageOf(
    z.object({
      id: Id,
      form: CasePaperForm,
      name: Words,
      typeCode: z.string(),
      proposedNumber: z.number().int(),
      createdAt: InstantText,
      revision: z.number().int(),
    }),
  ),
});

export const numberCasePaper = endpoint({
  method: 'POST',
  path: '/case-papers/:id/number',
  tag: 'case-papers',
  summary: 'Văn thư cấp số, ngày; hệ thống không tự đặt số / The clerk gives number and date',
  input: z.object({
    id: Id,
    revision: z.number().int(),
    number: z.number().int().min(1).max(999_999),
    issuedOn: DateText,
  }),
  output: Done,
});
