import { useId } from 'react';
import css from './chart.module.css';
import { fillOf, type Pattern, PatternDefs, SERIES } from './patterns.tsx';

export interface Bar {
  readonly name: string;
  readonly value: number;
  readonly pattern?: Pattern;
}

interface BarChartProps {
  readonly bars: readonly Bar[];
  /** The finding in words. */
  readonly label: string;
  say?(value: number): string;
}

const LEFT = 146;
const WIDTH = 236;
const ROW = 30;

/** Bars with their names before and their numbers after them; no grid, no legend. */
export function BarChart({ bars, label, say = String }: BarChartProps) {
  const id = useId();
  const top = Math.max(...bars.map((bar) => bar.value), 1);
  const height = bars.length * ROW;
  return (
    <svg
      viewBox={`0 0 ${LEFT + WIDTH + 50} ${height}`}
      role="img"
      aria-label={label}
      className={css.bars}
    >
      <PatternDefs id={id} />
      {bars.map((bar, index) => {
        const width = (bar.value / top) * WIDTH;
        const pattern = bar.pattern ?? SERIES[index % SERIES.length] ?? 'solid';
        return (
          <g key={bar.name} transform={`translate(0 ${index * ROW})`}>
            <text x={LEFT - 10} y="19" textAnchor="end" className={css.label}>
              {bar.name}
            </text>
            <rect
              x={LEFT}
              y="6"
              width={width}
              height="18"
              fill={fillOf(id, pattern)}
              className={css.outlined}
            />
            <text x={LEFT + width + 8} y="19" className={css.number}>
              {say(bar.value)}
            </text>
          </g>
        );
      })}
      <path d={`M${LEFT} 0V${height}`} className={css.axis} />
    </svg>
  );
}
