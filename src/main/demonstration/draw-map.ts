import type { Chance } from './random.ts';

const COLUMNS = 15;
const ROWS = 12;
const WEST = 103.2;
const SOUTH = 21.1;
const STEP = 0.085;

export interface DrawnMap {
  shapes: { place_id: string; geometry: object; label_point: number[]; source: string }[];
  border: string[];
}

type Point = [number, number];

/** An invented outline for each commune: a jittered lattice inside a rounded province. */
export function drawMap(chance: Chance, placeIds: readonly string[]): DrawnMap {
  const lattice = drawLattice(chance);
  const cells = listCells().slice(0, placeIds.length);
  const shapes = cells.map(([column, row], index) => {
    const ring = ringOf(lattice, column, row);
    return {
      place_id: placeIds[index] ?? '',
      geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]]] },
      label_point: middleOf(ring),
      source: 'Bản đồ giả định của dữ liệu mẫu',
    };
  });
  const western = cells.flatMap(([column, row], index) => {
    const isFirst = !cells.some(([c, r]) => r === row && c < column);
    return isFirst && placeIds[index] !== undefined ? [placeIds[index]] : [];
  });
  return { shapes, border: western };
}

function drawLattice(chance: Chance): Point[][] {
  return Array.from({ length: COLUMNS + 1 }, (_, column) =>
    Array.from({ length: ROWS + 1 }, (_unused, row) => {
      const shake = () => (chance.next() - 0.5) * STEP * 0.55;
      return [round(WEST + column * STEP + shake()), round(SOUTH + row * STEP * 0.9 + shake())];
    }),
  );
}

/** Cells inside an oval, row by row from the north; neighbours in the list are neighbours on the map. */
function listCells(): [number, number][] {
  const cells: [number, number, number][] = [];
  for (let row = ROWS - 1; row >= 0; row -= 1) {
    for (let column = 0; column < COLUMNS; column += 1) {
      const x = (column + 0.5) / COLUMNS - 0.5;
      const y = (row + 0.5) / ROWS - 0.5;
      cells.push([column, row, x * x + y * y]);
    }
  }
  const kept = new Set([...cells].sort((a, b) => a[2] - b[2]).slice(0, 130));
  return cells.filter((cell) => kept.has(cell)).map(([column, row]) => [column, row]);
}

function ringOf(lattice: readonly Point[][], column: number, row: number): Point[] {
  return [
    [column, row],
    [column + 1, row],
    [column + 1, row + 1],
    [column, row + 1],
  ].map(([c, r]) => lattice[c ?? 0]?.[r ?? 0] ?? [0, 0]);
}

function middleOf(ring: readonly Point[]): number[] {
  const sum = ring.reduce(([x, y], [px, py]) => [x + px, y + py] as Point, [0, 0] as Point);
  return [round(sum[0] / ring.length), round(sum[1] / ring.length)];
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
