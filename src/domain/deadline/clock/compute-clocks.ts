import type { ClockInput } from '#domain/deadline/clock/clock-input.ts';
import type { BuiltClock } from '#domain/deadline/clock/clock-parts.ts';
import type { ClockRule } from '#domain/deadline/clock/clock-rule.ts';
import type { ClockState } from '#domain/deadline/clock/clock-state.ts';
import { listStarts } from '#domain/deadline/clock/list-starts.ts';
import { sortEvents } from '#domain/deadline/clock/match-event.ts';
import { runClock } from '#domain/deadline/clock/run-clock.ts';

/**
 * Computes every clock of one file: what starts it, how long it runs, what keeps or stops it. Pure:
 * the same events, calendar, rules, settings and moment give the same clocks, in whatever order
 * the events come.
 */
export function computeClocks(input: ClockInput): ClockState[] {
  const file = { ...input, events: sortEvents(input.events) };
  const built = new Map<string, readonly BuiltClock[]>();
  for (const rule of input.rules) {
    build(rule, file, built);
  }
  return input.rules.flatMap((rule) => (built.get(rule.id) ?? []).map(({ clock }) => clock));
}

/** Builds the clocks of a rule after those that it counts from; a rule that waits for itself gets none. */
function build(rule: ClockRule, file: ClockInput, built: Map<string, readonly BuiltClock[]>): void {
  if (built.has(rule.id)) {
    return;
  }
  built.set(rule.id, []);
  for (const id of listNeeded(rule)) {
    const needed = file.rules.find((one) => one.id === id);
    if (needed !== undefined) {
      build(needed, file, built);
    }
  }
  const others = (id: string) => built.get(id) ?? [];
  built.set(
    rule.id,
    listStarts(rule, file, others).flatMap(
      (start) => runClock(rule, start, { file, others }) ?? [],
    ),
  );
}

function listNeeded({ starts, continues, notPast }: ClockRule): readonly string[] {
  const needed = [continues, notPast].filter((one) => one !== undefined);
  return 'endOf' in starts ? [...starts.endOf, ...needed] : needed;
}
