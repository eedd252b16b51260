import { z } from 'zod';

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
  'protest-decision',
  'absence-notice',
  'full-limit-decision',
  'stay-cancellation',
  'cassation-decision',
  'reopening-decision',
  'emergency-hold-order',
  'held-arrest-order',
  'arrest-order',
  'custody-decision',
  'custody-extension',
  'detention-order',
  'detention-extension',
  'bail-decision',
  'deposit-decision',
  'residence-ban-order',
  'exit-ban-decision',
  'release-decision',
  'measure-cancellation',
  'measure-replacement',
  'measure-approval',
  'measure-refusal',
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
  'protest-decision': decision('Kháng nghị', 'Protest'),
  'absence-notice': {
    vi: 'Tiến hành tố tụng vắng mặt bị can, bị cáo',
    en: 'Notice of proceedings in absence',
    type: 'THÔNG BÁO',
    typeCode: 'TB',
  },
  'full-limit-decision': decision(
    'Áp dụng thời hạn đầy đủ đối với vụ án có bị can dưới 18 tuổi',
    'Decision to restore the full limits',
  ),
  'stay-cancellation': decision(
    'Hủy bỏ quyết định đình chỉ vụ án',
    'Decision to set aside the stay of the case',
  ),
  'cassation-decision': decision('Giám đốc thẩm', 'Cassation decision'),
  'reopening-decision': decision('Tái thẩm', 'Decision on reopening'),
  'emergency-hold-order': order(
    'Giữ người trong trường hợp khẩn cấp',
    'Order to hold a person in an emergency',
  ),
  'held-arrest-order': order(
    'Bắt người bị giữ trong trường hợp khẩn cấp',
    'Order to arrest a person held in an emergency',
  ),
  'arrest-order': order('Bắt bị can, bị cáo để tạm giam', 'Order to arrest for detention'),
  'custody-decision': decision('Tạm giữ', 'Decision on custody'),
  'custody-extension': decision('Gia hạn tạm giữ', 'Decision to extend custody'),
  'detention-order': order('Tạm giam', 'Order of detention'),
  'detention-extension': decision('Gia hạn thời hạn tạm giam', 'Decision to extend detention'),
  'bail-decision': decision('Về việc bảo lĩnh', 'Decision on bail'),
  'deposit-decision': decision('Về việc đặt tiền để bảo đảm', 'Decision on the deposit of money'),
  'residence-ban-order': order('Cấm đi khỏi nơi cư trú', 'Order not to leave the residence'),
  'exit-ban-decision': decision('Tạm hoãn xuất cảnh', 'Decision on the exit ban'),
  'release-decision': decision('Trả tự do', 'Decision to release'),
  'measure-cancellation': decision('Hủy bỏ biện pháp ngăn chặn', 'Decision to cancel a measure'),
  'measure-replacement': decision('Thay thế biện pháp ngăn chặn', 'Decision to replace a measure'),
  'measure-approval': decision(
    'Phê chuẩn lệnh, quyết định áp dụng biện pháp ngăn chặn',
    'Decision to approve a measure',
  ),
  'measure-refusal': decision(
    'Không phê chuẩn lệnh, quyết định áp dụng biện pháp ngăn chặn',
    'Decision not to approve a measure',
  ),
};

function decision(vi: string, en: string): PaperNames {
  return { vi, en, type: 'QUYẾT ĐỊNH', typeCode: 'QĐ' };
}

function order(vi: string, en: string): PaperNames {
  return { vi, en, type: 'LỆNH', typeCode: 'L' };
}
