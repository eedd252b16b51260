import type { Say } from '#platform/web/language/use-words.ts';
import type { TaskCommandName, TaskView } from '../contract.ts';
import type { ActTarget } from './use-task-acts.ts';
import type { taskWords } from './words.ts';

const NEXT: readonly TaskCommandName[] = [
  'answer-extension',
  'answer-change',
  'confirm',
  'acknowledge',
  'report-progress',
  'report-done',
];

/** The one step to offer first among those open now; null when nothing is asked of the caller. */
export function nextCommand(open: readonly TaskCommandName[]): TaskCommandName | null {
  return NEXT.find((command) => open.includes(command)) ?? null;
}

/** Commands worth showing with a lock: the ones that come next in the life of a task. */
const WORTH_SAYING: readonly TaskCommandName[] = [
  'report-progress',
  'report-done',
  'ask-extension',
  'confirm',
  'return',
];

/** The ways that are not open now, and why. */
export function listClosedWays(
  task: TaskView,
  subject: ActTarget,
  t: Say<typeof taskWords.vi>,
): { name: string; reason: string }[] {
  const execution = task.executions.find((one) => one.agency.id === subject.agencyId);
  const state = execution === undefined ? '' : t(`states.${execution.state}`);
  return subject.waysOn
    .filter((way) => !way.allowed && WORTH_SAYING.includes(way.command))
    .map(({ command }) => ({
      name: t(`commands.${command}`),
      reason: t(`closed.${command}`, { state }),
    }));
}
