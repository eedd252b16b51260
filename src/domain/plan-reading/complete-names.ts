/** The fields of departments before and after the reform of 1 March 2025. */
const FIELDS = [
  'Thông tin và Truyền thông|TT&TT|TTTT|Giáo dục và Đào tạo|GD&ĐT|GDĐT|Y tế|Tư pháp|Nội vụ|Tài chính|Công Thương|Công thương|Xây dựng|Ngoại vụ',
  'Lao động[, ]*(?:-|–)? ?Thương binh và Xã hội|LĐTBXH|LĐ-TB&XH|LĐ-TBXH|LĐTB&XH',
  'Văn hóa, Thể thao và Du lịch|Văn hóa và Thể thao|Văn hoá, Thể thao và Du lịch|VHTTDL|VH,TT&DL|VHTT&DL|Du lịch',
  'Kế hoạch và Đầu tư|KH&ĐT|KHĐT|Khoa học và Công nghệ|KH&CN|KHCN|Tài nguyên và Môi trường|TN&MT|TNMT|Giao thông vận tải|Giao thông Vận tải|GTVT',
  'Nông nghiệp và Phát triển nông thôn|NN&PTNT|NNPTNT|Nông nghiệp và Môi trường|NN&MT|Dân tộc và Tôn giáo|Dân tộc và tôn giáo',
].join('|');
const LEVEL =
  '(?:[Tt]ỉnh|[Tt]hành phố|[Hh]uyện|[Tt]hị xã|[Qq]uận|[Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu|TP|cấp (?:tỉnh|huyện|xã))';
const PLACE = '(?: \\p{Lu}\\p{L}*)*';
const BODIES = [
  `(?:Sở|Phòng) (?:${FIELDS})(?: ${LEVEL})?`,
  `Công an ${LEVEL}`,
  `(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND) ${LEVEL}`,
  `(?:Viện kiểm sát|Viện Kiểm sát|Tòa án|Toà án) nhân dân ${LEVEL}`,
  `(?:Bộ Chỉ huy|BCH) (?:Bộ đội Biên phòng|BĐBP|Quân sự)(?: ${LEVEL})?`,
  `Hội (?:Liên hiệp [Pp]hụ nữ|LHPN|Nông dân|Cựu chiến binh|Chữ thập đỏ|Luật gia|Người cao tuổi)(?: ${LEVEL})?`,
  `Liên đoàn Lao động(?: ${LEVEL})?`,
  '(?:Tỉnh|Thành|Huyện|Thị|Quận) ?[Đđ]oàn',
  '(?:[Tt]ổ|[Ll]ực lượng(?: tham gia)?) bảo vệ an ninh,? trật tự(?: ở cơ sở)?',
  `(?:Ủy ban|Uỷ ban) Mặt trận Tổ quốc Việt Nam ${LEVEL}`,
  `Đài Phát thanh (?:và|-|–) Truyền hình(?: ${LEVEL})?`,
].join('|');

/** Spares the long look: most names end otherwise. */
const ENDS_WITH_LEVEL = / (?:[TtHhQqXxPpĐđ][^ ,]*|phố|xã|trấn|khu)(?: [A-ZĐÂĂÔƠƯ][^ ,]*)*$/;
/** Any one body with its level, and the place where it is printed. */
const NAMES_LEVEL = new RegExp(`^(?!Các |Một |Những |Toàn )\\p{Lu}.* ${LEVEL}${PLACE}$`, 'u');
const COMPLETE = new RegExp(`^(?:${BODIES})${PLACE}$`, 'u');
/** Small words by which even a whole name goes on, or another of the list begins. */
const GOES_ON =
  /^(?:tỉnh|thành|huyện|quận|thị|xã|phường|đặc|cấp|các|địa|và|khu|cùng|sở|cơ|trực|trên|liên|có|chức|nơi|hai|ba|hữu|vùng|biên|cửa|miền|trong|ngoài|tại|thuộc|nhân|công|đơn|ban|ngành|phòng|đội|lực|ủy|uỷ|hội|đoàn|bộ|tổ|thôn|bản|phụ|giáp|ven|còn|nói|trở|phố|trấn|bán|đảo|ta|bạn|loại|điểm|trọng|nghèo|thí|mới|đồng|bí|trường|trung|phó|trưởng)(?!\p{L})/u;

/** A whole name known to us stops before a small word that cannot belong to it: mostly a verb. */
export function endsWholeName(name: string, rest: string): boolean {
  return (
    /^\p{Ll}/u.test(rest) &&
    !GOES_ON.test(rest) &&
    (COMPLETE.test(name) || (ENDS_WITH_LEVEL.test(name) && NAMES_LEVEL.test(name)))
  );
}
