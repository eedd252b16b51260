import type { Temporal } from 'temporal-polyfill';
import type { ClockRule } from '#domain/deadline/clock/clock-rule.ts';
import type { FileEvent } from '#domain/deadline/clock/file-event.ts';
import type { RuleSetting } from '#domain/deadline/clock/rule-setting.ts';
import type { WorkingCalendar } from '#domain/deadline/working-calendar.ts';

/** Everything that the clocks of one tip or case depend on; the order of events is of no account. */
export interface ClockInput {
  readonly events: readonly FileEvent[];
  readonly calendar: WorkingCalendar;
  readonly rules: readonly ClockRule[];
  readonly settings: readonly RuleSetting[];
  readonly now: Temporal.Instant;
}
