/** The kinds of administrative document as decree 30/2020/NĐ-CP names them (Phụ lục III). */
const TYPES = [
  'Nghị quyết',
  'Quyết định',
  'Chỉ thị',
  'Quy chế',
  'Quy định',
  'Thông cáo',
  'Thông báo',
  'Hướng dẫn',
  'Chương trình hành động',
  'Chương trình',
  'Kế hoạch',
  'Phương án',
  'Đề án',
  'Dự án',
  'Báo cáo',
  'Biên bản',
  'Tờ trình',
  'Hợp đồng',
  'Công điện',
  'Bản ghi nhớ',
  'Bản thỏa thuận',
];

const SPACED = /^(?:\p{Lu}\s){3,}\p{Lu}$/u;

/** The type a line names, alone or before its title: “KẾ HOẠCH”, “K Ế H O Ạ C H”. */
export function findDocumentType(line: string): { type: string; length: number } | null {
  const text = SPACED.test(line) ? line.replace(/\s/g, '') : line;
  for (const type of TYPES) {
    const capitals = type.toUpperCase();
    if (
      text === capitals ||
      text === capitals.replace(/\s/g, '') ||
      text.replace(/[.:]$/, '') === capitals
    ) {
      return { type: nameOf(type), length: line.length };
    }
    if (line.startsWith(`${capitals} `) && !/^\p{Lu}+\s*$/u.test(line)) {
      return { type: nameOf(type), length: capitals.length };
    }
    if (line.replace(/[.:]$/, '') === type) {
      return { type: nameOf(type), length: line.length };
    }
  }
  return null;
}

function nameOf(type: string): string {
  return type === 'Chương trình hành động' ? 'Chương trình' : type;
}
