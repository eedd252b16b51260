const FIRST = [
  'Bến',
  'Nà',
  'Khe',
  'Đèo',
  'Mường',
  'Bản',
  'Tân',
  'Phố',
  'Vạn',
  'Thượng',
  'Suối',
  'Cầu',
  'Yên',
  'Đồi',
  'Hạ',
  'Cửa',
  'Bình',
  'Nghĩa',
  'Hòn',
  'Thạch',
  'Phú',
  'An',
  'Kim',
  'Lũng',
  'Pác',
  'Trại',
];
const SECOND = [
  'Đá',
  'Lưa',
  'Bưởi',
  'Gió',
  'Thia',
  'Mây',
  'Sậy',
  'Lò',
  'Sương',
  'Ngà',
  'Trúc',
  'Phao',
  'Sim',
  'Nguồn',
  'Thuần',
  'Chàm',
  'Mận',
  'Quế',
  'Lau',
  'Bạc',
  'Vàng',
  'Trám',
  'Giang',
  'Vụ',
  'Đăng',
  'Khê',
];

/** Invented commune names, each once, in an order that does not look like a table. */
export function listCommuneNames(count: number): string[] {
  const names: string[] = [];
  for (let index = 0; names.length < count; index += 1) {
    const first = FIRST[index % FIRST.length] ?? '';
    const second = SECOND[(index + Math.floor(index / FIRST.length) * 5) % SECOND.length] ?? '';
    const name = `${first} ${second}`;
    if (!names.includes(name)) {
      names.push(name);
    }
  }
  return names;
}
