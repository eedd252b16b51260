import type { Rule } from './page.ts';

type Matrix = readonly [number, number, number, number, number, number];

/** What this needs to know of pdfjs: the names of drawing steps and the product of matrices. */
export interface PathWords {
  OPS: Record<string, number>;
  multiply: (a: readonly number[], b: readonly number[]) => readonly number[];
}

interface Steps {
  fnArray: number[];
  argsArray: unknown[];
}

const mostRules = 20_000;
const thin = 3;
const shortest = 6;

/** The upright and level lines that a page draws, also those drawn as thin filled boxes. */
export function findRules(steps: Steps, start: readonly number[], words: PathWords): Rule[] {
  const { OPS } = words;
  const rules: Rule[] = [];
  const stack: Matrix[] = [];
  let matrix = toMatrix(start);
  for (const [at, step] of steps.fnArray.entries()) {
    const args = steps.argsArray[at];
    if (step === OPS.save) {
      stack.push(matrix);
    } else if (step === OPS.restore || step === OPS.paintFormXObjectEnd) {
      matrix = stack.pop() ?? matrix;
    } else if (step === OPS.transform && Array.isArray(args)) {
      matrix = toMatrix(words.multiply(matrix, args));
    } else if (step === OPS.paintFormXObjectBegin && Array.isArray(args)) {
      stack.push(matrix);
      matrix = Array.isArray(args[0]) ? toMatrix(words.multiply(matrix, args[0])) : matrix;
    } else if (step === OPS.constructPath && Array.isArray(args) && rules.length < mostRules) {
      addPath(rules, args, matrix, OPS);
    }
  }
  return rules;
}

function addPath(
  rules: Rule[],
  args: unknown[],
  matrix: Matrix,
  OPS: Record<string, number>,
): void {
  const [paint, data] = args;
  const path = Array.isArray(data) ? data[0] : undefined;
  if (!isNumbers(path)) {
    return;
  }
  const isStroke = [OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.closeFillStroke].some(
    (step) => step === paint,
  );
  const isFill = [OPS.fill, OPS.eoFill].some((step) => step === paint);
  for (const points of splitPath(path, matrix)) {
    if (isStroke) {
      addSides(rules, points);
    } else if (isFill) {
      addThinBox(rules, points);
    }
  }
}

interface Point {
  x: number;
  y: number;
}

/** The corners of each piece of a path; a curve ends the search, since no border is curved. */
function splitPath(path: ArrayLike<number>, matrix: Matrix): Point[][] {
  const pieces: Point[][] = [];
  let at = 0;
  while (at < path.length) {
    const step = path[at];
    if (step === 0 || step === 1) {
      const point = transform(matrix, path[at + 1] ?? 0, path[at + 2] ?? 0);
      if (step === 0) {
        pieces.push([point]);
      } else {
        pieces.at(-1)?.push(point);
      }
      at += 3;
    } else if (step === 4) {
      const piece = pieces.at(-1);
      if (piece?.[0] !== undefined) {
        piece.push(piece[0]);
      }
      at += 1;
    } else {
      return [];
    }
  }
  return pieces;
}

function addSides(rules: Rule[], points: Point[]): void {
  for (const [at, point] of points.entries()) {
    const next = points[at + 1];
    if (next !== undefined) {
      addRule(rules, point, next);
    }
  }
}

function addThinBox(rules: Rule[], points: Point[]): void {
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  if (bottom - top <= thin) {
    addRule(rules, { x: left, y: (top + bottom) / 2 }, { x: right, y: (top + bottom) / 2 });
  } else if (right - left <= thin) {
    addRule(rules, { x: (left + right) / 2, y: top }, { x: (left + right) / 2, y: bottom });
  }
}

function addRule(rules: Rule[], a: Point, b: Point): void {
  const [width, height] = [Math.abs(a.x - b.x), Math.abs(a.y - b.y)];
  if (width < 1 && height >= shortest) {
    rules.push({ upright: true, at: a.x, from: Math.min(a.y, b.y), to: Math.max(a.y, b.y) });
  } else if (height < 1 && width >= shortest) {
    rules.push({ upright: false, at: a.y, from: Math.min(a.x, b.x), to: Math.max(a.x, b.x) });
  }
}

function transform(matrix: Matrix, x: number, y: number): Point {
  const [a, b, c, d, e, f] = matrix;
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

function toMatrix(values: readonly unknown[]): Matrix {
  const [a, b, c, d, e, f] = values.map(Number);
  return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0];
}

function isNumbers(value: unknown): value is ArrayLike<number> {
  return value instanceof Float32Array || (Array.isArray(value) && typeof value[0] === 'number');
}
