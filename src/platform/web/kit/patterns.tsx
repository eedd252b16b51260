/** The order of the series: solid, hatch, dots, lines, outline. They survive a photocopier. */
export type Pattern = 'solid' | 'hatch' | 'dots' | 'lines' | 'outline';
export const SERIES: readonly Pattern[] = ['solid', 'hatch', 'dots', 'lines', 'outline'];

/** Definitions of the patterns for one drawing; `id` keeps drawings apart. */
export function PatternDefs({ id }: { id: string }) {
  return (
    <defs>
      <pattern
        id={`${id}-hatch`}
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="5" height="5" className="lc-pattern-ground" />
        <rect width="2.2" height="5" className="lc-pattern-ink" />
      </pattern>
      <pattern id={`${id}-dots`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" className="lc-pattern-ground" />
        <circle cx="3" cy="3" r="1.2" className="lc-pattern-ink" />
      </pattern>
      <pattern id={`${id}-lines`} width="5" height="5" patternUnits="userSpaceOnUse">
        <rect width="5" height="5" className="lc-pattern-ground" />
        <rect width="5" height="1.8" className="lc-pattern-ink" />
      </pattern>
    </defs>
  );
}

/** The fill of a pattern in the drawing `id`. */
export function fillOf(id: string, pattern: Pattern): string {
  switch (pattern) {
    case 'solid':
      return 'var(--lc-accent)';
    case 'outline':
      return 'var(--lc-paper)';
    case 'hatch':
    case 'dots':
    case 'lines':
      return `url(#${id}-${pattern})`;
  }
}
