import { LinkTo } from '#platform/web/address/link-to.tsx';
import { AgencyChip } from '#platform/web/kit/agency-chip.tsx';
import { Section } from '#platform/web/kit/page.tsx';
import { ClosedStep, StepLink } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { useMe } from '#platform/web/session/session.tsx';
import type { ExecutionView, TaskCommandName, TaskView } from '../contract.ts';
import { TaskClock, TaskStateMark } from './task-marks.tsx';
import css from './tasks.module.css';
import type { ActTarget } from './use-task-acts.ts';
import { taskWords } from './words.ts';

interface ExecutionsProps {
  readonly task: TaskView;
  readonly subject: ActTarget | null;
  run(command: TaskCommandName, target: ActTarget): void;
}

/** How each agency stands that the reader may see: one's own first, then the others. */
export function Executions({ task, subject, run }: ExecutionsProps) {
  const t = useWords(taskWords);
  const others = task.executions.filter((one) => one.agency.id !== task.mine?.agency.id);
  const done = task.executions.filter((one) => ['done', 'confirmed'].includes(one.state)).length;
  return (
    <>
      {task.mine === null && task.card === null ? null : <Mine task={task} />}
      {others.length === 0 ? null : (
        <Section
          title={t('record.others')}
          note={t('record.sum', { done, all: task.executions.length })}
        >
          <ul className={css.lines}>
            {others.map((one) => (
              <ExecutionLine
                key={one.agency.id}
                task={task}
                execution={one}
                run={one.agency.id === subject?.agencyId ? null : run}
              />
            ))}
          </ul>
        </Section>
      )}
      <SubTasks task={task} />
    </>
  );
}

function Mine({ task }: { task: TaskView }) {
  const t = useWords(taskWords);
  return (
    <Section title={t('record.mine')}>
      {task.mine === null ? (
        <p>{t('record.mineByCard', { name: task.card?.asWritten ?? '' })}</p>
      ) : (
        <div className={css.mine}>
          <ProgressBar percent={task.mine.progress} />
          <Asked execution={task.mine} />
        </div>
      )}
    </Section>
  );
}

function ExecutionLine(props: {
  task: TaskView;
  execution: ExecutionView;
  run: ExecutionsProps['run'] | null;
}) {
  const t = useWords(taskWords);
  const { today } = useMe();
  const { task, execution, run } = props;
  const target: ActTarget = {
    agencyId: execution.agency.id,
    agencyName: execution.agency.name,
    revision: execution.revision,
    progress: execution.progress,
    waysOn: execution.waysOn,
  };
  const open = execution.waysOn.filter((way) => way.allowed);
  const waits = execution.waysOn.some((way) => way.command === 'confirm' && !way.allowed);
  return (
    <li className={css.line}>
      <div className={css.lineHead}>
        <AgencyChip
          name={execution.agency.name}
          part={execution.role === 'lead' ? 'lead' : 'cooperating'}
        />
        <TaskStateMark state={execution.state} />
        <TaskClock
          {...execution}
          startsOn={task.startsOn}
          continuing={task.continuing}
          today={today}
        />
      </div>
      <ProgressBar percent={execution.progress} />
      <Asked execution={execution} />
      {run === null ? null : (
        <div className={css.ways}>
          {open.map(({ command }) => (
            <StepLink key={command} run={() => run(command, target)}>
              {t(`commands.${command}`)}
            </StepLink>
          ))}
          {waits && !['confirmed', 'cancelled'].includes(execution.state) ? (
            <ClosedStep reason={t('closed.confirm')}>{t('commands.confirm')}</ClosedStep>
          ) : null}
        </div>
      )}
    </li>
  );
}

function Asked({ execution }: { execution: ExecutionView }) {
  const t = useWords(taskWords);
  const f = useFormats();
  const { asked } = execution;
  return asked === null ? null : (
    <p className={css.asked}>
      {asked.until === null
        ? t('record.asked', { text: asked.reason })
        : t('record.askedUntil', { day: f.day(asked.until), text: asked.reason })}
    </p>
  );
}

/** A share done, by bar and figure. */
export function ProgressBar({ percent }: { percent: number }) {
  const t = useWords(taskWords);
  const f = useFormats();
  const words = t('record.progress', { percent: f.percent(percent) });
  return (
    <span className={css.progress}>
      <progress max={100} value={percent} aria-label={words} />
      <span aria-hidden="true">{f.percent(percent)}</span>
    </span>
  );
}

function SubTasks({ task }: { task: TaskView }) {
  const t = useWords(taskWords);
  return task.subTasks.length === 0 ? null : (
    <Section title={t('record.subTasks')}>
      <ul className={css.lines}>
        {task.subTasks.map((one) => (
          <li key={one.id} className={css.line}>
            <LinkTo to="/tasks/$taskId" params={{ taskId: one.id }}>
              {one.title}
            </LinkTo>
            <ProgressBar percent={one.progress} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
