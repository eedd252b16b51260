/** What each department writes into its own yearly plan, one paragraph a line. */
export const DEPARTMENT_DUTIES: Readonly<Record<string, readonly string[]>> = {
  lđ: [
    '- Rà soát nhu cầu hỗ trợ của nạn nhân đã được xác định, lập kế hoạch hỗ trợ theo nguyện vọng của từng người, hoàn thành trước ngày 20/6/{y} ({cơ quan} thực hiện).',
    '- Củng cố nơi tạm lánh tại Trung tâm Công tác xã hội tỉnh, bảo đảm trực tiếp nhận 24/24 giờ (Trung tâm Công tác xã hội tỉnh Minh Họa thực hiện).',
    '- Tập huấn kỹ năng tham vấn ban đầu cho công chức làm công tác xã hội ở cơ sở, hoàn thành trong tháng 8/{y} ({cơ quan} chủ trì, phối hợp Công an tỉnh thực hiện).',
    '- Hướng dẫn cơ sở khám, chữa bệnh nhận biết dấu hiệu người bị mua bán, giữ bí mật thông tin ({cơ quan} thực hiện).',
  ],
  gd: [
    '- Tuyên truyền kỹ năng nhận biết lời rủ rê trên mạng xã hội trong học sinh các trường phổ thông dân tộc nội trú, trung học phổ thông khu vực biên giới; hoàn thành đợt 1 trước ngày 25/4/{y} ({cơ quan} thực hiện).',
    '- Tổ chức cuộc thi vẽ tranh, viết thư về phòng, chống mua bán người trước ngày 30/11/{y} ({cơ quan} chủ trì, phối hợp Tỉnh đoàn Minh Họa thực hiện).',
    '- Đưa nội dung phòng, chống mua bán người vào tiết sinh hoạt dưới cờ mỗi học kỳ ít nhất 01 lần ({cơ quan} thực hiện).',
  ],
  pn: [
    '- Vận động hội viên, phụ nữ ký cam kết không tiếp tay cho môi giới hôn nhân trái pháp luật ({cơ quan} thực hiện).',
    '- Ra mắt 05 câu lạc bộ phụ nữ phòng, chống mua bán người trước ngày 30/10/{y} ({cơ quan} thực hiện).',
    '- Hỗ trợ vay vốn, học nghề cho phụ nữ có hoàn cảnh khó khăn đã đồng ý được giúp ({cơ quan} chủ trì, phối hợp Hội Nông dân tỉnh thực hiện).',
  ],
  bp: [
    '- Tuần tra, kiểm soát đường mòn, lối mở; tiếp nhận, bàn giao công dân, nạn nhân đúng quy trình ({cơ quan} thực hiện).',
    '- Truyền thông trực tiếp tại các bản giáp biên, mỗi đồn ít nhất 04 buổi, hoàn thành trong tháng 11/{y} ({cơ quan} chủ trì, phối hợp Hội Liên hiệp Phụ nữ tỉnh thực hiện).',
    '- Giao ban với lực lượng nước bạn, trao đổi thông tin về đường dây mua bán người, kỳ 1 trước ngày 30/6/{y} ({cơ quan} thực hiện).',
  ],
  cat: [
    '- Tiếp nhận, giải quyết kịp thời tố giác, tin báo về tội phạm mua bán người ngay từ cơ sở ({cơ quan} thực hiện).',
    '- Mở đợt cao điểm tấn công, trấn áp tội phạm mua bán người từ ngày 01/7/{y} đến hết ngày 30/9/{y} ({cơ quan} thực hiện).',
    '- Kiểm tra cơ sở lưu trú, karaoke, massage, quán bar, đợt 1 hoàn thành trước ngày 31/5/{y} ({cơ quan} thực hiện).',
    '- Tập huấn cho lực lượng cấp xã về lấy lời khai thân thiện với người bị hại, hoàn thành trong tháng 9/{y} ({cơ quan} chủ trì, phối hợp Viện kiểm sát nhân dân tỉnh thực hiện).',
  ],
};

/** The three sub-projects of the project: who leads each, its name and what its plan orders. */
export const SUB_PROJECTS: readonly {
  agency: string;
  above: string;
  name: string;
  duties: readonly string[];
}[] = [
  {
    agency: 'cat',
    above: 'BỘ CÔNG AN',
    name: 'Đấu tranh phòng, chống tội phạm mua bán người khu vực nội địa',
    duties: [
      '- Triển khai đồng bộ các biện pháp công tác tại bến xe, khu trọ, khu công nghiệp, cơ sở lưu trú ({cơ quan} thực hiện).',
      '- Bồi dưỡng kỹ năng điều tra thân thiện cho điều tra viên, hoàn thành lớp đầu trước ngày 30/11/{y} ({cơ quan} thực hiện).',
    ],
  },
  {
    agency: 'bp-cu',
    above: 'BỘ TƯ LỆNH BĐBP',
    name: 'Đấu tranh phòng, chống tội phạm mua bán người khu vực biên giới',
    duties: [
      '- Thiết lập 04 điểm tiếp nhận ban đầu tại các đồn Biên phòng, hoàn thành trước ngày 31/12/{y+1} ({cơ quan} thực hiện).',
      '- Tuần tra, kiểm soát các đường mòn, lối mở; quản lý chặt chẽ người qua lại khu vực biên giới ({cơ quan} thực hiện).',
    ],
  },
  {
    agency: 'vks',
    above: 'VIỆN KIỂM SÁT NHÂN DÂN TỐI CAO',
    name: 'Truy tố và xét xử tội phạm mua bán người',
    duties: [
      '- Kiểm sát chặt chẽ việc tiếp nhận, giải quyết tin báo, bảo đảm không bỏ lọt tội phạm ({cơ quan} thực hiện).',
      '- Phối hợp với Tòa án nhân dân tỉnh tổ chức ít nhất 02 phiên tòa lưu động trước ngày 30/11/{y} ({cơ quan} thực hiện).',
    ],
  },
];
