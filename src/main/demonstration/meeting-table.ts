/** A meeting that the committee holds every year. `yt/ld`: the first of them that exists then. */
export interface MeetingSketch {
  month: number;
  day: number;
  clock: string;
  until: string;
  kind: 'meeting' | 'conference' | 'interim-review' | 'final-review' | 'briefing';
  title: string;
  venue: string;
  agenda: string;
  minutes: string;
  agencies: readonly string[];
  conclusions: readonly { body: string; lead: string; days: number }[];
}

const HALL = 'Phòng họp số 2, trụ sở UBND tỉnh';
const POLICE_HALL = 'Hội trường Công an tỉnh';
const PROCEDURE = ['cat', 'vks', 'ta', 'bp/bp-cu'];
const ALL = [
  ...PROCEDURE,
  'ld/yt',
  'gd',
  'tp',
  'tc',
  'vh',
  'ngv',
  'tttt/khcn',
  'bdt/dttg',
  'nv',
  'pn',
  'mttq',
  'dtn',
];

export const MEETINGS: readonly MeetingSketch[] = [
  {
    month: 2,
    day: 26,
    clock: '08:00',
    until: '11:15',
    kind: 'conference',
    title: 'Hội nghị triển khai kế hoạch phòng, chống mua bán người năm {y}',
    venue: HALL,
    agenda: 'Quán triệt kế hoạch; phân công địa bàn; đăng ký kế hoạch của ngành.',
    minutes:
      'Các thành viên thống nhất phân công địa bàn; nhiều ý kiến đề nghị nêu rõ sản phẩm phải nộp của từng nhiệm vụ.',
    agencies: ALL,
    conclusions: [
      {
        body: 'Gửi danh sách cán bộ đầu mối của các sở, ngành và số điện thoại trực về cơ quan thường trực',
        lead: 'cat',
        days: 20,
      },
    ],
  },
  {
    month: 4,
    day: 8,
    clock: '14:00',
    until: '16:30',
    kind: 'briefing',
    title: 'Giao ban liên ngành tố tụng quý I năm {y}',
    venue: POLICE_HALL,
    agenda: 'Đối chiếu số liệu; vướng mắc trong tiếp nhận tin báo.',
    minutes: 'Số liệu ba ngành còn lệch về kỳ thống kê; thống nhất ghi rõ kỳ khi trao đổi.',
    agencies: PROCEDURE,
    conclusions: [
      {
        body: 'Ban hành bảng đối chiếu số liệu dùng chung giữa Công an, Viện kiểm sát, Tòa án',
        lead: 'vks',
        days: 35,
      },
    ],
  },
  {
    month: 7,
    day: 9,
    clock: '08:00',
    until: '11:30',
    kind: 'interim-review',
    title: 'Sơ kết 6 tháng đầu năm {y} và triển khai đợt cao điểm',
    venue: HALL,
    agenda: 'Kết quả 6 tháng; các việc chậm; triển khai đợt cao điểm và ngày 30/7.',
    minutes:
      'Nhiệm vụ truyền thông đạt tiến độ; khảo sát ở xã biên giới chậm do thời tiết; ba đơn vị chưa gửi báo cáo đúng hạn.',
    agencies: ALL,
    conclusions: [
      {
        body: 'Rà soát nơi tạm lánh, đề xuất bổ sung trang thiết bị tối thiểu',
        lead: 'yt/ld',
        days: 45,
      },
      {
        body: 'Bổ sung chuyên mục tiếng dân tộc trên sóng phát thanh trong đợt cao điểm',
        lead: 'bao/bao-cu',
        days: 21,
      },
    ],
  },
  {
    month: 10,
    day: 7,
    clock: '14:00',
    until: '16:45',
    kind: 'briefing',
    title: 'Giao ban liên ngành quý III năm {y}, đánh giá đợt cao điểm',
    venue: POLICE_HALL,
    agenda: 'Kết quả đợt cao điểm; hỗ trợ nạn nhân; các khó khăn cần xin ý kiến Ban Chỉ đạo.',
    minutes: 'Đợt cao điểm đạt yêu cầu; hồ sơ hỗ trợ còn chậm ở khâu xác nhận tại cơ sở.',
    agencies: [...PROCEDURE, 'yt/ld', 'pn', 'tp'],
    conclusions: [
      {
        body: 'Hướng dẫn mẫu hồ sơ đề nghị hỗ trợ dùng thống nhất cho cấp cơ sở',
        lead: 'yt/ld',
        days: 40,
      },
      {
        body: 'Tổng hợp khó khăn trong trợ giúp pháp lý cho người bị hại, gửi cơ quan thường trực',
        lead: 'tp',
        days: 30,
      },
    ],
  },
  {
    month: 12,
    day: 18,
    clock: '08:00',
    until: '11:45',
    kind: 'final-review',
    title: 'Tổng kết công tác phòng, chống mua bán người năm {y}',
    venue: HALL,
    agenda: 'Báo cáo tổng kết; khen thưởng; phương hướng năm sau.',
    minutes:
      'Hoàn thành các chỉ tiêu chính; cần giao việc rõ người, rõ sản phẩm hơn trong năm sau.',
    agencies: ALL,
    conclusions: [
      {
        body: 'Tham mưu dự thảo kế hoạch năm sau, lấy ý kiến các thành viên',
        lead: 'cat',
        days: 40,
      },
    ],
  },
];
