import { raise } from '../superscript.ts';
import type { Piece, Segment } from './page.ts';

/** Gaps in units of the letter size: a blank between words, and the gutter between columns. */
const blankGap = 0.15;
const gutterGap = 2.2;

/** Puts the pieces of a page together to lines, and lines apart where a gutter parts them. */
export function buildSegments(pieces: Piece[]): Segment[] {
  return groupByBaseline(pieces.filter(isDrawn))
    .flatMap((line) =>
      splitAtGutters(dropDoubles(line.pieces)).map((part) => toSegment(part, line)),
    )
    .filter((segment) => segment.text !== '');
}

interface Line {
  y: number;
  size: number;
  pieces: Piece[];
}

/** A blank that is hardly wider than nothing comes from how the letters were placed. */
function isDrawn(piece: Piece): boolean {
  return piece.text.trim() !== '' || piece.width > 0.12 * piece.size;
}

function groupByBaseline(pieces: Piece[]): Line[] {
  const lines: Line[] = [];
  const byHeight = [...pieces].sort((a, b) => b.size - a.size || a.y - b.y);
  const rows = new Map<number, Line[]>();
  for (const piece of byHeight) {
    const row = Math.round(piece.y / 8);
    const near = [row - 2, row - 1, row, row + 1, row + 2].flatMap((at) => rows.get(at) ?? []);
    const home = near.find((line) => standsOn(line, piece));
    if (home === undefined) {
      const line = { y: piece.y, size: piece.size, pieces: [piece] };
      lines.push(line);
      rows.set(row, [...(rows.get(row) ?? []), line]);
    } else {
      home.pieces.push(piece);
    }
  }
  return lines.sort((a, b) => a.y - b.y);
}

/** On the baseline, or a small raised figure of a note right beside letters of the line. */
function standsOn(line: Line, piece: Piece): boolean {
  const below = line.y - piece.y;
  if (Math.abs(below) <= 0.2 * Math.max(piece.size, 1)) {
    return true;
  }
  return (
    piece.size < 0.8 * line.size &&
    below > 0 &&
    below < 0.6 * line.size &&
    line.pieces.some((other) => touches(other, piece, 0.5 * line.size))
  );
}

function touches(other: Piece, piece: Piece, slack: number): boolean {
  return piece.x < other.x + other.width + slack && piece.x + piece.width > other.x - slack;
}

/** Bold made by printing twice with a hair's shift counts once. */
function dropDoubles(pieces: Piece[]): Piece[] {
  const sorted = [...pieces].sort((a, b) => a.x - b.x);
  return sorted.filter((piece, at) => {
    const before = sorted[at - 1];
    return !(
      before !== undefined &&
      piece.text.trim() !== '' &&
      before.text === piece.text &&
      piece.x - before.x < 0.1 * piece.size
    );
  });
}

function splitAtGutters(pieces: Piece[]): Piece[][] {
  const parts: Piece[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const piece of pieces) {
    if (piece.text.trim() === '') {
      parts.at(-1)?.push(piece);
      continue;
    }
    if (piece.x - end > gutterGap * piece.size) {
      parts.push([]);
    }
    parts.at(-1)?.push(piece);
    end = Math.max(end, piece.x + piece.width);
  }
  return parts;
}

function toSegment(pieces: Piece[], line: Line): Segment {
  const letters = pieces.filter((piece) => piece.text.trim() !== '');
  const left = Math.min(...letters.map((piece) => piece.x));
  const right = Math.max(...letters.map((piece) => piece.x + piece.width));
  return { text: joinPieces(pieces, line), left, right, y: line.y, size: line.size };
}

function joinPieces(pieces: Piece[], line: Line): string {
  let text = '';
  let end = Number.NaN;
  for (const piece of pieces) {
    const isMark = /^\p{M}/u.test(piece.text);
    if (!isMark && piece.x - end > blankGap * piece.size) {
      text += ' ';
    }
    text += isRaised(piece, line) ? raise(piece.text) : piece.text;
    end = piece.x + piece.width;
  }
  return text.replace(/\s+/g, ' ').trim().normalize('NFC');
}

function isRaised(piece: Piece, line: Line): boolean {
  return piece.size < 0.8 * line.size && line.y - piece.y > 0.15 * line.size;
}
