import { z } from 'zod';
import { type CaseEvent, type CaseEventKind, readCode } from '#domain/case/case-event.ts';

/** Decisions and notices of a case that may be drafted here; none carries the number of a form. */
export const CasePaperForm = z.enum([
  'opening-decision',
  'opening-cancellation',
  'charge-decision',
  'charge-approval',
  'charge-cancellation',
  'charge-change',
  'investigation-extension',
  'case-suspension',
  'case-resumption',
  'case-stay',
  'investigation-conclusion',
  'merge-decision',
  'split-decision',
  'wanted-decision',
  'wanted-lift',
  'file-transfer',
  'file-return',
  'prosecution-extension',
  'indictment',
  'trial-extension',
  'trial-decision',
  'adjournment',
  'judgment',
  'appeal-judgment',
]);
export type CasePaperForm = z.infer<typeof CasePaperForm>;

/** How a paper is called and numbered. */
export type PaperNames = { vi: string; en: string; type: string; typeCode: string };

export const PAPER_NAMES: Readonly<Record<CasePaperForm, PaperNames>> = {
  'opening-decision': decision('Khởi tố vụ án hình sự', 'Decision to open a criminal case'),
  'opening-cancellation': decision(
    'Hủy bỏ quyết định khởi tố vụ án hình sự',
    'Decision to cancel the opening of the case',
  ),
  'charge-decision': decision('Khởi tố bị can', 'Decision to charge an accused'),
  'charge-approval': decision(
    'Phê chuẩn quyết định khởi tố bị can',
    'Decision to approve the charge',
  ),
  'charge-cancellation': decision(
    'Hủy bỏ quyết định khởi tố bị can',
    'Decision to cancel the charge',
  ),
  'charge-change': decision(
    'Thay đổi, bổ sung quyết định khởi tố',
    'Decision to change the charges',
  ),
  'investigation-extension': decision(
    'Gia hạn thời hạn điều tra',
    'Decision to extend the investigation',
  ),
  'case-suspension': decision('Tạm đình chỉ vụ án', 'Decision to suspend the case'),
  'case-resumption': decision('Phục hồi vụ án', 'Decision to resume the case'),
  'case-stay': decision('Đình chỉ vụ án', 'Decision to stay the case'),
  'investigation-conclusion': {
    vi: 'Kết luận điều tra',
    en: 'Conclusion of the investigation',
    type: 'BẢN KẾT LUẬN ĐIỀU TRA',
    typeCode: 'KLĐT',
  },
  'merge-decision': decision('Nhập vụ án hình sự', 'Decision to merge cases'),
  'split-decision': decision('Tách vụ án hình sự', 'Decision to split a case'),
  'wanted-decision': decision('Truy nã', 'Wanted notice'),
  'wanted-lift': decision('Đình nã', 'Decision to lift a wanted notice'),
  'file-transfer': decision(
    'Chuyển vụ án để điều tra theo thẩm quyền',
    'Decision to transfer the case',
  ),
  'file-return': decision('Trả hồ sơ để điều tra bổ sung', 'Decision to return the file'),
  'prosecution-extension': decision(
    'Gia hạn thời hạn quyết định việc truy tố',
    'Decision to extend the prosecution stage',
  ),
  indictment: { vi: 'Cáo trạng', en: 'Indictment', type: 'CÁO TRẠNG', typeCode: 'CT' },
  'trial-extension': decision(
    'Gia hạn thời hạn chuẩn bị xét xử',
    'Decision to extend the preparation of the trial',
  ),
  'trial-decision': decision('Đưa vụ án ra xét xử', 'Decision to try the case'),
  adjournment: decision('Hoãn phiên tòa', 'Decision to adjourn the hearing'),
  judgment: { vi: 'Bản án sơ thẩm', en: 'Judgment', type: 'BẢN ÁN', typeCode: 'BA' },
  'appeal-judgment': {
    vi: 'Bản án, quyết định phúc thẩm',
    en: 'Judgment or decision on appeal',
    type: 'BẢN ÁN PHÚC THẨM',
    typeCode: 'BA',
  },
};

const FORMS: Partial<Record<CaseEventKind, readonly CasePaperForm[]>> = {
  opened: ['opening-decision'],
  'opening-cancelled': ['opening-cancellation'],
  charged: ['charge-decision'],
  'charge-approved': ['charge-approval'],
  'charge-cancelled': ['charge-cancellation'],
  'charge-changed': ['charge-change'],
  'investigation-extended': ['investigation-extension'],
  suspended: ['case-suspension'],
  resumed: ['case-resumption'],
  stayed: ['case-stay'],
  concluded: ['investigation-conclusion'],
  absorbed: ['merge-decision'],
  split: ['split-decision'],
  wanted: ['wanted-decision'],
  'wanted-lifted': ['wanted-lift'],
  transferred: ['file-transfer'],
  'file-returned': ['file-return'],
  'prosecution-extended': ['prosecution-extension'],
  indicted: ['indictment'],
  'trial-extended': ['trial-extension'],
  'trial-decided': ['trial-decision'],
  adjourned: ['adjournment'],
  judged: ['judgment'],
  'appeal-decided': ['appeal-judgment'],
};

/**
 * The papers that may put an act into words; none where the rule asks for none. A part that was split off
 * counts from the opening of the whole: that line is no decision of its own.
 */
export function listFormsOf(event: Pick<CaseEvent, 'kind' | 'params'>): readonly CasePaperForm[] {
  switch (event.kind) {
    case 'handed-over':
      return readCode(event, 'purpose') === 'transfer' ? ['file-transfer'] : [];
    case 'absorbed':
      return event.params.splitOff === true ? [] : (FORMS.absorbed ?? []);
    default:
      return FORMS[event.kind] ?? [];
  }
}

function decision(vi: string, en: string): PaperNames {
  return { vi, en, type: 'QUYẾT ĐỊNH', typeCode: 'QĐ' };
}
