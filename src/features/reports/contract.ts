import { z } from 'zod';
import { endpoint } from '#platform/contract/endpoint.ts';
import { DateText, Done, Id, InstantText } from '#platform/contract/fields.ts';
import { PageInput, pageOf } from '#platform/contract/paging.ts';

export { periodName } from './contract/period-name.ts';

export const ReportState = z.enum(['waiting', 'submitted', 'returned', 'accepted', 'cancelled']);
export type ReportState = z.infer<typeof ReportState>;

export const ReportFile = z.object({
  id: Id,
  name: z.string(),
  /** False: chosen and stored, not yet handed in; only the agency that owes the report sees it. */
  handedIn: z.boolean(),
});
export type ReportFile = z.infer<typeof ReportFile>;

export const ReportDueRow = z.object({
  id: Id,
  planId: Id,
  planNumber: z.string().nullable(),
  planTitle: z.string(),
  path: z.string(),
  kind: z.enum(['quarterly', 'semiannual', 'annual', 'once', 'adhoc']),
  agency: z.object({ id: Id, name: z.string() }),
  periodCode: z.string(),
  periodFrom: DateText,
  periodTo: DateText,
  /** “Trước ngày” as written; the last acceptable day is the day before. */
  beforeOn: DateText.nullable(),
  lastDay: DateText,
  /** Working day named in reminders. */
  remindOn: DateText,
  /** Last day by which the side that issued the plan reports the same period to the level above. */
  upperDay: DateText.nullable(),
  /** What was asked, of an ad hoc report. */
  subject: z.string().nullable(),
  submittedBy: z.string().nullable(),
  assumed: z.boolean(),
  state: ReportState,
  /** First hand-in: what decides whether it came in time. */
  submittedAt: InstantText.nullable(),
  /** Last hand-in, where it was handed in again after a return. */
  handedInAgainAt: InstantText.nullable(),
  /** late: handed in after the last day; missing: not handed in and the last day has passed. */
  timing: z.enum(['waiting', 'on-time', 'late', 'missing']),
  note: z.string().nullable(),
  revision: z.number().int(),
  files: z.array(ReportFile),
  mayHandIn: z.boolean(),
  mayDecide: z.boolean(),
});
export type ReportDueRow = z.infer<typeof ReportDueRow>;

export const listReportsDue = endpoint({
  method: 'GET',
  path: '/reports-due',
  tag: 'reports',
  summary: 'Báo cáo phải nộp, theo cơ quan và kỳ / Reports owed, by agency and period',
  input: z.object({
    ...PageInput,
    scope: z.enum(['mine', 'issued']).default('mine'),
    state: z.enum(['owed', 'submitted', 'accepted', 'missing', 'late']).optional(),
    planId: Id.optional(),
    agencyId: Id.optional(),
    periodCode: z.string().max(60).optional(),
    from: DateText.optional(),
    to: DateText.optional(),
  }),
  output: pageOf(ReportDueRow),
});

export const getReportDue = endpoint({
  method: 'GET',
  path: '/reports-due/:id',
  tag: 'reports',
  summary: 'Một báo cáo phải nộp / One report owed',
  input: z.object({ id: Id }),
  output: ReportDueRow,
});

export const handInReport = endpoint({
  method: 'POST',
  path: '/reports-due/:id/hand-in',
  tag: 'reports',
  summary: 'Nộp báo cáo / Hand in a report',
  input: z.object({
    id: Id,
    revision: z.number().int(),
    note: z.string().trim().max(4000).default(''),
  }),
  output: Done,
});

export const decideReport = endpoint({
  method: 'POST',
  path: '/reports-due/:id/decide',
  tag: 'reports',
  summary: 'Nhận hoặc trả lại báo cáo / Accept or return a report',
  input: z.object({
    id: Id,
    revision: z.number().int(),
    accepted: z.boolean(),
    /** Of a return: false where what came was no report, so that its day does not count. */
    isReport: z.boolean().default(true),
    note: z.string().trim().max(4000).default(''),
  }),
  output: Done,
});

export const attachReport = endpoint({
  method: 'POST',
  path: '/reports-due/:id/files',
  tag: 'reports',
  upload: true,
  summary: 'Lưu văn bản báo cáo đã ký, chưa nộp / Keep the signed report, not yet handed in',
  input: z.object({ id: Id }),
  output: z.object({ files: z.array(z.object({ id: Id, name: z.string() })) }),
});

export const dropReportFile = endpoint({
  method: 'DELETE',
  path: '/reports-due/:id/files/:fileId',
  tag: 'reports',
  summary: 'Bỏ một tệp chưa nộp / Take away a file that is not yet handed in',
  input: z.object({ id: Id, fileId: Id }),
  output: Done,
});

export const downloadReport = endpoint({
  method: 'GET',
  path: '/report-files/:fileId',
  tag: 'reports',
  answer: 'file',
  summary: 'Tải văn bản báo cáo / Download a report',
  input: z.object({ fileId: Id }),
  output: z.unknown(),
});

export const askAdHocReport = endpoint({
  method: 'POST',
  path: '/reports-due/ad-hoc',
  tag: 'reports',
  summary: 'Yêu cầu báo cáo đột xuất / Ask agencies for an ad hoc report',
  input: z.object({
    planId: Id,
    agencyIds: z.array(Id).min(1).max(400),
    subject: z.string().trim().min(3).max(300),
    lastDay: DateText,
  }),
  output: z.object({ count: z.number().int() }),
});

export const ReportBoard = z.object({
  periods: z.array(
    z.object({
      planId: Id,
      planNumber: z.string().nullable(),
      periodCode: z.string(),
      lastDay: DateText,
      owed: z.number().int(),
      submitted: z.number().int(),
      onTime: z.number().int(),
      late: z.number().int(),
      missing: z.number().int(),
      waiting: z.number().int(),
    }),
  ),
});
export type ReportBoard = z.infer<typeof ReportBoard>;

export const getReportBoard = endpoint({
  method: 'GET',
  path: '/reports-due/board',
  tag: 'reports',
  summary: 'Tình hình nộp báo cáo theo kỳ / Hand-in by period',
  input: z.object({ planId: Id.optional(), year: z.coerce.number().int().optional() }),
  output: ReportBoard,
});
