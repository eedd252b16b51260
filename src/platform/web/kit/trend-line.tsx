import css from './chart.module.css';

interface TrendLineProps {
  /** Oldest first; null where nothing was reported. */
  readonly values: readonly (number | null)[];
  /** The same periods a year before, dashed. */
  readonly before?: readonly (number | null)[];
  /** What a screen reader hears, and the finding in words. */
  readonly label: string;
  /** Formats the last values written at the ends. */
  say?(value: number): string;
}

const WIDTH = 240;
const HEIGHT = 84;

/** The course of one number, with its last value written at the end. */
export function TrendLine({ values, before = [], label, say = String }: TrendLineProps) {
  const all = [...values, ...before].filter((value) => value !== null);
  const top = Math.max(...all, 1);
  const at = scale(Math.max(values.length, before.length), top);
  const last = lastOf(values);
  const lastBefore = lastOf(before);
  const gap = spread(last, lastBefore, at);
  const lift = Math.max(0, lowest(last, lastBefore, at) + Math.max(gap, 0) - HEIGHT);
  return (
    <svg
      viewBox={`0 0 ${WIDTH + 60} ${HEIGHT + 10}`}
      role="img"
      aria-label={label}
      className={css.trend}
    >
      <path d={`M0 ${HEIGHT}H${WIDTH}`} className={css.axis} />
      <path d={pathOf(before, at)} className={css.before} />
      <path d={pathOf(values, at)} className={css.line} />
      {lastBefore === null ? null : (
        <text
          x={WIDTH + 10}
          y={at(lastBefore.index, lastBefore.value).y + 5 + gap - lift}
          className={css.endBefore}
        >
          {say(lastBefore.value)}
        </text>
      )}
      {last === null ? null : (
        <>
          <circle {...circleAt(at(last.index, last.value))} r="5" className={css.dot} />
          <text x={WIDTH + 10} y={at(last.index, last.value).y + 6 - lift} className={css.end}>
            {say(last.value)}
          </text>
        </>
      )}
    </svg>
  );
}

interface Point {
  readonly x: number;
  readonly y: number;
}
type Scale = (index: number, value: number) => Point;
type End = { index: number; value: number } | null;

function scale(count: number, top: number): Scale {
  const step = (WIDTH - 8) / Math.max(count - 1, 1);
  return (index, value) => ({ x: index * step, y: HEIGHT - 6 - (value / top) * (HEIGHT - 16) });
}

/** A gap in the reports is a gap in the line. */
function pathOf(values: readonly (number | null)[], at: Scale): string {
  let pen = 'M';
  return values
    .map((value, index) => {
      if (value === null) {
        pen = 'M';
        return '';
      }
      const { x, y } = at(index, value);
      const piece = `${pen}${x.toFixed(1)} ${y.toFixed(1)}`;
      pen = 'L';
      return piece;
    })
    .join('');
}

function lastOf(values: readonly (number | null)[]): End {
  for (let index = values.length - 1; index >= 0; index -= 1) {
    const value = values[index];
    if (value !== null && value !== undefined) {
      return { index, value };
    }
  }
  return null;
}

/** Pushes the lower word away when two ends lie close together. */
function spread(one: End, other: End, at: Scale): number {
  if (one === null || other === null) {
    return 0;
  }
  const distance = at(other.index, other.value).y - at(one.index, one.value).y;
  return Math.abs(distance) >= 22 ? 0 : (distance >= 0 ? 22 : -22) - distance;
}

/** Where the lower of two ends stands; both words rise where one would leave the picture. */
function lowest(one: End, other: End, at: Scale): number {
  return Math.max(...[one, other].map((end) => (end === null ? 0 : at(end.index, end.value).y)));
}

function circleAt(point: Point): { cx: number; cy: number } {
  return { cx: point.x, cy: point.y };
}
