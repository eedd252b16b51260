// Names that keep their capitals inside a body's name, as the bodies write themselves.
const NAMES = [
  'Ủy ban nhân dân',
  'Uỷ ban nhân dân',
  'Hội đồng nhân dân',
  'Ủy ban Mặt trận Tổ quốc Việt Nam',
  'Uỷ ban Mặt trận Tổ quốc Việt Nam',
  'Mặt trận Tổ quốc',
  'Việt Nam',
  'Ban Chỉ đạo',
  'Ban Chấp hành',
  'Tiểu ban Phòng, chống mua bán người',
  'Tiểu ban',
  'Ban Thường vụ',
  'Ban Thường trực',
  'Ban Tuyên giáo và Dân vận',
  'Ban Tuyên giáo',
  'Ban Dân vận',
  'Ban Nội chính',
  'Ban Vì sự tiến bộ của phụ nữ',
  'Ban Quản lý Khu kinh tế',
  'Ban Tổ chức',
  'Ban Dân tộc',
  'Ban Quản lý',
  'Ban Chỉ huy Quân sự',
  'Ban Chỉ huy Bộ đội Biên phòng',
  'Bộ Chỉ huy',
  'Ban Chỉ huy',
  'Đồn Biên phòng',
  'Bộ Chỉ huy Quân sự',
  'Bộ Chỉ huy Bộ đội Biên phòng',
  'Bộ đội Biên phòng',
  'Bộ Công an',
  'Bộ Quốc phòng',
  'Bộ Tư pháp',
  'Bộ Y tế',
  'Bộ Nội vụ',
  'Sở Y tế',
  'Sở Nội vụ',
  'Sở Tư pháp',
  'Sở Tài chính',
  'Sở Ngoại vụ',
  'Sở Công Thương',
  'Sở Xây dựng',
  'Sở Dân tộc và Tôn giáo',
  'Sở Khoa học và Công nghệ',
  'Sở Nông nghiệp và Môi trường',
  'Sở Nông nghiệp và Phát triển nông thôn',
  'Sở Văn hóa, Thể thao và Du lịch',
  'Sở Văn hóa và Thể thao',
  'Sở Du lịch',
  'Sở Giáo dục và Đào tạo',
  'Sở Lao động - Thương binh và Xã hội',
  'Sở Thông tin và Truyền thông',
  'Sở Kế hoạch và Đầu tư',
  'Sở Tài nguyên và Môi trường',
  'Sở Giao thông vận tải',
  'Phòng Lao động - Thương binh và Xã hội',
  'Phòng Văn hóa - Xã hội',
  'Phòng Văn hóa và Thông tin',
  'Phòng Giáo dục và Đào tạo',
  'Phòng Tư pháp',
  'Phòng Nội vụ',
  'Phòng Y tế',
  'Phòng Cảnh sát hình sự',
  'Phòng Cảnh sát',
  'Hội Liên hiệp Phụ nữ',
  'Hội Nông dân',
  'Hội Cựu chiến binh',
  'Hội Chữ thập đỏ',
  'Hội Luật gia',
  'Hội Người cao tuổi',
  'Liên đoàn Lao động',
  'Liên minh Hợp tác xã',
  'Đoàn Thanh niên Cộng sản Hồ Chí Minh',
  'Đoàn TNCS Hồ Chí Minh',
  'Đoàn Thanh niên',
  'Tỉnh đoàn',
  'Thành đoàn',
  'Huyện đoàn',
  'Tỉnh ủy',
  'Thành ủy',
  'Huyện ủy',
  'Thị ủy',
  'Quận ủy',
  'Đảng ủy',
  'Tỉnh uỷ',
  'Thành uỷ',
  'Huyện uỷ',
  'Đảng uỷ',
  'Đảng bộ',
  'Viện kiểm sát nhân dân',
  'Tòa án nhân dân',
  'Toà án nhân dân',
  'Công an',
  'Chính phủ',
  'Thủ tướng',
  'Kho bạc Nhà nước',
  'Ngân hàng Nhà nước',
  'Bảo hiểm xã hội',
  'Văn phòng',
  'Thanh tra',
  'Trung tâm Công tác xã hội',
  'Trung tâm Trợ giúp pháp lý nhà nước',
  'Trung tâm Dịch vụ việc làm',
  'Đài Phát thanh và Truyền hình',
  'Báo và Đài Phát thanh, Truyền hình',
  'Cục',
  'Chi cục Bảo trợ xã hội',
  'Chi cục Phòng, chống tệ nạn xã hội',
  'Hải quan',
  'Tổ quốc',
  'Nhà nước',
  'Đảng',
  'HIV/AIDS',
  'BCH Đoàn',
  'BCH Hội',
  'Ban Chấp hành Đoàn',
  'Hội Phụ nữ',
  'Bộ Ngoại giao',
  'Bộ Lao động - Thương binh và Xã hội',
  'Bộ Giáo dục và Đào tạo',
  'Bộ Văn hóa, Thể thao và Du lịch',
  'Bộ Thông tin và Truyền thông',
  'Bộ Tài chính',
  'Bộ Xây dựng',
  'Bộ Công Thương',
  'Bộ Dân tộc và Tôn giáo',
  'Bộ Tư lệnh',
  'Ủy ban Dân tộc',
  'Tổng Liên đoàn Lao động Việt Nam',
  'Trung ương',
  'Phòng Kinh tế, Hạ tầng và Đô thị',
  'Phòng Kinh tế',
  'Phòng Tài chính - Kế hoạch',
  'Phòng Dân tộc',
  'Thanh tra Chính phủ',
  'Trung tâm Y tế',
  'Trung tâm Kiểm soát bệnh tật',
  'Trung tâm Phục vụ hành chính công',
  'Bệnh viện Đa khoa',
  'Trường Đại học',
  'Trường Cao đẳng',
  'Trường Chính trị',
  'Hội Bảo vệ quyền trẻ em',
  'Hội Khuyến học',
  'Quân đội',
  'Nhân dân',
].sort((a, b) => b.length - a.length);

