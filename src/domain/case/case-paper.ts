import { z } from 'zod';

/** Decisions and notices of a case that may be drafted here; none carries the number of a form. */
export const CasePaperForm = z.enum([
  'opening-decision',
  'charge-decision',
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
  'trial-decision',
]);
export type CasePaperForm = z.infer<typeof CasePaperForm>;

/** How a paper is called and numbered. */
export type PaperNames = { vi: string; en: string; type: string; typeCode: string };

export const PAPER_NAMES: Readonly<Record<CasePaperForm, PaperNames>> = {
  'opening-decision': decision('Khởi tố vụ án hình sự', 'Decision to open a criminal case'),
  'charge-decision': decision('Khởi tố bị can', 'Decision to charge an accused'),
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
  'trial-decision': decision('Đưa vụ án ra xét xử', 'Decision to try the case'),
};

function decision(vi: string, en: string): PaperNames {
  return { vi, en, type: 'QUYẾT ĐỊNH', typeCode: 'QĐ' };
}
