import { BOX } from '#domain/evidence-chart/layout-chart.ts';

interface Point {
  x: number;
  y: number;
}

/** A link as drawn: its line, the head of its arrow, and where its words stand. */
export interface Curve {
  d: string;
  arrow: string;
  middle: Point;
}

/** Room between links that join the same two things. */
const APART = 46;

/** A bow from the edge of one box to the edge of the other; further links of the same two bow further out. */
export function curveOf(from: Point, to: Point, rank: number): Curve {
  const length = Math.max(Math.hypot(to.x - from.x, to.y - from.y), 1);
  const bow = bowOf(from, to, rank);
  const across = { x: -(to.y - from.y) / length, y: (to.x - from.x) / length };
  const control = {
    x: (from.x + to.x) / 2 + across.x * bow,
    y: (from.y + to.y) / 2 + across.y * bow,
  };
  const start = edgeOf(from, control);
  const end = edgeOf(to, control);
  return {
    d: `M${say(start)}Q${say(control)} ${say(end)}`,
    arrow: arrowAt(end, control),
    middle: {
      x: start.x / 4 + control.x / 2 + end.x / 4,
      y: start.y / 4 + control.y / 2 + end.y / 4,
    },
  };
}

/** A link along a row goes round the boxes between its ends; further links of the same two bow further out. */
function bowOf(from: Point, to: Point, rank: number): number {
  const passesOthers = from.y === to.y && Math.abs(to.x - from.x) > 1.5 * (BOX.width + BOX.gapX);
  const least = passesOthers ? Math.sign(from.x - to.x) * BOX.height * 2.6 : 0;
  const side = rank % 2 === 0 ? 1 : -1;
  return least + side * Math.ceil(rank / 2) * APART * 2;
}

/** Where the line from the middle of a box towards a point leaves the box. */
function edgeOf(middle: Point, towards: Point): Point {
  const dx = towards.x - middle.x;
  const dy = towards.y - middle.y;
  const scale = Math.min(
    BOX.width / 2 / Math.max(Math.abs(dx), 1e-6),
    BOX.height / 2 / Math.max(Math.abs(dy), 1e-6),
    1,
  );
  return { x: middle.x + dx * scale, y: middle.y + dy * scale };
}

function arrowAt(end: Point, from: Point): string {
  const length = Math.max(Math.hypot(end.x - from.x, end.y - from.y), 1e-6);
  const along = { x: (end.x - from.x) / length, y: (end.y - from.y) / length };
  const foot = { x: end.x - along.x * 11, y: end.y - along.y * 11 };
  const left = { x: foot.x - along.y * 5, y: foot.y + along.x * 5 };
  const right = { x: foot.x + along.y * 5, y: foot.y - along.x * 5 };
  return `M${say(end)}L${say(left)}L${say(right)}Z`;
}

function say({ x, y }: Point): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}

/** Words as far as they fit, with a mark that more was said. */
export function cutText(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
