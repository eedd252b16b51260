import { useState } from 'react';
import type { ProblemError } from '#platform/web/api/problem-error.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { useMe } from '#platform/web/session/session.tsx';
import {
  actOnTask,
  getTask,
  listTasks,
  type TaskCommandName,
  type TaskView,
  type WayOn,
} from '../contract.ts';

/** Whose execution an act is about; under revision 0 where a member of a group has none yet. */
export interface ActTarget {
  readonly agencyId: string;
  readonly agencyName: string;
  readonly revision: number;
  readonly progress: number;
  readonly waysOn: readonly WayOn[];
}

export interface TaskActs {
  /** The execution that the header speaks of: one's own, or the only one that one answers for. */
  readonly subject: ActTarget | null;
  readonly asking: { command: TaskCommandName; target: ActTarget } | null;
  readonly error: ProblemError | null;
  run(command: TaskCommandName, target: ActTarget): void;
  close(): void;
}

const WITHOUT_WORDS: readonly TaskCommandName[] = ['acknowledge', 'confirm'];

/** Acts of one task: those that need no words are sent at once, the others open their form. */
export function useTaskActs(task: TaskView): TaskActs {
  const { post } = useMe();
  const [asked, setAsked] = useState<{ command: TaskCommandName; agencyId: string } | null>(null);
  const act = useAct(actOnTask, { refreshes: [getTask, listTasks] });
  const targets = listTargets(task, post.agency);
  const target = targets.find((one) => one.agencyId === asked?.agencyId);
  return {
    subject: findSubject(task, targets, post.agency.id),
    asking: asked === null || target === undefined ? null : { command: asked.command, target },
    error: act.error,
    run(command, { agencyId, revision }) {
      if (WITHOUT_WORDS.includes(command)) {
        act.mutate({ id: task.id, agencyId, revision, do: command });
      } else {
        setAsked({ command, agencyId });
      }
    },
    close: () => setAsked(null),
  };
}

function listTargets(task: TaskView, own: { id: string; shortName: string }): ActTarget[] {
  const executions = task.executions.map((one) => ({
    agencyId: one.agency.id,
    agencyName: one.agency.name,
    revision: one.revision,
    progress: one.progress,
    waysOn: one.waysOn,
  }));
  return task.card === null
    ? executions
    : [
        ...executions,
        {
          agencyId: own.id,
          agencyName: own.shortName,
          revision: 0,
          progress: 0,
          waysOn: task.card.waysOn,
        },
      ];
}

function findSubject(
  task: TaskView,
  targets: readonly ActTarget[],
  ownId: string,
): ActTarget | null {
  const own = targets.find((one) => one.agencyId === ownId);
  return own ?? (task.mayAnswer && targets.length === 1 ? (targets[0] ?? null) : null);
}
