import type { ProblemRow } from '../problem-row.ts';

/** Refusals of evidence charts and of networks. */
export const chartProblems = {
  'chart.not-kept': {
    status: 409,
    vi: 'Bản cài đặt này chỉ lưu ngày tháng và số liệu của vụ án: không có sơ đồ chứng cứ và mạng lưới.',
    en: 'This installation keeps dates and figures of cases only: no evidence charts, no networks.',
  },
  'chart.closed': {
    status: 409,
    vi: 'Sơ đồ chỉ để xem: vụ án đã được tòa án thụ lý, hoặc cơ quan này không vẽ sơ đồ.',
    en: 'The chart can only be read: a court has taken the case on, or this body does not draw charts.',
  },
  'chart.node-not-fit': {
    status: 422,
    vi: 'Nạn nhân chỉ ghi bằng mã, bị can bằng số thứ tự; mục khác phải có tên gọi.',
    en: 'A victim stands by code, an accused by number; anything else needs its words.',
  },
  'chart.node-twice': {
    status: 409,
    vi: 'Người này đã có trên sơ đồ.',
    en: 'This person already stands on the chart.',
  },
  'chart.link-not-fit': {
    status: 422,
    vi: 'Liên hệ này không nối được hai mục đó. Chọn loại liên hệ khác.',
    en: 'This link cannot join those two. Choose another kind of link.',
  },
  'chart.days': {
    status: 422,
    vi: 'Ngày cuối không được trước ngày đầu.',
    en: 'The last day may not lie before the first.',
  },
  'network.nothing-to-undo': {
    status: 409,
    vi: 'Không còn lần ghép nào để hoàn tác.',
    en: 'There is no joining left to undo.',
  },
  'network.one-record': {
    status: 422,
    vi: 'Một mạng lưới cần ít nhất hai hồ sơ khác nhau.',
    en: 'A network needs two different records at least.',
  },
} as const satisfies Record<string, ProblemRow>;
