import { TIP_REFUSALS } from '#domain/tip/refusals.ts';
import type { ProblemRow } from '../problem-row.ts';

/** The refusals of the rules of tips, each a conflict with where the tip stands. */
const fromTips = Object.fromEntries(
  Object.entries(TIP_REFUSALS).map(([code, sentence]) => [code, { status: 409, ...sentence }]),
) as Record<keyof typeof TIP_REFUSALS, ProblemRow>;

export const tipProblems = {
  ...fromTips,
  'tip.offence-unknown': {
    status: 422,
    vi: 'Không có điều, khoản này trong danh mục tội danh đang có hiệu lực.',
    en: 'The catalogue in force has no such article and paragraph.',
  },
  'tip.post-not-eligible': {
    status: 422,
    vi: 'Vị trí công tác được chọn không thuộc cơ quan đó hoặc không được giao việc này.',
    en: 'The chosen post is not of that body or may not be given this.',
  },
  'tip.paper-does-not-fit': {
    status: 422,
    vi: 'Văn bản này không phải của bước đang làm.',
    en: 'This paper does not belong to the step being taken.',
  },
  'tip.no-handler-there': {
    status: 409,
    vi: 'Người bàn giao hiện không giải quyết nguồn tin nào ở đây.',
    en: 'Whoever hands over handles no tip here now.',
  },
  'tip.asked-enough-today': {
    status: 429,
    vi: 'Hôm nay đã hỏi đủ 10 lần. Hỏi tiếp vào ngày mai, hoặc liên hệ trực ban.',
    en: 'Ten questions were asked today. Ask again tomorrow, or speak to the duty desk.',
  },
  'tip.jurisdiction-not-fit': {
    status: 422,
    vi: 'Chỉ giao xã cho viện kiểm sát hoặc tòa án khu vực.',
    en: 'Communes are given to khu vực procuracies and courts only.',
  },
  'tip.jurisdiction-later': {
    status: 409,
    vi: 'Có xã đã được giao từ ngày này hoặc sau ngày này. Chọn ngày muộn hơn.',
    en: 'A commune was given from this day or a later one. Choose a later day.',
  },
  'tip.match-answered': {
    status: 409,
    vi: 'Đề xuất này đã được trả lời.',
    en: 'This proposal has been answered.',
  },
} as const satisfies Record<string, ProblemRow>;
