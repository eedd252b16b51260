const UNIT = '(?:tiểu mục|mục|Mục|phần|Phần|PHẦN|điểm|Điểm|khoản|Khoản|tiết)';
const LABEL =
  '(?:[IVX]{1,5}(?:\\.\\d{1,2})*(?:\\.[a-zđ])?|\\d{1,2}(?:\\.\\d{1,2})*(?:\\.?[a-zđ](?!\\p{L}))?|[A-HĐ](?!\\p{L})|[a-zđ](?!\\p{L}))';
const REFERENCE = new RegExp(
  `${UNIT}\\s+["“]?${LABEL}["”]?(?:(?:,\\s*|\\s+và\\s+|\\s+|;\\s*)(?:${UNIT}\\s+)?["“]?${LABEL}["”]?){0,12}(?![\\p{L}\\d])`,
  'gu',
);
const HANDS_OVER =
  /(?:thực hiện|triển khai|nội dung|nhiệm vụ|giải pháp|chỉ tiêu|hoạt động)[^.;]{0,90}$/iu;
const OTHER_TEXT =
  /^\s*,?\s*(?:của\s+)?(?:Điều|Luật|Bộ luật|Nghị định|Nghị quyết|Quyết định|Thông tư|Chỉ thị|Công văn|Kế hoạch số|Quy chế|Đề án số)/u;

/** Paths of this plan that a paragraph takes over: “(tiểu mục 2.1, mục 2, phần III)” is III.2.1. */
export function listCoveredPaths(text: string, known: ReadonlySet<string>, from = ''): string[] {
  const covered: string[] = [];
  for (const found of text.matchAll(REFERENCE)) {
    const before = text.slice(Math.max(0, found.index - 120), found.index);
    const after = text.slice(found.index + found[0].length, found.index + found[0].length + 40);
    if (!HANDS_OVER.test(before) || OTHER_TEXT.test(after)) {
      continue;
    }
    for (const path of pathsOf(found[0])) {
      const real = [path, `Phần ${path}`, ...nearer(path, from)].find((one) => known.has(one));
      if (real !== undefined && !covered.includes(real)) {
        covered.push(real);
      }
    }
  }
  return covered;
}

/** “mục 1 Tiểu đề án này” is meant from the section the paragraph stands in, then from those above. */
function nearer(path: string, from: string): string[] {
  const parts = from.split('.');
  return parts.map((_, index) => [...parts.slice(0, parts.length - 1 - index), path].join('.'));
}

function pathsOf(reference: string): string[] {
  const labels = reference.match(new RegExp(`(?<![\\p{L}\\d.])${LABEL}`, 'gu')) ?? [];
  const whole = labels.filter((label) => /^[IVX]+\./.test(label));
  if (whole.length > 0) {
    return whole;
  }
  const top = labels.filter((label) => /^[IVX]+$|^[A-HĐ]$/u.test(label));
  const decimals = labels.filter((label) => /^\d+\./.test(label));
  const arabic = labels.filter((label) => /^\d+$/.test(label));
  const letters = labels.filter((label) => /^[a-zđ]$/u.test(label));
  const roots = top.length > 0 ? top : [''];
  const middles = decimals.length > 0 ? decimals : arabic;
  const paths: string[] = [];
  for (const root of roots) {
    const inside =
      middles.length > 0 ? middles.map((one) => (root === '' ? one : `${root}.${one}`)) : [root];
    for (const path of inside) {
      paths.push(...(letters.length > 0 ? letters.map((letter) => `${path}.${letter}`) : [path]));
    }
  }
  return paths.filter((path) => path !== '');
}
