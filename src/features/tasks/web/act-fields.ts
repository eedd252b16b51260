import { z } from 'zod';
import { DateText } from '#platform/contract/fields.ts';
import type { TaskCommandName } from '../contract.ts';

const Words = z.string().trim().min(1).max(4000);
const MaybeWords = z.string().trim().max(4000).default('');
const Percent = z.number().int().min(0).max(100);

/** What the form of each act must hold before it is sent; the server decides again. */
export const ACT_FORMS = {
  'report-progress': z.object({ percent: Percent, text: Words }),
  'report-done': z.object({ text: Words }),
  'ask-change': z.object({ text: Words }),
  'ask-extension': z.object({ until: DateText, text: Words }),
  'answer-change': z.object({
    granted: z.enum(['granted', 'refused']),
    until: DateText.optional(),
    text: MaybeWords,
  }),
  'answer-extension': z.object({
    granted: z.enum(['granted', 'refused']),
    until: DateText.optional(),
    text: MaybeWords,
  }),
  return: z.object({ text: Words }),
  cancel: z.object({ text: Words }),
  acknowledge: z.object({}),
  confirm: z.object({}),
} as const satisfies Record<TaskCommandName, z.ZodObject>;

/** What a form of an act may give. */
export interface ActInput {
  readonly text?: string;
  readonly percent?: number;
  readonly until?: string | undefined;
  readonly granted?: 'granted' | 'refused';
}

/** Acts with which evidence is sent. */
export const WITH_FILES: readonly TaskCommandName[] = ['report-progress', 'report-done'];

export const EVIDENCE = {
  accept: '.pdf,.docx,.xlsx,.jpg,.jpeg,.png,.webp,.txt',
  kinds: 'PDF, DOCX, XLSX, JPG, PNG, TXT',
  maxBytes: 25 * 1024 * 1024,
  maxFiles: 10,
} as const;
