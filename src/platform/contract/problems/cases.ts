import { CASE_REFUSALS } from '#domain/case/refusals.ts';
import type { ProblemRow } from '../problem-row.ts';

/** Refusals of the case rules, each a conflict with the present state. */
const fromDomain = Object.fromEntries(
  Object.entries(CASE_REFUSALS).map(([code, sentence]) => [code, { status: 409, ...sentence }]),
) as Record<keyof typeof CASE_REFUSALS, ProblemRow>;

export const caseProblems = {
  ...fromDomain,
  'case.other-stage': {
    status: 403,
    vi: 'Việc này thuộc giai đoạn của cơ quan khác.',
    en: 'This belongs to the stage of another body.',
  },
  'case.person-cleared': {
    status: 403,
    vi: 'Tên người này đã đóng: chỉ lãnh đạo đơn vị thụ lý và viện kiểm sát mở được.',
    en: 'This name is closed: only the handling head and the procuracy open it.',
  },
  'case.receiver-unknown': {
    status: 409,
    vi: 'Chưa rõ viện kiểm sát hoặc tòa án có thẩm quyền ({whatVi}). Chọn cơ quan.',
    en: 'The competent procuracy or court is not settled ({whatEn}). Choose the agency.',
  },
  'case.receiver-not-fit': {
    status: 409,
    vi: 'Cơ quan này không nhận hồ sơ theo cách đó.',
    en: 'This agency does not receive a file that way.',
  },
  'case.victim-act-limit': {
    status: 409,
    vi: 'Với nạn nhân dưới 18 tuổi: nhiều nhất hai lần một ngày, mỗi lần hai giờ, trừ vụ phức tạp.',
    en: 'With a victim under 18: two acts a day and two hours each at most, unless complex.',
  },
  'case.protection-not-kept': {
    status: 409,
    vi: 'Nạn nhân dưới 18 tuổi phải có người hỗ trợ và không tiếp xúc với bị can; còn thiếu: {dutiesVi}.',
    en: 'A victim under 18 must have a support person and no contact with the accused; still missing: {dutiesEn}.',
  },
  'case.measure-until': {
    status: 409,
    vi: 'Lệnh phải ghi ngày giờ kết thúc, và kết thúc sau khi bắt đầu, trong thời hạn luật cho.',
    en: 'The order must say when it ends: after it begins, within what the law allows.',
  },
  'case.paper-state': {
    status: 409,
    vi: 'Văn bản đang ở bước khác. Tải lại để xem.',
    en: 'The paper is at another step. Reload it.',
  },
} as const satisfies Record<string, ProblemRow>;
