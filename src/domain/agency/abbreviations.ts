/** One abbreviation of agency names and what it stands for. */
export type Abbreviation = { short: string; full: string };

/** Abbreviations met in plans, recipients and letterheads; an installation adds its own. */
export const ABBREVIATIONS: readonly Abbreviation[] = [
  { short: 'UBND', full: 'Ủy ban nhân dân' },
  { short: 'HĐND', full: 'Hội đồng nhân dân' },
  { short: 'VP', full: 'Văn phòng' },
  { short: 'CA', full: 'Công an' },
  { short: 'CAT', full: 'Công an tỉnh' },
  { short: 'CATP', full: 'Công an thành phố' },
  { short: 'CAH', full: 'Công an huyện' },
  { short: 'CAX', full: 'Công an xã' },
  { short: 'BCA', full: 'Bộ Công an' },
  { short: 'BQP', full: 'Bộ Quốc phòng' },
  { short: 'BCH', full: 'Bộ Chỉ huy' },
  { short: 'BĐBP', full: 'Bộ đội Biên phòng' },
  { short: 'BCHBĐBP', full: 'Bộ Chỉ huy Bộ đội Biên phòng' },
  { short: 'ĐBP', full: 'Đồn Biên phòng' },
  { short: 'CHQS', full: 'Chỉ huy quân sự' },
  { short: 'BCHQS', full: 'Bộ Chỉ huy quân sự' },
  { short: 'VKS', full: 'Viện kiểm sát nhân dân' },
  { short: 'VKSND', full: 'Viện kiểm sát nhân dân' },
  { short: 'KSND', full: 'kiểm sát nhân dân' },
  { short: 'TA', full: 'Tòa án nhân dân' },
  { short: 'TAND', full: 'Tòa án nhân dân' },
  { short: 'LĐTBXH', full: 'Lao động - Thương binh và Xã hội' },
  { short: 'LĐ-TBXH', full: 'Lao động - Thương binh và Xã hội' },
  { short: 'LĐTB&XH', full: 'Lao động - Thương binh và Xã hội' },
  { short: 'LĐ-TB&XH', full: 'Lao động - Thương binh và Xã hội' },
  { short: 'TTTT', full: 'Thông tin và Truyền thông' },
  { short: 'TT&TT', full: 'Thông tin và Truyền thông' },
  { short: 'GDĐT', full: 'Giáo dục và Đào tạo' },
  { short: 'GD&ĐT', full: 'Giáo dục và Đào tạo' },
  { short: 'VHTT', full: 'Văn hóa và Thể thao' },
  { short: 'VH&TT', full: 'Văn hóa và Thể thao' },
  { short: 'VHTTDL', full: 'Văn hóa, Thể thao và Du lịch' },
  { short: 'VHTT&DL', full: 'Văn hóa, Thể thao và Du lịch' },
  { short: 'VH,TT&DL', full: 'Văn hóa, Thể thao và Du lịch' },
  { short: 'KHĐT', full: 'Kế hoạch và Đầu tư' },
  { short: 'KH&ĐT', full: 'Kế hoạch và Đầu tư' },
  { short: 'KHCN', full: 'Khoa học và Công nghệ' },
  { short: 'KH&CN', full: 'Khoa học và Công nghệ' },
  { short: 'GTVT', full: 'Giao thông vận tải' },
  { short: 'TNMT', full: 'Tài nguyên và Môi trường' },
  { short: 'TN&MT', full: 'Tài nguyên và Môi trường' },
  { short: 'NNMT', full: 'Nông nghiệp và Môi trường' },
  { short: 'NN&MT', full: 'Nông nghiệp và Môi trường' },
  { short: 'NNPTNT', full: 'Nông nghiệp và Phát triển nông thôn' },
  { short: 'NN&PTNT', full: 'Nông nghiệp và Phát triển nông thôn' },
  { short: 'DTTG', full: 'Dân tộc và Tôn giáo' },
  { short: 'UB', full: 'Ủy ban' },
  { short: 'VN', full: 'Việt Nam' },
  { short: 'MTTQ', full: 'Mặt trận Tổ quốc' },
  { short: 'MTTQVN', full: 'Mặt trận Tổ quốc Việt Nam' },
  { short: 'UBMTTQ', full: 'Ủy ban Mặt trận Tổ quốc' },
  { short: 'UBMTTQVN', full: 'Ủy ban Mặt trận Tổ quốc Việt Nam' },
  { short: 'LHPN', full: 'Liên hiệp Phụ nữ' },
  { short: 'HLHPN', full: 'Hội Liên hiệp Phụ nữ' },
  { short: 'HPN', full: 'Hội Liên hiệp Phụ nữ' },
  { short: 'ND', full: 'Nông dân' },
  { short: 'HND', full: 'Hội Nông dân' },
  { short: 'CCB', full: 'Cựu chiến binh' },
  { short: 'LĐLĐ', full: 'Liên đoàn Lao động' },
  { short: 'ĐTN', full: 'Đoàn Thanh niên' },
  { short: 'TNCS', full: 'Thanh niên Cộng sản' },
  { short: 'TNCSHCM', full: 'Thanh niên Cộng sản Hồ Chí Minh' },
  { short: 'HCM', full: 'Hồ Chí Minh' },
  { short: 'CTĐ', full: 'Chữ thập đỏ' },
  { short: 'BCĐ', full: 'Ban Chỉ đạo' },
  { short: 'BCD', full: 'Ban Chỉ đạo' },
  { short: 'TTTU', full: 'Thường trực Tỉnh ủy' },
  { short: 'TT.TU', full: 'Thường trực Tỉnh ủy' },
  { short: 'TU', full: 'Tỉnh ủy' },
  { short: 'TT', full: 'Thường trực' },
  { short: 'PTTH', full: 'Phát thanh và Truyền hình' },
  { short: 'PT-TH', full: 'Phát thanh và Truyền hình' },
  { short: 'PT&TH', full: 'Phát thanh và Truyền hình' },
  { short: 'TGPL', full: 'Trợ giúp pháp lý' },
  { short: 'QLTT', full: 'Quản lý thị trường' },
  { short: 'NHNN', full: 'Ngân hàng Nhà nước' },
  { short: 'TP', full: 'thành phố' },
  { short: 'TX', full: 'thị xã' },
  { short: 'TT.', full: 'thị trấn' },
  { short: 'P.', full: 'phường' },
];

