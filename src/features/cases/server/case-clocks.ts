import type { Temporal } from 'temporal-polyfill';
import { listLineages } from '#domain/case/case-lineage.ts';
import { countCase, INVESTIGATION_LIMITS } from '#domain/case/count-case.ts';
import type { RuleGroup } from '#domain/deadline/clock/clock-rule.ts';
import type { ClockState } from '#domain/deadline/clock/clock-state.ts';
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
import { listActs, type StoredEvent } from './case-store.ts';

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
  const acts = await listActs(tx, caseId, events);
  const persons = await listPersonsHere(tx, caseId);
  return countCase(
    { acts, caseId, persons },
    {
      calendar: await loadCalendar(tx),
      rules: CLOCK_RULES,
      settings: await loadClockSettings(tx),
      now,
    },
  );
}

/** The acts by which a case is counted, or one of its persons who came with another case. */
export async function withPersons(
  tx: Tx,
  caseId: string,
  events: readonly StoredEvent[],
  person: string | null = null,
): Promise<StoredEvent[]> {
  const acts = await listActs(tx, caseId, events);
  const [own, ...away] = listLineages(acts, caseId, await listPersonsHere(tx, caseId));
  return (away.find(({ persons }) => person !== null && persons.includes(person)) ?? own).acts;
}

async function listPersonsHere(tx: Tx, caseId: string): Promise<string[]> {
  const persons = await tx
    .selectFrom('accused')
    .select('id')
    .where('case_id', '=', caseId)
    .execute();
  return persons.map(({ id }) => id);
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
