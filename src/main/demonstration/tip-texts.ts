import type { Chance } from './random.ts';

/** A kind of event as people tell of it, with what may be stated in clear beside it. */
export interface TipSketch {
  purpose:
    | 'online-fraud-compound'
    | 'forced-marriage'
    | 'sexual-exploitation'
    | 'forced-labour'
    | 'commercial-surrogacy'
    | 'illegal-adoption'
    | 'organ-removal'
    | 'purpose-unknown';
  acrossBorder: boolean;
  /** Article that the recorder suspects. */
  article: '150' | '151';
  words: string;
  place: string;
}

export const TIP_SKETCHES: readonly TipSketch[] = [
  {
    purpose: 'online-fraud-compound',
    acrossBorder: true,
    article: '150',
    words:
      'Người báo tin cho biết {em} được bạn quen qua mạng rủ sang bên kia biên giới làm việc “chăm sóc khách hàng”, lương 20 triệu đồng một tháng. Sang đến nơi bị thu điện thoại, ép gọi điện lừa đảo, không đạt chỉ tiêu thì bị đánh. Nhóm giữ người đòi gia đình {tien} triệu đồng mới cho về.',
    place: 'Khu nhà cao tầng có tường rào, cách cửa khẩu khoảng 12 km',
  },
  {
    purpose: 'online-fraud-compound',
    acrossBorder: true,
    article: '150',
    words:
      'Gia đình trình báo {em} đi làm xa từ tháng trước, nay nhắn tin lén cho biết đang bị nhốt trong một tòa nhà cùng khoảng {so} người Việt Nam khác, hằng ngày phải nhắn tin dụ người nạp tiền. Người môi giới vẫn đăng tuyển trên mạng.',
    place: 'Tòa nhà bốn tầng cạnh sòng bạc, không rõ địa chỉ',
  },
  {
    purpose: 'forced-marriage',
    acrossBorder: true,
    article: '150',
    words:
      'Người báo tin cho biết có người phụ nữ lạ vào bản hỏi những nhà có con gái, hứa giới thiệu lấy chồng bên kia biên giới, đưa trước cho gia đình {tien} triệu đồng. {Em} đã đi theo người này từ phiên chợ hôm trước, nay gia đình không liên lạc được.',
    place: 'Phiên chợ vùng biên, gần bãi xe khách',
  },
  {
    purpose: 'forced-marriage',
    acrossBorder: true,
    article: '151',
    words:
      'Cô giáo chủ nhiệm báo {em}, học sinh của lớp, nghỉ học ba ngày; bạn cùng lớp kể em được một người quen rủ đi chơi chợ rồi sang bên kia sông làm thuê. Có người trong bản nhận tiền của người lạ.',
    place: 'Bến đò ngang, đường mòn ra bờ sông',
  },
  {
    purpose: 'sexual-exploitation',
    acrossBorder: false,
    article: '150',
    words:
      'Người báo tin làm phục vụ bàn kể lại: chủ quán giữ giấy tờ của {so} nhân viên nữ, ép tiếp khách để trừ nợ tiền xe, tiền ăn. Ai bỏ đi bị đe dọa đăng ảnh lên mạng.',
    place: 'Quán hát ven quốc lộ, đoạn gần trạm xăng',
  },
  {
    purpose: 'sexual-exploitation',
    acrossBorder: false,
    article: '151',
    words:
      'Người thân trình báo {em} được rủ xuống thị xã bán hàng; gọi điện về khóc, nói bị nhốt ở phòng trọ và ép tiếp khách, có người đàn ông canh cửa, mỗi tuần chuyển chỗ một lần.',
    place: 'Dãy nhà trọ sau chợ, cửa xếp màu xanh',
  },
  {
    purpose: 'forced-labour',
    acrossBorder: false,
    article: '150',
    words:
      '{Em} được môi giới đi làm trên tàu cá, bị giữ giấy tờ, làm việc không công để trả “phí môi giới” {tien} triệu đồng, muốn lên bờ phải nộp tiền chuộc. Trên tàu còn {so} người cùng cảnh.',
    place: 'Tàu câu neo ngoài cửa sông',
  },
  {
    purpose: 'forced-labour',
    acrossBorder: true,
    article: '150',
    words:
      'Người báo tin trốn về kể lại: được xe đón ở ngã ba, đưa qua đường mòn ban đêm sang làm ở lò gạch, không được trả lương, ai đòi về bị đánh. Người dẫn đường là người trong huyện.',
    place: 'Ngã ba gần cây xăng, đường mòn lên đồi keo',
  },
  {
    purpose: 'commercial-surrogacy',
    acrossBorder: true,
    article: '150',
    words:
      'Người báo tin cho biết có nhóm trên mạng tuyển người mang thai hộ, hứa trả {tien} triệu đồng. {Em} sang bên kia biên giới rồi bị giữ hộ chiếu, buộc phải tiếp tục, không được gặp người nhà.',
    place: 'Căn hộ thuê cùng {so} người khác',
  },
  {
    purpose: 'illegal-adoption',
    acrossBorder: false,
    article: '151',
    words:
      'Trạm y tế báo có người hỏi mua trẻ sơ sinh của sản phụ khó khăn, đưa trước tiền viện phí và hứa thêm {tien} triệu đồng. Người này đã đến ba trạm y tế trong vùng.',
    place: 'Khu nhà trọ trước bệnh viện',
  },
  {
    purpose: 'organ-removal',
    acrossBorder: false,
    article: '150',
    words:
      'Người báo tin cho biết có tài khoản mạng xã hội rao “hiến thận có bồi dưỡng”, hẹn người bán ở bến xe, giữ giấy tờ và đưa đi làm xét nghiệm; {em} đã đi theo và không trả lời điện thoại.',
    place: 'Quán nước cạnh bến xe khách',
  },
  {
    purpose: 'purpose-unknown',
    acrossBorder: false,
    article: '150',
    words:
      'Lái xe khách báo thấy hai người đàn ông đưa {so} thanh niên còn trẻ lên xe lúc nửa đêm, không ai cầm điện thoại, người đi kèm trả tiền cho tất cả và trả lời thay khi được hỏi.',
    place: 'Điểm đón khách dọc đường, km 27',
  },
];

