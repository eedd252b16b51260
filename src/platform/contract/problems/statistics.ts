import type { ProblemRow } from '../problem-row.ts';

export const statisticsProblems = {
  'statistics.programme-years-only': {
    status: 403,
    vi: 'Cơ quan ngoài chuỗi tố tụng xem số liệu theo năm chương trình (15/12–14/12) đã kết thúc. Chọn một năm đã qua.',
    en: 'Agencies outside the proceedings see figures of programme years (15/12–14/12) that are over. Choose a past year.',
  },
  'statistics.period-needed': {
    status: 400,
    vi: 'Chọn ngày đầu và ngày cuối của kỳ; kỳ dài nhất năm năm.',
    en: 'Choose the first and the last day of the period; five years at most.',
  },
  'statistics.split-unknown': {
    status: 400,
    vi: 'Số liệu này không tách được theo cách đó.',
    en: 'This figure is not parted that way.',
  },
} as const satisfies Record<string, ProblemRow>;
