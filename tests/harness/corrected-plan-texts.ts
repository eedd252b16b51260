/** A plan of the invented province and the paragraphs that its corrected text keeps, changes or drops. */
const HEAD = [
  'BAN CHỈ ĐẠO 138 TỈNH MINH HỌA',
  'Số: 12/KH-BCĐ138',
  'Minh Họa, ngày 01 tháng 02 năm 2026',
  'KẾ HOẠCH',
  'Phòng, chống mua bán người năm 2026',
  'I. MỤC TIÊU',
  '1. Chỉ tiêu: tỷ lệ giải quyết tin báo đạt trên 90%.',
  'II. NHIỆM VỤ VÀ PHÂN CÔNG THỰC HIỆN',
  '1. Công tác truyền thông',
];
const CAMPAIGN =
  '- Tổ chức chiến dịch truyền thông tại các xã biên giới trước ngày 15/7/2026 (Công an tỉnh chủ trì, phối hợp Sở Y tế thực hiện).';
export const SURVEY =
  '- Rà soát người đi làm ăn xa, lập danh sách theo dõi (Công an tỉnh chủ trì thực hiện).';
const TRAINING =
  '- Mở lớp tập huấn nghiệp vụ cho cán bộ cơ sở trước ngày 30/9/2026 (Sở Y tế chủ trì thực hiện).';
export const PEAK =
  '- Mở đợt cao điểm tấn công, trấn áp tội phạm mua bán người từ ngày 01/7/2026 đến ngày 30/9/2026 (Công an tỉnh chủ trì thực hiện).';
const TAIL = [
  'III. TỔ CHỨC THỰC HIỆN',
  '1. Các sở, ngành báo cáo kết quả hằng quý về Ban Chỉ đạo 138 tỉnh trước ngày 16/3, 16/6, 16/9, 16/12.',
  'Nơi nhận:',
  '- Các sở, ngành;',
  '- Lưu: VT.',
];
export const PLAN = [...HEAD, CAMPAIGN, SURVEY, TRAINING, PEAK, ...TAIL].join('\n');
