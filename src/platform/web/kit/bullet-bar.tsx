import { useId } from 'react';
import { useWords } from '#platform/web/language/use-words.ts';
import css from './chart.module.css';
import { kitWords } from './kit-words.ts';
import { fillOf, PatternDefs } from './patterns.tsx';

interface BulletBarProps {
  /** Absent: not enough data, drawn as a dashed outline without a number. */
  readonly value?: number;
  readonly max?: number;
  readonly threshold?: number;
  /** “ngưỡng trên 90 %” */
  readonly thresholdText?: string;
  /** Below its threshold: hatched. */
  readonly below?: boolean;
  /** What a screen reader hears: “86 %, dưới ngưỡng trên 90 %”. */
  readonly label: string;
}

const WIDTH = 200;

/** A value against its threshold. */
export function BulletBar(props: BulletBarProps) {
  const { value, max = 100, threshold, thresholdText, below = false, label } = props;
  const id = useId();
  const t = useWords(kitWords);
  const at = (one: number) => (Math.min(Math.max(one, 0), max) / max) * WIDTH;
  return (
    <div className={css.bullet}>
      <svg
        viewBox={`0 0 ${WIDTH + 2} 20`}
        preserveAspectRatio="none"
        role="img"
        aria-label={value === undefined ? `${label}: ${t('figure.notEnough')}` : label}
      >
        <PatternDefs id={id} />
        {value === undefined ? (
          <rect x="0.5" y="4.5" width={WIDTH - 1} height="11" className={css.unknown} />
        ) : (
          <>
            <rect x="0" y="4" width={WIDTH} height="12" className={css.track} />
            <rect
              x="0"
              y="4"
              width={at(value)}
              height="12"
              fill={fillOf(id, below ? 'hatch' : 'solid')}
              className={css.outlined}
            />
          </>
        )}
        {threshold === undefined ? null : (
          <rect
            x={Math.max(at(threshold) - 1.25, 0)}
            y="0"
            width="2.5"
            height="20"
            className={css.tick}
          />
        )}
      </svg>
      {thresholdText === undefined ? null : (
        <p
          className={css.under}
          style={{ paddingRight: `${(1 - at(threshold ?? max) / WIDTH) * 100}%` }}
        >
          {thresholdText}
        </p>
      )}
    </div>
  );
}
