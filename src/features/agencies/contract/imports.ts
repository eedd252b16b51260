import { z } from 'zod';
import { endpoint } from '#platform/contract/endpoint.ts';
import { Done, Id } from '#platform/contract/fields.ts';

export const AgencyImportFault = z.object({
  line: z.number().int(),
  reason: z.string(),
  vi: z.string(),
  en: z.string(),
});
export type AgencyImportFault = z.infer<typeof AgencyImportFault>;

export const AgencyImportView = z.object({
  id: Id,
  state: z.enum(['preview', 'accepted', 'abandoned']),
  fileName: z.string(),
  fresh: z.number().int(),
  changed: z.number().int(),
  /** The first of the wrong rows. */
  rejected: z.array(AgencyImportFault),
  rejectedCount: z.number().int(),
  rows: z.array(
    z.object({ line: z.number().int(), name: z.string(), kind: z.string(), fresh: z.boolean() }),
  ),
});
export type AgencyImportView = z.infer<typeof AgencyImportView>;

export const previewAgencyImport = endpoint({
  method: 'POST',
  path: '/agency-imports',
  tag: 'agencies',
  upload: true,
  summary: 'Đọc thử bảng cơ quan (.xlsx, .csv) / Preview a table of agencies',
  input: z.object({}),
  output: AgencyImportView,
});

export const acceptAgencyImport = endpoint({
  method: 'POST',
  path: '/agency-imports/:id/accept',
  tag: 'agencies',
  summary: 'Ghi các dòng đúng / Write the rows that are right',
  input: z.object({ id: Id }),
  output: z.object({ written: z.number().int() }),
});

export const abandonAgencyImport = endpoint({
  method: 'POST',
  path: '/agency-imports/:id/abandon',
  tag: 'agencies',
  summary: 'Bỏ bản đọc thử / Abandon a preview',
  input: z.object({ id: Id }),
  output: Done,
});
