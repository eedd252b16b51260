import { findDateAt, firstDayOf, lastDayOf, type WrittenDate } from './calendar-words.ts';

/** The window and the deadline of a task. */
export type TaskDates = {
  readonly from: string | null;
  readonly to: string | null;
  readonly deadline: string | null;
  /** A year was taken from the plan because the text prints none. */
  readonly yearTaken: boolean;
};

type Found = {
  from: string | null;
  to: string | null;
  deadline: string | null;
  yearTaken: boolean;
};

const OPENING =
  /(?<![\p{L}])(?:bắt đầu\s+)?(?:[Tt]ừ|[Kk]ể từ)\s+(?:ngày\s+|hết\s+|đầu\s+)?(?=\d|tháng|quý|Quý|T\d)/gu;
const CLOSING =
  /(?<![\p{L}])(?:[Đđ]ến|[Tt]ới)\s+(?:hết\s+|cuối\s+|trước\s+)?(?:ngày\s+)?(?=\d{1,2}\s?[/.-]\s?\d|\d{1,2} tháng|(?:hết )?tháng|quý|Quý)/gu;
const UNTIL = /(?<![\p{L}])đến hết (?=năm \d{4})/gu;
const BEFORE =
  /(?<![\p{L}])(?:[Tt]rước|[Cc]hậm nhất(?:\s+(?:là|vào))*(?: trước| đến)?|[Kk]hông (?:quá|muộn hơn)|[Hh]ạn cuối(?:\s+là)?|[Mm]uộn nhất(?: là)?|[Xx]ong trước|(?:[Tt]hời )?[Hh]ạn hoàn thành)\s*:?\s*(?:ngày\s+)?(?=\d|tháng|quý|Quý|hết)/gu;
const WITHIN =
  /(?<![\p{L}])(?:[Tt]rong|[Vv]ào(?= quý| tháng| Quý)|[Xx]ong trong|[Hh]oàn thành(?: xong)?(?: trong| vào)?)\s+(?:hết\s+)?(?=tháng \d|quý|Quý|0?6 tháng (?:đầu|cuối) năm|năm \d{4}|\d{1,2}\/\d{4})/gu;
const RECURRING =
  /^(?:[^.;,)]{0,30}?(?:hằng|hàng|mỗi|của tháng|cuối quý|cuối tháng|các năm|định kỳ)|\s*\((?:đối với )?(?:báo cáo )?(?:định kỳ |sơ kết )?(?:0?6 tháng|năm|quý))/u;

/** “báo cáo năm trước ngày 14/12/2026”: the day of a report that comes each year. */
const PERIODIC_REPORT =
  /báo cáo(?! kết quả (?:đợt|cao điểm))[^.;]*(?<!(?:trong|kế hoạch|cuối|dự toán) )(?<!\p{L})(?:quý|0?6 tháng(?: đầu năm)?|năm)\s*(?:\(|gửi\s*)?$|(?:sơ kết|tổng kết) (?:0?6 tháng|năm) (?:báo cáo|gửi)\s*$/iu;

/** Windows and deadlines a task's text states; recurring days and years in names are none. */
export function findTaskDates(text: string, planYear: number | null): TaskDates {
  const found: Found = { from: null, to: null, deadline: null, yearTaken: false };
  readWindow(text, planYear, found);
  if (found.from === null && found.to === null) {
    readClosing(text, planYear, found);
  }
  readDeadline(text, BEFORE, planYear, found);
  readDeadline(text, WITHIN, planYear, found);
  if (found.from === null && found.to === null && found.deadline === null) {
    const said = /,\s*thời gian (?:thực hiện|tổ chức|hoàn thành)\s+([^;.:)]{4,60})/u.exec(
      text,
    )?.[1];
    return said === undefined
      ? (findSaidRange(text, planYear) ?? found)
      : findLineDates(said, planYear);
  }
  return found;
}

