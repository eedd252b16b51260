import type { Clock } from './clock.ts';

/** The drawing of a clock's face: each state has a shape of its own, so that colour may be lost. */
export function ClockShape({ clock }: { clock: Clock }) {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
      <Face clock={clock} />
    </svg>
  );
}

function Face({ clock }: { clock: Clock }) {
  switch (clock.state) {
    case 'running':
    case 'soon':
      return (
        <>
          <circle cx="7" cy="7" r="6" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path d={pie(clock.spent)} fill="currentColor" />
        </>
      );
    case 'overdue':
      return (
        <>
          <path d="M4.1 .2h5.800l4 4v5.600l-4 4H4.100l-4-4V4.200z" fill="currentColor" />
          <path
            d="M7 3.500v4.300M7 10.300v.1"
            className="mark"
            strokeWidth="1.8"
            strokeLinecap="round"
          />
        </>
      );
    case 'now':
      return (
        <>
          <path d="M7 .5 14 13H0z" fill="currentColor" />
          <path
            d="M7 5v3.700M7 10.900v.1"
            className="mark"
            strokeWidth="1.6"
            strokeLinecap="round"
          />
        </>
      );
    case 'paused':
      return (
        <>
          <circle cx="7" cy="7" r="6" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path d="M5.5 4.800v4.400M8.5 4.800v4.4" stroke="currentColor" strokeWidth="1.5" />
        </>
      );
    case 'done':
      return <path d="M1.5 7.5 5.3 11.3 12.5 3" {...LINE} strokeWidth="2" />;
    case 'done-late':
      return (
        <>
          <path d="M1 1h12v12H1z" {...LINE} strokeWidth="1.5" />
          <path d="M3.8 7.2 6.2 9.6 10.4 4.5" {...LINE} strokeWidth="1.5" />
        </>
      );
    case 'not-started':
      return (
        <circle
          cx="7"
          cy="7"
          r="6"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeDasharray="1.5 2.27"
        />
      );
  }
}

const LINE = { fill: 'none', stroke: 'currentColor', strokeLinecap: 'round' } as const;

/** A slice from twelve o'clock, clockwise, of the share of time spent. */
function pie(share: number): string {
  if (share >= 0.995) {
    return 'M7 3a4 4 0 1 1-.01 0z';
  }
  const angle = 2 * Math.PI * Math.max(share, 0.02);
  const x = 7 + 4 * Math.sin(angle);
  const y = 7 - 4 * Math.cos(angle);
  return `M7 7V3a4 4 0 ${share > 0.5 ? 1 : 0} 1 ${x.toFixed(2)} ${y.toFixed(2)}z`;
}
