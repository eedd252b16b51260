import { z } from 'zod';

/** Why a protected value is opened: chosen from a list, kept in the trail as its code. */
export const Purpose = z.enum([
  'handle-tip',
  'verify-tip',
  'investigate',
  'supervise-legality',
  'prepare-hearing',
  'identify-victim',
  'protect-victim',
  'support-victim',
  'legal-aid',
  'repatriate',
  'welfare-check',
  'answer-person',
  'danger-now',
  'correct-record',
  'hand-over',
  'match-records',
  'complaint',
  'erase-record',
]);
export type Purpose = z.infer<typeof Purpose>;

/** What the reader chooses from. */
export const purposeNames: Record<Purpose, { vi: string; en: string }> = {
  'handle-tip': { vi: 'Giải quyết tố giác, tin báo', en: 'Handling a tip' },
  'verify-tip': { vi: 'Kiểm tra, xác minh nguồn tin', en: 'Verifying a source of information' },
  investigate: { vi: 'Điều tra vụ án', en: 'Investigating a case' },
  'supervise-legality': { vi: 'Kiểm sát việc tuân theo pháp luật', en: 'Supervising legality' },
  'prepare-hearing': { vi: 'Chuẩn bị xét xử', en: 'Preparing a hearing' },
  'identify-victim': { vi: 'Xác định nạn nhân', en: 'Identifying a victim' },
  'protect-victim': { vi: 'Bảo vệ an toàn cho nạn nhân', en: 'Protecting a victim' },
  'support-victim': { vi: 'Hỗ trợ nạn nhân', en: 'Supporting a victim' },
  'legal-aid': { vi: 'Trợ giúp pháp lý', en: 'Legal aid' },
  repatriate: { vi: 'Hồi hương, chuyển giao', en: 'Repatriation, transfer' },
  'welfare-check': { vi: 'Xác minh người vắng mặt không rõ lý do', en: 'Welfare verification' },
  'answer-person': {
    vi: 'Trả lời người báo tin hoặc đương sự',
    en: 'Answering the person concerned',
  },
  'danger-now': { vi: 'Có người đang gặp nguy hiểm', en: 'Somebody is in danger now' },
  'correct-record': { vi: 'Sửa thông tin sai', en: 'Correcting a record' },
  'hand-over': { vi: 'Chuyển giao hồ sơ', en: 'Handing a file over' },
  'match-records': { vi: 'Đối chiếu trùng lặp', en: 'Comparing for duplicates' },
  complaint: { vi: 'Giải quyết khiếu nại, tố cáo', en: 'Handling a complaint' },
  'erase-record': { vi: 'Xóa theo quy định', en: 'Erasing as the rules demand' },
};
