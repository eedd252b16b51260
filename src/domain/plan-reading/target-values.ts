import type { TargetValue } from './plan-reading.ts';

/** One figure of a clause with its comparison, and where it stands. */
export type Figure = {
  readonly value: TargetValue;
  readonly start: number;
  readonly end: number;
  readonly bare: boolean;
};

const NUMBER = '\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:[.,]\\d+)?';
const FIGURE = new RegExp(
  `(?<![\\p{L}\\p{N}/.,-])(${NUMBER})(?:\\s?\\/\\s?(\\d{1,4})(?=\\s\\p{Ll}))?\\s?(%|(?=\\s?\\p{Ll}))`,
  'gu',
);
const RANGE = new RegExp(
  `(?<![\\p{L}\\p{N}/.,-])(?!\\d{4}(?!\\d))(${NUMBER})\\s?(%)?\\s?(?:-|–|đến)\\s?(${NUMBER})\\s?(%|(?=\\s?\\p{Ll}))`,
  'gu',
);
const TWO_SYLLABLES =
  /^(?:công trình|địa chỉ|ngôi nhà|đội hình|tủ sách|hạng mục|dự án|tiểu khu|cửa khẩu|mô hình|lao động|chuyên đề|hội nghị|phóng sự|học viên|cán bộ|đồng chí|địa bàn|câu lạc bộ|đơn vị|cơ sở|chuyên mục|bản tin|nạn nhân|tổ chức|phụ nữ|trẻ em|trường hợp|tố giác|báo cáo|chiến dịch|tin nhắn|tờ rơi|pa nô|khẩu hiệu|gia đình|vụ án|vụ việc|đường dây|cuộc thi|hồ sơ|học sinh|sản phẩm|tài liệu|triệu đồng|tỷ đồng|nghìn đồng|điểm phần trăm|hội thảo|tập huấn|sinh viên|giáo viên|doanh nghiệp|trung tâm|trường học|thôn bản|tổ dân phố|khu dân cư|người dân|hộ gia đình|đối tượng|đại biểu|hội viên|đoàn viên|tọa đàm|lượt người|suất quà|học kỳ|chuyên án|phiên tòa|phiên toà|hoạt động|chốt kiểm|vụ việc|chuyên trang|chương trình|câu lạc|tổ chức|pa-nô|áp phích|băng rôn|tiểu phẩm|đợt cao điểm|nhà trường|thủ đoạn|hình thức|bác sĩ|y sĩ|luật sư|điều dưỡng|công an viên|hòa giải viên|hoà giải viên|trợ giúp viên|chi hội trưởng|nguồn tin|tin báo|bộ tài liệu|lượt xem|tiêu chí|biện pháp|giải pháp|nhiệm vụ|hòm thư|cộng tác viên|tuyên truyền viên|báo cáo viên|tình nguyện viên|thanh niên|nhân viên|công nhân|công chức|viên chức|chiến sĩ|công dân|người lao động|khu phố|ban ngành|điểm nóng|tụ điểm|chuyên gia|chuyên trách|bộ phận|kế hoạch|quyết định|quy chế|quy trình|phương án|đề tài|công cụ|ứng dụng|phần mềm|trang thiết bị|thiết bị|máy tính|cán bộ, công chức|chi hội|chi đoàn|chi bộ|công đoàn cơ sở|nghiệp đoàn|hợp tác xã|tổ hợp tác|hộ nghèo|hộ dân|xã viên|bệnh nhân|lượt hộ|ấn phẩm|pa nô|bài viết|tác phẩm|thông điệp|phim ngắn|diễn đàn|hội thi|tiểu đề án|nội dung số|khóa học|khoá học|chương trình phát thanh|buổi lễ|thị trấn|đặc khu|thị xã|thành phố)(?!\p{L})/u;
const NOT_UNIT =
  /^(?:hằng|hàng|mỗi|trở|tuổi|ngày|giờ|tháng|năm|quý|phút|tuần|giai đoạn|của|và|về|trong|là|đến|tại|theo|thì|để|hoặc|có|được|đã|thành|đường|khoản|điều|bộ|nhóm đối tượng|nội dung|cấp|không|bước|loại|kỳ|phần|mặt|trụ cột|chương|đ\/c)(?!\p{L})/u;

const BEFORE: ReadonlyArray<readonly [TargetValue['op'], RegExp]> = [
  [
    '<=',
    /(?:không (?:(?:để|có|được|tăng)(?:\s\p{L}+){0,6}\s|tăng )?(?:quá|vượt quá|vượt|cao hơn|lớn hơn)|tối đa(?: là)?|nhiều nhất(?: là)?|dưới hoặc bằng|≤)\s*$/iu,
  ],
  [
    '>=',
    /(?:không (?:dưới|thấp hơn|ít hơn|nhỏ hơn)|ít nhất(?: là)?|tối thiểu(?: là)?|từ|bằng hoặc (?:cao|lớn) hơn|chí ít|≥)\s*$/iu,
  ],
  ['>', /(?:trên|hơn|vượt|cao hơn|lớn hơn|quá|>)\s*$/iu],
  ['<', /(?:dưới|thấp hơn|nhỏ hơn|<)\s*$/iu],
];
const GROWS =
  /(?<!\p{L}|không |không để )(?:tăng|nâng)(?!\s*cường|\s*cao|\s*tốc|\s*trưởng|\s*thời lượng|\s*gia)(?!\p{L})/giu;
