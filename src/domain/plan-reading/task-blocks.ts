import { beginsAgency, readAgencies } from './agencies.ts';
import { findAssignmentLabel } from './assignment-lines.ts';
import { startsWithOrder } from './order-words.ts';
import type { Block } from './outline.ts';
import { findSubject } from './roles.ts';
import { readWholeList } from './whole-lists.ts';

const CLOSING =
  /^(?:Trên đây là|Ban hành kèm theo|(?:Quyết định|Chỉ thị) này (?:có hiệu lực|được)|[^.;]{0,300}chịu trách nhiệm thi hành (?:Quyết định|Chỉ thị) này|(?:Kế hoạch|Phương án|Chương trình) này |Nơi nhận|Trân trọng|Kính (?:gửi|đề nghị)|Nhận được (?:Kế hoạch|văn bản)|\/)/u;
// An unmarked last call to carry the plan out orders nothing of its own.
const LAST_CALL =
  /^(?:(?:[^.;]{0,80})?(?:[Yy]êu cầu|[Đđ]ề nghị) |Căn cứ (?:nội dung )?Kế hoạch này)[^.;]*(?:nghiêm túc|khẩn trương|(?:triển khai|tổ chức) thực hiện(?=[./\s]*$)|(?:thực hiện|triển khai)[^.;]{0,40}(?:Kế hoạch|Chương trình|Phương án|nội dung)(?: này| trên)?)[^.;]{0,60}[./\s]*$/u;
/** “Ủy ban nhân dân tỉnh ban hành Kế hoạch … như sau:” opens the plan and orders nothing. */
const OPENING =
  /(?:ban hành|xây dựng|đề ra|triển khai)[^:]{0,30}(?:[Kk]ế hoạch|[Cc]hương trình|[Đđ]ề án|[Pp]hương án)[^:]*:$/u;
const BARE_TIME = /^(?:Từ|Ngày|Tháng|Trong|Quý|Năm)(?!\p{L})[^.;]{0,60}\d{4}[\s.;]*$/u;
const IN_ANNEX =
  /(?:tại|theo|trong|có) (?:các )?(?:Phụ lục|phụ lục|biểu)[^.;]*(?:kèm theo|đính kèm|gửi kèm|Kế hoạch này)/u;
const DIFFICULTY =
  /(?:nếu|trường hợp|khi)[^.]{0,120}(?:khó khăn|vướng mắc|phát sinh|bất cập|vấn đề)[^.]{0,300}(?:báo cáo|phản ánh|trao đổi|kiến nghị|đề xuất|liên hệ|thông tin)/iu;
const MONEY_ONLY =
  /^(?:Nguồn\s+)?(?:[Kk]inh phí|[Nn]guồn lực)[^.]*(?:được|do|từ|bố trí|bảo đảm|đảm bảo|sử dụng|theo|thực hiện)/u;
const LIST_NOUN =
  /^(?:Các\s+)?(?:đối tượng|đường dây|tuyến|địa bàn|khu vực|nhóm(?! họp)|người|phụ nữ|trẻ em|học sinh|hộ gia đình|thời gian|địa điểm|thành phần|khẩu hiệu|chủ đề|thông điệp|tiêu chí|nạn nhân|tội phạm|hành vi|trường hợp(?! phát hiện| có| xảy ra| cần| phát sinh)|hình thức|nguồn|kinh phí|tên mô hình|số lượng|loại|cơ sở kinh doanh|lĩnh vực|việc|quy định|gương|tấm gương|phương thức, thủ đoạn|hậu quả|tác hại|chủ trương, |tổ chức, cá nhân)(?!\p{L})/iu;
const LIST_LEAD_IN =
  /(?:khẩu hiệu|thông điệp|đối tượng|tiêu chí|địa bàn|tuyến|nhóm|hành vi|chủ đề|danh sách|thành phần|phương châm|nguyên tắc|dấu hiệu|quan điểm|(?:các|những) yêu cầu|gọi tắt)[^:.;]{0,60}:$/iu;