/** Writes abbreviations out: `'Hội LHPN TP'` → `'Hội Liên hiệp Phụ nữ thành phố'`; ‘Sở TP’ is Tư pháp. */
export function expandAbbreviations(
  name: string,
  table: readonly Abbreviation[] = ABBREVIATIONS,
): string {
  const fulls = new Map(table.map((row) => [row.short.normalize('NFC'), row.full]));
  return name
    .normalize('NFC')
    .replace(/^(Sở|Phòng)\s+TP(?=\s|$)/u, '$1 Tư pháp')
    .replace(/TT\.\s+(?=TU|HĐND|UBND|Tỉnh|Thành)/gu, 'TT ')
    .split(/(\s+|(?<=\.)(?=\p{Lu}))/u)
    .map((word) => expandWord(word, fulls))
    .join('')
    .replace(/(\p{L})(?=thành phố|thị xã)/gu, '$1 ')
    .replace(/\s+/g, ' ')
    .trim();
}

function expandWord(word: string, fulls: ReadonlyMap<string, string>): string {
  const trailing = /[,;:)]+$/.exec(word)?.[0] ?? '';
  const bare = word.slice(0, word.length - trailing.length);
  const full = fulls.get(bare) ?? fulls.get(bare.replace(/\.$/, ''));
  return full === undefined ? word : full + trailing;
}
