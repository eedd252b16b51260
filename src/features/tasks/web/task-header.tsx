import { LinkTo } from '#platform/web/address/link-to.tsx';
import type { ClockDetails } from '#platform/web/kit/clock-panel.tsx';
import { Icon } from '#platform/web/kit/icon.tsx';
import { RecordHeader } from '#platform/web/kit/record-header.tsx';
import { StateBadge } from '#platform/web/kit/state-badge.tsx';
import { NextStep, StepLink } from '#platform/web/kit/steps.tsx';
import { Tag } from '#platform/web/kit/tag.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import type { TaskCommandName, TaskView } from '../contract.ts';
import { TaskClock, TaskStateMark } from './task-marks.tsx';
import css from './tasks.module.css';
import type { ActTarget } from './use-task-acts.ts';
import { listClosedWays, nextCommand } from './ways.ts';
import { taskWords } from './words.ts';

interface TaskHeaderProps {
  readonly task: TaskView;
  readonly subject: ActTarget | null;
  run(command: TaskCommandName, target: ActTarget): void;
}

/** The head of the record: where it stands, the clock with its rule, the one next step. */
export function TaskHeader({ task, subject, run }: TaskHeaderProps) {
  const t = useWords(taskWords);
  const { today } = useMe();
  const details = useClockDetails(task);
  const timed = task.mine ?? { ...task, doneOn: null };
  const clock = {
    startsOn: task.startsOn,
    dueOn: timed.dueOn,
    doneOn: timed.doneOn,
    standing: timed.standing,
    continuing: task.continuing,
  };
  const own = task.mine?.dueOn !== undefined && task.mine.dueOn !== task.dueOn;
  return (
    <>
      <RecordHeader
        above={
          <LinkTo to="/tasks" className={css.back}>
            <Icon name="arrow-left" size={14} />
            {t('record.back')}
          </LinkTo>
        }
        code={task.path === '' ? t('record.codeManual') : t('record.code', { path: task.path })}
        title={task.title}
        state={<HeaderState task={task} />}
        tags={task.continuing ? <Tag>{t('standing')}</Tag> : undefined}
        clocks={[
          {
            name: t('record.due'),
            chip: <TaskClock {...clock} today={today} {...(details === null ? {} : { details })} />,
          },
          ...(own && task.dueOn !== null
            ? [{ name: t('record.dueOfPlan'), chip: <PlanDue day={task.dueOn} /> }]
            : []),
        ]}
        {...useHeaderSteps({ task, subject, run })}
      />
      <DueSentences task={task} />
    </>
  );
}

function HeaderState({ task }: { task: TaskView }) {
  const t = useWords(taskWords);
  if (task.mine !== null) {
    return <TaskStateMark state={task.mine.state} />;
  }
  const shapes = {
    open: 'half',
    done: 'triangle',
    confirmed: 'full',
    cancelled: 'diamond',
  } as const;
  return <StateBadge shape={shapes[task.state]}>{t(`wholeStates.${task.state}`)}</StateBadge>;
}

function PlanDue({ day }: { day: string }) {
  const f = useFormats();
  return <span className={css.day}>{f.day(day)}</span>;
}

/** The last day in words: what “trước ngày” means, and the working day to aim for when it is a day off. */
function DueSentences({ task }: { task: TaskView }) {
  const t = useWords(taskWords);
  const f = useFormats();
  const { dueOn, beforeOn, remindOn } = task;
  if (dueOn === null || task.continuing) {
    return null;
  }
  return (
    <p className={css.dueWords}>
      {beforeOn === null
        ? t('record.lastDay', { day: f.day(dueOn) })
        : t('record.before', { before: f.day(beforeOn), day: f.day(dueOn) })}
      {remindOn === null || remindOn === dueOn
        ? null
        : ` ${t('record.remind', { day: f.day(dueOn), remind: f.day(remindOn) })}`}
    </p>
  );
}

function useClockDetails(task: TaskView): ClockDetails | null {
  const t = useWords(taskWords);
  const f = useFormats();
  const { today } = useMe();
  const due = task.mine?.dueOn ?? task.dueOn;
  if (due === null || task.continuing) {
    return null;
  }
  const start = task.startsOn ?? today;
  return {
    title: t('record.due'),
    article:
      task.plan === null
        ? t('record.articleManual')
        : t('record.article', { number: task.plan.number ?? task.plan.title, path: task.path }),
    start: start > due ? due : start,
    due,
    today,
    startText: `${f.day(start)}, ${t('record.started')}`,
    how: t('record.how'),
  };
}

function useHeaderSteps({ task, subject, run }: TaskHeaderProps) {
  const t = useWords(taskWords);
  const divide = `/tasks/new`;
  const others = task.mayDivide
    ? [
        <StepLink key="divide" to={divide} search={{ parentId: task.id }}>
          {t('record.divide')}
        </StepLink>,
      ]
    : [];
  if (subject === null) {
    return { others };
  }
  const open = subject.waysOn.filter((way) => way.allowed).map((way) => way.command);
  const next = task.card === null ? nextCommand(open) : null;
  return {
    ...(next === null
      ? {}
      : { next: <NextStep run={() => run(next, subject)}>{t(`commands.${next}`)}</NextStep> }),
    others: [
      ...open
        .filter((command) => command !== next)
        .map((command) => (
          <StepLink key={command} run={() => run(command, subject)}>
            {t(`commands.${command}`)}
          </StepLink>
        )),
      ...others,
    ],
    closed: listClosedWays(task, subject, t),
  };
}
