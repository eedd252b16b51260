import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { accept, type Outcome, refuseWith } from '#domain/programme/outcome.ts';

/** A difficulty or proposal (khó khăn, vướng mắc, kiến nghị) on its way to the committee and back. */
export type Difficulty =
  | { state: 'raised'; on: Temporal.PlainDate }
  | { state: 'grouped'; groupId: string; on: Temporal.PlainDate }
  | {
      state: 'decided';
      groupId: string | null;
      on: Temporal.PlainDate;
      decision: string;
      documentId: string | null;
    }
  | {
      state: 'answered';
      groupId: string | null;
      on: Temporal.PlainDate;
      decision: string;
      documentId: string | null;
      answer: string;
    }
  | { state: 'withdrawn'; on: Temporal.PlainDate; reason: string };

export const DifficultyState = z.enum(['raised', 'grouped', 'decided', 'answered', 'withdrawn']);
export type DifficultyState = z.infer<typeof DifficultyState>;

export type DifficultyCommand =
  | { do: 'group'; groupId: string }
  | { do: 'ungroup' }
  | { do: 'decide'; decision: string; documentId: string | null }
  | { do: 'answer'; answer: string }
  | { do: 'withdraw'; reason: string };

export type DifficultyFact =
  | { fact: 'difficulty.grouped'; groupId: string }
  | { fact: 'difficulty.ungrouped' }
  | { fact: 'difficulty.decided'; decision: string }
  | { fact: 'difficulty.answered'; answer: string }
  | { fact: 'difficulty.withdrawn' };

const STARTS: Record<DifficultyCommand['do'], readonly DifficultyState[]> = {
  group: ['raised', 'grouped'],
  ungroup: ['grouped'],
  decide: ['raised', 'grouped'],
  answer: ['decided'],
  withdraw: ['raised', 'grouped'],
};

/** Decides a command on a difficulty: grouped by the standing agency, decided by the committee, answered. */
export function decideDifficulty(
  difficulty: Difficulty,
  command: DifficultyCommand,
  today: Temporal.PlainDate,
): Outcome<Difficulty, DifficultyFact> {
  if (!STARTS[command.do].includes(difficulty.state)) {
    return refuseWith('difficulty.not-in-state', { state: difficulty.state, command: command.do });
  }
  if (isBlank(command)) {
    return refuseWith('difficulty.text-required');
  }
  switch (command.do) {
    case 'group':
      return changed(
        { state: 'grouped', groupId: command.groupId, on: today },
        { fact: 'difficulty.grouped', groupId: command.groupId },
      );
    case 'ungroup':
      return changed({ state: 'raised', on: today }, { fact: 'difficulty.ungrouped' });
    case 'decide':
      return changed(
        {
          state: 'decided',
          groupId: groupOf(difficulty),
          on: today,
          decision: command.decision,
          documentId: command.documentId,
        },
        { fact: 'difficulty.decided', decision: command.decision },
      );
    case 'answer':
      return decideAnswer(difficulty, command.answer, today);
    case 'withdraw':
      return changed(
        { state: 'withdrawn', on: today, reason: command.reason },
        { fact: 'difficulty.withdrawn' },
      );
  }
}

function decideAnswer(
  difficulty: Difficulty,
  answer: string,
  today: Temporal.PlainDate,
): Outcome<Difficulty, DifficultyFact> {
  if (difficulty.state !== 'decided') {
    return refuseWith('difficulty.not-in-state', { state: difficulty.state, command: 'answer' });
  }
  return changed(
    { ...difficulty, state: 'answered', on: today, answer },
    { fact: 'difficulty.answered', answer },
  );
}

function changed(state: Difficulty, fact: DifficultyFact): Outcome<Difficulty, DifficultyFact> {
  return accept(state, fact);
}

function groupOf(difficulty: Difficulty): string | null {
  return difficulty.state === 'grouped' ? difficulty.groupId : null;
}

function isBlank(command: DifficultyCommand): boolean {
  switch (command.do) {
    case 'group':
      return command.groupId.trim() === '';
    case 'decide':
      return command.decision.trim() === '';
    case 'answer':
      return command.answer.trim() === '';
    case 'withdraw':
      return command.reason.trim() === '';
    case 'ungroup':
      return false;
  }
}
