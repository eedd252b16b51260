import { useId, useState } from 'react';
import type { OutputOf } from '#platform/contract/endpoint.ts';
import { LinkTo } from '#platform/web/address/link-to.tsx';
import { useAct } from '#platform/web/api/use-act.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { Section } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { StateBadge, type StateShape } from '#platform/web/kit/state-badge.tsx';
import { SideStep } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { addCover, decideCover, listCovers, type PlanView } from '../../contract.ts';
import { planWords } from '../words.ts';
import css from './covers.module.css';

type Covers = OutputOf<typeof listCovers>;
type Cover = Covers['rows'][number];

/** How each task that the plan above lays on this agency stands in this plan: a person decides. */
export function PlanCovers({ plan }: { plan: PlanView }) {
  const t = useWords(planWords);
  const answer = useCall(listCovers, { id: plan.id });
  const decide = useAct(decideCover, { refreshes: [listCovers] });
  const link = useAct(addCover, { refreshes: [listCovers] });
  const covers = answer.data;
  if (covers === undefined) {
    return <ProblemNotice error={answer.error} onRetry={() => void answer.refetch()} />;
  }
  const groups = [...Map.groupBy(covers.rows, (row) => row.parentTask.id).values()];
  return (
    <Section title={t('family.covers')} note={<Summary covers={covers} />}>
      <ProblemNotice error={decide.error ?? link.error} />
      {groups.length + covers.uncovered.length === 0 ? (
        <p className={css.quiet}>{t('family.noCovers')}</p>
      ) : null}
      <ul className={css.tasks}>
        {groups.map((rows) => (
          <li key={rows[0]?.parentTask.id} className={css.task}>
            <TaskName task={rows[0]?.parentTask} />
            <ul className={css.matches}>
              {rows.map((cover) => (
                <Match
                  key={cover.id}
                  cover={cover}
                  decide={
                    plan.mayConfirm
                      ? (state) => decide.mutate({ id: plan.id, coverId: cover.id, state })
                      : null
                  }
                />
              ))}
            </ul>
          </li>
        ))}
        {covers.uncovered.map((task) => (
          <li key={task.id} className={css.task}>
            <TaskName task={task} />
            <Uncovered
              task={task}
              own={covers.own}
              link={
                plan.mayConfirm
                  ? (childTaskId) =>
                      link.mutate({ id: plan.id, parentTaskId: task.id, childTaskId })
                  : null
              }
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** “3 đã khớp, 2 đề xuất, 4 chưa có”, counted by tasks of the plan above. */
function Summary({ covers }: { covers: Covers }) {
  const t = useWords(planWords);
  const tasksWith = (state: Cover['state']) =>
    new Set(covers.rows.filter((row) => row.state === state).map((row) => row.parentTask.id));
  const confirmed = tasksWith('confirmed');
  const proposed = [...tasksWith('proposed')].filter((id) => !confirmed.has(id));
  return t('family.summary', {
    confirmed: confirmed.size,
    proposed: proposed.length,
    left: covers.uncovered.length,
  });
}

function TaskName({ task }: { task: { id: string; title: string } | undefined }) {
  const t = useWords(planWords);
  return task === undefined ? null : (
    <p className={css.above}>
      <span className={css.quiet}>{t('family.above')}</span>
      <LinkTo to="/tasks/$taskId" params={{ taskId: task.id }}>
        {task.title}
      </LinkTo>
    </p>
  );
}

const SHAPES: Record<Cover['state'], StateShape> = {
  proposed: 'triangle',
  confirmed: 'full',
  rejected: 'diamond',
};

interface MatchProps {
  readonly cover: Cover;
  readonly decide: ((state: 'confirmed' | 'rejected') => void) | null;
}

/** Both answers stay where they are, so that the focus is not lost and a wrong one is taken back. */
function Match({ cover, decide }: MatchProps) {
  const t = useWords(planWords);
  const f = useFormats();
  return (
    <li className={css.match} data-state={cover.state}>
      <p>
        <span className={css.quiet}>{t('family.here')}</span>
        <LinkTo to="/tasks/$taskId" params={{ taskId: cover.childTask.id }}>
          {cover.childTask.title}
        </LinkTo>
      </p>
      <div className={css.decide}>
        <StateBadge shape={SHAPES[cover.state]}>
          {t(`family.${cover.state}`)}
          {cover.state === 'proposed'
            ? ` ${t('family.alike', { percent: f.percent(Math.round(cover.score * 100)) })}`
            : ''}
        </StateBadge>
        {decide === null ? null : (
          <fieldset className={css.answers}>
            <legend className="lc-hidden">
              {t('family.question', { task: cover.childTask.title })}
            </legend>
            {(['confirmed', 'rejected'] as const).map((state) => (
              <button
                key={state}
                type="button"
                aria-pressed={cover.state === state}
                onClick={() => decide(state)}
              >
                {t(state === 'confirmed' ? 'family.agree' : 'family.refuse')}
              </button>
            ))}
          </fieldset>
        )}
      </div>
    </li>
  );
}

interface UncoveredProps {
  readonly task: { id: string; title: string };
  readonly own: Covers['own'];
  readonly link: ((childTaskId: string) => void) | null;
}

/** Nothing here covers it yet: a person may say which task does. */
function Uncovered({ task, own, link }: UncoveredProps) {
  const t = useWords(planWords);
  const id = useId();
  const [chosen, setChosen] = useState('');
  return (
    <div className={css.uncovered}>
      <StateBadge shape="open">{t('family.uncovered')}</StateBadge>
      {link === null || own.length === 0 ? null : (
        <form
          className={css.link}
          onSubmit={(event) => {
            event.preventDefault();
            if (chosen !== '') {
              link(chosen);
            }
          }}
        >
          <label htmlFor={id} className="lc-hidden">
            {t('family.choose')}: {task.title}
          </label>
          <select id={id} value={chosen} onChange={(event) => setChosen(event.target.value)}>
            <option value="">{t('family.choose')}</option>
            {own.map((one) => (
              <option key={one.id} value={one.id}>
                {one.title}
              </option>
            ))}
          </select>
          {chosen === '' ? null : <SideStep submit>{t('family.link')}</SideStep>}
        </form>
      )}
    </div>
  );
}
