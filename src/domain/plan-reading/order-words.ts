import { bothSpellings } from './both-spellings.ts';

const VERBS = [
  'Tiếp tục|Chủ động|Thường xuyên|Kịp thời|Tích cực|Khẩn trương|Nghiêm túc|Đồng thời|Trực tiếp|Phấn đấu|Tập trung|Chú trọng|Quan tâm|Ưu tiên|Đặc biệt|Quyết liệt|Sớm',
  'Tăng cường|Nâng cao|Đẩy mạnh|Đẩy nhanh|Phát huy|Duy trì|Triển khai|Thực hiện|Tổ chức|Xây dựng|Tham mưu|Chỉ đạo|Hướng dẫn|Đôn đốc|Kiểm tra|Giám sát|Thanh tra|Thanh, kiểm tra|Rà soát|Thống kê|Tổng hợp|Báo cáo|Đề xuất|Kiến nghị',
  'Tuyên truyền|Phổ biến|Quán triệt|Lồng ghép|Vận động|Phát động|Huy động|Hỗ trợ|Bảo vệ|Bảo đảm|Đảm bảo|Tiếp nhận|Xác minh|Xác định|Giải cứu|Giải quyết|Phát hiện|Ngăn chặn|Đấu tranh|Điều tra|Xử lý|Truy tố|Xét xử|Truy bắt|Phòng ngừa|Phòng, chống|Khởi tố',
  'Nắm|Mở|Làm tốt|Làm|Lập|Củng cố|Kiện toàn|Đổi mới|Nghiên cứu|Biên soạn|Sản xuất|In|Phát|Đăng|Cung cấp|Cập nhật|Bố trí|Cân đối|Phân bổ|Quản lý|Phối hợp|Chủ trì|Theo dõi|Đánh giá|Sơ kết|Tổng kết|Khảo sát|Thu thập|Trao đổi|Ký kết|Kết nối|Tạo|Giúp|Giới thiệu|Tư vấn|Trợ giúp|Tập huấn|Bồi dưỡng|Đào tạo|Hoàn thiện|Hoàn thành|Ban hành|Sửa đổi|Áp dụng|Ứng dụng|Khai thác|Sử dụng|Ra quân|Tuần tra|Kiểm soát|Tấn công|Trấn áp|Triệt phá|Triệt xóa|Đưa|Gắn|Coi|Lấy|Nhân rộng|Mở rộng|Phân công|Giao|Đề nghị|Yêu cầu|Thành lập|Công bố|Công khai|Niêm yết|Khen thưởng|Biểu dương|Thu hút|Tham gia|Ký cam kết|Thẩm định|Thực hành|Kiểm sát|Hợp tác|Mời|Vừa|Định hướng|Định kỳ|Hằng|Hàng|Căn cứ|Trên cơ sở|Theo chức năng|Sử dụng|Chấp hành|Kiềm chế|Kéo giảm|Giảm|Xóa|Chống|Bám|Siết|Chuẩn bị|Thiết lập|Vận hành|Số hóa|Chuyển|Tích hợp|Cấp|Chi trả|Quy hoạch|Phê duyệt|Tiến hành|Bổ sung|Kêu gọi|Khuyến khích|Động viên|Nêu cao|Nhắn tin|Treo|Trang bị|Bàn giao|Xem xét|Lựa chọn|Chăm sóc|Dạy|Khám|Điều trị|Quyết định|Gặp|Gọi hỏi|Răn đe|Cảm hóa|Giáo dục|Tái|Đa dạng|Thông báo|Thông tin|Cảnh báo|Nhận diện|Tiếp cận|Lắp đặt|Rút kinh nghiệm|Phân loại|Phân tích|Dự báo|Tố giác|Thu|Tận dụng|Quy định|Chuyển giao|Đón|Trao|Bắt|Gửi|Đưa tin|Viết|Liên kết|Phân cấp|Phân định|Truyền thông|Hạn chế|Khắc phục|Loại bỏ|Bài trừ|Hình thành|Đăng ký|Đăng tải|Thí điểm|Chia sẻ|Tìm|Kiểm|Hưởng ứng|Gương mẫu|Tư vấn|Điều phối|Tổng rà soát|Xúc tiến|Đàm phán|Ngăn ngừa|Sàng lọc|Vận dụng|Cử|Chịu trách nhiệm|Có|Phục hồi|Đề cao|Xác lập|Không để|Nhận|Quét|Giữ|Chỉnh lý|Bí mật|Soạn|Bảo mật|Tiêu hủy|Kiểm kê|Quản trị|Đối thoại|Lắng nghe|Tháo gỡ|Thúc đẩy|Dành|Dự thảo|Soạn thảo|Trình|Thẩm tra|Trưng bày|Thăm|Vinh danh|Tuyên dương|Xuất bản|Dựng|Dán|Họp|Chấn chỉnh|Tạo lập|Thu hồi|Kê khai|Ủy thác|Trích|Quay|Cụ thể hóa|Lãnh đạo|Kiên quyết|Khởi động|Rút ngắn|Tặng|Quyên góp|Kết hợp',
];

const CIRCUMSTANCE =
  /^(?:(?:Hằng|Hàng) (?:năm|quý|tháng|tuần)|Định kỳ|Trong (?:tháng|quý|năm)|Trước ngày|Từ (?:ngày|tháng)|Căn cứ|Trên cơ sở|Theo|Bên cạnh đó|Ngoài ra|Đồng thời)(?!\p{L})/u;
const ORDER = new RegExp(bothSpellings(`^(?:${VERBS.join('|')})(?![\\p{L}])`), 'u');
const FIELD = /^(?:Công tác|Hoạt động|Nội dung)(?!\p{L})/u;

/** Whether a paragraph opens with the verb of an order. */
export function startsWithOrder(text: string): boolean {
  return ORDER.test(text) || CIRCUMSTANCE.test(text) || (FIELD.test(text) && /[;,:]\s/.test(text));
}
