import { z } from 'zod';
import { endpoint } from '#platform/contract/endpoint.ts';
import { DateText, Done, Id, InstantText } from '#platform/contract/fields.ts';

export const CaseContentMode = z.enum(['dates-only', 'full']);
export type CaseContentMode = z.infer<typeof CaseContentMode>;

/** What is shown in the footer: the mode, and the decision it rests on. */
export const CaseContentView = z.object({
  mode: CaseContentMode,
  decision: z.object({ number: z.string(), on: DateText }).nullable(),
  /** A change that waits for the second administrator. */
  proposed: z
    .object({
      id: Id,
      mode: CaseContentMode,
      number: z.string(),
      on: DateText,
      at: InstantText,
      own: z.boolean(),
    })
    .nullable(),
});
export type CaseContentView = z.infer<typeof CaseContentView>;

export const getCaseContent = endpoint({
  method: 'GET',
  path: '/case-content',
  tag: 'cases',
  summary:
    'Bản cài đặt lưu gì của vụ án, theo quyết định nào / What the installation keeps of cases, by which decision',
  input: z.object({}),
  output: CaseContentView,
});

export const proposeCaseContent = endpoint({
  method: 'POST',
  path: '/case-content',
  tag: 'cases',
  summary:
    'Người quản trị thứ nhất đề nghị, theo số và ngày quyết định của tỉnh / The first administrator proposes',
  input: z.object({
    mode: CaseContentMode,
    number: z.string().trim().min(1).max(60),
    on: DateText,
  }),
  output: z.object({ id: Id }),
});

export const confirmCaseContent = endpoint({
  method: 'POST',
  path: '/case-content/:id/confirm',
  tag: 'cases',
  summary: 'Người quản trị thứ hai xác nhận / The second administrator confirms',
  input: z.object({ id: Id }),
  output: Done,
});

export const withdrawCaseContent = endpoint({
  method: 'DELETE',
  path: '/case-content/:id',
  tag: 'cases',
  summary: 'Bỏ đề nghị chưa xác nhận / Withdraw a proposal that nobody confirmed',
  input: z.object({ id: Id }),
  output: Done,
});
