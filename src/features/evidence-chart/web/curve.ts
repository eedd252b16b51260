import type { LinkRoute } from '#domain/evidence-chart/route-links.ts';

interface Point {
  x: number;
  y: number;
}

/** The line of a link. */
export function lineOf({ start, control, end }: LinkRoute): string {
  return `M${say(start)}Q${say(control)} ${say(end)}`;
}

/** The head of its arrow. */
export function arrowOf({ control, end }: LinkRoute): string {
  const length = Math.max(Math.hypot(end.x - control.x, end.y - control.y), 1e-6);
  const along = { x: (end.x - control.x) / length, y: (end.y - control.y) / length };
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