/** “(thời gian: tháng 9 - 11/2025)” inside a paragraph reads as a line of its own would. */
function findSaidRange(text: string, planYear: number | null): TaskDates | null {
  const said =
    /[Tt]hời gian(?: thực hiện)?\s*:\s*([^;.)]{4,60})/u.exec(text)?.[1] ??
    /\((?:ngày\s+)?(\d{1,2}\/\d{1,2}(?:\/\d{4})?\s*[-–]\s*\d{1,2}\/\d{1,2}\/\d{4})\)/u.exec(
      text,
    )?.[1];
  return said === undefined || /thường xuyên|hằng|hàng/iu.test(said)
    ? null
    : findBareRange(said, planYear);
}

/** Dates of a “Thời gian: …” line or column, where a month stands alone. */
export function findLineDates(written: string, planYear: number | null): TaskDates {
  // “Quý II, III/2025” ends with the later quarter.
  const text = written.replace(
    /(?<=[Qq]u[ýí]\s)(?:(?:IV|III|II|I)\s*(?:,|và|\+|&)\s*(?:quý\s+)?)+(?=(?:IV|III|II|I)(?!\p{L}))/gu,
    '',
  );
  const spoken = findTaskDates(text, planYear);
  if (spoken.from !== null || spoken.to !== null || spoken.deadline !== null) {
    return spoken;
  }
  const range = findBareRange(text, planYear);
  if (range !== null) {
    return range;
  }
  if (/thường xuyên|hằng|hàng|mỗi|định kỳ|liên tục|cả năm/iu.test(text)) {
    return spoken;
  }
  let last: WrittenDate | null = null;
  for (let at = 0; at < text.length; at += 1) {
    if (/[\dtTqQn]/.test(text[at] ?? '') && !/[\p{L}\d]/u.test(text[at - 1] ?? '')) {
      const date =
        findDateAt(text, at) ??
        (/^T/.test(text[at] ?? '') ? findDateAt(text.toLowerCase(), at) : null);
      if (date !== null) {
        last = date;
        at = date.end;
      }
    }
  }
  if (last === null) {
    return spoken;
  }
  return {
    from: null,
    to: null,
    deadline: lastDayOf(last, planYear),
    yearTaken: last.year === null,
  };
}

function readWindow(text: string, planYear: number | null, found: Found): void {
  for (const opening of text.matchAll(OPENING)) {
    const at = opening.index + opening[0].length;
    const first = findOpeningDate(text, at);
    if (first === null || isSincePast(text, opening.index)) {
      continue;
    }
    if (/^\s*(?:năm \d{4}\s*)?(?:đến|tới) (?:hiện )?nay/u.test(text.slice(first.end))) {
      continue;
    }
    const closing =
      /^\s*(?:năm \d{4}\s*)?,?\s*(?:cho\s+)?(?:đến|tới|-|–)\s*(?:hết\s+|cuối\s+|trước\s+)?(?:ngày\s+)?/u.exec(
        text.slice(first.end),
      );
    const last = closing === null ? null : findDateAt(text, first.end + closing[0].length);
    const year = first.year ?? last?.year ?? planYear;
    const month = first.month === 0 ? (last?.month ?? 0) : first.month;
    if (month === 0) {
      continue;
    }
    found.from = firstDayOf({ ...first, month, lastMonth: month }, year);
    found.to = last === null ? null : lastDayOf(last, planYear);
    found.yearTaken = first.year === null && (last === null || last.year === null);
    return;
  }
}

/** “từ ngày 01 đến ngày 30/7/2025” prints the month once. */
function findOpeningDate(text: string, at: number): WrittenDate | null {
  const whole = findDateAt(text, at);
  if (whole !== null) {
    return whole;
  }
  const quarter = /^(IV|III|II|I)(?=\s*(?:đến|-|–))/u.exec(text.slice(at, at + 12));
  if (quarter !== null) {
    return findDateAt(`quý ${quarter[0]}`, 0);
  }
  const day = /^(\d{1,2})(?=\s*(?:đến|-|–|tới)\s*(?:hết\s+)?(?:ngày\s+)?\d)/u.exec(
    text.slice(at, at + 30),
  );
  if (day === null) {
    return null;
  }
  return {
    year: null,
    month: 0,
    lastMonth: 0,
    day: Number(day[1]),
    start: at,
    end: at + day[0].length,
  };
}

