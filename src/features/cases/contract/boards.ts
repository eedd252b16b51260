import { z } from 'zod';
import { CaseStage } from '#domain/case/case-stage.ts';
import { OffenceClass } from '#domain/deadline/clock/offence-class.ts';
import { endpoint } from '#platform/contract/endpoint.ts';
import { DateText, Id, InstantText } from '#platform/contract/fields.ts';
import { PageInput, pageOf } from '#platform/contract/paging.ts';
import { PostRef } from '#platform/contract/post-ref.ts';
import { AgencyRef, CaseRow, DesignationKind, DueNearness } from './shared.ts';

/** A case on the board, with who handles it. */
export const CaseBoardRow = CaseRow.extend({ handlers: z.array(PostRef) });
export type CaseBoardRow = z.infer<typeof CaseBoardRow>;

export const listCases = endpoint({
  method: 'GET',
  path: '/cases',
  tag: 'cases',
  summary:
    'Vụ án được giao, theo thời hạn gần nhất / Cases granted to the reader, by the nearest clock',
  input: z.object({
    ...PageInput,
    stage: CaseStage.optional(),
    severity: OffenceClass.optional(),
    article: z.string().max(4).optional(),
    mark: DesignationKind.optional(),
    /** `open`: still going; `over`: in force or ended. */
    standing: z.enum(['open', 'over']).default('open'),
    /** Clocks that end on or before the day. */
    dueBy: DateText.optional(),
    nearness: DueNearness.optional(),
    handlerPostId: Id.optional(),
    /** Agency that holds the file. */
    agencyId: Id.optional(),
  }),
  output: pageOf(CaseBoardRow),
});

/** POST, so that what is typed stands in no address and no log. */
export const searchCases = endpoint({
  method: 'POST',
  path: '/case-searches',
  tag: 'cases',
  summary:
    'Tìm vụ án được giao theo mã, số thụ lý, số quyết định / Find a case by its code, book number or a decision number',
  input: z.object({ ...PageInput, words: z.string().trim().min(2).max(60) }),
  output: pageOf(CaseBoardRow),
});

/** How many cases stand at each nearness of their nearest clock. */
const NearCounts = {
  overdue: z.number().int(),
  dueToday: z.number().int(),
  withinThreeDays: z.number().int(),
  later: z.number().int(),
};

export const countCases = endpoint({
  method: 'GET',
  path: '/case-board',
  tag: 'cases',
  summary:
    'Bảng đồng hồ: số vụ quá hạn, đến hạn, theo giai đoạn / The board of clocks: cases overdue, due, by stage',
  input: z.object({}),
  output: z.object({
    ...NearCounts,
    withinTenDays: z.number().int(),
    byHandler: z.array(z.object({ ...NearCounts, post: PostRef })),
    byAgency: z.array(z.object({ ...NearCounts, agency: AgencyRef })),
    byStage: z.array(z.object({ stage: CaseStage, cases: z.number().int() })),
    /** Files sent to the reader's agency that await receipt. */
    toReceive: z.number().int(),
  }),
});

export const listCaseOutline = endpoint({
  method: 'GET',
  path: '/case-outline',
  tag: 'cases',
  summary:
    'Ban chỉ đạo: mã, giai đoạn, điều luật, án điểm, trọng điểm / For the committee: code, stage, article, mark',
  input: z.object({
    ...PageInput,
    stage: CaseStage.optional(),
    article: z.string().max(4).optional(),
    mark: DesignationKind.optional(),
  }),
  output: pageOf(
    z.object({
      code: z.string(),
      stage: CaseStage,
      article: z.string(),
      marks: z.array(DesignationKind),
    }),
  ),
});

/** Carried over + new = handled + left, by stage, over a period. */
export const StageCount = z.object({
  stage: z.enum(['investigation', 'prosecution', 'trial']),
  carriedOver: z.number().int(),
  taken: z.number().int(),
  handled: z.number().int(),
  left: z.number().int(),
  overdue: z.number().int(),
});

export const getCaseCounts = endpoint({
  method: 'GET',
  path: '/case-counts',
  tag: 'cases',
  summary:
    'Số vụ, bị can, nạn nhân theo giai đoạn trong kỳ / Cases, accused and victims by stage in a period',
  input: z.object({ from: DateText, to: DateText }),
  output: z.object({
    from: DateText,
    to: DateText,
    stages: z.array(StageCount),
    opened: z.number().int(),
    accused: z.number().int(),
    victims: z.number().int(),
  }),
});

export const HearingOutlineRow = z.object({
  startsAt: InstantText,
  court: z.string(),
  mobile: z.boolean(),
  state: z.string(),
});

export const listHearingOutline = endpoint({
  method: 'GET',
  path: '/hearing-outline',
  tag: 'cases',
  summary:
    'Ban chỉ đạo: lịch xét xử công khai, lưu động hay không / For the committee: open hearings, mobile or not',
  input: z.object({ from: DateText, to: DateText }),
  output: z.object({ rows: z.array(HearingOutlineRow) }),
});

/** One paragraph of the catalogue in a wording. */
export const OffenceRow = z.object({
  article: z.string(),
  paragraph: z.number().int(),
  name: z.object({ vi: z.string(), en: z.string() }),
  lowestYears: z.number(),
  highestYears: z.number().int(),
  life: z.boolean(),
  severity: OffenceClass,
  trafficking: z.boolean(),
  points: z.array(z.object({ letter: z.string(), vi: z.string(), en: z.string() })),
  law: z.string(),
  basis: z.string(),
  validFrom: DateText,
  validTo: DateText.nullable(),
});
export type OffenceRow = z.infer<typeof OffenceRow>;

export const listOffences = endpoint({
  method: 'GET',
  path: '/offences',
  tag: 'cases',
  summary:
    'Danh mục tội danh theo điều, khoản, điểm, có hiệu lực ngày đã chọn / Offences in force on a day',
  input: z.object({ on: DateText.optional() }),
  output: z.object({ rows: z.array(OffenceRow) }),
});

export const listOwnVictimSteps = endpoint({
  method: 'GET',
  path: '/own-victim-steps',
  tag: 'cases',
  summary:
    'Nhân viên xã hội, trợ giúp viên: mã nạn nhân được giao, bước tiếp theo, ngày xét xử / Victims assigned to the reader: code, next step, hearing day',
  input: z.object({}),
  output: z.object({
    rows: z.array(
      z.object({ code: z.string(), stage: CaseStage, hearingAt: InstantText.nullable() }),
    ),
  }),
});

export const CaseRef = z.object({ id: Id, code: z.string() });

export const findCaseOfTip = endpoint({
  method: 'GET',
  path: '/case-of-tip/:tipId',
  tag: 'cases',
  summary:
    'Vụ án khởi tố từ một nguồn tin, nếu người đọc được mở / The case opened on a tip, for whoever may open it',
  input: z.object({ tipId: Id }),
  output: z.object({ found: CaseRef.nullable() }),
});
