import { z } from 'zod';

/** The papers of a tip, by what they are; numbers of official forms are not given, the circular's own form is used. */
export const TipForm = z.enum([
  'guidance-record',
  'transfer-slip',
  'receipt-notice-procuracy',
  'receipt-notice-reporter',
  'assignment-decision',
  'assignment-change',
  'procurator-assignment',
  'prolongation-decision',
  'extension-request',
  'extension-decision',
  'extension-refusal',
  'opening-decision',
  'non-opening-decision',
  'suspension-decision',
  'resumption-decision',
  'suspension-cancellation',
  'non-opening-cancellation',
  'exchange-letter',
  'view-of-procuracy',
  'result-notice',
  'competence-letter',
  'competence-decision',
  'procuracy-request',
  'answer-to-procuracy',
  'remedy-request',
  'taking-decision',
  'answer-to-referral',
  'surrender-notice',
]);
export type TipForm = z.infer<typeof TipForm>;

const SERIES = { decision: 'QĐ', notice: 'TB', dispatch: '', record: null } as const;

/** What a paper is called, of which kind it is, and in which series the clerk numbers it. */
export interface TipFormRow {
  vi: string;
  en: string;
  type: 'decision' | 'notice' | 'dispatch' | 'record';
  /** Series of the number book: QĐ, TB, none for a công văn; a record bears no number. */
  series: 'QĐ' | 'TB' | '' | null;
}

export const TIP_FORMS: Readonly<Record<TipForm, TipFormRow>> = {
  'guidance-record': row('record', 'Biên bản hướng dẫn người đến trình báo', 'Guidance record'),
  'transfer-slip': row('dispatch', 'Chuyển nguồn tin về tội phạm', 'Transfer of a tip'),
  'receipt-notice-procuracy': row(
    'notice',
    'Thông báo tiếp nhận nguồn tin về tội phạm (gửi Viện kiểm sát)',
    'Notice of receipt to the procuracy',
  ),
  'receipt-notice-reporter': row(
    'notice',
    'Thông báo tiếp nhận nguồn tin về tội phạm (gửi người báo tin)',
    'Notice of receipt to the reporter',
  ),
  'assignment-decision': row(
    'decision',
    'Quyết định phân công giải quyết nguồn tin về tội phạm',
    'Decision assigning the tip',
  ),
  'assignment-change': row(
    'decision',
    'Quyết định thay đổi người được phân công giải quyết nguồn tin về tội phạm',
    'Decision changing the assignment',
  ),
  'procurator-assignment': row(
    'decision',
    'Quyết định phân công Kiểm sát viên kiểm sát việc giải quyết nguồn tin về tội phạm',
    'Decision assigning a procurator',
  ),
  'prolongation-decision': row(
    'decision',
    'Quyết định kéo dài thời hạn kiểm tra, xác minh nguồn tin về tội phạm',
    'Decision prolonging the verification',
  ),
  'extension-request': row(
    'dispatch',
    'Đề nghị gia hạn thời hạn kiểm tra, xác minh nguồn tin về tội phạm',
    'Request to extend the verification',
  ),
  'extension-decision': row(
    'decision',
    'Quyết định gia hạn thời hạn kiểm tra, xác minh nguồn tin về tội phạm',
    'Decision of the procuracy extending the verification',
  ),
  'extension-refusal': row(
    'notice',
    'Thông báo không gia hạn thời hạn kiểm tra, xác minh',
    'Notice that the verification is not extended',
  ),
  'opening-decision': row(
    'decision',
    'Quyết định khởi tố vụ án hình sự',
    'Decision to open a case',
  ),
  'non-opening-decision': row(
    'decision',
    'Quyết định không khởi tố vụ án hình sự',
    'Decision not to open a case',
  ),
  'suspension-decision': row(
    'decision',
    'Quyết định tạm đình chỉ giải quyết nguồn tin về tội phạm',
    'Decision suspending the tip',
  ),
  'resumption-decision': row(
    'decision',
    'Quyết định phục hồi giải quyết nguồn tin về tội phạm',
    'Decision resuming the tip',
  ),
  'suspension-cancellation': row(
    'decision',
    'Quyết định hủy bỏ quyết định tạm đình chỉ giải quyết nguồn tin về tội phạm',
    'Decision cancelling the suspension',
  ),
  'non-opening-cancellation': row(
    'decision',
    'Quyết định hủy bỏ quyết định không khởi tố vụ án hình sự',
    'Decision cancelling the decision not to open a case',
  ),
  'exchange-letter': row(
    'dispatch',
    'Trao đổi quan điểm giải quyết nguồn tin về tội phạm đã hết thời hạn',
    'Exchange of views on a tip whose time has run out',
  ),
  'view-of-procuracy': row('dispatch', 'Quan điểm của Viện kiểm sát', 'View of the procuracy'),
  'result-notice': row(
    'notice',
    'Thông báo kết quả giải quyết nguồn tin về tội phạm',
    'Notice of the result',
  ),
  'competence-letter': row(
    'dispatch',
    'Đề nghị giải quyết tranh chấp thẩm quyền',
    'Request to settle competence',
  ),
  'competence-decision': row(
    'decision',
    'Quyết định giải quyết tranh chấp thẩm quyền',
    'Decision on competence',
  ),
  'procuracy-request': row(
    'dispatch',
    'Yêu cầu kiểm tra, xác minh của Viện kiểm sát',
    'Request of the procuracy',
  ),
  'answer-to-procuracy': row(
    'dispatch',
    'Trả lời yêu cầu của Viện kiểm sát',
    'Answer to the procuracy',
  ),
  'remedy-request': row(
    'dispatch',
    'Yêu cầu khắc phục vi phạm của Viện kiểm sát',
    'Request of the procuracy to remedy a violation',
  ),
  'taking-decision': row(
    'decision',
    'Quyết định trực tiếp giải quyết nguồn tin về tội phạm',
    'Decision of the procuracy to resolve the tip itself',
  ),
  'answer-to-referral': row('dispatch', 'Trả lời Tổng đài 111', 'Answer to the national line 111'),
  'surrender-notice': row(
    'notice',
    'Thông báo người phạm tội tự thú, đầu thú (gửi Viện kiểm sát)',
    'Notice of a surrender to the procuracy',
  ),
};

function row(type: TipFormRow['type'], vi: string, en: string): TipFormRow {
  return { vi, en, type, series: SERIES[type] };
}
