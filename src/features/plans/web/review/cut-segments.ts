import type { Span } from '#domain/plan-reading/plan-reading.ts';

/** A stretch of an item within a paragraph. */
export interface Stretch {
  readonly key: string;
  readonly range: Span;
}

/** A run of characters with the same items and marks over it. */
export interface Segment<M> {
  readonly from: number;
  readonly text: string;
  /** Keys of the items over it, the widest first. */
  readonly keys: readonly string[];
  readonly marks: readonly M[];
}

/** Cuts a text where anything begins or ends, so that each piece is drawn once. */
export function cutSegments<M>(
  text: string,
  stretches: readonly Stretch[],
  marks: readonly { readonly range: Span; readonly mark: M }[],
): Segment<M>[] {
  const cuts = new Set([0, text.length]);
  for (const { range } of [...stretches, ...marks]) {
    cuts.add(range[0]).add(range[1]);
  }
  const places = [...cuts].sort((one, other) => one - other);
  const widest = [...stretches].sort((one, other) => width(other.range) - width(one.range));
  return places.slice(0, -1).map((from, index) => {
    const to = places[index + 1] ?? text.length;
    const over = (range: Span) => range[0] <= from && range[1] >= to;
    return {
      from,
      text: text.slice(from, to),
      keys: widest.filter((one) => over(one.range)).map((one) => one.key),
      marks: marks.filter((one) => over(one.range)).map((one) => one.mark),
    };
  });
}

function width([from, to]: Span): number {
  return to - from;
}
