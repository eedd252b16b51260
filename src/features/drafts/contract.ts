import { z } from 'zod';
import { endpoint } from '#platform/contract/endpoint.ts';
import { InstantText } from '#platform/contract/fields.ts';

/** Form and record a draft is for: lower-case codes and ids, never typed words. */
export const DraftKey = z
  .string()
  .max(120)
  .regex(/^[a-z0-9][a-z0-9.-]*$/);

const DraftTimes = { savedAt: InstantText, expiresAt: InstantText };

export const saveDraft = endpoint({
  method: 'PUT',
  path: '/drafts/:key',
  tag: 'drafts',
  summary: 'Lưu bản nháp của mình / Save one’s own draft',
  input: z.object({ key: DraftKey, content: z.string().min(1).max(100_000) }),
  output: z.object(DraftTimes),
});

export const getDraft = endpoint({
  method: 'GET',
  path: '/drafts/:key',
  tag: 'drafts',
  summary: 'Mở lại bản nháp của mình / Bring back one’s own draft',
  input: z.object({ key: DraftKey }),
  output: z.object({ draft: z.object({ content: z.string(), ...DraftTimes }).nullable() }),
});

export const dropDraft = endpoint({
  method: 'DELETE',
  path: '/drafts/:key',
  tag: 'drafts',
  summary: 'Bỏ bản nháp của mình / Drop one’s own draft',
  input: z.object({ key: DraftKey }),
  output: z.object({}),
});

export const listDrafts = endpoint({
  method: 'GET',
  path: '/drafts',
  tag: 'drafts',
  summary: 'Các bản nháp của mình / One’s own drafts',
  input: z.object({}),
  output: z.object({ rows: z.array(z.object({ key: DraftKey, ...DraftTimes })) }),
});
