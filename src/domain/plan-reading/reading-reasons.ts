/** Why the reader is unsure of an item: stable codes with their sentence in both languages. */
export const READING_REASONS = {
  'issuer-not-in-letterhead': {
    vi: 'Không có phần tên cơ quan ở đầu văn bản; suy ra từ câu mở đầu hoặc chỗ ký.',
    en: 'No letterhead; inferred from the opening sentence or the signature block.',
  },
  'type-from-number': {
    vi: 'Không có dòng tên loại văn bản; suy ra từ ký hiệu.',
    en: 'No line names the kind of document; inferred from its symbol.',
  },
  'place-added': {
    vi: 'Đã ghép thêm địa danh vào tên cơ quan.',
    en: 'The place name was added to the name of the body.',
  },
  'number-incomplete': {
    vi: 'Số hoặc ký hiệu văn bản để trống hay đọc không chắc.',
    en: 'The number or symbol is blank or read with doubt.',
  },
  'date-incomplete': {
    vi: 'Ngày hoặc tháng ban hành để trống.',
    en: 'The day or month of issue is blank.',
  },
  'title-length-unusual': {
    vi: 'Trích yếu dài khác thường; cần xem chỗ kết thúc.',
    en: 'The title is unusually long; check where it ends.',
  },
  'signer-uncertain': {
    vi: 'Tên người ký đọc không chắc.',
    en: 'The name of the signer is read with doubt.',
  },
  'citation-misprinted': {
    vi: 'Số hiệu viện dẫn có dấu hiệu in sai.',
    en: 'A cited number looks misprinted.',
  },
  'heading-has-no-title-form': {
    vi: 'Dòng có số mục nhưng không rõ là tiêu đề hay đoạn văn.',
    en: 'A numbered line that may be a heading or a paragraph.',
  },
  'number-out-of-order': {
    vi: 'Số mục in không theo thứ tự.',
    en: 'The printed number is out of order.',
  },
  'no-section-above': {
    vi: 'Đoạn không nằm dưới mục đánh số nào.',
    en: 'The paragraph stands under no numbered section.',
  },
  'part-unclear': {
    vi: 'Không rõ phần này nêu mục tiêu hay giao việc.',
    en: 'It is unclear whether this part states aims or orders work.',
  },
  'unmarked-paragraph': {
    vi: 'Đoạn không có ký hiệu đầu dòng.',
    en: 'The paragraph carries no mark.',
  },
  'joined-over-break': {
    vi: 'Đoạn được nối lại sau chỗ ngắt trang.',
    en: 'The paragraph was joined over a page break.',
  },
  'no-agency': {
    vi: 'Chưa thấy cơ quan nào được giao.',
    en: 'No agency was found.',
  },
  'agency-inherited': {
    vi: 'Cơ quan lấy từ tiêu đề mục.',
    en: 'The agency comes from the heading above.',
  },
  'assignment-shared': {
    vi: 'Phân công ghi chung cho nhiều đoạn.',
    en: 'One assignment stands for several paragraphs.',
  },
  'by-reference': {
    vi: 'Giao việc bằng cách dẫn chiếu mục khác.',
    en: 'The work is handed over by reference to another section.',
  },
  'reference-not-found': {
    vi: 'Mục được dẫn chiếu không có trong văn bản.',
    en: 'The section referred to was not found.',
  },
  'date-without-year': {
    vi: 'Ngày không ghi năm; lấy năm của kế hoạch.',
    en: 'The date has no year; the year of the plan was taken.',
  },
  'target-verb-missing': {
    vi: 'Con số không đi với động từ chỉ tiêu rõ ràng.',
    en: 'The figure has no clear target verb.',
  },
  'report-without-date': {
    vi: 'Báo cáo không ghi hạn.',
    en: 'The report has no due day.',
  },
  'receiver-missing': {
    vi: 'Không rõ nơi nhận báo cáo.',
    en: 'The receiver of the report is unclear.',
  },
  'table-row': {
    vi: 'Đọc từ một dòng của bảng.',
    en: 'Read from a row of a table.',
  },
} as const satisfies Record<string, { vi: string; en: string }>;

export type ReadingReason = keyof typeof READING_REASONS;
