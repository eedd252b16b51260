import { Temporal } from 'temporal-polyfill';

/** Days on which names of agencies changed: departments, then the rest. */
export const DEPARTMENTS_MERGED = Temporal.PlainDate.from('2025-03-01');
export const DISTRICTS_ENDED = Temporal.PlainDate.from('2025-07-01');

/** How documents of a day call the agencies whose names changed in 2025. */
export function eraWords(day: Temporal.PlainDate): Record<string, string> {
  const departments = Temporal.PlainDate.compare(day, DEPARTMENTS_MERGED) >= 0;
  const communes = Temporal.PlainDate.compare(day, DISTRICTS_ENDED) >= 0;
  return {
    lđ: departments ? 'Sở Y tế' : 'Sở Lao động - Thương binh và Xã hội',
    vl: departments ? 'Sở Nội vụ' : 'Sở Lao động - Thương binh và Xã hội',
    tt: departments ? 'Sở Khoa học và Công nghệ' : 'Sở Thông tin và Truyền thông',
    dt: departments ? 'Sở Dân tộc và Tôn giáo' : 'Ban Dân tộc tỉnh',
    'bộ lđ': departments ? 'Bộ Y tế' : 'Bộ Lao động - Thương binh và Xã hội',
    hq: departments ? 'Chi cục Hải quan khu vực' : 'Cục Hải quan tỉnh',
    bp: `${communes ? 'Ban' : 'Bộ'} Chỉ huy Bộ đội Biên phòng tỉnh`,
    đài: communes
      ? 'Báo và Đài Phát thanh, Truyền hình tỉnh'
      : 'Đài Phát thanh và Truyền hình tỉnh',
    đp: communes
      ? 'Ủy ban nhân dân các xã, phường'
      : 'Ủy ban nhân dân các huyện, thị xã, thành phố',
    'đp nhận': communes ? 'UBND các xã, phường' : 'UBND các huyện, thị xã, thành phố',
  };
}

const HEIRS: Readonly<Record<string, string>> = {
  ld: 'yt',
  tttt: 'khcn',
  khdt: 'tc',
  bdt: 'dttg',
  'bp-cu': 'bp',
  'bao-cu': 'bao',
};

/** Who took over an ended agency's open work; null where nobody took all of it. */
export function successorOf(key: string): string | null {
  return HEIRS[key] ?? null;
}
