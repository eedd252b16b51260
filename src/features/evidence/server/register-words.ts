import type { EvidenceKind, EvidenceState, KeepingPlace } from '#domain/evidence/evidence-item.ts';

/** Names of the kinds of evidence as the printed register writes them (BLTTHS Điều 87). */
export const KIND_NAMES: Record<EvidenceKind, string> = {
  exhibit: 'Vật chứng',
  statement: 'Lời khai, lời trình bày',
  'electronic-data': 'Dữ liệu điện tử',
  'expert-conclusion': 'Kết luận giám định, định giá tài sản',
  'procedural-record': 'Biên bản hoạt động tố tụng',
  'mutual-assistance-result': 'Kết quả tương trợ tư pháp, hợp tác quốc tế',
  'other-item': 'Tài liệu, đồ vật khác',
};

/** States as the printed register writes them. */
export const STATE_NAMES: Record<EvidenceState, string> = {
  'in-custody': 'Đang bảo quản',
  lent: 'Đang giao cơ quan khác',
  returned: 'Đã trả',
  destroyed: 'Đã tiêu hủy',
  'handed-over': 'Đã chuyển giao',
};

/** Places of keeping as the printed register writes them (BLTTHS Điều 90). */
export const PLACE_NAMES: Record<KeepingPlace, string> = {
  'case-file': 'theo hồ sơ vụ án',
  'evidence-store': 'kho vật chứng',
  treasury: 'Kho bạc Nhà nước',
  'specialised-body': 'cơ quan chuyên trách',
  owner: 'chủ sở hữu, người quản lý',
  'expert-office': 'cơ quan giám định',
  'this-system': 'lưu trong hệ thống',
};
