import type { Words } from '#domain/deadline/clock/words.ts';

/** Who must act; the level (tỉnh, khu vực, huyện) is the era's business and stands in deciders. */
export const HOLDERS = {
  investigator: { vi: 'Cơ quan điều tra', en: 'the investigating body' },
  headInvestigator: { vi: 'Thủ trưởng Cơ quan điều tra', en: 'head of the investigating body' },
  receiver: {
    vi: 'Cơ quan điều tra hoặc cơ quan được giao một số hoạt động điều tra',
    en: 'the investigating body, or a body with some investigative powers',
  },
  communePolice: { vi: 'Công an cấp xã, Đồn Công an', en: 'commune police, police station' },
  policePost: { vi: 'Trạm Công an', en: 'police post' },
  anyBody: { vi: 'Cơ quan, tổ chức đã tiếp nhận', en: 'the body that received it' },
  procuracy: { vi: 'Viện kiểm sát', en: 'the procuracy' },
  headProcuracy: { vi: 'Viện trưởng Viện kiểm sát', en: 'chief procurator' },
  both: { vi: 'Điều tra viên và Kiểm sát viên', en: 'investigator and prosecutor' },
  borderGuard: {
    vi: 'Bộ đội Biên phòng và cơ quan tương đương',
    en: 'border guard and bodies of its kind',
  },
  court: { vi: 'Tòa án', en: 'the court' },
  appealCourt: { vi: 'Tòa án cấp phúc thẩm', en: 'the appeal court' },
  party: { vi: 'Bị cáo, bị hại, đương sự', en: 'defendant, victim and parties' },
  arrester: { vi: 'Cơ quan đã bắt, tiếp nhận người', en: 'the body that took the person in' },
  complainant: { vi: 'Người khiếu nại', en: 'whoever complains' },
  settler: { vi: 'Cơ quan giải quyết khiếu nại, tố cáo', en: 'the body that settles it' },
  health: {
    vi: 'Cơ quan chuyên môn về y tế cấp tỉnh (Sở Y tế)',
    en: 'the provincial health agency',
  },
} as const satisfies Record<string, Words>;
