import type { ClockInput } from '#domain/deadline/clock/clock-input.ts';
import type { ClockState } from '#domain/deadline/clock/clock-state.ts';
import { computeClocks } from '#domain/deadline/clock/compute-clocks.ts';
import type { FileEvent } from '#domain/deadline/clock/file-event.ts';
import { type ClockChange, traceChanges } from '#domain/deadline/clock/trace-changes.ts';

export interface Supposition {
  readonly actual: readonly ClockState[];
  readonly supposed: readonly ClockState[];
  readonly changes: readonly ClockChange[];
}

/**
 * Answers “what if”: extended today, reclassified, detained, a minor among the accused. The same
 * count on the events that happened and those that are supposed; nothing is written.
 */
export function whatIf(input: ClockInput, supposed: readonly FileEvent[]): Supposition {
  const then = { ...input, events: [...input.events, ...supposed] };
  return {
    actual: computeClocks(input),
    supposed: computeClocks(then),
    changes: traceChanges(input, then),
  };
}
