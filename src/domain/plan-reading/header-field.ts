import type { Span } from './plan-reading.ts';

/** One field of the header: its value, where it is printed, how sure it is. */
export type Field<T> = {
  readonly value: T;
  readonly span: Span;
  readonly confidence: number;
  readonly reasons: readonly string[];
};
