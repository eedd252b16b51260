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

/** And at most 35 mm at the left: a page of indented first lines does not widen it. */
const widestLeft = 0.17;

function findMargins(segments: Segment[], pageWidth: number): Margins {
  const size = quantile(
    segments.map((segment) => segment.size),
    0.5,
  );
  const steps = segments
    .filter((segment) => Math.abs(segment.size - size) < 0.5)
    .map((segment, at, lines) => segment.y - (lines[at - 1]?.y ?? segment.y))
    .filter((step) => step > 1);
  return {
    left: Math.min(findLeft(segments), widestLeft * pageWidth),
    right: Math.max(
      narrowestRight * pageWidth,
      quantile(
        segments.map((segment) => segment.right),
        0.9,
      ),
    ),
    pitch: quantile(steps, 0.1),
  };
}

/** The line above runs to the margin and this one goes on at the left, or both are centred. */
function continues(above: Segment, segment: Segment, margins: Margins): boolean {
  const apart = segment.y - above.y;
  if (Math.abs(above.size - segment.size) > 0.1 * above.size || /\.\/\.$/.test(above.text)) {
    return false;
  }
  if (apart > 1.22 * margins.pitch || apart < 0) {
    return false;
  }
  if (isCentred(segment, margins)) {
    const full = isCentredOrFull(above, margins) && roomBeside(above, margins) < firstWord(segment);
    return full && !ITEM.test(segment.text);
  }
  if (segment.left > margins.left + 0.8 * segment.size || !fillsLine(above, segment, margins)) {
    return false;
  }
  // Where nothing is indented, only its mark shows that an item begins.
  const indented = above.left > margins.left + 0.8 * above.size;
  return indented || !ITEM.test(segment.text) || isBrokenName(above, segment);
}

const ITEM =
  /^(?:[-+•–*]\s|\d{1,2}(?:\.\d{1,2})*[.)/]\s|[a-zđ][)/]\s|(?:[IVX]{1,6}|[A-Z])[./]\s|Điều \d+\.)/u;

/** “Sở Lao động / - Thương binh và Xã hội”: the line above is full and ends inside a name. */
function isBrokenName(above: Segment, segment: Segment): boolean {
  return /^[-–]\s/.test(segment.text) && /[\p{Ll}\d]$/u.test(above.text);
}

/** The next line's first word would not have fitted behind the line above. */
function fillsLine(above: Segment, segment: Segment, margins: Margins): boolean {
  return margins.right - above.right < firstWord(segment);
}

/** The width of the first word with a blank before it. */
function firstWord(segment: Segment): number {
  const letters = Math.max(segment.text.length, 1);
  const word = /^\S+/.exec(segment.text)?.[0].length ?? 1;
  return ((segment.right - segment.left) * (word + 1)) / letters + 0.3 * segment.size;
}

/** What a centred line leaves free. */
function roomBeside(segment: Segment, margins: Margins): number {
  return margins.right - margins.left - (segment.right - segment.left);
}

/** “19/KH-” + “BCĐ138/CP”: a number broken at its hyphen stays one word. */
export function endsInsideWord(text: string): boolean {
  return /[\p{Lu}\d][-/]$/u.test(text.slice(-3));
}

/** Lines of a title, and lists set close, follow each other without a blank line. */
function isTight(above: Segment, segment: Segment, margins: Margins): boolean {
  const close = segment.y - above.y <= 1.22 * margins.pitch && segment.y > above.y;
  return (
    close &&
    ((isCentred(segment, margins) && isCentredOrFull(above, margins)) ||
      isIndentedBoth(above, segment, margins))
  );
}

function isCentred(segment: Segment, margins: Margins): boolean {
  const shift = (segment.left + segment.right - margins.left - margins.right) / 2;
  return Math.abs(shift) < segment.size && segment.left > margins.left + 0.8 * segment.size;
}

function isCentredOrFull(segment: Segment, margins: Margins): boolean {
  return isCentred(segment, margins) || roomBeside(segment, margins) < 2 * segment.size;
}

function isIndentedBoth(above: Segment, segment: Segment, margins: Margins): boolean {
  return (
    above.left > margins.left + 3 * above.size && segment.left > margins.left + 3 * segment.size
  );
}

/** The leftmost place where at least two lines begin: first lines are indented, others not. */
function findLeft(segments: Segment[]): number {
  const places = segments.map((segment) => segment.left).sort((a, b) => a - b);
  return places.find((place, at) => (places[at + 1] ?? place) - place < 2) ?? 0;
}

function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
}
