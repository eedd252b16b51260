/** Why the rules of duty say no, in both languages; the problem table takes its rows from here. */
export const DUTY_REFUSALS = {
  'duty.shift-too-long': {
    vi: 'Ca trực phải kết thúc sau khi bắt đầu và không dài quá 72 giờ. Chia thành nhiều ca.',
    en: 'A shift ends after it begins and lasts 72 hours at most. Divide it.',
  },
  'duty.shift-in-past': {
    vi: 'Ca trực này đã bắt đầu từ trước. Ghi từ bây giờ trở đi.',
    en: 'That shift has begun already. Enter it from now on.',
  },
  'duty.shift-overlaps': {
    vi: 'Người này đã có ca trực trong thời gian đó.',
    en: 'This officer already has a shift at that time.',
  },
  'duty.shift-over': {
    vi: 'Ca trực này đã kết thúc hoặc đã bỏ. Tải lại danh sách.',
    en: 'That shift is over or was taken off. Load the list again.',
  },
  'duty.post-not-eligible': {
    vi: 'Vị trí công tác này không thuộc cơ quan hoặc không được giao trực.',
    en: 'That post is not of this body or may not be put on duty.',
  },
  'danger.already-acknowledged': {
    vi: 'Đã có người nhận việc này. Tải lại để xem ai nhận.',
    en: 'Somebody has it already. Load again to see who.',
  },
  'danger.not-acknowledged': {
    vi: 'Nhận việc trước khi kết thúc.',
    en: 'Acknowledge it before closing it.',
  },
  'danger.nobody-receives': {
    vi: 'Tỉnh chưa có cơ quan công an nào trong hệ thống để báo. Gọi 113 ngay.',
    en: 'No police body is entered to be told. Call 113 now.',
  },
} as const;
