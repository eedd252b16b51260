import { type Clock, clockOfDays } from '#platform/web/kit/clock.ts';
import { ClockChip } from '#platform/web/kit/clock-chip.tsx';
import type { ClockDetails } from '#platform/web/kit/clock-panel.tsx';
import { StateBadge, type StateShape } from '#platform/web/kit/state-badge.tsx';
import { Tag } from '#platform/web/kit/tag.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import type { ExecutionView, TaskRow } from '../contract.ts';
import { taskWords } from './words.ts';

const SHAPES: Record<TaskRow['state'], StateShape> = {
  assigned: 'open',
  acknowledged: 'half',
  'change-asked': 'triangle',
  'extension-asked': 'triangle',
  'in-progress': 'half',
  done: 'triangle',
  returned: 'diamond',
  confirmed: 'full',
  cancelled: 'diamond',
};

/** Where an execution stands, by shape and word. */
export function TaskStateMark({ state }: { state: TaskRow['state'] }) {
  const t = useWords(taskWords);
  return <StateBadge shape={SHAPES[state]}>{t(`states.${state}`)}</StateBadge>;
}

interface Timed {
  readonly startsOn: string | null;
  readonly dueOn: string | null;
  readonly doneOn: string | null;
  readonly standing: ExecutionView['standing'];
  readonly continuing: boolean;
}

/** The face of a task's time; null for standing duties and tasks without a last day. */
export function findTaskClock(task: Timed, today: string): Clock | null {
  if (task.dueOn === null || task.continuing || task.standing === 'cancelled') {
    return null;
  }
  const begins = task.startsOn ?? today;
  const start = begins > task.dueOn ? task.dueOn : begins;
  const clock = clockOfDays({ start, due: task.dueOn, today, doneOn: task.doneOn });
  if (task.standing === 'at-risk' && clock.state === 'running') {
    return { ...clock, state: 'soon' };
  }
  return clock;
}

/** The clock of a task, or the word that says why there is none. */
export function TaskClock(props: Timed & { today: string; details?: ClockDetails }) {
  const t = useWords(taskWords);
  const { details, ...task } = props;
  const clock = findTaskClock(task, props.today);
  if (clock === null) {
    return <Tag>{t(props.continuing ? 'standing' : 'noDue')}</Tag>;
  }
  return <ClockChip clock={clock} {...(details === undefined ? {} : { details })} />;
}
