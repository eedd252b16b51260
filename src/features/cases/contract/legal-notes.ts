import { z } from 'zod';
import { LegalMatter } from '#domain/case/legal-note.ts';
import { endpoint } from '#platform/contract/endpoint.ts';
import { DateText, Id } from '#platform/contract/fields.ts';
import { Purpose } from '#platform/contract/purpose.ts';
import { Acted, ActHead } from './shared.ts';

export const writeLegalNote = endpoint({
  method: 'POST',
  path: '/cases/:id/legal-notes',
  tag: 'cases',
  summary:
    'Ghi khó khăn, vướng mắc khi áp dụng pháp luật, niêm phong / Note a difficulty of applying the law, sealed',
  input: z.object({
    ...ActHead,
    matter: LegalMatter,
    provision: z.string().trim().min(1).max(200),
    text: z.string().trim().min(1).max(10_000),
  }),
  output: Acted.extend({ noteId: Id }),
});

export const openLegalNote = endpoint({
  method: 'POST',
  path: '/cases/:id/legal-notes/:noteId/open',
  tag: 'cases',
  protectedRead: true,
  summary: 'Mở nội dung vướng mắc / Open the words of a note',
  input: z.object({ id: Id, noteId: Id, purpose: Purpose }),
  output: z.object({ text: z.string() }),
});

export const shareLegalNote = endpoint({
  method: 'POST',
  path: '/cases/:id/legal-notes/:noteId/share',
  tag: 'cases',
  summary: 'Chia sẻ vướng mắc bằng lời không có tên / Share the difficulty in words without a name',
  input: z.object({
    id: Id,
    noteId: Id,
    purpose: Purpose,
    text: z.string().trim().min(10).max(4000),
  }),
  output: z.object({}),
});

const SharedNote = z.object({
  id: Id,
  matter: LegalMatter,
  provision: z.string(),
  text: z.string(),
  stage: z.string(),
  sharedOn: DateText,
});

export const listSharedNotes = endpoint({
  method: 'GET',
  path: '/legal-notes',
  tag: 'cases',
  summary:
    'Vướng mắc pháp luật đã chia sẻ, không nêu vụ nào / Difficulties that were shared, not which case',
  input: z.object({ from: DateText, to: DateText }),
  output: z.object({ rows: z.array(SharedNote) }),
});

export const exportSharedNotes = endpoint({
  method: 'GET',
  path: '/legal-notes/export',
  tag: 'cases',
  answer: 'file',
  summary: 'Xuất bảng vướng mắc pháp luật, không tên / Export the difficulties, without names',
  input: z.object({
    from: DateText,
    to: DateText,
    format: z.enum(['xlsx', 'docx']).default('xlsx'),
  }),
  output: z.unknown(),
});
