const SPEAKS = /thực hiện|chủ trì|phối hợp|(?:cơ quan|đơn vị)[^:]{0,20}:|giao\s/iu;
const NOT_ASSIGNMENT =
  /^(?:tại|theo|như|qua|kèm|trong đó|gồm|bao gồm|từ|đến|trước|có|số|Quyết định|Thông tư|Kế hoạch|nếu|hoặc|khi|tiểu mục|mục)(?!\p{L})/u;

/** The bracket a paragraph ends with, where it assigns the work; its words without the brackets. */
export function findClosingBracket(text: string): string | null {
  const found = /\)[\s.;,…/]*$/u.exec(text);
  if (found === null) {
    return null;
  }
  const open = openingOf(text, found.index);
  if (open < 0) {
    return null;
  }
  const inside = text.slice(open + 1, found.index).trim();
  return SPEAKS.test(inside) && !NOT_ASSIGNMENT.test(inside) ? inside : null;
}

function openingOf(text: string, close: number): number {
  let depth = 0;
  for (let at = close; at >= 0; at -= 1) {
    depth += text[at] === ')' ? 1 : text[at] === '(' ? -1 : 0;
    if (depth === 0) {
      return at;
    }
  }
  return -1;
}