/** Whether a paragraph orders work and so is a task. */
export function isTaskBlock(
  block: Block,
  blocks: readonly Block[],
  index: number,
  leadIn: Block | null,
): boolean {
  const text = block.paragraph.words.text;
  if (block.kind === 'heading') {
    return isOrderedByLines(blocks, index);
  }
  if (
    !/\p{L}{2}/u.test(text) ||
    CLOSING.test(text) ||
    BARE_TIME.test(text) ||
    DIFFICULTY.test(text) ||
    isSlogan(text)
  ) {
    return false;
  }
  if (block.paragraph.mark === null && (LAST_CALL.test(text) || IN_ANNEX.test(text))) {
    return false;
  }
  if (isLeadIn(block, blocks, index)) {
    return false;
  }
  if (
    leadIn !== null &&
    LIST_LEAD_IN.test(leadIn.paragraph.words.text) &&
    !opensWithOrder(text) &&
    !hasOwnSubject(text)
  ) {
    return false;
  }
  if (isUnderListItem(blocks, index)) {
    return false;
  }
  switch (block.under?.nature) {
    case 'aims':
    case 'list':
      return false;
    case 'money':
      return hasOwnSubject(text) || givesToBody(text);
    case 'neutral':
    case undefined:
      return block.path === ''
        ? isFreeOrder(block, text, blocks)
        : opensWithOrder(text) || hasOwnSubject(text) || isItemOfWork(block, text);
    case 'work':
      return isOrderInWork(block, blocks, index, text);
  }
}

/** A lead-in whose agencies pass to the items below; null for a lead-in of slogans or subjects. */
export function leadInOf(block: Block): Block | null {
  const text = block.paragraph.words.text;
  return text.endsWith(':') && !OPENING.test(text) ? block : null;
}

function isOrderInWork(
  block: Block,
  blocks: readonly Block[],
  index: number,
  text: string,
): boolean {
  if (MONEY_ONLY.test(text) && !hasOwnSubject(text)) {
    return false;
  }
  if (LIST_NOUN.test(text) && !hasOwnSubject(text) && !/chủ trì|thực hiện\)/u.test(text)) {
    return false;
  }
  if (block.paragraph.mark === null) {
    return isUnmarkedOrder(blocks, index, text);
  }
  return true;
}

/** The first paragraph under a heading is an order; later ones only with an agency or a date of their own. */
function isUnmarkedOrder(blocks: readonly Block[], index: number, text: string): boolean {
  const before = previousOf(blocks, index);
  if (before === undefined || before.kind === 'heading') {
    return opensWithOrder(text) || hasOwnSubject(text) || text.length > 40;
  }
  return (
    namesAgencyOrDate(text) &&
    (opensWithOrder(text) || hasOwnSubject(text) || /báo cáo/iu.test(text))
  );
}

function namesAgencyOrDate(text: string): boolean {
  if (
    /\d{1,2}\s?\/\s?\d{1,4}|ngày \d{1,2} tháng|tháng \d{1,2}|đột xuất|[Đđ]ịnh kỳ/u.test(text) ||
    hasOwnSubject(text)
  ) {
    return true;
  }
  for (const found of text.matchAll(
    /(?:^|\s)(?=(?:Công an|Sở|Ủy ban|UBND|Ban|Hội|Bộ|Viện|Tòa|các sở|Các sở)\s)/gu,
  )) {
    if (readAgencies(text, found.index + found[0].length) !== null) {
      return true;
    }
  }
  return false;
}

/** In a part that speaks neither of aims nor of work, an item that lists no things. */
function isItemOfWork(block: Block, text: string): boolean {
  return (
    block.under !== null &&
    block.paragraph.mark !== null &&
    !LIST_NOUN.test(text) &&
    !/^(?:Các|Những|Một số|Mọi|Từng|Công tác) /u.test(text) &&
    text.split(' ').length > 6
  );
}