const SHRINKS = /(?<!\p{L})giảm(?!\s*(?:nghèo|nhẹ|sút|thiểu|trừ|đau|hại|án))(?!\p{L})/giu;
const REACHES =
  /(?:lên|xuống|còn|đạt|tới|đến|bằng)(?:\s+(?:mức|còn|dưới|trên|ít nhất|tối thiểu|không quá))*\s*$/iu;

/** The figures of a clause; a bare count (no “ít nhất”, no “%”) is marked as such. */
export function listFigures(clause: string): Figure[] {
  const figures = /\d\s?%?\s?(?:-|–|đến)\s?\d/u.test(clause) ? listRanges(clause) : [];
  for (const found of clause.matchAll(FIGURE)) {
    const end = found.index + found[0].length;
    if (figures.some((one) => found.index >= one.start && found.index < one.end)) {
      continue;
    }
    const value = numberOf(found[1] ?? '');
    const op = opOf(clause, found.index, end);
    const unit = found[3] === '%' ? '%' : unitAt(clause, end, op);
    if (
      /(?<!\p{L})cả\s*$/u.test(clause.slice(Math.max(0, found.index - 6), found.index)) &&
      found[2] === undefined
    ) {
      continue;
    }
    if (unit === '' || Number.isNaN(value) || (unit !== '%' && isName(clause, found.index))) {
      continue;
    }
    const of = found[2] === undefined ? undefined : Number(found[2]);
    figures.push({
      value: of === undefined ? { op: op ?? '=', value, unit } : { op: op ?? '=', value, unit, of },
      start: found.index,
      end,
      bare: op === null && unit !== '%' && of === undefined && !isReached(clause, found.index),
    });
  }
  return dropStartingPoints(
    clause,
    figures.sort((one, other) => one.start - other.start),
  );
}

/** “90 - 95%”, “từ 12 đến 15 phiên”: the unit of both stands after the second. */
function listRanges(clause: string): Figure[] {
  return [...clause.matchAll(RANGE)].flatMap((found) => {
    const [whole, first = '', , second = '', percent] = found;
    const end = found.index + whole.length;
    const move = moveBefore(clause.slice(Math.max(0, found.index - 220), found.index));
    const unit = percent === '%' ? '%' : unitAt(clause, end, null);
    const [low, high] = [numberOf(first), numberOf(second)];
    if (unit === '' || low >= high || (unit !== '%' && isName(clause, found.index))) {
      return [];
    }
    const said = /từ\s*$/iu.test(clause.slice(Math.max(0, found.index - 8), found.index));
    const place = { start: found.index, end, bare: unit !== '%' && !said && move === null };
    return [
      { value: { op: move ?? '>=', value: low, unit }, ...place },
      { value: { op: move ?? '<=', value: high, unit }, ...place },
    ];
  });
}

function numberOf(written: string): number {
  return Number(written.replace(/\.(?=\d{3}(?!\d))/g, '').replace(',', '.'));
}

/** A limit of time (“không quá 24 giờ”) counts as a figure; a bare period does not. */
function unitAt(clause: string, at: number, op: TargetValue['op'] | null): string {
  const written = clause.slice(at).trimStart();
  // “2/3 số xã” counts communes, “01 số” of a paper counts issues.
  const isShare = /\/\s?\d+\s*$/.test(clause.slice(Math.max(0, at - 8), at));
  const rest = isShare ? written.replace(/^số (?:lượng )?(?=\p{Ll})/u, '') : written;
  if (
    (op === '<=' ||
      /(?:rút ngắn|giảm)[^;]*(?:xuống|còn)(?: còn)?\s+\S+\s*$/iu.test(
        clause.slice(Math.max(0, at - 120), at),
      ) ||
      (op === '<' && /(?:xuống|rút ngắn)/u.test(clause.slice(Math.max(0, at - 120), at)))) &&
    /^(?:ngày làm việc|ngày|giờ|phút|tháng)(?!\p{L})/u.test(rest)
  ) {
    return /^(?:ngày làm việc|ngày|giờ|phút|tháng)/u.exec(rest)?.[0] ?? '';
  }
  if (
    op === '>=' &&
    /^(?:phút|giờ)(?!\p{L})/u.test(rest) &&
    /(?:ít nhất|tối thiểu|không dưới)\s+\S+\s*$/iu.test(clause.slice(Math.max(0, at - 24), at))
  ) {
    return /^\p{L}+/u.exec(rest)?.[0] ?? '';
  }
  if (NOT_UNIT.test(rest)) {
    return '';
  }
  const first = TWO_SYLLABLES.exec(rest)?.[0] ?? /^\p{Ll}+/u.exec(rest)?.[0] ?? '';
  let unit = first;
  let tail = rest.slice(first.length);
  for (let count = 0; count < 3; count += 1) {
    const joined = /^(?:,\s|\/)(?=\p{Ll})/u.exec(tail);
    if (joined === null || first === '') {
      break;
    }
    const next = tail.slice(joined[0].length);
    const word = TWO_SYLLABLES.exec(next)?.[0] ?? /^\p{Ll}+(?!\p{L})/u.exec(next)?.[0] ?? '';
    if (joined[0] === ', ' && !isListedNoun(word)) {
      break;
    }
    unit += joined[0] + word;
    tail = next.slice(word.length);
  }
  return unit;
}

