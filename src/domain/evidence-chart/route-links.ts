import type { ChartLink } from './chart.ts';
import { BOX, type ChartPlaces } from './layout-chart.ts';

interface Point {
  x: number;
  y: number;
}

/** A link as drawn: a bow from box edge to box edge, and the middle of its words. */
export interface LinkRoute {
  start: Point;
  control: Point;
  end: Point;
  words: Point;
}

/** Room for the words of a link. */
export const WORDS = { width: 92, height: 34 } as const;

/**
 * Finds a way for every link: straight where nothing lies between, else bowed round the boxes; words stand
 * where they cover neither a box nor other words, as far as there is such a place.
 */
export function routeLinks(
  links: readonly ChartLink[],
  places: ChartPlaces,
): ReadonlyMap<string, LinkRoute> {
  const routes = new Map<string, LinkRoute>();
  const taken: Point[] = [];
  const used = new Map<string, number[]>();
  for (const link of links) {
    const from = places.at.get(link.fromId);
    const to = places.at.get(link.toId);
    if (from !== undefined && to !== undefined) {
      const pair = [link.fromId, link.toId].sort().join(' ');
      const before = used.get(pair) ?? [];
      const others = [...places.at].filter(([id]) => id !== link.fromId && id !== link.toId);
      const bow = chooseBow(
        from,
        to,
        BOWS.filter((one) => !before.includes(one)),
        others.map(([, place]) => place),
      );
      used.set(pair, [...before, bow]);
      const line = bend(from, to, bow);
      const words = freePlace(line, [...places.at.values()], taken);
      taken.push(words);
      routes.set(link.id, { ...line, words });
    }
  }
  return routes;
}

/** The sheet that holds the boxes, every bow and all words. */
export function sheetOf(
  places: ChartPlaces,
  routes: ReadonlyMap<string, LinkRoute>,
): { left: number; top: number; width: number; height: number } {
  const points = [...routes.values()].flatMap((route) => [along(route, 0.5), route.words]);
  const xs = points.flatMap(({ x }) => [x - WORDS.width / 2, x + WORDS.width / 2]);
  const ys = points.flatMap(({ y }) => [y - WORDS.height / 2, y + WORDS.height / 2]);
  const left = Math.min(0, ...xs);
  const top = Math.min(0, ...ys);
  return {
    left,
    top,
    width: Math.max(places.width, ...xs) - left,
    height: Math.max(places.height, ...ys) - top,
  };
}

type Line = Omit<LinkRoute, 'words'>;

/** How far out a link may bow, the least first; each is used once between the same two. */
const BOWS: readonly number[] = [0, 130, -130, 230, -230, 340, -340, 450, -450];

/** The least bow that runs through the fewest boxes. */
function chooseBow(
  from: Point,
  to: Point,
  bows: readonly number[],
  boxes: readonly Point[],
): number {
  const hits = bows.map((bow) => countHits(bend(from, to, bow), boxes));
  return bows[hits.indexOf(Math.min(...hits))] ?? 0;
}

function bend(from: Point, to: Point, bow: number): Line {
  const length = Math.max(Math.hypot(to.x - from.x, to.y - from.y), 1);
  // measured from the smaller end, so that a link bows to the same side whichever way it points
  const turn = from.x < to.x || (from.x === to.x && from.y < to.y) ? 1 : -1;
  const across = { x: (-(to.y - from.y) / length) * turn, y: ((to.x - from.x) / length) * turn };
  const control = {
    x: (from.x + to.x) / 2 + across.x * bow,
    y: (from.y + to.y) / 2 + across.y * bow,
  };
  return { start: edgeOf(from, control), control, end: edgeOf(to, control) };
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

function along({ start, control, end }: Line, t: number): Point {
  const one = (1 - t) ** 2;
  const two = 2 * t * (1 - t);
  const three = t ** 2;
  return {
    x: one * start.x + two * control.x + three * end.x,
    y: one * start.y + two * control.y + three * end.y,
  };
}

const STEPS = Array.from({ length: 21 }, (_, at) => at / 20);

/** How many boxes a line runs through. */
function countHits(line: Line, boxes: readonly Point[]): number {
  const points = STEPS.map((t) => along(line, t));
  return boxes.filter((box) =>
    points.some(
      (point) =>
        Math.abs(point.x - box.x) < BOX.width / 2 + 6 &&
        Math.abs(point.y - box.y) < BOX.height / 2 + 6,
    ),
  ).length;
}

const TRIED = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.2, 0.8];

function freePlace(line: Line, boxes: readonly Point[], taken: readonly Point[]): Point {
  const free = TRIED.map((t) => along(line, t)).find(
    (point) =>
      !boxes.some((box) =>
        covers(point, box, (WORDS.width + BOX.width) / 2, (WORDS.height + BOX.height) / 2),
      ) && !taken.some((other) => covers(point, other, WORDS.width, WORDS.height)),
  );
  return free ?? along(line, 0.5);
}

function covers(one: Point, other: Point, width: number, height: number): boolean {
  return Math.abs(one.x - other.x) < width && Math.abs(one.y - other.y) < height;
}
