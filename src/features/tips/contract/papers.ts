import { z } from 'zod';
import { OutgoingAct, OutgoingState } from '#domain/document/outgoing.ts';
import { TipForm } from '#domain/tip/tip-form.ts';
import { endpoint } from '#platform/contract/endpoint.ts';
import { DateText, Done, Id, InstantText } from '#platform/contract/fields.ts';
import { PageInput, pageOf } from '#platform/contract/paging.ts';
import { Purpose } from '#platform/contract/purpose.ts';

export const draftTipPaper = endpoint({
  method: 'POST',
  path: '/tips/:id/papers',
  tag: 'tip-papers',
  summary: 'Soạn trước văn bản của một bước / Draft the paper of an act beforehand',
  input: z.object({
    id: Id,
    form: TipForm,
    decidedByPostId: Id.nullable().default(null),
    words: z.string().trim().max(8000).default(''),
  }),
  output: z.object({ id: Id }),
});

export const openTipPaper = endpoint({
  method: 'POST',
  path: '/tip-papers/:id/open',
  tag: 'tip-papers',
  protectedRead: true,
  summary: 'Mở lời văn của văn bản để sửa / Open the words of a paper to edit them',
  input: z.object({ id: Id, purpose: Purpose }),
  output: z.object({
    subject: z.string(),
    grounds: z.array(z.string()),
    paragraphs: z.array(z.string()),
    addressees: z.array(z.string()),
    recipients: z.array(z.string()),
    revision: z.number().int(),
  }),
});

export const editTipPaper = endpoint({
  method: 'PUT',
  path: '/tip-papers/:id',
  tag: 'tip-papers',
  summary: 'Sửa dự thảo văn bản / Change the draft of a paper',
  input: z.object({
    id: Id,
    revision: z.number().int(),
    subject: z.string().trim().min(3).max(500),
    grounds: z.array(z.string().trim().min(1).max(1000)).max(20),
    paragraphs: z.array(z.string().trim().min(1).max(6000)).min(1).max(40),
    /** “Kính gửi”: of dispatches and notices. */
    addressees: z.array(z.string().trim().min(1).max(300)).max(20).default([]),
    recipients: z.array(z.string().trim().min(1).max(300)).max(20),
  }),
  output: z.object({ revision: z.number().int() }),
});

export const stepTipPaper = endpoint({
  method: 'POST',
  path: '/tip-papers/:id/steps',
  tag: 'tip-papers',
  summary:
    'Kiểm tra, duyệt, trả lại, gửi, hủy văn bản / Check, approve, return, send or cancel a paper',
  input: z.object({
    id: Id,
    revision: z.number().int(),
    do: OutgoingAct.exclude(['edit', 'record-signature', 'number']),
    reason: z.string().trim().max(1000).default(''),
  }),
  output: Done,
});

export const downloadTipPaper = endpoint({
  method: 'POST',
  path: '/tip-papers/:id/docx',
  tag: 'tip-papers',
  answer: 'file',
  protectedRead: true,
  summary: 'Tải dự thảo hoặc văn bản dạng .docx / The paper as a Word file',
  input: z.object({ id: Id, purpose: Purpose }),
  output: z.unknown(),
});

export const attachSignedTipPaper = endpoint({
  method: 'POST',
  path: '/tip-papers/:id/signed',
  tag: 'tip-papers',
  upload: true,
  summary:
    'Đính kèm bản đã ký, niêm phong cùng nguồn tin / Attach the signed copy, sealed with the tip',
  input: z.object({ id: Id, revision: z.coerce.number().int() }),
  output: z.object({ file: z.object({ id: Id, name: z.string(), sha256: z.string() }) }),
});

export const openSignedTipPaper = endpoint({
  method: 'POST',
  path: '/tip-papers/:id/signed/open',
  tag: 'tip-papers',
  answer: 'file',
  protectedRead: true,
  summary: 'Tải bản đã ký / Take the signed copy',
  input: z.object({ id: Id, purpose: Purpose }),
  output: z.unknown(),
});

/** A line of the clerk: the name of the form and a day, no tip, no content. */
export const PaperToNumber = z.object({
  id: Id,
  name: z.object({ vi: z.string(), en: z.string() }),
  state: OutgoingState,
  series: z.string(),
  draftedAt: InstantText,
  proposedNumber: z.number().int(),
  number: z.string().nullable(),
  issuedOn: DateText.nullable(),
});

export const listPapersToNumber = endpoint({
  method: 'GET',
  path: '/tip-papers-to-number',
  tag: 'tip-papers',
  summary:
    'Văn bản chờ văn thư vào số: chỉ tên loại và ngày / Papers that wait for the clerk’s number: form and day only',
  input: z.object({ ...PageInput }),
  output: pageOf(PaperToNumber),
});

export const numberTipPaper = endpoint({
  method: 'POST',
  path: '/tip-papers/:id/number',
  tag: 'tip-papers',
  summary: 'Văn thư vào số, ngày / The clerk enters number and day',
  input: z.object({ id: Id, number: z.number().int().min(1).max(999_999), issuedOn: DateText }),
  output: Done,
});
