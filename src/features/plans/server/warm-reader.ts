import { readPlan } from '#domain/plan-reading/read-plan.ts';

/** An invented plan that meets the rules of every part: what is read first costs the most. */
export const WARMING_TEXT = `ỦY BAN NHÂN DÂN TỈNH LAM GIANG      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
BAN CHỈ ĐẠO 138                     Độc lập - Tự do - Hạnh phúc
Số: 12/KH-BCĐ138                    Lam Giang, ngày 05 tháng 02 năm 2026
KẾ HOẠCH
Phòng, chống mua bán người năm 2026
Thực hiện Kế hoạch số 19/KH-BCĐ138/CP ngày 15/01/2026 của Ban Chỉ đạo 138/CP, Ban Chỉ đạo 138 tỉnh ban hành Kế hoạch như sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích: nâng cao nhận thức của nhân dân.
2. Chỉ tiêu: 100% tin báo được tiếp nhận; tỷ lệ giải quyết đạt trên 90%; tăng 2% số vụ được phát hiện; 07/07 xã, phường duy trì mô hình.
II. NHIỆM VỤ VÀ PHÂN CÔNG THỰC HIỆN
1. Công tác truyền thông
- Tổ chức truyền thông tại các xã biên giới, hoàn thành trước ngày 15/7/2026 (Công an tỉnh chủ trì, phối hợp với Sở Y tế, Hội Liên hiệp Phụ nữ tỉnh và các Sở, ngành, địa phương thực hiện).
- Xây dựng phóng sự trong tháng 11/2026.
- Rà soát người đi làm ăn xa.
(Sở Nội vụ, Công an tỉnh thực hiện).
- Đề nghị Viện kiểm sát nhân dân tỉnh, Tòa án nhân dân tỉnh đưa ra xét xử các vụ án điểm.
2. Công tác đấu tranh
a) Mở cao điểm từ ngày 01/7/2026 đến hết ngày 30/9/2026 (Bộ đội Biên phòng tỉnh chủ trì).
b) Thực hiện các nội dung tại điểm a, mục 2, phần II.
3. Ủy ban nhân dân các xã, phường
- Chủ trì xây dựng kế hoạch; thường xuyên kiểm tra các cơ sở lưu trú.
III. TỔ CHỨC THỰC HIỆN
1. Công an tỉnh là cơ quan thường trực, có trách nhiệm theo dõi, đôn đốc việc thực hiện.
2. Các Sở, ngành định kỳ hằng quý (trước ngày 16/3, 16/9), 6 tháng, 01 năm và đột xuất báo cáo kết quả về Ban Chỉ đạo 138 tỉnh (qua Công an tỉnh) trước ngày 15/12/2026.
Trong quá trình thực hiện nếu có khó khăn, vướng mắc, phản ánh về Công an tỉnh để được hướng dẫn./.
Nơi nhận:
- Ban Chỉ đạo 138/CP (để báo cáo);
- Các Sở, ngành;
- Lưu: VT, CAT.
TM. BAN CHỈ ĐẠO
KT. TRƯỞNG BAN
PHÓ TRƯỞNG BAN
Người Mẫu`;

/**
 * Reads an invented plan, so that the first officer who brings one in does not wait for the rules to
 * be compiled: twice, because an expression is compiled to machine code at its second use.
 */
export function warmPlanReader(): void {
  readPlan(WARMING_TEXT);
  readPlan(WARMING_TEXT);
}
