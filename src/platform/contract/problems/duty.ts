import { DUTY_REFUSALS } from '#domain/duty/refusals.ts';
import type { ProblemRow } from '../problem-row.ts';

/** The refusals of the rules of duty, each a conflict with what stands there. */
const fromDuty = Object.fromEntries(
  Object.entries(DUTY_REFUSALS).map(([code, sentence]) => [code, { status: 409, ...sentence }]),
) as Record<keyof typeof DUTY_REFUSALS, ProblemRow>;

export const dutyProblems = {
  ...fromDuty,
  'call.already-referred': {
    status: 409,
    vi: 'Cuộc gọi này đã được chuyển. Xem biên nhận trong sổ cuộc gọi.',
    en: 'This call has been referred. Its receipt is in the call log.',
  },
  'call.not-to-refer': {
    status: 409,
    vi: 'Chỉ giao lại cuộc gọi chưa chuyển.',
    en: 'Only a call that was not referred can be given to somebody else.',
  },
  'call.same-operator': {
    status: 422,
    vi: 'Người này đang giữ cuộc gọi. Chọn người trực khác.',
    en: 'This operator has the call already. Choose another.',
  },
  'call.not-a-taker': {
    status: 422,
    vi: 'Chọn người trực nghe máy đang công tác tại đơn vị.',
    en: 'Choose an operator who takes calls in this body now.',
  },
  'call.nothing-said': {
    status: 422,
    vi: 'Ghi ít nhất một câu về sự việc trước khi chuyển.',
    en: 'Write at least one sentence about what happened before referring.',
  },
} as const satisfies Record<string, ProblemRow>;
