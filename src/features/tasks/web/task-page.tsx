import { useParam } from '#platform/web/address/use-address.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { Page, Section } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { Timeline } from '#platform/web/kit/timeline.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { getTask, type TaskView } from '../contract.ts';
import { ActDialog } from './act-dialog.tsx';
import { Executions } from './executions.tsx';
import { TaskAside } from './task-aside.tsx';
import { TaskComments } from './task-comments.tsx';
import { useCorrectionItems } from './task-corrections.tsx';
import { useTimelineItems } from './task-entries.tsx';
import { TaskHeader } from './task-header.tsx';
import css from './tasks.module.css';
import { useTaskActs } from './use-task-acts.ts';
import { taskWords } from './words.ts';

/** One task: what it is, when it is due, who does it, how it goes, what can be done with it now. */
export function TaskPage() {
  const taskId = useParam('taskId');
  const task = useCall(getTask, { id: taskId });
  if (task.data === undefined) {
    return <ProblemNotice error={task.error} onRetry={() => void task.refetch()} />;
  }
  return <TaskRecord task={task.data} refresh={() => void task.refetch()} />;
}

/** The record of a task that is at hand. */
export function TaskRecord({ task, refresh }: { task: TaskView; refresh(): void }) {
  const t = useWords(taskWords);
  const acts = useTaskActs(task);
  const history = [...useTimelineItems(task.entries), ...useCorrectionItems(task.corrections)];
  return (
    <Page>
      <TaskHeader task={task} subject={acts.subject} run={acts.run} />
      <ProblemNotice error={acts.error} />
      <div className={css.record} data-record>
        <div className={css.main}>
          <Section title={t(task.plan === null ? 'record.bodyManual' : 'record.body')}>
            <p className={css.body}>{task.body}</p>
          </Section>
          <Executions task={task} subject={acts.subject} run={acts.run} />
          <Section
            title={t('record.history')}
            {...(history.length === 0
              ? {}
              : { note: t('record.historyNote', { count: history.length }) })}
          >
            {history.length === 0 ? <p>{t('record.noHistory')}</p> : <Timeline items={history} />}
          </Section>
          <TaskComments task={task} />
        </div>
        <TaskAside task={task} />
      </div>
      {acts.asking === null ? null : (
        <ActDialog
          key={`${acts.asking.command}-${acts.asking.target.agencyId}`}
          task={task}
          command={acts.asking.command}
          target={acts.asking.target}
          onChanged={refresh}
          onClose={acts.close}
        />
      )}
    </Page>
  );
}
