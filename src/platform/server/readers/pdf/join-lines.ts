import type { Segment } from './page.ts';

/** Running text: lines that the margin broke are joined, paragraphs parted by a blank line. */
export function joinLines(segments: Segment[], pageWidth: number): string {
  const margins = findMargins(segments, pageWidth);
  let text = '';
  for (const [at, segment] of segments.entries()) {
    const above = segments[at - 1];
    if (above === undefined) {
      text = segment.text;
    } else if (above.y === segment.y) {
      text += `\t${segment.text}`;
    } else if (continues(above, segment, margins)) {
      text += endsInsideWord(text) ? segment.text : ` ${segment.text}`;
    } else {
      text += isTight(above, segment, margins) ? `\n${segment.text}` : `\n\n${segment.text}`;
    }
  }
  return text;
}

interface Margins {
  left: number;
  right: number;
  /** From baseline to baseline inside a paragraph. */
  pitch: number;
}

/** An official page keeps at most 20 mm free at the right: few short lines do not narrow it. */
const narrowestRight = 0.86;

function findMargins(segments: Segment[], pageWidth: number): Margins {
  const steps = segments
    .map((segment, at) => segment.y - (segments[at - 1]?.y ?? segment.y))
    .filter((step) => step > 1)
    .sort((a, b) => a - b);
  return {
    left: mostCommon(segments.map((segment) => Math.round(segment.left / 2) * 2)),
    right: Math.max(
      narrowestRight * pageWidth,
      quantile(
        segments.map((segment) => segment.right),
        0.9,
      ),
    ),
    pitch: quantile(steps, 0.3),
  };
}

/** The line above runs to the margin and this one goes on at the left. */
function continues(above: Segment, segment: Segment, margins: Margins): boolean {
  if (Math.abs(above.size - segment.size) > 0.1 * above.size) {
    return false;
  }
  if (segment.y - above.y > 1.22 * margins.pitch || segment.y < above.y) {
    return false;
  }
  if (segment.left > margins.left + 0.8 * segment.size || !fillsLine(above, segment, margins)) {
    return false;
  }
  // Where nothing is indented, only its mark shows that an item begins.
  const indented = above.left > margins.left + 0.8 * above.size;
  return indented || !ITEM.test(segment.text) || isBrokenName(above, segment);
}

const ITEM = /^(?:[-+•–*]\s|\d{1,2}(?:\.\d{1,2})*[.)]\s|[a-zđ]\)\s|[IVX]{1,6}\.\s|Điều \d+\.)/u;

/** “Sở Lao động / - Thương binh và Xã hội”: the line above is full and ends inside a name. */
function isBrokenName(above: Segment, segment: Segment): boolean {
  return /^[-–]\s/.test(segment.text) && /[\p{Ll}\d]$/u.test(above.text);
}

/** The next line's first word would not have fitted behind the line above. */
function fillsLine(above: Segment, segment: Segment, margins: Margins): boolean {
  const letters = segment.text.length;
  const word = /^\S+/.exec(segment.text)?.[0].length ?? 1;
  const width = ((segment.right - segment.left) * (word + 1)) / Math.max(letters, 1);
  return margins.right - above.right < width + 0.3 * above.size;
}

/** “19/KH-” + “BCĐ138/CP”: a number broken at its hyphen stays one word. */
export function endsInsideWord(text: string): boolean {
  return /[\p{Lu}\d][-/]$/u.test(text.slice(-3));
}

/** Lines of a title, and lists set close, follow each other without a blank line. */
function isTight(above: Segment, segment: Segment, margins: Margins): boolean {
  const close = segment.y - above.y <= 1.22 * margins.pitch && segment.y > above.y;
  return close && (isCentred(above, segment) || isIndentedBoth(above, segment, margins));
}

function isCentred(above: Segment, segment: Segment): boolean {
  const shift = (above.left + above.right - segment.left - segment.right) / 2;
  return Math.abs(shift) < segment.size && Math.abs(above.left - segment.left) > 1;
}

function isIndentedBoth(above: Segment, segment: Segment, margins: Margins): boolean {
  return (
    above.left > margins.left + 3 * above.size && segment.left > margins.left + 3 * segment.size
  );
}

function mostCommon(values: number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  let best = values[0] ?? 0;
  for (const [value, count] of counts) {
    const most = counts.get(best) ?? 0;
    if (count > most || (count === most && value < best)) {
      best = value;
    }
  }
  return best;
}

function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
}
