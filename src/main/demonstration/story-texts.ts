/** What agencies write when they report: figures and works, never a person's name. */
export const PROGRESS_TEXTS: readonly string[] = [
  'Đã ban hành văn bản triển khai, phân công phòng chuyên môn phụ trách; đang lấy ý kiến các đơn vị phối hợp.',
  'Đã tổ chức {n} buổi truyền thông trực tiếp, {m} lượt người tham dự; cấp phát {k} tờ rơi bằng hai thứ tiếng.',
  'Phối hợp kiểm tra {n} cơ sở, nhắc nhở {p} cơ sở chưa niêm yết số điện thoại đường dây nóng.',
  'Hoàn thành đợt 1 tại {n} địa bàn; đợt 2 dự kiến trong tháng tới do trùng mùa vụ.',
  'Đã mở {p} lớp tập huấn cho {m} cán bộ cơ sở; phiếu khảo sát cuối lớp đạt yêu cầu.',
  'Phát {n} tin, bài, {p} phóng sự; thời lượng phát thanh tiếng dân tộc tăng so với kỳ trước.',
  'Đã thống nhất quy trình phối hợp với các đơn vị, còn vướng khâu bố trí kinh phí đi lại.',
  'Rà soát xong {n} xã; tổng hợp số liệu gửi cơ quan thường trực.',
  'Tổ chức giao ban, thống nhất số liệu giữa các ngành; còn {p} nội dung chưa khớp, đang đối chiếu.',
  'Đã in và treo {n} pa nô, áp phích tại bến xe, chợ, cửa khẩu phụ.',
];

export const DONE_TEXTS: readonly string[] = [
  'Hoàn thành theo kế hoạch: {n} hoạt động, {m} lượt người được tiếp cận. Báo cáo kết quả đính kèm công văn của đơn vị.',
  'Đã hoàn thành toàn bộ nội dung được giao; hồ sơ lưu tại đơn vị, gửi cơ quan thường trực bản tổng hợp.',
  'Hoàn thành {n}/{n} địa bàn; kiến nghị duy trì trong năm sau.',
  'Đã thực hiện xong, nghiệm thu nội bộ ngày cuối kỳ; không phát sinh vướng mắc.',
];

export const RETURN_TEXTS: readonly string[] = [
  'Số liệu chưa tách theo địa bàn; đề nghị bổ sung bảng chi tiết rồi gửi lại.',
  'Chưa nêu kết quả đợt 2; đề nghị cập nhật và nêu rõ sản phẩm.',
];

export const EXTENSION_REASONS: readonly string[] = [
  'Mưa lũ làm chia cắt nhiều thôn bản, chưa tổ chức được đợt kiểm tra theo lịch.',
  'Đơn vị đang sắp xếp tổ chức bộ máy, nhân sự phụ trách chuyển công tác.',
  'Kinh phí được cấp muộn hơn dự kiến; đề nghị lùi thời gian hoàn thành.',
];

export const EXTENSION_ANSWERS: readonly string[] = [
  'Đồng ý; đề nghị chủ động phương án để không phải gia hạn lần nữa.',
  'Nhất trí gia hạn do nguyên nhân khách quan.',
];

export const EXTENSION_REFUSALS: readonly string[] = [
  'Chưa đồng ý: nội dung đã giao từ đầu năm, đề nghị tập trung hoàn thành đúng hạn.',
];

export const CHANGE_REASONS: readonly string[] = [
  'Nội dung này nay thuộc chức năng của đơn vị khác sau sắp xếp; đề nghị điều chỉnh cơ quan chủ trì.',
  'Đề nghị làm rõ sản phẩm phải nộp và địa bàn thực hiện.',
];

export const COMMENTS: readonly (readonly [string, string])[] = [
  [
    'Đề nghị đơn vị cập nhật tiến độ trước buổi giao ban quý.',
    'Đã cập nhật, số liệu chốt đến ngày 14 của tháng.',
  ],
  [
    'Phần phối hợp với địa phương cần nêu rõ xã nào đã làm, xã nào chưa.',
    'Sẽ bổ sung danh sách địa bàn trong lần cập nhật tới.',
  ],
  [
    'Nội dung truyền thông cần có bản tiếng dân tộc trước ngày 30/7.',
    'Đã đặt dịch, dự kiến có trong tuần sau.',
  ],
  ['Lưu ý không nêu tên, hình ảnh nạn nhân trong tài liệu.', 'Đã quán triệt tới người biên tập.'],
];

export const REFORM_TRACE =
  'Chuyển nhiệm vụ từ {từ} sang {sang} theo sắp xếp tổ chức bộ máy; hồ sơ, số liệu đã bàn giao.';
export const YEAR_CLOSED_NOTE = 'Đã khóa sổ năm; số liệu được tính vào báo cáo tổng kết năm.';
export const LATE_REPORT_NOTE = 'Gửi chậm do chờ số liệu cơ sở.';
export const REPORT_NOTE = 'Báo cáo kèm biểu số liệu kỳ này.';
export const REPORT_RETURN = 'Số liệu kỳ này không khớp kỳ trước; đề nghị kiểm tra, giải trình.';
export const ENDED =
  'Đơn vị kết thúc hoạt động theo mô hình chính quyền hai cấp; nhiệm vụ chuyển về các xã, phường.';