/** “số liệu lấy từ ngày …” counts figures, it opens no window. */
function isSincePast(text: string, at: number): boolean {
  return /(?:số liệu|mốc|tính|thống kê|lấy|có hiệu lực|hiệu lực thi hành)(?: \p{L}+){0,3}\s*\(?$/u.test(
    text.slice(Math.max(0, at - 40), at),
  );
}

function readClosing(text: string, planYear: number | null, found: Found): void {
  for (const pattern of [CLOSING, UNTIL]) {
    for (const closing of text.matchAll(pattern)) {
      const date = findDateAt(text, closing.index + closing[0].length);
      if (date !== null && (date.day !== null || /hết|cuối/u.test(closing[0]))) {
        found.to = lastDayOf(date, planYear);
        found.yearTaken ||= date.year === null;
        return;
      }
    }
  }
}

function readDeadline(text: string, pattern: RegExp, planYear: number | null, found: Found): void {
  for (const trigger of text.matchAll(pattern)) {
    if (found.deadline !== null) {
      return;
    }
    const date = findDateAt(text, trigger.index + trigger[0].length);
    if (
      date !== null &&
      !isRecurring(text, trigger.index, date) &&
      (pattern !== BEFORE || date.day !== null || date.year !== null)
    ) {
      found.deadline = /^[Tt]rước|[Tt]rước\s*$/u.test(trigger[0])
        ? dayBeforePeriod(date, planYear)
        : lastDayOf(date, planYear);
      found.yearTaken ||= date.year === null;
    }
  }
}

/** “trước tháng 9/2026” ends with August; “trước ngày 15/9” keeps the printed day. */
function dayBeforePeriod(date: WrittenDate, planYear: number | null): string | null {
  const year = date.year ?? planYear;
  if (date.day !== null || year === null) {
    return lastDayOf(date, planYear);
  }
  const month = date.month === 1 ? 12 : date.month - 1;
  const inYear = date.month === 1 ? year - 1 : year;
  return lastDayOf({ ...date, year: inYear, month, lastMonth: month }, null);
}

function isRecurring(text: string, at: number, date: WrittenDate): boolean {
  if (RECURRING.test(text.slice(date.end))) {
    return true;
  }
  const before = text.slice(Math.max(0, at - 200), at);
  if (PERIODIC_REPORT.test(before)) {
    return true;
  }
  const yearless = date.year === null;
  return (
    yearless &&
    /(?:hằng|hàng|[Đđ]ịnh kỳ|mỗi|(?<!\p{L})(?:quý|năm|6 tháng|06 tháng))[^.;]*$/u.test(before)
  );
}

function findBareRange(text: string, planYear: number | null): TaskDates | null {
  if (/(?:hằng|hàng|mỗi) năm/iu.test(text)) {
    return null;
  }
  const found =
    /(?:[Tt]háng\s*|T|[Qq]uý\s*)?(IV|III|II|I|\d{1,2}(?:\/\d{1,2})?(?:\/\d{4})?)\s*(?:[-–]|đến)\s*(?:hết\s+)?(?:ngày\s+)?/u.exec(
      text,
    );
  if (found === null) {
    return null;
  }
  const unit = /^[Qq]uý/u.test(found[0])
    ? 'quý '
    : /^(?:[Tt]háng|T)/u.test(found[0])
      ? 'tháng '
      : '';
  const lastText = text.slice(found.index + found[0].length);
  const last = findDateAt(lastText, 0) ?? findDateAt(unit + lastText, 0);
  if (last === null) {
    return null;
  }
  const first = findDateAt(unit + (found[1] ?? ''), 0);
  const month = first?.month ?? (last.day !== null ? last.month : 0);
  if (month === 0) {
    return null;
  }
  const year = first?.year ?? last.year ?? planYear;
  const day = first === null ? Number(found[1]) : first.day;
  const from = firstDayOf({ ...last, month, lastMonth: month, day, year }, planYear);
  return { from, to: lastDayOf(last, planYear), deadline: null, yearTaken: last.year === null };
}
