import { startsWithOrder } from './order-words.ts';
import type { Block } from './outline.ts';
import { slicePassage, spanOf } from './passage.ts';
import type { PlanTarget } from './plan-reading.ts';
import { type Figure, listFigures } from './target-values.ts';

const LABEL =
  /^(?:\(\d{1,2}\)\s*)?(?:(?:[Cc]hỉ tiêu|[Mm]ục tiêu)\s*(?:\d{1,2}|cụ thể|chung)?\s*(?:\([^)]*\))?\s*[:.]\s*)?/u;
const TARGET_VERB =
  /(?:đạt|bảo đảm|đảm bảo|phấn đấu|được|tăng|giảm|duy trì|hoàn thành|kéo giảm|không quá|ít nhất|tối thiểu|có|xây dựng|thực hiện|tổ chức|giải quyết|tiếp nhận|thành lập|mở|phát triển|củng cố|tập huấn|tuyên truyền|là)(?!\p{L})/iu;
const CONDITION =
  /(?:nếu|trường hợp|khi|(?:các|những|nơi|địa bàn|xã|đơn vị|cơ sở|người|hộ)(?:\s\p{L}+){0,3}\s+có)\s+(?:tỷ lệ\s+)?(?:từ|trên|ít nhất|hơn|dưới|khoảng)?\s*$/iu;
const OWN_VERB =
  /(?:đạt|bảo đảm|đảm bảo|phấn đấu|được|tăng|giảm|duy trì|hoàn thành|kéo giảm|xử lý|giải quyết|có|không(?! (?:dưới|quá|thấp hơn|ít hơn|vượt))|tổ chức|xây dựng|thành lập|mở rộng|triển khai|củng cố|ra mắt)(?!\p{L})/iu;
/** “100% xã, phường tổ chức …”: the comma of a list divides no clauses. */
const LISTED_UNITS =
  /,\s(?:phường|thị trấn|đặc khu|thị xã|thành phố|quận|huyện|đơn vị|địa phương|cơ quan|thôn|bản|tổ dân phố|trường học|ngành|đoàn thể|công chức|viên chức|người lao động|chiến sĩ)(?!\p{L})/gu;
const CLOSING_BRACKET = /\s*\((?=[^)]*(?:thực hiện|chủ trì|phối hợp))[^)]*\)[\s.;]*$/u;

/** Every clause with a figure to reach, anywhere in the plan. */
export function listTargets(blocks: readonly Block[]): PlanTarget[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'footnote' || block.kind === 'assignment') {
      return [];
    }
    if (block.kind === 'heading' && !/\d\s?%/.test(block.paragraph.words.text)) {
      return [];
    }
    return /\d/.test(block.paragraph.words.text) ? targetsOf(block) : [];
  });
}

function isDescription(block: Block): boolean {
  return block.under?.nature === 'list' || block.under?.nature === 'money';
}

function targetsOf(block: Block): PlanTarget[] {
  // Of a row only the cell that says the work can state one: the others name bodies and days.
  const words = block.row?.work ?? block.paragraph.words;
  return splitClauses(words.text).flatMap(([start, end]) => {
    const from = start + labelLength(block, words.text.slice(start, end), start);
    const clause = words.text.slice(from, end);
    const figures = listFigures(clause).filter((figure) => isTarget(figure, clause, block));
    if (figures.length === 0) {
      return [];
    }
    const quote = trimQuote(clause);
    const passage = slicePassage(words, from, from + quote.length);
    return groupByVerb(figures, clause).map((group) => ({
      path: block.path,
      quote: passage.text,
      values: group.map((figure) => figure.value),
      span: spanOf(passage),
      confidence: TARGET_VERB.test(clause) ? 0.9 : 0.6,
      reasons: TARGET_VERB.test(clause) ? [] : ['target-verb-missing'],
    }));
  });
}

/** “Chỉ tiêu 3:” and a title run into an aim are labels, not part of the quote. */
function labelLength(block: Block, clause: string, start: number): number {
  const label = LABEL.exec(clause)?.[0].length ?? 0;
  if (start > 0 || label > 0 || block.heading === null || block.heading.nature === 'work') {
    return label;
  }
  const title = block.heading.titleEnd + 1;
  return title + (/^\s*/.exec(clause.slice(title))?.[0].length ?? 0);
}

