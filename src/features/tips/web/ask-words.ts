/** The page of the questions “known anywhere?” in Vietnamese. */
export const asksVi = {
  menuAsks: 'Câu hỏi trùng lặp',
  asks: {
    title: 'Đã có ở đâu chưa?',
    lead: 'Câu hỏi về một giá trị đã ghi trong tin của đơn vị khác; nơi giữ tự quyết định có trả lời không.',
    help: 'Người hỏi luôn chỉ thấy “đã gửi trực ban” cho đến khi nơi giữ trả lời. Danh sách tuần gửi cán bộ bảo vệ dữ liệu và viện kiểm sát.',
    side: 'Xem',
    sides: {
      'to-holder': 'Gửi tới nơi giữ',
      'to-duty': 'Gửi trực ban',
      'asked-by-me': 'Tôi đã hỏi',
    },
    state: {
      'ask-open': 'chờ',
      'ask-passed-on': 'đã chuyển nơi giữ',
      'ask-answered': 'đã trả lời',
      'ask-not-answered': 'không trả lời',
    },
    line: 'Câu hỏi gửi lúc {{at}}',
    contactMe: 'Trả lời: liên hệ đơn vị này',
    noAnswer: 'Không trả lời',
    empty: 'Không có câu hỏi nào',
    emptyText: 'Câu hỏi của đơn vị khác về điều anh/chị đang giữ sẽ hiện ở đây.',
  },
};

/** The same in English. */
export const asksEn: typeof asksVi = {
  menuAsks: 'Known anywhere?',
  asks: {
    title: 'Known anywhere?',
    lead: 'Questions about a value recorded in another unit’s tip; whoever holds it decides whether to answer.',
    help: 'Whoever asks only sees “sent to the duty desk” until the holder answers. The weekly list goes to the data-protection officer and the procuracy.',
    side: 'Show',
    sides: {
      'to-holder': 'To the holder',
      'to-duty': 'To the duty desk',
      'asked-by-me': 'Asked by me',
    },
    state: {
      'ask-open': 'waits',
      'ask-passed-on': 'passed on to the holder',
      'ask-answered': 'answered',
      'ask-not-answered': 'not answered',
    },
    line: 'Asked on {{at}}',
    contactMe: 'Answer: contact this unit',
    noAnswer: 'Do not answer',
    empty: 'No question',
    emptyText: 'Questions of other units about what you hold stand here.',
  },
};
