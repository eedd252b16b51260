import type { PlanReading } from './plan-reading.ts';

/** Whether what was read is a plan: a task, or a header with type and number or date. */
export function isPlan(reading: PlanReading): boolean {
  const { type, number, date } = reading.document;
  return reading.tasks.length > 0 || (type !== null && (number !== null || date !== null));
}
