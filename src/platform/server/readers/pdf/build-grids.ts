import { buildSegments } from './build-segments.ts';
import { endsInsideWord } from './join-lines.ts';
import type { Grid, Piece, Rule } from './page.ts';

const near = 3.5;

/** The ruled tables of a page with their cells, and the pieces that stand outside them. */
export function buildGrids(pieces: Piece[], rules: Rule[]): { grids: Grid[]; outside: Piece[] } {
  const grids: Grid[] = [];
  let outside = pieces;
  for (const connected of connect(rules)) {
    const frame = toFrame(connected);
    if (frame !== undefined) {
      const inside = outside.filter((piece) => isInside(piece, frame));
      const rows = fillCells(inside, frame);
      if (isTable(rows)) {
        grids.push(toGrid(frame, rows));
        outside = outside.filter((piece) => !isInside(piece, frame));
      }
    }
  }
  return { grids: grids.sort((a, b) => a.top - b.top), outside };
}

interface Frame {
  xs: number[];
  ys: number[];
  rules: Rule[];
}

/** Rules that touch each other belong to one table. */
function connect(rules: Rule[]): Rule[][] {
  const upright = rules.filter((rule) => rule.upright);
  const level = rules.filter((rule) => !rule.upright).sort((a, b) => a.at - b.at);
  const groups = new Map<Rule, Rule[]>();
  for (const rule of rules) {
    groups.set(rule, [rule]);
  }
  for (const line of upright) {
    for (const other of level) {
      if (other.at > line.to + near) {
        break;
      }
      if (crosses(line, other)) {
        unite(groups, line, other);
      }
    }
  }
  return [...new Set(groups.values())].filter((group) => group.length >= 5);
}

function crosses(upright: Rule, level: Rule): boolean {
  return (
    level.at >= upright.from - near &&
    level.at <= upright.to + near &&
    upright.at >= level.from - near &&
    upright.at <= level.to + near
  );
}

function unite(groups: Map<Rule, Rule[]>, a: Rule, b: Rule): void {
  const [first, second] = [groups.get(a), groups.get(b)];
  if (first === undefined || second === undefined || first === second) {
    return;
  }
  const [large, small] = first.length >= second.length ? [first, second] : [second, first];
  for (const rule of small) {
    large.push(rule);
    groups.set(rule, large);
  }
}

/** At least two columns and one row, each wide and high enough for a letter. */
function toFrame(rules: Rule[]): Frame | undefined {
  const xs = distinct(rules.filter((rule) => rule.upright));
  const ys = distinct(rules.filter((rule) => !rule.upright));
  return xs.length >= 3 && ys.length >= 2 && xs.length <= 60 ? { xs, ys, rules } : undefined;
}

function distinct(rules: Rule[]): number[] {
  const places: number[] = [];
  for (const at of rules.map((rule) => rule.at).sort((a, b) => a - b)) {
    const last = places.at(-1);
    if (last === undefined || at - last > near) {
      places.push(at);
    }
  }
  return places;
}

function isInside(piece: Piece, { xs, ys }: Frame): boolean {
  const [x, y] = middleOf(piece);
  return x > (xs[0] ?? 0) && x < (xs.at(-1) ?? 0) && y > (ys[0] ?? 0) && y < (ys.at(-1) ?? 0);
}

function middleOf(piece: Piece): [number, number] {
  return [piece.x + piece.width / 2, piece.y - 0.3 * piece.size];
}

function fillCells(pieces: Piece[], frame: Frame): string[][] {
  const owners = findOwners(frame);
  const width = frame.xs.length - 1;
  const cells = new Map<number, Piece[]>();
  for (const piece of pieces) {
    const [x, y] = middleOf(piece);
    const owner = owners[indexOf(frame.ys, y) * width + indexOf(frame.xs, x)] ?? 0;
    cells.set(owner, [...(cells.get(owner) ?? []), piece]);
  }
  return Array.from({ length: frame.ys.length - 1 }, (_, row) =>
    Array.from({ length: width }, (_, column) => {
      const field = row * width + column;
      const owner = owners[field] ?? field;
      // An agency or date merged over several rows holds for each; number and content print once.
      const isRepeated = column >= 2 && owner % width === column;
      return readCell(cells.get(isRepeated ? owner : field) ?? []);
    }),
  );
}

/** For each field of the grid the field whose cell covers it; merged cells lack a rule between. */
function findOwners({ xs, ys, rules }: Frame): number[] {
  const width = xs.length - 1;
  const upright = rules.filter((rule) => rule.upright);
  const level = rules.filter((rule) => !rule.upright);
  const owners: number[] = [];
  for (let row = 0; row < ys.length - 1; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const field = row * width + column;
      const middleX = ((xs[column] ?? 0) + (xs[column + 1] ?? 0)) / 2;
      const middleY = ((ys[row] ?? 0) + (ys[row + 1] ?? 0)) / 2;
      if (column > 0 && !isRuled(upright, xs[column] ?? 0, middleY)) {
        owners.push(owners[field - 1] ?? field);
      } else if (row > 0 && !isRuled(level, ys[row] ?? 0, middleX)) {
        owners.push(owners[field - width] ?? field);
      } else {
        owners.push(field);
      }
    }
  }
  return owners;
}

function isRuled(rules: Rule[], at: number, across: number): boolean {
  return rules.some(
    (rule) => Math.abs(rule.at - at) <= near && rule.from <= across && across <= rule.to,
  );
}

function indexOf(places: number[], value: number): number {
  return Math.max(
    places.findLastIndex((place) => place <= value),
    0,
  );
}

function readCell(pieces: Piece[]): string {
  return buildSegments(pieces)
    .map((segment) => segment.text)
    .reduce(
      (text, line) => (text === '' || endsInsideWord(text) ? text + line : `${text} ${line}`),
      '',
    );
}

/** A frame round a stamp or a letterhead is no table. */
function isTable(rows: string[][]): boolean {
  const used = new Set(rows.flatMap((row) => row.flatMap((cell, at) => (cell === '' ? [] : [at]))));
  return used.size >= 2 && !rows.flat().some((cell) => /Độc lập\s*[-–]\s*Tự do/u.test(cell));
}

function toGrid(frame: Frame, rows: string[][]): Grid {
  return {
    columns: frame.xs,
    top: frame.ys[0] ?? 0,
    bottom: frame.ys.at(-1) ?? 0,
    rows: rows.filter((row) => row.some((cell) => cell !== '')),
  };
}