const ABBREVIATION =
  /^(?:UBND|HĐND|BCĐ\d*|BCH|MTTQ|UBMTTQ|VN|TP|BĐBP|HIV|AIDS|ANTT|ANTQ|TNCS|LHPN|CA|QS|TNXH|TTATXH|BVANTQ|ATGT|PCTP|PCMT|PC\d+|PA\d+|PV\d+|THCS|THPT|XHCN|CCB|BTV|\d+.*)$/u;
const PLACE_WORD =
  /^(?:tỉnh|thành phố|thị xã|huyện|quận|xã|phường|thị trấn|đặc khu|khu vực)(?=\s)(?! hội)/iu;

/** Capitals of a letterhead in sentence case, proper names kept: “Ủy ban nhân dân tỉnh Nghệ An”. */
export function sentenceCase(text: string): string {
  const out: string[] = [];
  let rest = text.trim();
  let inPlace = false;
  while (rest !== '') {
    const name = inPlace ? undefined : NAMES.find((one) => startsWithName(rest, one));
    if (name !== undefined) {
      out.push(name);
      inPlace = /(?:[ủu]y|[ủu]ỷ|uỷ|đoàn)$/u.test(name);
      rest = rest.slice(name.length).trimStart();
      continue;
    }
    const place = PLACE_WORD.exec(rest);
    if (place !== null) {
      out.push(place[0].toLowerCase());
      rest = rest.slice(place[0].length).trimStart();
      inPlace = !/^[\d(]/.test(rest);
      continue;
    }
    const word = /^\S+/u.exec(rest)?.[0] ?? rest;
    // “TỈNH VÀ CÁC TỔ CHỨC …”: no place is named after the word.
    inPlace &&= word !== 'VÀ' && out.at(-1)?.endsWith(',') !== true;
    out.push(caseWord(word, inPlace, out.length === 0));
    rest = rest.slice(word.length).trimStart();
  }
  const joined = out.join(' ');
  return joined.charAt(0).toUpperCase() + joined.slice(1);
}

function startsWithName(rest: string, name: string): boolean {
  return (
    rest.slice(0, name.length).toUpperCase() === name.toUpperCase() &&
    !/^[\p{L}\p{N}]/u.test(rest.slice(name.length))
  );
}

function caseWord(word: string, inPlace: boolean, first: boolean): string {
  const bare = word.replace(/[^\p{L}\p{N}]/gu, '');
  if (ABBREVIATION.test(bare) || /\d/.test(word)) {
    return word;
  }
  const lower = word.toLowerCase();
  const capital = lower.replace(/\p{L}/u, (letter) => letter.toUpperCase());
  if (inPlace) {
    return capital.replace(/-(\p{L})/gu, (_, letter: string) => `-${letter.toUpperCase()}`);
  }
  return first ? capital : lower;
}