/** Outside any numbered part (a digest): items that order, and paragraphs that open with an order. */
function isFreeOrder(block: Block, text: string, blocks: readonly Block[]): boolean {
  if (blocks.some((one) => one.heading !== null)) {
    return false;
  }
  if (block.paragraph.mark !== null) {
    return !LIST_NOUN.test(text);
  }
  if (
    /^(?:Mục tiêu|Mục đích|Yêu cầu|Quá trình thực hiện|Theo đó|Thực hiện (?:Kế hoạch|Quyết định|Chỉ thị|Công văn|Nghị quyết|Chương trình) (?:số )?\d|Căn cứ)/u.test(
      text,
    )
  ) {
    return false;
  }
  if (/ban hành [Kk]ế hoạch/u.test(text.slice(0, 120))) {
    return false;
  }
  return (
    opensWithOrder(text) ||
    hasOwnSubject(text) ||
    /yêu cầu (?:các|\p{Ll}+ \p{Ll}+)/u.test(text.slice(0, 160))
  );
}

export function opensWithOrder(text: string): boolean {
  return startsWithOrder(text);
}

function hasOwnSubject(text: string): boolean {
  return findSubject(text, 0, text.length) !== null;
}

/** “… từ nguồn được giao; giao Văn phòng Sở bảo đảm”: money with an order. */
function givesToBody(text: string): boolean {
  const given = /(?:^|[.;]\s)[Gg]iao(?: cho)?\s/u.exec(text);
  return given !== null && beginsAgency(text, given.index + given[0].length);
}

function isSlogan(text: string): boolean {
  return /^[“"][^”"]*[”"][\s.;!]*$/u.test(text) || /^\d{1,2} (?:không|có)\s*:/u.test(text);
}

/** A paragraph ending in ":" whose items below order the work; one over a list of slogans is itself the order. */
function isLeadIn(block: Block, blocks: readonly Block[], index: number): boolean {
  const text = block.paragraph.words.text;
  if (!text.endsWith(':')) {
    return false;
  }
  const next = blocks.slice(index + 1, index + 4).find((one) => one.kind !== 'footnote');
  if (next === undefined) {
    return false;
  }
  return true;
}

function isListItem(text: string): boolean {
  return isSlogan(text) || (LIST_NOUN.test(text) && !startsWithOrder(text));
}

/** "+" items under a "-" item that is not their lead-in count by themselves; under a list item they do not. */
function isUnderListItem(blocks: readonly Block[], index: number): boolean {
  const block = blocks[index];
  if (block?.paragraph.mark?.kind !== 'plus') {
    return false;
  }
  for (let at = index - 1; at >= 0; at -= 1) {
    const above = blocks[at];
    if (above === undefined || above.under !== block.under) {
      return false;
    }
    if (above.paragraph.mark?.kind === 'dash') {
      return (
        isListItem(above.paragraph.words.text) && readWholeList(above.paragraph.words.text) === null
      );
    }
  }
  return false;
}

/** A numbered title followed only by assignment lines is a task too. */
function isOrderedByLines(blocks: readonly Block[], index: number): boolean {
  const heading = blocks[index];
  let lines = 0;
  for (let at = index + 1; at < blocks.length; at += 1) {
    const next = blocks[at];
    if (next === undefined || next.under !== heading?.heading) {
      break;
    }
    if (next.kind !== 'assignment' && next.kind !== 'bracket' && next.kind !== 'footnote') {
      return false;
    }
    lines += next.kind === 'bracket' || saysWhoOrWhen(next) ? 1 : 0;
  }
  const nature = heading?.heading?.nature;
  return lines > 0 && nature !== 'aims' && nature !== 'list';
}

function saysWhoOrWhen(block: Block): boolean {
  const label = findAssignmentLabel(block.paragraph.words.text, 0)?.label;
  return block.kind === 'assignment' && label !== undefined && label !== 'note';
}

function previousOf(blocks: readonly Block[], index: number): Block | undefined {
  for (let at = index - 1; at >= 0; at -= 1) {
    if (blocks[at]?.kind !== 'footnote') {
      return blocks[at];
    }
  }
  return undefined;
}
