/** A difficulty that an agency raises, how it was grouped and decided. `yt/ld`: whichever exists then. */
export interface DifficultySketch {
  agency: string;
  month: number;
  day: number;
  field: string;
  body: string;
  basis: string;
  proposal: string;
  group: string | null;
  answer: string;
}

export const DIFFICULTIES: readonly DifficultySketch[] = [
  {
    agency: 'yt/ld',
    month: 3,
    day: 20,
    field: 'Hỗ trợ nạn nhân',
    body: 'Nơi tạm lánh dùng chung với cơ sở bảo trợ xã hội, chưa có phòng riêng cho nữ và trẻ em.',
    basis: 'Luật Phòng, chống mua bán người; quy chế phối hợp tiếp nhận nạn nhân.',
    proposal: 'Bố trí kinh phí sửa 02 phòng riêng tại Trung tâm Công tác xã hội tỉnh.',
    group: 'Cơ sở vật chất tiếp nhận nạn nhân',
    answer: 'Đồng ý chủ trương; Sở Tài chính thẩm định dự toán trong quý sau.',
  },
  {
    agency: 'bp/bp-cu',
    month: 4,
    day: 11,
    field: 'Tiếp nhận, xác minh',
    body: 'Đồn Biên phòng chưa có nơi bố trí ban đầu cho người vừa được tiếp nhận qua cửa khẩu phụ.',
    basis: 'Kế hoạch thực hiện Đề án của tỉnh.',
    proposal: 'Cấp trang thiết bị tối thiểu cho 04 điểm tiếp nhận ban đầu.',
    group: 'Cơ sở vật chất tiếp nhận nạn nhân',
    answer: 'Đồng ý; lồng ghép nguồn của Đề án.',
  },
  {
    agency: 'vks',
    month: 5,
    day: 6,
    field: 'Điều tra, truy tố, xét xử',
    body: 'Khó chứng minh mục đích bóc lột khi người bị hại từ chối khai báo.',
    basis: 'Điều 150, Điều 151 Bộ luật Hình sự; nghị quyết hướng dẫn của Hội đồng Thẩm phán.',
    proposal: 'Kiến nghị cấp trên hướng dẫn thêm về đánh giá chứng cứ điện tử.',
    group: null,
    answer: 'Ghi nhận, đưa vào báo cáo kiến nghị gửi cấp trên.',
  },
  {
    agency: 'gd',
    month: 5,
    day: 22,
    field: 'Truyền thông',
    body: 'Thiếu tài liệu bằng tiếng dân tộc cho học sinh nội trú; báo cáo viên chưa đủ.',
    basis: 'Kế hoạch năm của Ban Chỉ đạo.',
    proposal: 'Giao một cơ quan biên soạn bộ tài liệu dùng chung.',
    group: 'Tài liệu truyền thông tiếng dân tộc',
    answer: 'Giao Báo và Đài chủ trì, phối hợp cơ quan công tác dân tộc biên soạn.',
  },
  {
    agency: 'pn',
    month: 8,
    day: 14,
    field: 'Truyền thông',
    body: 'Câu lạc bộ ở xã vùng cao không có tài liệu tiếng dân tộc, hội viên khó theo dõi.',
    basis: 'Kế hoạch năm của Ban Chỉ đạo.',
    proposal: 'Cấp bộ tranh lật, tệp ghi âm bằng tiếng dân tộc.',
    group: 'Tài liệu truyền thông tiếng dân tộc',
    answer: 'Đồng ý, dùng chung bộ tài liệu đang biên soạn.',
  },
  {
    agency: 'tp',
    month: 9,
    day: 17,
    field: 'Trợ giúp pháp lý',
    body: 'Thông báo cho trung tâm trợ giúp pháp lý thường đến sau khi đã lấy lời khai lần đầu.',
    basis: 'Luật Trợ giúp pháp lý.',
    proposal: 'Thống nhất báo ngay khi tiếp nhận người bị hại.',
    group: null,
    answer: 'Đưa vào quy trình phối hợp; áp dụng từ tháng sau.',
  },
  {
    agency: 'ubnd-98019/ubnd-981',
    month: 10,
    day: 27,
    field: 'Tổ chức bộ máy',
    body: 'Công chức phụ trách kiêm nhiệm nhiều việc, chưa được tập huấn về hồ sơ hỗ trợ.',
    basis: 'Phân công nhiệm vụ của địa phương.',
    proposal: 'Mở lớp tập huấn theo cụm, có tài liệu mẫu.',
    group: null,
    answer: 'Giao cơ quan thường trực phối hợp mở lớp theo cụm.',
  },
  {
    agency: 'nv',
    month: 10,
    day: 12,
    field: 'Quản lý nhà nước',
    body: 'Nhiều tin tuyển lao động trên mạng xã hội không rõ doanh nghiệp, khó kiểm tra.',
    basis: 'Luật Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng.',
    proposal:
      'Lập đầu mối trao đổi tin quảng cáo nghi vấn giữa các ngành, không lập danh sách người dân.',
    group: 'Tin tuyển dụng trên mạng xã hội',
    answer: 'Giao cơ quan thường trực làm đầu mối, trao đổi hằng tuần.',
  },
  {
    agency: 'dtn',
    month: 11,
    day: 5,
    field: 'Truyền thông',
    body: 'Thanh niên tiếp cận tin tuyển dụng qua nhóm kín, tài liệu truyền thông chưa theo kịp.',
    basis: 'Kế hoạch năm của Ban Chỉ đạo.',
    proposal: 'Cập nhật tài liệu mỗi quý theo thủ đoạn mới.',
    group: 'Tin tuyển dụng trên mạng xã hội',
    answer: 'Đồng ý; cơ quan thường trực cung cấp thông tin mỗi quý.',
  },
];

export const DECISIONS: Readonly<Record<string, string>> = {
  'Cơ sở vật chất tiếp nhận nạn nhân':
    'Thống nhất chủ trương nâng cấp nơi tạm lánh và 04 điểm tiếp nhận ban đầu; giao Sở Tài chính cân đối trong dự toán, báo cáo Trưởng ban.',
  'Tài liệu truyền thông tiếng dân tộc':
    'Giao biên soạn một bộ tài liệu dùng chung (tờ gấp, tranh lật, ghi âm), hoàn thành trong 60 ngày; các ngành không in riêng.',
  'Tin tuyển dụng trên mạng xã hội':
    'Giao Công an tỉnh làm đầu mối trao đổi tin tuyển dụng nghi vấn; Sở Nội vụ phối hợp kiểm tra doanh nghiệp.',
};
