/** Words about proceedings in the absence of an accused (BLTTHS 233, 243, 290; TTLT 05/2025). */
export const absenceVi = {
  absent: {
    title: 'Tố tụng vắng mặt',
    all: 'Mọi bị can',
    who: '{{name}}, từ {{day}}',
    ended: 'đã có mặt {{day}}',
    goesOn:
      'Được kết luận điều tra, truy tố, xét xử vắng mặt; không buộc tạm đình chỉ vì bị can bỏ trốn (BLTTHS 233, 243, 290; TTLT 05/2025).',
    defender:
      'Việc chỉ định người bào chữa khi vắng mặt: chưa kiểm chứng trong tài liệu của hệ thống, xem văn bản gốc trước khi kết luận.',
    back: 'Từ ngày có mặt, tố tụng với người này theo thủ tục chung.',
    later:
      'Nếu tuyên án vắng mặt, thời hạn kháng cáo tính từ ngày nhận hoặc niêm yết bản án (333.1).',
    unserved:
      'Bản án tuyên vắng mặt, chưa ghi ngày nhận hoặc niêm yết: thời hạn kháng cáo chưa bắt đầu, bản án chưa có hiệu lực.',
    served: 'Bản án được nhận hoặc niêm yết {{day}}; kháng cáo đến hết {{until}} (333.1).',
  },
};

export const absenceEn = {
  absent: {
    title: 'Proceedings in absence',
    all: 'Every accused',
    who: '{{name}}, since {{day}}',
    ended: 'present since {{day}}',
    goesOn:
      'The investigation may be concluded, the case prosecuted and tried in absence; flight no longer forces a suspension (BLTTHS 233, 243, 290; TTLT 05/2025).',
    defender:
      'Whether a defender must be named in absence is not verified in the law note of this system; read the original before concluding.',
    back: 'Since then the ordinary procedure applies to this person.',
    later:
      'If judgment is given in absence, the appeal counts from receipt or posting of the judgment (333.1).',
    unserved:
      'Judged in absence; no receipt or posting is recorded: the appeal has not begun to run and the judgment is not in force.',
    served: 'Judgment received or posted {{day}}; appeal until the end of {{until}} (333.1).',
  },
};
