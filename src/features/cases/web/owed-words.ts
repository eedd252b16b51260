/** What a body owes in a case, in Vietnamese. */
export const owedVi = {
  owed: {
    which: 'Việc đang chờ',
    whichHint: 'Chỉ những việc mà một thời hạn đang chạy của vụ án chờ cơ quan anh/chị làm.',
    choice: '{{what}}, {{due}}',
    choiceOf: '{{what}} ({{mark}}), {{due}}',
    due: 'hạn {{due}}',
    overdue: 'quá hạn {{due}}',
    since: 'tính từ {{day}}',
    papers: 'Đang chờ gửi',
    paper: '{{paper}} cho {{to}}',
  },
  duty: {
    'act-returned': 'Trả lại biên bản hoạt động điều tra',
    'evidence-reviewed': 'Cùng rà soát chứng cứ trước khi kết thúc điều tra',
    'stay-checked': 'Kiểm tra quyết định đình chỉ điều tra',
    'detention-asked': 'Đề nghị gia hạn tạm giam hoặc thay đổi biện pháp',
  },
  subject: {
    judgment: 'Bản án',
    decision: 'Quyết định tạm đình chỉ, đình chỉ',
  },
} as const;

/** The same in English. */
export const owedEn = {
  owed: {
    which: 'What is owed',
    whichHint: 'Only what a running limit of the case waits for from your body.',
    choice: '{{what}}, {{due}}',
    choiceOf: '{{what}} ({{mark}}), {{due}}',
    due: 'due {{due}}',
    overdue: 'was due {{due}}',
    since: 'from {{day}}',
    papers: 'Waits to be sent',
    paper: '{{paper}} to {{to}}',
  },
  duty: {
    'act-returned': 'Record of an investigative act returned',
    'evidence-reviewed': 'Joint review of the evidence before the end',
    'stay-checked': 'Stay of the investigation checked',
    'detention-asked': 'Extension of detention, or another measure, asked for',
  },
  subject: {
    judgment: 'Judgment',
    decision: 'Decision to suspend or stay',
  },
} as const;
