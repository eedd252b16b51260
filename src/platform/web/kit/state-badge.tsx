import type { ReactNode } from 'react';
import css from './marks.module.css';

/** ○ not seen · ◐ in hand · ● done, accepted · △ waits, unsure · ◇ returned · ▼ below threshold. */
export type StateShape = 'open' | 'half' | 'full' | 'triangle' | 'diamond' | 'down';
export type StateTone = 'ink' | 'quiet' | 'accent' | 'soon' | 'danger';

interface StateBadgeProps {
  readonly shape: StateShape;
  readonly tone?: StateTone;
  readonly children: ReactNode;
}

const TONES: Record<StateShape, StateTone> = {
  open: 'quiet',
  half: 'accent',
  full: 'accent',
  triangle: 'soon',
  diamond: 'quiet',
  down: 'ink',
};

/** A state by shape and word, without a background. */
export function StateBadge({ shape, tone = TONES[shape], children }: StateBadgeProps) {
  return (
    <span className={css.badge} data-tone={tone}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        <Shape shape={shape} />
      </svg>
      {children}
    </span>
  );
}

const LINE = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 } as const;

function Shape({ shape }: { shape: StateShape }) {
  switch (shape) {
    case 'open':
      return <circle cx="6" cy="6" r="5" {...LINE} />;
    case 'half':
      return (
        <>
          <circle cx="6" cy="6" r="5" {...LINE} />
          <path d="M6 1a5 5 0 0 1 0 10z" fill="currentColor" />
        </>
      );
    case 'full':
      return <circle cx="6" cy="6" r="5.5" fill="currentColor" />;
    case 'triangle':
      return <path d="M6 1.2 11.2 10.800H.8z" {...LINE} strokeLinejoin="round" />;
    case 'diamond':
      return <path d="M6 .8 11.2 6 6 11.2.8 6z" {...LINE} strokeLinejoin="round" />;
    case 'down':
      return <path d="M.5 1.500h11L6 11z" fill="currentColor" />;
  }
}
