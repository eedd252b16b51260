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
  'call.nothing-said': {
    status: 422,
    vi: 'Ghi ít nhất một câu về sự việc trước khi chuyển.',
    en: 'Write at least one sentence about what happened before referring.',
  },
} as const satisfies Record<string, ProblemRow>;
