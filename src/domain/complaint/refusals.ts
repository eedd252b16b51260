/** Why a complaint may not be taken in or a step not recorded, in both languages. */
export const COMPLAINT_REFUSALS = {
  'complaint.own-unit': {
    vi: 'Không tiếp nhận ở đây khiếu nại, tố cáo về chính đơn vị này. Mời người khiếu nại gửi thẳng Viện kiểm sát, Thanh tra tỉnh hoặc trang công cộng.',
    en: 'A complaint about this very unit is not taken in here. Ask the person to go to the procuracy, the inspectorate or the public page.',
  },
  'complaint.above-province': {
    vi: 'Việc này thuộc cơ quan cấp trên ngoài tỉnh. Hướng dẫn người khiếu nại gửi đơn đến cơ quan cấp trên trực tiếp; ở đây không lưu gì.',
    en: 'This belongs to the body above the province. Tell the person to write to it directly; nothing is kept here.',
  },
  'complaint.first-settler-needed': {
    vi: 'Chọn cơ quan đã giải quyết lần đầu: khiếu nại lần hai đi lên cấp trên của cơ quan đó.',
    en: 'Choose the body that settled it first: the second complaint goes to the one above it.',
  },
  'complaint.dated-in-future': {
    vi: 'Thời điểm ở tương lai. Sửa lại ngày, giờ.',
    en: 'The moment lies in the future. Correct the day and hour.',
  },
  'complaint.before-last-act': {
    vi: 'Thời điểm trước việc đã ghi lần cuối. Sửa lại ngày, giờ.',
    en: 'The moment lies before the last recorded act. Correct the day and hour.',
  },
  'complaint.other-state': {
    vi: 'Việc này không còn làm được ở trạng thái hiện nay. Tải lại để xem.',
    en: 'The present state leaves no room for this. Reload it.',
  },
  'complaint.outcome-required': {
    vi: 'Chọn kết quả giải quyết.',
    en: 'Choose what was found.',
  },
  'complaint.officer-required': {
    vi: 'Chọn cán bộ bị khiếu nại, tố cáo.',
    en: 'Choose the officer complained about.',
  },
  'complaint.number-required': {
    vi: 'Ghi số và ngày của quyết định do văn thư cấp.',
    en: 'Enter the number and day that the clerk gave.',
  },
} as const;

export type ComplaintRefusal = keyof typeof COMPLAINT_REFUSALS;