/** Stretches between ";" or sentence ends, brackets kept whole. */
function splitClauses(text: string): Array<[number, number]> {
  const clauses: Array<[number, number]> = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    depth += character === '(' ? 1 : character === ')' && depth > 0 ? -1 : 0;
    const semicolon = character === ';' && depth === 0;
    const sentence =
      /[.!?…]/.test(character) &&
      depth === 0 &&
      /^["”]?\s+["“(]?[\p{Lu}\d]/u.test(text.slice(at + 1, at + 6));
    if (semicolon || sentence) {
      clauses.push([start, at]);
      start = at + 1;
      while (text[start] === ' ' || (sentence && /["”.]/.test(text[start] ?? ''))) {
        start += 1;
      }
    }
  }
  clauses.push([start, text.length]);
  return clauses.filter(([from, to]) => to > from);
}

function isTarget(figure: Figure, clause: string, block: Block): boolean {
  if (
    CONDITION.test(before(clause, figure)) &&
    !/(?:phấn đấu|bảo đảm|đảm bảo|đạt)/iu.test(before(clause, figure))
  ) {
    return false;
  }
  if (isDescription(block) && figure.value.of === undefined) {
    return false;
  }
  if (isSize(figure, clause) || isInQuotes(clause, figure.start) || isOfBefore(figure, clause)) {
    return false;
  }
  if (figure.bare) {
    return (
      speaksOfTargets(block) &&
      (TARGET_VERB.test(before(clause, figure)) ||
        startsWithOrder(clause.charAt(0).toUpperCase() + clause.slice(1)) ||
        /^(?:Mỗi|Toàn|Hằng năm|Hàng năm)(?!\p{L})/u.test(clause)) &&
      figure.start < 90
    );
  }
  if (figure.value.unit === '%' || figure.value.of !== undefined) {
    return true;
  }
  return (
    (/(?:ít nhất|tối thiểu|không (?:quá|dưới|thấp hơn)|tối đa|tăng|giảm|trở lên|trên|xuống|còn|dưới|quá|vượt|≥|≤)(?!\p{L})/iu.test(
      clause.slice(Math.max(0, figure.start - 60), figure.end + 60),
    ) &&
      figure.value.op !== '=') ||
    /(?:xuống|lên|còn)/iu.test(clause.slice(Math.max(0, figure.start - 20), figure.start)) ||
    isRange(figure, clause)
  );
}

/** “từ 12 đến 15 phiên” bounds the count on both sides. */
function isRange(figure: Figure, clause: string): boolean {
  return (
    /^[\d.,]+\s?(?:đến|-|–)\s?\d/u.test(clause.slice(figure.start, figure.end)) &&
    /từ\s*$/iu.test(before(clause, figure))
  );
}

/** Under “Chỉ tiêu”, also where “2.1. Về truyền thông” stands between, a bare count is to be reached. */
function speaksOfTargets(block: Block): boolean {
  for (let at = block.under; at?.nature === 'aims'; at = at.parent) {
    if (/chỉ tiêu|mục tiêu/iu.test(at.title)) {
      return true;
    }
  }
  return false;
}

/** “doanh nghiệp sử dụng từ 500 lao động trở lên” says which, not how many. */
function isSize(figure: Figure, clause: string): boolean {
  return (
    figure.value.unit !== '%' &&
    /^[^,;\d]{0,30}?trở lên/u.test(clause.slice(figure.end, figure.end + 60)) &&
    /(?:có|sử dụng|quy mô|chứa|với|doanh nghiệp|cơ sở|công ty|nhà máy)\s+từ\s*$/u.test(
      before(clause, figure),
    ) &&
    /\d\s?%/.test(clause)
  );
}

/** The words before a figure, as far as they can bear on it. */
function before(clause: string, figure: Figure): string {
  return clause.slice(Math.max(0, figure.start - 160), figure.start);
}

/** “giảm 10% (năm 2025: 120 vụ)”: the bracket tells where one starts from. */
function isOfBefore(figure: Figure, clause: string): boolean {
  return /\((?:năm \d{4}|hiện (?:có|nay)|cùng kỳ|năm trước)[^)]*$/iu.test(before(clause, figure));
}

function isInQuotes(clause: string, at: number): boolean {
  return clause.lastIndexOf('“', at) > clause.lastIndexOf('”', at);
}

/** Two figures under one verb are one target; a verb between them makes two. */
function groupByVerb(figures: readonly Figure[], clause: string): Figure[][] {
  const groups: Figure[][] = [];
  for (const [index, figure] of figures.entries()) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const between =
      last === undefined ? '' : clause.slice(last.end, figure.start).replace(LISTED_UNITS, ' ');
    const after = clause.slice(figure.end, figures[index + 1]?.start);
    if (group !== undefined && !hasVerbOfItsOwn(between, after)) {
      group.push(figure);
    } else {
      groups.push([figure]);
    }
  }
  return groups;
}

/** A verb after the comma or “và”, or one before it and another after the figure. */
function hasVerbOfItsOwn(between: string, after: string): boolean {
  const dividers = [...between.matchAll(/[,:]|\svà\s/gu)];
  const last = dividers.at(-1);
  return (
    last !== undefined &&
    OWN_VERB.test(between) &&
    (OWN_VERB.test(between.slice(last.index)) || OWN_VERB.test(after))
  );
}

function trimQuote(clause: string): string {
  return clause.replace(CLOSING_BRACKET, '').replace(/[\s.;:,/]+$/u, '');
}