const SURNAMES = ['Quàng', 'Lò', 'Sầm', 'Lục', 'Tòng', 'Bế', 'Giàng', 'Nông', 'Triệu', 'Mạc'];
const MIDDLES = ['Văn', 'Thị', 'Khắc', 'Mỹ', 'Duy', 'Thúy', 'Chí', 'Ánh'];
const GIVEN = [
  'Trượng',
  'Phiêng',
  'Xoan',
  'Páo',
  'Nhẫn',
  'Ngần',
  'Sìn',
  'Chài',
  'Mẩy',
  'Dín',
  'Tếnh',
];
const NICKNAMES = ['Tư Lùn', 'A Sáng', 'chị Bảy', 'Tám Xe', 'A Phủ', 'Hai Cò', 'cô Út', 'Ba Đò'];
const MARKS = [
  'Khoảng 40 tuổi, dáng thấp, nói giọng miền xuôi',
  'Sinh khoảng năm 1988, hay đi xe bán tải màu bạc',
  'Khoảng 30 tuổi, có hình xăm ở cổ tay, dùng nhiều sim điện thoại',
  'Chừng 50 tuổi, bán hàng ở chợ, thường qua lại biên giới',
  'Chỉ biết qua tài khoản mạng xã hội, ảnh đại diện hoa đào',
];

/** An invented name; families and given names are so combined that no real person is meant. */
export function inventName(chance: Chance): string {
  return `${chance.pick(SURNAMES)} ${chance.pick(MIDDLES)} ${chance.pick(GIVEN)}`;
}

/** What a denounced person is called, often no more than a nickname. */
export function inventCalling(chance: Chance): string {
  return chance.next() < 0.4 ? chance.pick(NICKNAMES) : inventName(chance);
}

/** How a denounced person is told apart. */
export function inventMarks(chance: Chance): string {
  return chance.pick(MARKS);
}

/** A number with a prefix that no operator has. */
export function inventPhone(chance: Chance): string {
  return `0100 ${threeDigits(chance)} ${threeDigits(chance)}`;
}

/** A plate of a province that does not exist. */
export function inventPlate(chance: Chance): string {
  return `00H${chance.whole(1, 9)}-${threeDigits(chance)}.${chance.whole(10, 99)}`;
}

/** A bank account number of no bank. */
export function inventAccount(chance: Chance): string {
  return `0000 ${threeDigits(chance)}${chance.whole(0, 9)} ${threeDigits(chance)}${chance.whole(0, 9)}`;
}

/** The words of a sketch with its blanks filled. */
export function fillSketch(words: string, chance: Chance, minor: boolean): string {
  const who = minor
    ? 'cháu gái 15 tuổi'
    : chance.pick(['em họ tôi', 'con gái tôi', 'chị tôi', 'bạn tôi']);
  return words
    .replaceAll('{em}', who)
    .replaceAll('{Em}', who.charAt(0).toUpperCase() + who.slice(1))
    .replaceAll('{tien}', String(chance.whole(3, 18) * 10))
    .replaceAll('{so}', String(chance.whole(2, 9)));
}

function threeDigits(chance: Chance): string {
  return String(chance.whole(0, 999)).padStart(3, '0');
}
