/** Every reason in both languages; `{name}` is filled from its params, the same in both. */
export const REASON_WORDS = {
  'counted-from': {
    vi: '{trigger}: tính từ {from}.',
    en: '{trigger}: counted from {from}.',
  },
  'counted-before': {
    vi: '{trigger}: tính lùi từ ngày hết hạn {from}.',
    en: '{trigger}: counted back from the expiry on {from}.',
  },
  'counted-after': {
    vi: '{trigger}: tính từ khi hết hạn, ngày {from}.',
    en: '{trigger}: counted from the end of the period on {from}.',
  },
  'continued-from': {
    vi: 'Nối tiếp {rule}, hết hạn {from} theo cách tính.',
    en: 'Goes on from {rule}, whose count ends on {from}.',
  },
  'date-only': {
    vi: 'Không rõ giờ: tính từ 00:00 của ngày, cách hiểu chặt hơn.',
    en: 'The hour is not known: counted from 00:00 of the day, the stricter reading.',
  },
  'day-of-minute': {
    vi: 'Thời hạn tính theo ngày: lấy ngày {day} theo giờ Việt Nam.',
    en: 'Counted in days: the day in Việt Nam is {day}.',
  },
  'at-once': { vi: 'Phải làm ngay, không có thời gian chờ.', en: 'At once, without any delay.' },
  length: { vi: 'Thời hạn theo luật: {length}.', en: 'Length by law: {length}.' },
  class: { vi: 'Loại tội phạm: {class}.', en: 'Class of offence: {class}.' },
  variant: { vi: 'Trường hợp: {variant}.', en: 'Case: {variant}.' },
  'first-day-out': {
    vi: 'Ngày xảy ra sự kiện không tính (Điều 134).',
    en: 'The day of the event is not counted (Article 134).',
  },
  'first-day-in': {
    vi: 'Ngày đầu tính là ngày thứ nhất; một tháng là 30 ngày (TTLT 04/2018 Điều 17).',
    en: 'The first day counts as day 1; a month is 30 days (TTLT 04/2018 Article 17).',
  },
  'hours-run': {
    vi: 'Tính theo giờ, liên tục cả ngày nghỉ.',
    en: 'Runs by the hour, over days off alike.',
  },
  'nominal-end': { vi: 'Theo cách tính: {nominal}.', en: 'By the count: {nominal}.' },
  'month-end': {
    vi: 'Tháng cuối không có ngày trùng: lấy ngày cuối tháng {nominal}.',
    en: 'The last month has no such day: its last day, {nominal}, is taken.',
  },
  rolled: {
    vi: '{nominal} là ngày nghỉ: ngày làm việc tiếp theo {due} là ngày cuối.',
    en: '{nominal} is a day off: the next working day, {due}, is the last day.',
  },
  'moved-earlier': {
    vi: '{nominal} là ngày nghỉ: lấy ngày làm việc liền trước {due}.',
    en: '{nominal} is a day off: the working day before, {due}, is taken.',
  },
  'no-roll': {
    vi: 'Kết thúc đúng ngày, không dời vì ngày nghỉ.',
    en: 'Ends on the day itself; days off move nothing.',
  },
  'worked-day': {
    vi: '{day} là ngày làm bù nên không dời ({name}; {basis}).',
    en: '{day} is worked in exchange, so nothing moves ({name}; {basis}).',
  },
  'skipped-weekend': { vi: 'Bỏ qua {day}: ngày nghỉ hằng tuần.', en: 'Skipped {day}: weekend.' },
  'skipped-day': {
    vi: 'Bỏ qua {day}: {name} ({basis}).',
    en: 'Skipped {day}: {name} ({basis}).',
  },
  provisional: {
    vi: 'Còn phụ thuộc ngày {day} chưa chắc là ngày nghỉ hay ngày làm việc.',
    en: 'Rests on {day}, which may still become or cease to be a day off.',
  },
  extended: {
    vi: 'Gia hạn lần {number}: thêm {length} tính từ {from}, đến {to}; người quyết định: {decider}.',
    en: 'Extension {number}: {length} more from {from}, to {to}; decided by {decider}.',
  },
  'extended-until': {
    vi: 'Quyết định gia hạn lần {number} ghi đến {to}, ngắn hơn mức tối đa.',
    en: 'The decision on extension {number} says {to}, short of the maximum.',
  },
  'until-past-limit': {
    vi: 'Văn bản ghi đến {until}, quá mức luật cho phép: tính đến {to}.',
    en: 'The paper says {until}, more than the law allows: counted to {to}.',
  },
  'order-until': {
    vi: 'Lệnh ghi đến hết ngày {to}.',
    en: 'The order itself says until {to}.',
  },
  'extension-beyond-law': {
    vi: 'Đã gia hạn {given} lần, luật chỉ cho {allowed}: phần thừa không tính.',
    en: 'Extended {given} times where the law allows {allowed}: the rest does not count.',
  },
  'extension-late': {
    vi: 'Việc gia hạn lần {number} ngày {at} sau khi đã hết hạn {due}.',
    en: 'Extension {number} of {at} came after the period had ended on {due}.',
  },
  'ask-by': {
    vi: 'Đề nghị gia hạn chậm nhất {day} (trước khi hết hạn {days} ngày).',
    en: 'An extension must be asked for by {day} ({days} days before the expiry).',
  },
  'ask-by-earlier': {
    vi: 'Đề nghị gia hạn chậm nhất {nominal} là ngày nghỉ: lấy ngày làm việc liền trước {day}.',
    en: 'The last day to ask, {nominal}, is a day off: the working day before, {day}, is taken.',
  },
  'no-more-extension': {
    vi: 'Không còn được gia hạn.',
    en: 'No further extension is possible.',
  },
  'custody-deducted': {
    vi: 'Trừ {days} ngày đã tạm giữ.',
    en: '{days} days of custody are deducted.',
  },
  'minor-half': {
    vi: 'Có người dưới 18 tuổi bị buộc tội, vụ án khởi tố {opened}: tối đa một nửa, còn {length}.',
    en: 'An accused is under 18, case opened {opened}: at most one half, {length}.',
  },
  'minor-two-thirds': {
    vi: 'Người bị tạm giam dưới 18 tuổi: {of} phần {in}, còn {length}.',
    en: 'The detained person is under 18: {of} parts of {in}, {length}.',
  },
  'minor-detention-open': {
    vi: 'Vụ án khởi tố từ 01/01/2026: mức tạm giam của Luật 59/2024 chưa kiểm chứng, tạm lấy mức này.',
    en: 'Case opened from 1/1/2026: the detention limits of Law 59/2024 are unverified; this one is used meanwhile.',
  },
  'minor-old-case': {
    vi: 'Vụ án khởi tố {opened}, trước 01/01/2026: giữ thời hạn đầy đủ (Luật 59/2024 Điều 179).',
    en: 'Case opened {opened}, before 1/1/2026: the full limits stay (Law 59/2024 Article 179).',
  },
  'minor-nothing': {
    vi: 'Có người dưới 18 tuổi bị buộc tội nhưng thời hạn này không đổi.',
    en: 'An accused is under 18, but this limit does not change.',
  },
  'minor-rounding': {
    vi: 'Nửa tháng là 15 ngày, phần lẻ của ngày bỏ đi; cách làm tròn chưa được hướng dẫn (chưa kiểm chứng).',
    en: 'Half a month is 15 days, a fraction of a day is dropped; the rounding is not settled (unverified).',
  },
  'full-limit-restored': {
    vi: 'Quyết định ngày {at} áp dụng thời hạn đầy đủ: {basis}.',
    en: 'A decision of {at} restores the full limit: {basis}.',
  },
  'opened-assumed': {
    vi: 'Không nêu ngày khởi tố: lấy ngày bắt đầu tính {opened}.',
    en: 'The day of opening is not given: the first day of the count, {opened}, is taken.',
  },
  'option-nothing': {
    vi: '{option} không làm đổi thời hạn này.',
    en: '{option} changes nothing in this limit.',
  },
  'not-before': {
    vi: 'Đây là ngày sớm nhất được làm, không phải hạn cuối.',
    en: 'This is the first day on which it may be done, not a last day.',
  },
  dagger: {
    vi: 'Theo văn bản trước Luật 99/2025 (†): số ngày nhiều khả năng giữ nguyên, nơi quyết định có thể đã đổi.',
    en: 'By the text before Law 99/2025 (†): the number very probably holds, who decides may have changed.',
  },
  memory: {
    vi: 'Chưa kiểm chứng: biết theo kinh nghiệm, chưa thấy nguồn.',
    en: 'Unverified: from general knowledge, no source seen.',
  },
  open: { vi: 'Chưa kiểm chứng, chưa ngã ngũ.', en: 'Unverified and not settled.' },
  note: { vi: 'Lưu ý: {note}', en: 'Note: {note}' },
  setting: {
    vi: 'Theo cài đặt của nơi dùng từ {from}: {value}; người quyết định: {decider}; căn cứ: {note}.',
    en: 'By a setting of this installation from {from}: {value}; decided by {decider}; ground: {note}.',
  },
  'decider-unverified': {
    vi: 'Thẩm quyền gia hạn lần {number} ({decider}) chưa kiểm chứng sau 01/7/2025.',
    en: 'Who decides extension {number} ({decider}) is unverified after 1/7/2025.',
  },
  reclassified: {
    vi: 'Chuyển sang loại {class} ngày {at}: áp dụng thời hạn mới, trừ thời gian đã qua.',
    en: 'Became {class} on {at}: the new limit holds, time passed is deducted.',
  },
  'class-unknown': {
    vi: 'Chưa biết loại tội phạm: tạm tính theo mức ngắn nhất.',
    en: 'The class of offence is not known: counted by the shortest limit meanwhile.',
  },
  'first-opening': {
    vi: 'Vụ án nhập: tính từ lần khởi tố đầu tiên {day} (TTLT 04/2018 Điều 14).',
    en: 'Merged cases: counted from the first opening, {day} (TTLT 04/2018 Article 14).',
  },
  'not-past': {
    vi: 'Không được dài hơn thời hạn theo {rule}, hết ngày {to}.',
    en: 'May not outlast the limit of {rule}, which ends on {to}.',
  },
  'joined-limit': {
    vi: 'Vụ án nhập: không dài hơn thời hạn hết trước của các vụ được nhập, hết ngày {to} thay vì {from}.',
    en: 'Merged cases: no longer than the limit of them that ends first, on {to} instead of {from}.',
  },
  'too-often': {
    vi: 'Lần thứ {times}, luật chỉ cho {allowed}: {words}.',
    en: 'Time {times} where the law allows {allowed}: {words}.',
  },
  'suspended-early': {
    vi: 'Tạm đình chỉ ngày {at} khi chưa hết hạn: luật chỉ cho khi đã hết hạn.',
    en: 'Suspended on {at} before the limit had run out: the law allows it only afterwards.',
  },
  'done-late': { vi: 'Thực hiện {at}, sau hạn.', en: 'Done on {at}, after the limit.' },
  'done-early': {
    vi: 'Thực hiện {at}, sớm hơn ngày luật cho phép.',
    en: 'Done on {at}, sooner than the law allows.',
  },
  done: { vi: 'Thực hiện {at}, trong hạn.', en: 'Done on {at}, in time.' },
  stopped: { vi: 'Dừng từ {at}.', en: 'Stopped from {at}.' },
  'calendar-changed': {
    vi: 'Lịch làm việc đổi: ngày {day} ({basis}).',
    en: 'The working calendar changed: {day} ({basis}).',
  },
  'rule-changed': { vi: 'Quy định {rule} đã đổi.', en: 'Rule {rule} changed.' },
  'setting-changed': {
    vi: 'Cài đặt của nơi dùng cho {rule} đã đổi.',
    en: 'A setting of the installation for {rule} changed.',
  },
  'event-added': {
    vi: 'Thêm sự kiện {event} ({kind}) ngày {at}.',
    en: 'Event {event} ({kind}) of {at} was added.',
  },
  'event-removed': {
    vi: 'Bỏ sự kiện {event} ({kind}) ngày {at}.',
    en: 'Event {event} ({kind}) of {at} was removed.',
  },
  'time-passed': { vi: 'Thời gian đã trôi qua.', en: 'Time has passed.' },
} as const;

export type ReasonCode = keyof typeof REASON_WORDS;
