import type { Temporal } from 'temporal-polyfill';
import { toFileEvents } from '#domain/case/clock-events.ts';
import type { RuleGroup } from '#domain/deadline/clock/clock-rule.ts';
import type { ClockState } from '#domain/deadline/clock/clock-state.ts';
import { computeClocks } from '#domain/deadline/clock/compute-clocks.ts';
import { dayOf, startOf } from '#domain/deadline/clock/moment.ts';
import { CLOCK_RULES, findRule } from '#domain/deadline/clock/rules/clock-rules.ts';
import { HOLDERS } from '#domain/deadline/clock/rules/holders.ts';
import {
  isUnfinished,
  loadCalendar,
  loadClockSettings,
  type RecountCause,
  storeClocks,
} from '#features/deadlines/server/index.ts';
import type { Tx } from '#platform/server/database/database.ts';
import { listBroughtAlong, type StoredEvent } from './case-store.ts';

/** Limits of the investigation: the first, resumed, returned by procuracy or court, afresh. */
const INVESTIGATION_LIMITS: readonly string[] = ['172', 'I-10', 'I-11', 'I-12', 'I-13'];

/** Windows of appeal and protest. */
export const APPEAL_RULES: readonly string[] = ['X-07', 'X-09'];

/** The same of a decision of the first court. */
export const DECISION_RULES: readonly string[] = ['X-08', 'X-10'];

/** The clocks of a case at a moment; each accused brings along what happened in the case before this. */
export async function clocksOf(
  tx: Tx,
  caseId: string,
  events: readonly StoredEvent[],
  now: Temporal.Instant,
): Promise<ClockState[]> {
  return computeClocks({
    events: toFileEvents(await withPersons(tx, caseId, events)),
    calendar: await loadCalendar(tx),
    rules: CLOCK_RULES,
    settings: await loadClockSettings(tx),
    now,
  });
}

/** The chain of a case without persons who went to another, with the acts that came along with others. */
export async function withPersons(
  tx: Tx,
  caseId: string,
  events: readonly StoredEvent[],
): Promise<StoredEvent[]> {
  const persons = await tx
    .selectFrom('accused')
    .select('id')
    .where('case_id', '=', caseId)
    .execute();
  const here = new Set(persons.map(({ id }) => id));
  const own = events.filter(
    (event) => typeof event.params.accusedId !== 'string' || here.has(event.params.accusedId),
  );
  return [...(await listBroughtAlong(tx, caseId)), ...own];
}

/** Last day of the clock that ends first, among duties and limits that still wait. */
export function nextDue(clocks: readonly ClockState[]): string | null {
  const days = clocks
    .filter((clock) => isUnfinished(clock) && (clock.nature === 'duty' || clock.nature === 'limit'))
    .map((clock) => dayOf(clock.due).toString());
  return days.sort()[0] ?? null;
}

/** The limit of the stage in which the case now is: the last one begun that is not yet kept. */
export function limitOfStage(stage: string, clocks: readonly ClockState[]): ClockState | null {
  const rules =
    stage === 'investigation' || stage === 'concluded'
      ? INVESTIGATION_LIMITS
      : stage === 'prosecution' || stage === 'indicted'
        ? ['240']
        : ['277', 'X-02'];
  const begun = clocks.filter((clock) => rules.includes(clock.rule) && isUnfinished(clock));
  return begun.toSorted((one, other) => beginMs(other) - beginMs(one))[0] ?? null;
}

/** Stores the clocks beside the case, each with its body and its person. */
export async function storeCaseClocks(
  tx: Tx,
  caseId: string,
  clocks: readonly ClockState[],
  at: { now: Temporal.Instant; cause: RecountCause },
): Promise<void> {
  await storeClocks(tx, { kind: 'case', id: caseId }, clocks, {
    ...at,
    belonging: (clock) => ({ body: bodyOfClock(clock.rule), person: clock.person }),
  });
}

/** The body whose clock it is, the procuracy's answers too: after acceptance each sees its own. */
export function bodyOfClock(rule: string): 'police' | 'procuracy' | 'court' {
  const found = findRule(rule);
  if (found?.holder === HOLDERS.procuracy) {
    return 'procuracy';
  }
  const group: RuleGroup = found?.group ?? 'investigation';
  switch (group) {
    case 'prosecution':
      return 'procuracy';
    case 'trial':
    case 'appeal':
      return 'court';
    default:
      return 'police';
  }
}

function beginMs(clock: ClockState): number {
  return startOf(clock.from).epochMilliseconds;
}
