import type { Segment } from './page.ts';

/** Running text over the whole width, or one of two columns side by side. */
export interface Stretch {
  kind: 'running' | 'column';
  segments: Segment[];
}

/**
 * Puts segments in reading order: top to bottom, but where two columns stand side by side
 * (letterhead, recipients and signature) first the whole left one, then the right one.
 */
export function orderColumns(segments: Segment[], pageWidth: number): Stretch[] {
  const rows = [...segments].sort((a, b) => a.y - b.y || a.left - b.left);
  const stretches: Stretch[] = [];
  let at = 0;
  while (at < rows.length) {
    const region = findRegion(rows, at, pageWidth);
    if (region === undefined) {
      addRunning(stretches, rows.slice(at, at + 1));
      at += 1;
    } else {
      stretches.push(
        { kind: 'column', segments: region.left },
        { kind: 'column', segments: region.right },
      );
      at = region.end;
    }
  }
  return stretches;
}

function addRunning(stretches: Stretch[], segments: Segment[]): void {
  const last = stretches.at(-1);
  if (last?.kind === 'running') {
    last.segments.push(...segments);
  } else {
    stretches.push({ kind: 'running', segments });
  }
}

interface Region {
  left: Segment[];
  right: Segment[];
  end: number;
}

/** A region begins at `start` if two segments stand side by side within a line's height of it. */
function findRegion(rows: Segment[], start: number, pageWidth: number): Region | undefined {
  const pair = findPair(rows, start, pageWidth);
  if (pair === undefined) {
    return undefined;
  }
  const region: Region = { left: [], right: [], end: start };
  let gutter = { from: pair.left.right, to: pair.right.left };
  for (let at = start; at < rows.length; at += 1) {
    const row = rows[at];
    if (row === undefined || isFarBelow(row, region) || isInTheMiddle(row, pageWidth)) {
      break;
    }
    const narrower = narrow(gutter, row, pair);
    if (narrower === undefined) {
      break;
    }
    gutter = narrower;
    (row.left >= gutter.to ? region.right : region.left).push(row);
    region.end = at + 1;
  }
  return region.left.length > 0 && region.right.length > 0 ? region : undefined;
}

function findPair(
  rows: Segment[],
  start: number,
  pageWidth: number,
): { left: Segment; right: Segment } | undefined {
  const first = rows[start];
  if (first === undefined) {
    return undefined;
  }
  const beside = rows
    .slice(start + 1, start + 4)
    .find((other) => other.y - first.y < 0.9 * first.size && other.size > 0 && apart(first, other));
  if (beside === undefined) {
    return undefined;
  }
  const [left, right] = first.left < beside.left ? [first, beside] : [beside, first];
  const isTwoColumns = left.right < 0.62 * pageWidth && right.left > 0.35 * pageWidth;
  return isTwoColumns ? { left, right } : undefined;
}

function apart(a: Segment, b: Segment): boolean {
  return a.right < b.left || b.right < a.left;
}

/** The gutter left free by this row too, or undefined where the row crosses it. */
function narrow(
  gutter: { from: number; to: number },
  row: Segment,
  pair: { left: Segment; right: Segment },
): { from: number; to: number } | undefined {
  const middleOfRight = (pair.right.left + pair.right.right) / 2;
  const middle = (row.left + row.right) / 2;
  const isRight = row.left > gutter.from && Math.abs(middle - middleOfRight) < 90;
  const next = isRight
    ? { from: gutter.from, to: Math.min(gutter.to, row.left) }
    : { from: Math.max(gutter.from, row.right), to: gutter.to };
  return next.from < next.to ? next : undefined;
}

/** The title of the document under its letterhead belongs to neither column. */
function isInTheMiddle(row: Segment, pageWidth: number): boolean {
  const middle = (row.left + row.right) / 2 / pageWidth;
  return middle > 0.43 && middle < 0.57 && row.left > 0.25 * pageWidth;
}

/** A signature leaves room for the hand; more than that ends the columns. */
function isFarBelow(row: Segment, region: Region): boolean {
  const last = Math.max(...[...region.left, ...region.right].map((segment) => segment.y), -1);
  return last >= 0 && row.y - last > 9 * row.size;
}
