import type { ReactNode } from 'react';
import { LinkTo } from '#platform/web/address/link-to.tsx';
import { useAct } from '#platform/web/api/use-act.ts';
import { AgencyChip } from '#platform/web/kit/agency-chip.tsx';
import { Section } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { StepLink } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { getTask, stopRecurrence, type TaskView } from '../contract.ts';
import css from './tasks.module.css';
import { taskWords } from './words.ts';

const ROLES = ['lead', 'implementing', 'cooperating'] as const;

/** Who leads, carries out and cooperates, and what the task hangs together with. */
export function TaskAside({ task }: { task: TaskView }) {
  const t = useWords(taskWords);
  return (
    <aside className={css.aside}>
      <Section title={t('record.who')}>
        <dl className={css.facts}>
          {ROLES.map((role) => (
            <RoleAgencies key={role} task={task} role={role} />
          ))}
        </dl>
      </Section>
      <Ties task={task} />
      {task.coveredBy.length === 0 ? null : (
        <Section title={t('record.covered')}>
          <ul className={css.plainList}>
            {task.coveredBy.map((one) => (
              <li key={one.id}>
                <LinkTo to="/tasks/$taskId" params={{ taskId: one.id }}>
                  {one.title}
                </LinkTo>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </aside>
  );
}

function RoleAgencies({ task, role }: { task: TaskView; role: (typeof ROLES)[number] }) {
  const t = useWords(taskWords);
  const named = task.assignments.filter((one) => one.role === role);
  return named.length === 0 ? null : (
    <div>
      <dt>{t(`roles.${role}`)}</dt>
      <dd className={css.chips}>
        {named.map((one) => (
          <span key={`${one.asWritten}-${one.agency?.id ?? ''}`} className={css.chip}>
            <AgencyChip
              name={one.members === null ? (one.agency?.name ?? one.asWritten) : one.asWritten}
              part={role === 'lead' ? 'lead' : 'cooperating'}
              {...(one.members === null ? {} : { count: one.members })}
            />
            {one.mode === 'requested' ? <small>{t('modes.requested')}</small> : null}
          </span>
        ))}
      </dd>
    </div>
  );
}

function Ties({ task }: { task: TaskView }) {
  const t = useWords(taskWords);
  if (task.plan === null && task.parent === null && task.recurrence === null) {
    return null;
  }
  return (
    <dl className={css.facts}>
      {task.plan === null ? null : (
        <Fact name={t('record.plan')}>
          {task.plan.number ?? ''} {task.plan.title}
          <StepLink
            to={`/plans/${task.plan.id}`}
            search={task.span === null ? {} : { at: task.span.from }}
          >
            {t('record.source')}
          </StepLink>
        </Fact>
      )}
      {task.parent === null ? null : (
        <Fact name={t('record.parent')}>
          <LinkTo to="/tasks/$taskId" params={{ taskId: task.parent.id }}>
            {task.parent.title}
          </LinkTo>
        </Fact>
      )}
      {task.recurrence === null ? null : <Recurrence task={task} recurrence={task.recurrence} />}
    </dl>
  );
}

function Recurrence(props: { task: TaskView; recurrence: NonNullable<TaskView['recurrence']> }) {
  const t = useWords(taskWords);
  const f = useFormats();
  const { task, recurrence } = props;
  const stop = useAct(stopRecurrence, { refreshes: [getTask] });
  return (
    <Fact name={t('record.recurrence')}>
      {t(`every.${recurrence.unit}`, { count: recurrence.every })}
      {recurrence.until === null ? '' : t('until', { day: f.day(recurrence.until) })}
      {task.mayAnswer ? (
        <StepLink run={() => stop.mutate({ id: task.id })}>{t('record.stop')}</StepLink>
      ) : null}
      <ProblemNotice error={stop.error} />
    </Fact>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
