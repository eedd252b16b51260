import { PROGRAMME_REFUSALS } from '#domain/programme/refusals.ts';
import type { ProblemRow } from '../problem-row.ts';

/** The domain's own refusals, each a conflict with the present state. */
const fromDomain = Object.fromEntries(
  Object.entries(PROGRAMME_REFUSALS).map(([code, sentence]) => [
    code,
    { status: 409, ...sentence },
  ]),
) as Record<keyof typeof PROGRAMME_REFUSALS, ProblemRow>;

export const programmeProblems = {
  ...fromDomain,
  'plan.not-ready': {
    status: 409,
    vi: 'Chưa xác nhận được: {what}.',
    en: 'It cannot be confirmed yet: {what}.',
  },
  'plan.already-confirmed': {
    status: 409,
    vi: 'Bản này đã được xác nhận hoặc đã bỏ.',
    en: 'This review has already been confirmed or abandoned.',
  },
  'plan.not-correctable': {
    status: 409,
    vi: 'Chỉ cơ quan đã ban hành mới chỉnh được kế hoạch này, khi kế hoạch chưa bị thu hồi. Hãy đọc văn bản như một kế hoạch mới.',
    en: 'Only the agency that issued this plan may correct it, while it is not withdrawn. Read the text as a new plan.',
  },
  'plan.correction-outdated': {
    status: 409,
    vi: 'Kế hoạch hoặc bản xem đã thay đổi sau khi anh/chị xem những gì sẽ được chỉnh. Chưa có gì được ghi: mở lại bước xác nhận, xem lại rồi xác nhận.',
    en: 'The plan or the review has changed since you looked at what would be corrected. Nothing was written: open the confirmation again, look again and confirm.',
  },
  'plan.may-not-map': {
    status: 409,
    vi: 'Kế hoạch của nơi khác chỉ đăng ký được, không giao thành nhiệm vụ ở bản cài đặt này.',
    en: 'A plan from elsewhere can only be registered here, not turned into tasks.',
  },
  'task.mention-unreadable': {
    status: 409,
    vi: 'Có người được nhắc tên không xem được nhiệm vụ này. Bỏ tên đó rồi gửi lại.',
    en: 'Somebody mentioned may not read this task. Remove the name and send again.',
  },
  'task.agency-required': {
    status: 409,
    vi: 'Chọn ít nhất một cơ quan chủ trì hoặc thực hiện.',
    en: 'Choose at least one agency to lead or to carry it out.',
  },
  'task.due-before-start': {
    status: 409,
    vi: 'Hạn ({dueOn}) phải từ ngày bắt đầu ({startsOn}) trở đi.',
    en: 'The last day ({dueOn}) must not be before the first ({startsOn}).',
  },
  'plan.name-not-ours': {
    status: 409,
    vi: 'Tên “{name}” chưa gắn với cơ quan nào. Chọn cơ quan, hoặc giữ tên cũ chưa gán cho ai.',
    en: 'The name “{name}” stands for no agency yet. Choose one, or keep it unassigned.',
  },
} as const satisfies Record<string, ProblemRow>;
