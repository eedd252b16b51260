import { EVIDENCE_REFUSALS } from '#domain/evidence/refusals.ts';
import type { ProblemRow } from '../problem-row.ts';

/** Refusals of the evidence rules, each a conflict with the present state. */
const fromDomain = Object.fromEntries(
  Object.entries(EVIDENCE_REFUSALS).map(([code, sentence]) => [code, { status: 409, ...sentence }]),
) as Record<keyof typeof EVIDENCE_REFUSALS, ProblemRow>;

export const evidenceProblems = {
  ...fromDomain,
  'evidence.file-too-large': {
    status: 413,
    vi: 'Tệp lớn hơn 4 GB. Chia nhỏ, mỗi phần là một tệp chứng cứ.',
    en: 'The file is larger than 4 GB. Split it, each piece as a file of its own.',
  },
  'evidence.too-many-arriving': {
    status: 409,
    vi: 'Vị trí này đang gửi dở nhiều tệp. Gửi nốt hoặc bỏ bớt trước.',
    en: 'This post has several files on their way. Finish or drop some first.',
  },
  'evidence.quota-reached': {
    status: 507,
    vi: 'Tổng số tệp đang gửi dở đã đến giới hạn của hệ thống. Thử lại sau.',
    en: 'The files on their way have reached the limit of the system. Try again later.',
  },
  'evidence.disk-full': {
    status: 507,
    vi: 'Máy chủ không đủ chỗ cho tệp này. Báo quản trị hệ thống.',
    en: 'The server has no room for this file. Tell the system administrator.',
  },
  'evidence.part-elsewhere': {
    status: 409,
    vi: 'Phần này không nối tiếp. Gửi tiếp từ byte {at}.',
    en: 'This part does not continue the file. Go on from byte {at}.',
  },
  'evidence.part-too-long': {
    status: 413,
    vi: 'Phần gửi vượt quá tệp đã khai hoặc quá 8 MB.',
    en: 'The part goes beyond the file that was declared, or beyond 8 MB.',
  },
  'evidence.part-differs': {
    status: 422,
    vi: 'Phần nhận được không khớp mã băm của người gửi. Gửi lại phần này.',
    en: 'The part does not have the hash its sender states. Send it again.',
  },
  'evidence.file-unfinished': {
    status: 409,
    vi: 'Tệp chưa đến đủ: mới nhận {received} byte.',
    en: 'The file has not arrived in full: {received} bytes so far.',
  },
  'evidence.hash-differs': {
    status: 422,
    vi: 'Mã băm SHA-256 của tệp nhận được khác mã đã ghi. Tệp không được nhận; kiểm tra bản gốc.',
    en: 'The SHA-256 of what arrived differs from the one stated. The file is not admitted; check the original.',
  },
  'request.span-outside': {
    status: 416,
    vi: 'Đoạn yêu cầu nằm ngoài tệp.',
    en: 'The span asked for lies outside the file.',
  },
} as const satisfies Record<string, ProblemRow>;
