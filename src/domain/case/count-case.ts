import { listLineages, type PlacedEvent, partingOf } from '#domain/case/case-lineage.ts';
import { CaseStage } from '#domain/case/case-stage.ts';
import { clockStage, toFileEvents } from '#domain/case/clock-events.ts';
import type { ClockInput } from '#domain/deadline/clock/clock-input.ts';
import { type ClockState, endedAt } from '#domain/deadline/clock/clock-state.ts';
import { computeClocks } from '#domain/deadline/clock/compute-clocks.ts';
import { compareMoments } from '#domain/deadline/clock/moment.ts';
import { findRule } from '#domain/deadline/clock/rules/clock-rules.ts';

/** Limits of the investigation: the first, resumed, returned by procuracy or court, afresh. */
export const INVESTIGATION_LIMITS: readonly string[] = ['172', 'I-10', 'I-11', 'I-12', 'I-13'];

/** What a part takes over of the whole, by its stage: the limits of the file, never a duty that was the whole's. */
const TAKEN_OVER: Readonly<Record<string, readonly string[]>> = {
  investigation: [...INVESTIGATION_LIMITS, 'TTLT04-31', 'C-05'],
  prosecution: ['240'],
};

type Told = { acts: readonly PlacedEvent[]; caseId: string; persons: readonly string[] };

/**
 * The clocks of a case and of its persons. Whoever came with another case goes on by what happened there; a
 * part goes on by what the whole did until it was split, so that neither shortens nor lengthens a limit.
 */
export function countCase(told: Told, around: Omit<ClockInput, 'events'>): ClockState[] {
  const [own, ...away] = listLineages(told.acts, told.caseId, told.persons);
  const count = (acts: readonly PlacedEvent[]) =>
    computeClocks({ ...around, events: toFileEvents(acts) });
  const elsewhere = away.flatMap(({ persons }) => persons);
  return [
    ...count(own.acts).filter((clock) =>
      isPersonal(clock) ? !elsewhere.includes(clock.person ?? '') : isOfPart(told, clock),
    ),
    ...away.flatMap(({ acts, persons }) =>
      count(acts).filter((clock) => isPersonal(clock) && persons.includes(clock.person ?? '')),
    ),
  ];
}

function isPersonal(clock: ClockState): boolean {
  return findRule(clock.rule)?.scope === 'person';
}

/** Of what the whole began for the file itself, a part counts on the limits of its stage that had not ended. */
function isOfPart({ acts, caseId }: Told, clock: ClockState): boolean {
  const parting = partingOf(acts, caseId);
  const begun = clock.startedBy.replace(/^.*#/u, '').replace(/:2$/u, '');
  const start = acts.find(({ id }) => id === begun);
  if (parting === null || start === undefined || start.caseId === caseId) {
    return true;
  }
  const stage = clockStage(CaseStage.catch('investigation').parse(parting.params.stage));
  const end = endedAt(clock);
  const isOver = end !== null && compareMoments(end, parting.at) <= 0;
  return !isOver && (TAKEN_OVER[stage] ?? []).includes(clock.rule);
}
