import { Temporal } from 'temporal-polyfill';
import type { AssignmentMode } from '#domain/programme/agency-task.ts';
import { accept, type Outcome, refuseWith } from '#domain/programme/outcome.ts';
import type { TaskTerm } from '#domain/programme/task-term.ts';

/** A conclusion of a meeting, inspection or difficulty that orders work. */
export type Conclusion = {
  text: string;
  leadId: string | null;
  cooperatingIds: readonly string[];
  mode: AssignmentMode;
  lastDay: Temporal.PlainDate | null;
};

/** Where a task comes from that stands in no plan. */
export type TaskSource = {
  kind: 'meeting' | 'inspection' | 'difficulty';
  id: string;
  on: Temporal.PlainDate;
};

/** The order to make a task, carried out by the tasks' own room. */
export type MakeTask = {
  text: string;
  source: TaskSource;
  term: TaskTerm;
  assignments: readonly { agencyId: string; role: 'lead' | 'cooperating'; mode: AssignmentMode }[];
};

/**
 * Turns a conclusion into the order to make a task, which runs from the day of its source; an
 * agency both leading and cooperating is kept as lead.
 */
export function decideTaskFromConclusion(
  conclusion: Conclusion,
  source: TaskSource,
): Outcome<MakeTask> {
  const text = conclusion.text.trim();
  if (text === '') {
    return refuseWith('conclusion.text-required');
  }
  if (conclusion.leadId === null) {
    return refuseWith('conclusion.agency-required');
  }
  const { leadId, lastDay, mode } = conclusion;
  if (lastDay !== null && Temporal.PlainDate.compare(lastDay, source.on) < 0) {
    return refuseWith('conclusion.deadline-before-meeting', { on: source.on.toString() });
  }
  const cooperating = [...new Set(conclusion.cooperatingIds)].filter((id) => id !== leadId);
  return accept<MakeTask, never>({
    text,
    source,
    term:
      lastDay === null
        ? { kind: 'open', from: source.on }
        : { kind: 'deadline', from: source.on, lastDay },
    assignments: [
      { agencyId: leadId, role: 'lead', mode },
      ...cooperating.map((agencyId) => ({ agencyId, role: 'cooperating' as const, mode })),
    ],
  });
}
