import type { ProblemRow } from '../problem-row.ts';

export const referenceProblems = {
  'place.not-a-map': {
    status: 422,
    vi: 'Tệp không phải GeoJSON hoặc TopoJSON. Xuất lại bản đồ ở một trong hai dạng đó.',
    en: 'The file is neither GeoJSON nor TopoJSON. Export the map in one of the two.',
  },
  'place.unknown': {
    status: 422,
    vi: 'Không có đơn vị hành chính này trong danh mục. Chọn lại xã, phường.',
    en: 'There is no such place in the list. Choose the commune again.',
  },
  'place.import-closed': {
    status: 409,
    vi: 'Bản đọc thử này đã được ghi hoặc đã bỏ.',
    en: 'This preview has already been accepted or abandoned.',
  },
  'place.nothing-to-write': {
    status: 409,
    vi: 'Không có dòng nào ghi được. Sửa các dòng báo lỗi rồi gửi lại tệp.',
    en: 'No row can be written. Correct the rows with errors and send the file again.',
  },
  'agency.kind-level': {
    status: 422,
    vi: 'Loại cơ quan này không có ở cấp đã chọn. Chọn lại cấp hoặc loại.',
    en: 'This kind of agency does not stand at the chosen level. Choose another level or kind.',
  },
  'agency.circle': {
    status: 422,
    vi: 'Cơ quan cấp trên không thể là chính nó hoặc cơ quan dưới nó.',
    en: 'The agency above cannot be the agency itself or one below it.',
  },
  'agency.open-work': {
    status: 409,
    vi: 'Cơ quan còn {tasks} nhiệm vụ, {cards} thẻ kế hoạch và {reports} báo cáo đang mở, và đang quản lý {plans} kế hoạch còn hiệu lực. Ghi cơ quan kế thừa và bàn giao trước, hoặc xác nhận để lại.',
    en: 'The agency has {tasks} tasks, {cards} plan cards and {reports} reports open, and administers {plans} plans in force. Record its successor and hand over first, or confirm that they stay.',
  },
  'agency.ended': {
    status: 409,
    vi: 'Cơ quan này đã có ngày kết thúc {day}.',
    en: 'This agency already has a last day, {day}.',
  },
  'agency.same-successor': {
    status: 422,
    vi: 'Cơ quan kế thừa phải khác cơ quan cũ và đang có hiệu lực vào ngày kế thừa.',
    en: 'The successor must be another agency, in force on the day of the succession.',
  },
  'agency.work-taken': {
    status: 409,
    vi: 'Việc đang mở đã được ghi chuyển cho {name}. Một cơ quan cũ chỉ chuyển việc cho một nơi; việc còn lại chọn từng mục.',
    en: 'The open work already goes to {name}. It goes to one successor only; move the rest one by one.',
  },
  'agency.no-successor': {
    status: 409,
    vi: 'Chưa ghi cơ quan kế thừa nào. Ghi cơ quan kế thừa trước, rồi bàn giao.',
    en: 'No successor is recorded. Record the successor first, then hand over.',
  },
  'agency.not-successor': {
    status: 422,
    vi: 'Chỉ bàn giao được cho cơ quan kế thừa đã ghi; giữ lại chỉ khi cơ quan cũ còn hoạt động sau ngày kế thừa.',
    en: 'Only recorded successors can take over; things stay only with an agency that goes on after the day of the succession.',
  },
  'agency.plan-not-held': {
    status: 409,
    vi: 'Có kế hoạch không còn do cơ quan này quản lý. Mở lại trang để lấy danh sách mới.',
    en: 'A plan is no longer administered by this agency. Open the page again for the present list.',
  },
  'agency.plans-unanswered': {
    status: 409,
    vi: 'Còn {count} kế hoạch đang có hiệu lực chưa chọn cơ quan kế thừa. Chọn cho từng kế hoạch rồi ghi lại.',
    en: '{count} plans in force have no successor chosen yet. Choose one for each, then save again.',
  },
  'agency.rest-unanswered': {
    status: 409,
    vi: 'Chưa chọn cơ quan nhận sổ sách, hồ sơ và kế hoạch đã qua. Chọn một cơ quan rồi ghi lại.',
    en: 'Nobody was chosen for books, archives and past plans. Choose one agency, then save again.',
  },
  'agency.no-committee': {
    status: 422,
    vi: 'Chỉ Ban Chỉ đạo mới có thành viên.',
    en: 'Only a steering committee has members.',
  },
  'agency.member-one': {
    status: 422,
    vi: 'Chọn một cơ quan hoặc một cán bộ.',
    en: 'Choose one agency or one officer.',
  },
  'agency.alias-known': {
    status: 409,
    vi: 'Tên “{alias}” đã là tên của {name}.',
    en: '“{alias}” is already a name of {name}.',
  },
  'agency.import-columns': {
    status: 422,
    vi: 'Bảng thiếu cột {columns}. Dùng dòng tiêu đề của tệp mẫu.',
    en: 'The table lacks the columns {columns}. Use the heading of the sample file.',
  },
  'agency.import-closed': {
    status: 409,
    vi: 'Bản đọc thử này đã được ghi hoặc đã bỏ.',
    en: 'This preview has already been accepted or abandoned.',
  },
  'agency.nothing-to-write': {
    status: 409,
    vi: 'Không có dòng nào ghi được. Sửa các dòng báo lỗi rồi gửi lại tệp.',
    en: 'No row can be written. Correct the rows with errors and send the file again.',
  },
  'agency.group-day': {
    status: 422,
    vi: 'Định nghĩa mới phải bắt đầu sau ngày {day} của định nghĩa đang dùng.',
    en: 'The new definition must begin after {day}, when the present one begins.',
  },
  'calendar.day-needless': {
    status: 422,
    vi: 'Ngày này không cần ghi: thứ Bảy, Chủ nhật đã là ngày nghỉ, ngày thường đã là ngày làm việc.',
    en: 'This day needs no row: weekends are off already, weekdays are worked already.',
  },
  'calendar.basis-missing': {
    status: 422,
    vi: 'Ghi văn bản làm căn cứ trước khi bật ngày này.',
    en: 'Name the document that fixes this day before switching it on.',
  },
  'setting.day-taken': {
    status: 409,
    vi: 'Thiết lập này đã có giá trị từ ngày {day}. Chọn ngày khác.',
    en: 'This setting already has a value from {day}. Choose another day.',
  },
  'setting.clock-verified': {
    status: 422,
    vi: 'Giá trị này đã được kiểm chứng theo văn bản, không thay bằng giá trị của nơi dùng.',
    en: 'This value is verified against the law; no value of the house may take its place.',
  },
  'setting.day-past': {
    status: 422,
    vi: 'Giá trị mới bắt đầu từ hôm nay hoặc một ngày sau; những gì đã tính trước đó giữ nguyên.',
    en: 'A new value begins today or later; what was counted before stays.',
  },
} as const satisfies Record<string, ProblemRow>;