function isListedNoun(word: string): boolean {
  return /^(?:bài|phường|thị trấn|đặc khu|xã|thành|lớp|buổi|ảnh|video|clip|phóng sự|thôn|bản|huyện|tổ|khu|vụ|bị can|lượt|ngành|thị|quận|phim|đợt|cuộc|hội nghị|thanh niên|hội viên|học sinh|sinh viên|phụ nữ|trẻ em|công nhân|người lao động|viên chức|pa nô|áp phích|tờ rơi|khẩu hiệu)$/u.test(
    word,
  );
}

/** “Đề án 06”, “Tổng đài 111”, “Điều 150”, “Ban Chỉ đạo 138”: a number that is a name. */
function isName(clause: string, at: number): boolean {
  return /(?:Đề án|Tổng đài|Điều|khoản|Ban Chỉ đạo|BCĐ|số|Số|Quốc lộ|mục|(?<!(?:dứt|triệt|trọng|quan|thời|đặc|cao|địa|tâm) )điểm|Chương trình|Nghị quyết|Chỉ thị|Chỉ tiêu|tháng|ngày|năm|khóa|lần thứ|thứ|Nhóm|Tiểu đề án|Đề án số|Mục tiêu|Phụ lục|Biểu|từ đủ|lớp|khối|cấp|loại|bậc|hạng|mức|tầng)\s*$/u.test(
    clause.slice(Math.max(0, at - 16), at),
  );
}

function opOf(clause: string, start: number, end: number): TargetValue['op'] | null {
  const before = clause.slice(Math.max(0, start - 220), start);
  const moves = moveBefore(before);
  const near = before.slice(-48);
  if (moves !== null) {
    return moves;
  }
  if (/^[^,;\d]{0,40}?trở lên/u.test(clause.slice(end, end + 60))) {
    return '>=';
  }
  if (/^[^,;\d]{0,40}?trở xuống/u.test(clause.slice(end, end + 60))) {
    return '<=';
  }
  return BEFORE.find(([, pattern]) => pattern.test(near))?.[0] ?? null;
}

/** “giảm từ 11 xuống 06 cặp”: the figure reached counts as a target. */
function isReached(clause: string, at: number): boolean {
  const before = clause.slice(Math.max(0, at - 220), at);
  return (
    /(?:xuống|lên|còn)(?:\s+(?:còn|mức|dưới|trên|khoảng))*\s*$/u.test(before) &&
    /(?:giảm|tăng|nâng|hạ|rút ngắn)/iu.test(before)
  );
}

/** “giảm ít nhất 5%” is a decrease by 5; “giảm xuống còn 5%” is a state. */
function moveBefore(before: string): '+' | '-' | null {
  const grows = lastIndex(before, GROWS);
  const shrinks = lastIndex(before, SHRINKS);
  const at = Math.max(grows, shrinks);
  if (at < 0) {
    return null;
  }
  const between = before.slice(at);
  if (
    REACHES.test(between) ||
    /(?:đạt|bảo đảm|đảm bảo|lên|xuống|phấn đấu)(?!\p{L})/iu.test(between) ||
    between.length > 140
  ) {
    return null;
  }
  if (
    /[,]\s/.test(between) &&
    !/^(?:tăng|giảm|nâng)[^%]*\d+[^,]*%?[^,]*,?\s*(?:và\s*)?(?:ít nhất\s*)?$/iu.test(between) &&
    /,[^,]*(?<!\p{L})(?:có|được|xử lý|giải quyết)(?!\p{L})/u.test(between)
  ) {
    return null;
  }
  return grows > shrinks ? '+' : '-';
}

function lastIndex(text: string, pattern: RegExp): number {
  let last = -1;
  for (const found of text.matchAll(pattern)) {
    last = found.index;
  }
  return last;
}

/** “giảm từ 23 xuống 18” states 18. */
function dropStartingPoints(clause: string, figures: readonly Figure[]): Figure[] {
  const kept: Figure[] = [];
  for (const [index, figure] of figures.entries()) {
    const next = figures[index + 1];
    const between = next === undefined ? '' : clause.slice(figure.end, next.start);
    if (
      next !== undefined &&
      between.length < 40 &&
      /(?:xuống|lên)(?:\s+(?:còn|mức))*\s*(?:\p{L}+\s){0,2}$/u.test(between) &&
      /từ\s*$/u.test(clause.slice(Math.max(0, figure.start - 20), figure.start))
    ) {
      continue;
    }
    kept.push(figure);
  }
  return kept;
}
