const sentences = {
  'no-kind': {
    vi: 'Chưa có bản cài đặt nào trong thư mục dữ liệu này. Chọn một lần: lachan start --kind demonstration (trình diễn), exercise (diễn tập) hoặc production (vận hành thật).',
    en: 'There is no installation in this data folder yet. Choose once: lachan start --kind demonstration, exercise or production.',
  },
  'other-kind': {
    vi: 'Bản cài đặt này thuộc loại {found}, không đổi sang {asked} được. Chọn thư mục dữ liệu khác bằng LACHAN_DATA.',
    en: 'This installation is of kind {found} and cannot become {asked}. Choose another data folder with LACHAN_DATA.',
  },
  'no-province': {
    vi: 'Đặt LACHAN_PROVINCE_NAME (tên tỉnh) và LACHAN_PROVINCE_CODE (mã số tỉnh) cho lần khởi động đầu tiên.',
    en: 'Set LACHAN_PROVINCE_NAME and LACHAN_PROVINCE_CODE for the first start.',
  },
  'now-in-production': {
    vi: 'LACHAN_NOW chỉ dùng cho bản trình diễn và diễn tập. Bỏ biến này rồi khởi động lại.',
    en: 'LACHAN_NOW is for demonstrations and exercises only. Unset it and start again.',
  },
  'demonstration-in-production': {
    vi: 'Bản vận hành thật có tài khoản trình diễn ({count}). Máy chủ không khởi động với dữ liệu này.',
    en: 'This production installation holds demonstration accounts ({count}). The server does not start on such data.',
  },
  'port-taken': {
    vi: 'Cổng {port} đang có chương trình khác dùng. Dừng chương trình đó, hoặc chọn cổng khác: LACHAN_PORT=8139.',
    en: 'Port {port} is in use by another program. Stop it, or choose another port: LACHAN_PORT=8139.',
  },
  'no-public-port': {
    vi: 'Đặt LACHAN_PUBLIC_PORT (cổng của trang tin báo công cộng), hoặc thêm --port.',
    en: 'Set LACHAN_PUBLIC_PORT (the port of the public page), or add --port.',
  },
  'public-port-taken': {
    vi: 'Cổng {port} của trang công cộng đang có chương trình khác dùng. Chọn cổng khác: LACHAN_PUBLIC_PORT.',
    en: 'Port {port} of the public page is in use by another program. Choose another: LACHAN_PUBLIC_PORT.',
  },
  'public-not-handed-over': {
    vi: '{folder} chưa có những gì trang công cộng cần. Khởi động máy chủ nghiệp vụ trước (với LACHAN_PUBLIC_FOLDER cùng chỗ), sau khi đã nhập Công an và Viện kiểm sát cấp tỉnh.',
    en: '{folder} does not hold what the public page needs. Start the staff server first (with the same LACHAN_PUBLIC_FOLDER), once the provincial police and procuracy are entered.',
  },
  'demo-only': {
    vi: 'Dữ liệu mẫu chỉ nạp được vào bản trình diễn.',
    en: 'The demonstration data loads into a demonstration installation only.',
  },
  'demo-loaded': {
    vi: 'Dữ liệu mẫu đã có. Muốn nạp lại: lachan demo remove rồi lachan demo load.',
    en: 'The demonstration data is already there. To load it anew: lachan demo remove, then lachan demo load.',
  },
  'not-anchors': {
    vi: '{file} không phải tệp mốc nhật ký của Lá Chắn.',
    en: '{file} is not a file of anchors of Lá Chắn.',
  },
  'key-in-data': {
    vi: '{file} nằm trong thư mục dữ liệu; khóa phải nằm ngoài, nếu không bản sao lưu sẽ mang theo khóa.',
    en: '{file} lies in the data folder; a key must lie outside, or a back-up would carry it along.',
  },
} as const;

/** The server cannot start as asked; says what to do in both languages. */
export class StartRefusal extends Error {
  readonly vi: string;
  readonly en: string;

  constructor(code: keyof typeof sentences, params: Record<string, string | number>) {
    const fill = (text: string) =>
      text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
    super(fill(sentences[code].en));
    this.name = 'StartRefusal';
    this.vi = fill(sentences[code].vi);
    this.en = fill(sentences[code].en);
  }
}
