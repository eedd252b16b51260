const PAGE_NUMBER =
  /^(?:[-–—\s.|/]*\d{1,4}[-–—\s.|/]*|(?:Trang|Page|trang)\s*:?\s*\d{1,4}(?:\s*(?:\/|trên|of)\s*\d{1,4})?|\d{1,4}\s*(?:\/|of)\s*\d{1,4}|\d{1,3}\s*\|\s*(?:Trang|P\s?a\s?g\s?e))$/;
const INITIALS = /^(?:\p{Lu}\p{L}{0,2}\s?\.\s?){2,8}\s*\d{0,3}$/u;
const WEB_PRINT =
  /^(?:https?:\/\/\S+(?:\s+\d{1,3}\/\d{1,3})?|\d{1,2}\/\d{1,2}\/\d{2,4},?\s+\d{1,2}:\d{2}(?:\s?[AP]M)?.*)$/i;
const GAZETTE = /^CÔNG BÁO(?:[\s/].*)?$/;
// A line may end a wrapped paragraph with a date or a figure alone: “15/12/2024.”, “90%;”.
const IS_FIGURE = /\d{1,2}\s?\/\s?\d{1,4}.*[.;,)]|\d\s?%|\d{4}[.;,)]/;
const HAS_WORD = /\p{L}{2}/u;
const SIGNING_STAMP =
  /^(?:Ký bởi|Người ký|Ký số bởi|Được ký bởi|Thời gian ký|Ngày ký|Email\s*:|Cơ quan:\s.*@|Digitally signed)/i;

/** Page numbers, initials and stray marks of recognition: lines without content. */
export function isFurniture(text: string): boolean {
  if (PAGE_NUMBER.test(text) || WEB_PRINT.test(text) || GAZETTE.test(text)) {
    return true;
  }
  if (text.length <= 30 && INITIALS.test(text)) {
    return true;
  }
  return !HAS_WORD.test(text) && !isRule(text) && !IS_FIGURE.test(text);
}

/** A drawn rule such as "-------" or "=====". */
export function isRule(text: string): boolean {
  return /^[\s\-–—_=*~.·|:]{3,}$/.test(text);
}

/** The visible stamp of a digital signature. */
export function isSigningStamp(text: string): boolean {
  return SIGNING_STAMP.test(text);
}

/** Indices of running heads and feet: the same short line again and again beside page breaks. */
export function listRunningLines(lines: readonly string[]): ReadonlySet<number> {
  const places = new Map<string, number[]>();
  for (const [index, line] of lines.entries()) {
    const key = runningKey(line);
    if (key !== '') {
      const seen = places.get(key);
      if (seen) {
        seen.push(index);
      } else {
        places.set(key, [index]);
      }
    }
  }
  const running = new Set<number>();
  for (const seen of places.values()) {
    const atBreak = seen.filter((index) => standsAtPageBreak(lines, index)).length;
    if (seen.length >= 2 && atBreak >= 2 && atBreak * 2 >= seen.length) {
      for (const index of seen) {
        running.add(index);
      }
    }
  }
  return running;
}

function runningKey(line: string): string {
  const text = line.trim();
  if (text.length < 4 || text.length > 120 || /[;:.]$/.test(text)) {
    return '';
  }
  if (/^(?:[-+•–]|\(|\d{1,2}[.)]|[a-zđ]\)|[IVX]+\.|\|)/.test(text)) {
    return '';
  }
  return text.replace(/\d+/g, '#').replace(/\s+/g, ' ');
}

function standsAtPageBreak(lines: readonly string[], index: number): boolean {
  return [-1, 1].some((step) => {
    for (let at = index + step, seen = 0; at >= 0 && at < lines.length && seen < 4; at += step) {
      const text = lines[at]?.trim() ?? '';
      if (PAGE_NUMBER.test(text) && text !== '') {
        return true;
      }
      if (text !== '') {
        return false;
      }
      seen += 1;
    }
    return false;
  });
}
