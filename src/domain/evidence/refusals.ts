/** What each refusal of the evidence rules tells the reader; `{name}` stands for a parameter. */
export const EVIDENCE_REFUSALS = {
  'evidence.in-future': {
    vi: 'Thời điểm này chưa đến.',
    en: 'This moment lies in the future.',
  },
  'evidence.out-of-order': {
    vi: 'Thời điểm này trước lần ghi gần nhất của chứng cứ này.',
    en: 'This lies before the last line of the item’s chain.',
  },
  'evidence.closed': {
    vi: 'Chứng cứ này đã trả, tiêu hủy hoặc chuyển đi; không ghi thêm được.',
    en: 'The item was returned, destroyed or handed over; nothing more is recorded.',
  },
  'evidence.awaits-receiver': {
    vi: 'Đang chờ người nhận xác nhận lần bàn giao trước.',
    en: 'The receiver has not yet confirmed the last passing-on.',
  },
  'evidence.nothing-to-answer': {
    vi: 'Không có lần bàn giao nào chờ xác nhận.',
    en: 'No passing-on awaits an answer.',
  },
  'evidence.lent': {
    vi: 'Chứng cứ này đang giao cho cơ quan khác; nhận lại trước.',
    en: 'The item is lent out; take it back first.',
  },
  'evidence.not-lent': {
    vi: 'Chứng cứ này không giao cho ai.',
    en: 'The item is not lent out.',
  },
  'evidence.not-receiver': {
    vi: 'Chỉ người được bàn giao mới xác nhận được.',
    en: 'Only the post it was passed on to may answer.',
  },
  'evidence.not-holder': {
    vi: 'Chứng cứ này đang ở cơ quan khác; chỉ cơ quan đang giữ mới ghi được.',
    en: 'Another agency holds the item; only the holder may record this.',
  },
  'evidence.receiver-missing': {
    vi: 'Chọn người nhận hoặc cơ quan nhận, khác với người giao.',
    en: 'Choose who takes it, other than who gives it.',
  },
  'evidence.purpose-missing': {
    vi: 'Chọn mục đích giao.',
    en: 'Choose what it is passed on for.',
  },
  'evidence.record-missing': {
    vi: 'Ghi ngày của biên bản giao nhận, mở hoặc đóng niêm phong.',
    en: 'Give the day of the record of delivery or sealing.',
  },
  'evidence.decision-missing': {
    vi: 'Ghi số và ngày của quyết định xử lý vật chứng (BLTTHS Điều 106).',
    en: 'Give number and day of the decision on the exhibit (Criminal Procedure Code, Article 106).',
  },
  'evidence.seal-missing': {
    vi: 'Ghi số niêm phong mới.',
    en: 'Give the number of the new seal.',
  },
  'evidence.place-missing': {
    vi: 'Chọn nơi bảo quản mới.',
    en: 'Choose the new place of keeping.',
  },
  'evidence.content-off': {
    vi: 'Bản cài đặt chỉ lưu ngày tháng và con số của vụ án; mô tả và tệp chứng cứ không lưu ở đây.',
    en: 'This installation keeps dates and numbers of cases only; descriptions and files are not kept here.',
  },
  'evidence.description-missing': {
    vi: 'Mô tả chứng cứ.',
    en: 'Describe the item.',
  },
} as const satisfies Record<string, { vi: string; en: string }>;

export type EvidenceRefusal = keyof typeof EVIDENCE_REFUSALS;
