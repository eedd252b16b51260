import { beginsAgency, readAgencies } from './agencies.ts';
import type { Block } from './outline.ts';
import { spanOf } from './passage.ts';
import type { PlanReport, ReportKind } from './plan-reading.ts';
import { listPeriods, listSingleDays, type ReportPeriod } from './report-days.ts';
import { findSubject } from './roles.ts';
import { type Stretch, splitSentences } from './text-roles.ts';

const REPORT = /(?<!\p{L})báo cáo(?!\s*(?:viên|chuyên đề|số|định kỳ viên))/giu;
const DIFFICULTY =
  /(?:khó khăn|vướng mắc|phát sinh|vấn đề mới)[^.;]{0,80}(?:báo cáo|phản ánh|trao đổi|kịp thời)/iu;
const PURPOSE = /(?:để|nhằm|phục vụ)\s[^.;]{0,80}$/iu;
const GIVEN_TO =
  /(?:về|gửi(?:\s+về)?|cho|tới|đến|lên|với|gửi đến|gửi cho|gửi báo cáo về|gửi lên)\s+/giu;
const VIA = /(?:\(|\s|,)\s*(?:thông )?qua\s+(?=\p{L})/giu;
const NOT_A_REPORT = /(?:gửi|báo cáo)\s+(?:kế hoạch|danh sách|đăng ký|dự thảo)/iu;
/** “gửi báo cáo về Bộ (qua Cục Lãnh sự)”: the office's own superior, without more name. */
const BARE_RECEIVER =
  /^(?:Bộ|Ban|Tỉnh|Hội|Huyện|Thành phố|Chi cục|Trường|Tổng cục)(?=\s*(?:[(,;.]|$)|\s(?:trước|để|qua|theo|vào|chậm|định kỳ|bằng))/u;
const MONTHLY = /(?:hằng|hàng|mỗi)\s+(?:tháng|tuần|ngày)(?!\s+cuối)/iu;

/** Reports owed: a named receiver with a period, a date, “đột xuất” or a result asked for once. */
export function listReports(
  blocks: readonly Block[],
  planYear: number | null,
  owners: ReadonlyMap<Block, readonly string[]>,
): PlanReport[] {
  return blocks.flatMap((block) => {
    const text = block.paragraph.words.text;
    if (block.kind === 'footnote' || block.kind === 'heading' || !/báo cáo/iu.test(text)) {
      return [];
    }
    return block.under?.nature === 'aims' || block.under?.nature === 'list'
      ? []
      : reportsOf(block, planYear, owners);
  });
}

function reportsOf(
  block: Block,
  planYear: number | null,
  owners: ReadonlyMap<Block, readonly string[]>,
): PlanReport[] {
  const words = block.paragraph.words;
  const found: PlanReport[] = [];
  for (const sentence of listFullSentences(words.text)) {
    const text = words.text.slice(sentence.start, sentence.end);
    if (DIFFICULTY.test(text) && /nếu|trường hợp|khi có|quá trình/iu.test(text)) {
      continue;
    }
    const receiver = findReceiver(text);
    if (receiver === null) {
      continue;
    }
    const via = findVia(text, receiver.start);
    const by = findOwners(text, receiver.reportAt) ?? owners.get(block) ?? [];
    for (const period of periodsOf(text, receiver, planYear)) {
      if (!found.some((one) => one.kind === period.kind)) {
        found.push({
          path: block.path,
          kind: period.kind,
          due: [...period.due],
          to: receiver.name,
          via,
          by: [...by],
          span: spanOf(words, sentence.start, sentence.end),
          ...doubtOf(period),
        });
      }
    }
  }
  return found;
}

function doubtOf(period: ReportPeriod): { confidence: number; reasons: string[] } {
  const dated = period.due.length > 0 || period.kind === 'adhoc';
  return { confidence: dated ? 0.9 : 0.7, reasons: dated ? [] : ['report-without-date'] };
}

/** Sentences; a part after “;” stands alone where it names a receiver of its own. */
function listFullSentences(text: string): Stretch[] {
  const joined: Stretch[] = [];
  let complete = false;
  for (const stretch of splitSentences(text)) {
    const last = joined.at(-1);
    const own = findReceiver(text.slice(stretch.start, stretch.end)) !== null;
    if (last !== undefined && text[last.end - 1] === ';' && !(own && complete)) {
      joined[joined.length - 1] = { start: last.start, end: stretch.end };
      complete = complete || own;
    } else {
      joined.push(stretch);
      complete = own;
    }
  }
  return joined;
}

type Receiver = { readonly name: string; readonly start: number; readonly reportAt: number };

function findReceiver(text: string): Receiver | null {
  for (const report of text.matchAll(REPORT)) {
    if (
      PURPOSE.test(text.slice(0, report.index)) &&
      !/gửi\s+$/iu.test(text.slice(0, report.index))
    ) {
      continue;
    }
    const at = report.index + report[0].length;
    const receiver = receiverAfter(text, at);
    if (receiver !== null) {
      return { ...receiver, reportAt: report.index };
    }
  }
  return null;
}

function receiverAfter(text: string, at: number): { name: string; start: number } | null {
  const direct =
    at +
    (/^\s*(?:cho\s+|với\s+|lên\s+|về\s+|gửi\s+(?:về\s+)?)?/u.exec(text.slice(at))?.[0].length ?? 0);
  if (beginsAgency(text, direct)) {
    return readReceiver(text, direct);
  }
  const purpose = /(?<!\p{L})(?:để|nhằm)\s/u.exec(text.slice(at));
  const end = purpose === null ? text.length : at + purpose.index;
  GIVEN_TO.lastIndex = at;
  for (
    let found = GIVEN_TO.exec(text);
    found !== null && found.index < end;
    found = GIVEN_TO.exec(text)
  ) {
    const begin = found.index + found[0].length;
    if (isInBracket(text, begin)) {
      continue;
    }
    if (beginsAgency(text, begin)) {
      return readReceiver(text, begin);
    }
    const bare = BARE_RECEIVER.exec(text.slice(begin, begin + 40))?.[0];
    if (bare !== undefined) {
      return { name: bare, start: begin };
    }
  }
  return null;
}

function isInBracket(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}

function readReceiver(text: string, start: number): { name: string; start: number } | null {
  const list = readAgencies(text, start);
  if (list === null) {
    return null;
  }
  const raw = text.slice(start, list.end).replace(/\s*\([^)]*\)/g, '');
  const apposition =
    /\s+[-–]\s+(?:[Cc]ơ quan|[Tt]hường trực|[Đđ]ơn vị)|,?\s+(?:S?ĐT|[Ss]ố điện thoại|[Đđ]iện thoại|[Ee]mail|[Tt]hư điện tử)(?!\p{L})/u.exec(
      raw,
    );
  const name = (apposition === null ? raw : raw.slice(0, apposition.index)).replace(
    /[\s,;./]+$/u,
    '',
  );
  return name === '' ? null : { name, start };
}

function findVia(text: string, from: number): string | null {
  VIA.lastIndex = from;
  const found = VIA.exec(text);
  if (found === null || found.index > from + 220) {
    return null;
  }
  const start = found.index + found[0].length;
  const list = readAgencies(text, start);
  if (list === null) {
    return null;
  }
  return readReceiver(text, start)?.name ?? null;
}

/** Who owes it: the body named before “báo cáo” or “gửi”, else the subject of the sentence. */
function findOwners(text: string, reportAt: number): string[] | null {
  const stretches = splitSentences(text);
  const own = stretches.findLast((one) => one.start <= reportAt);
  for (const stretch of [own, stretches[0]]) {
    if (stretch !== undefined) {
      const subject = findSubject(text, stretch.start, stretch.end);
      if (subject !== null) {
        return subject.agencies.map((agency) => agency.name);
      }
    }
  }
  return null;
}

function periodsOf(text: string, receiver: Receiver, planYear: number | null): ReportPeriod[] {
  const periods = listPeriods(text);
  const spokenOf = /định kỳ/iu.test(text);
  const adhocOnly = periods.filter((period) => period.kind === 'adhoc');
  if (periods.length > 0) {
    const single = periods.length === adhocOnly.length ? listSingleDays(text, planYear) : [];
    return single.length === 0 ? periods : [{ kind: 'once', due: single }, ...adhocOnly];
  }
  // Beside a monthly report only a day that prints its year is another one.
  const days = listSingleDays(text, MONTHLY.test(text) ? null : planYear);
  if (days.length > 0) {
    return NOT_A_REPORT.test(text) ? [] : [{ kind: 'once' as ReportKind, due: days }];
  }
  const result = /báo cáo\s+(?:\p{L}+\s+){0,3}?kết quả|kết quả[^.;]{0,80}báo cáo/iu.test(
    text.slice(Math.max(0, receiver.reportAt - 100)),
  );
  return result && !spokenOf && !MONTHLY.test(text) ? [{ kind: 'once', due: [] }] : [];
}
