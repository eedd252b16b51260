import type { Mark, MarkKind } from './marks.ts';
import type { Paragraph } from './paragraphs.ts';
import { natureOfHeading } from './section-nature.ts';
import { readWholeList } from './whole-lists.ts';

/** Whether a marked line is a title, a title run into its text, or a paragraph. */
export type HeadingForm =
  | { readonly form: 'heading'; readonly end: number; readonly sure: boolean }
  | { readonly form: 'run-in'; readonly end: number; readonly sure: boolean }
  | { readonly form: 'paragraph'; readonly sure: boolean };

/** What stands below a marked line: a deeper item, plain text, an assignment, or nothing of its own. */
export type Below = 'deeper' | 'text' | 'assignment' | 'nothing';

const CONNECTOR =
  /(?:như|sau|là|gồm|cụ thể|sau đây|với|dung|hiệu|đề|điệp|thoại|chỉ|số|tắt là|rằng|tiêu chí)$/u;
const ENDS_OPEN = /[.;,…!?]["”)]?$/;
const LEVELS_ALWAYS: ReadonlySet<string> = new Set(['part', 'chapter', 'roman', 'capital']);
const SENTENCE_INSIDE = /[.;!?]["”)]?\s+\p{Lu}/u;
/** “Nhiệm vụ 1. Hoàn thiện …”: the stop belongs to the number. */
const NUMBERED_LABEL =
  /^(?:Nhiệm vụ|Nhóm nhiệm vụ|Giải pháp|Nhóm giải pháp|Nội dung|Hoạt động|Dự án|Tiểu dự án|Hợp phần|Tiểu đề án|Chuyên đề|Mô hình)\s+(?:số\s+)?\d{1,2}\.\s+/u;
/** “Điều 1. Phê duyệt Chương trình … với các nội dung sau:” decides, it is no title. */
const DECIDES = /^(?:Phê duyệt|Ban hành|Thông qua|Giao|Sửa đổi|Điều chỉnh)(?!\p{L})/u;
const LABEL_START =
  /^(?:Công tác|Về|Đối với|Kinh phí|Thời gian|Giai đoạn|Nhóm|Hoạt động|Nội dung|Nhiệm vụ|Giải pháp|Chỉ tiêu|Bước|Đợt|Tiêu chí|Năm|Quý|Tháng|Mô hình|Dự án|Tiểu dự án|Phương thức|Hình thức)(?!\p{L})/u;

export function findHeadingForm(mark: Mark, paragraph: Paragraph, below: Below): HeadingForm {
  const text = paragraph.words.text;
  const end = titleEnd(text);
  if (mark.kind === 'part' || mark.kind === 'chapter') {
    return { form: 'heading', end, sure: true };
  }
  const runIn = findRunIn(text, below);
  if (runIn !== null) {
    return runIn;
  }
  if (
    LEVELS_ALWAYS.has(mark.kind) &&
    (text.length < 250 || isCapitals(text)) &&
    !SENTENCE_INSIDE.test(text)
  ) {
    return { form: 'heading', end, sure: !/[.;]$/.test(text) || text.length < 100 };
  }
  return lowerLevelForm(paragraph, mark.kind, end, below);
}

function lowerLevelForm(
  paragraph: Paragraph,
  mark: MarkKind,
  end: number,
  below: Below,
): HeadingForm {
  const { bold } = paragraph;
  const { text } = paragraph.words;
  const words = countWords(text);
  const many = SENTENCE_INSIDE.test(text.replace(NUMBERED_LABEL, ''));
  const isList = readWholeList(text) !== null;
  if (isList && (below !== 'nothing' || !/;$/.test(text))) {
    return { form: 'heading', end, sure: true };
  }
  if (mark === 'article' && DECIDES.test(text) && text.endsWith(':')) {
    return { form: 'paragraph', sure: true };
  }
  if (text.endsWith(':')) {
    const short = below !== 'nothing' && words <= 60 && !many;
    return short ? { form: 'heading', end, sure: words <= 25 } : { form: 'paragraph', sure: false };
  }
  if (ENDS_OPEN.test(text)) {
    const title = below === 'deeper' && !many && words <= 16 && !/;|,$|^\d/.test(text);
    return title ? { form: 'heading', end, sure: false } : { form: 'paragraph', sure: true };
  }
  if (below === 'deeper') {
    return words <= 70 && !many
      ? { form: 'heading', end, sure: words <= 40 }
      : { form: 'paragraph', sure: false };
  }
  if (below === 'text' || below === 'assignment') {
    return words <= 45 && !many
      ? { form: 'heading', end, sure: words <= 25 }
      : { form: 'paragraph', sure: false };
  }
  const label = natureOfHeading(text) !== 'neutral' && words <= 12;
  return label || (bold && words <= 20)
    ? { form: 'heading', end, sure: false }
    : { form: 'paragraph', sure: words > 12 };
}

/** “1. Mục tiêu: Tập trung …” ends its title at the colon; “Tiểu đề án 1: "Đấu tranh …"” does not. */
function findRunIn(text: string, below: Below): HeadingForm | null {
  const colon = text.indexOf(':');
  if (colon <= 0 || colon >= text.length - 1) {
    return null;
  }
  const prefix = text.slice(0, colon).trim();
  const rest = text.slice(colon + 1).trim();
  const agencies = readWholeList(prefix) !== null;
  if (
    /\([^)]*$/.test(prefix) ||
    prefix.length > (agencies ? 400 : 110) ||
    /[.;!?]\s/.test(prefix) ||
    (!agencies && natureOfHeading(prefix) === 'neutral' && CONNECTOR.test(prefix))
  ) {
    return null;
  }
  const finished = /[.;…]["”)]*$|\.\/\.?$/.test(rest);
  if (!finished && below === 'deeper' && !rest.endsWith(':') && countWords(text) <= 60) {
    return null;
  }
  const named = natureOfHeading(prefix) !== 'neutral' || LABEL_START.test(prefix);
  const capital = /^["“(]?[\p{Lu}\d]/u.test(rest);
  if (
    agencies || named
      ? countWords(prefix) <= (agencies ? 80 : 18)
      : capital && countWords(prefix) <= 12
  ) {
    return { form: 'run-in', end: colon, sure: agencies || named };
  }
  return null;
}

function titleEnd(text: string): number {
  return text.length - (/[\s.:;]*$/.exec(text)?.[0].length ?? 0);
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase();
}

export function countWords(text: string): number {
  return text === '' ? 0 : text.split(' ').length;
}
