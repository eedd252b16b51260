import type { SourceLine } from './source-lines.ts';

/** The printed width, in characters, where the text is broken at the margin; null where each paragraph is one line. */
export function findWrapWidth(lines: readonly SourceLine[]): number | null {
  if (lines.length < 8) {
    return null;
  }
  const lengths = lines.map((line) => line.raw.trimEnd().length).sort((a, b) => a - b);
  const wide = lengths[Math.floor(lengths.length * 0.93)] ?? 0;
  if (wide < 40 || wide > 140) {
    return null;
  }
  const full = lengths.filter((length) => length >= 0.75 * wide).length;
  return full >= 0.3 * lengths.length ? wide : null;
}
