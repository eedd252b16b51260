import { z } from 'zod';
import type { CaseAddressee, CasePaper } from '#domain/deadline/clock/case-event.ts';

/** Papers that are recorded as sent, served or told; the file itself goes by being handed over. */
export const NoticePaper = z.enum([
  'opening',
  'opening-change',
  'charge',
  'act-record',
  'custody',
  'custody-extension',
  'detention-order',
  'arrest-notice',
  'suspension',
  'resumption',
  'conclusion',
  'indictment',
  'detention-warning',
  'trial-decision',
  'judge-decision',
  'judgment',
] satisfies CasePaper[]);
export type NoticePaper = z.infer<typeof NoticePaper>;

/** To whom they go. */
export const NoticeAddressee = z.enum([
  'procuracy',
  'accused',
  'victim',
  'court',
  'appeal-court',
  'family',
  'issuer',
  'parties',
] satisfies CaseAddressee[]);
export type NoticeAddressee = z.infer<typeof NoticeAddressee>;
