import { useEffect, useId, useRef, useState } from 'react';
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
import {
  addCover,
  type CoveredTask,
  decideCover,
  listCovers,
  type PlanView,
} from '../../contract.ts';
import { planWords } from '../words.ts';
import css from './covers.module.css';

type Covers = OutputOf<typeof listCovers>;
type Match = CoveredTask['matches'][number];

/** How each task that the plan above lays on this agency stands in this plan: a person decides. */
export function PlanCovers({ plan }: { plan: PlanView }) {
  const t = useWords(planWords);
  const answer = useCall(listCovers, { id: plan.id });
  const decide = useAct(decideCover, { refreshes: [listCovers] });
  const link = useLink();
  useFocusOnLinked(link.made, answer.data);
  if (answer.data === undefined) {
    return <ProblemNotice error={answer.error} onRetry={() => void answer.refetch()} />;
  }
  const { tasks, own } = answer.data;
  return (
    <Section title={t('family.covers')} note={<Summary tasks={tasks} />}>
      <ProblemNotice error={decide.error ?? link.error} />
      {tasks.length === 0 ? <p className={css.quiet}>{t('family.noCovers')}</p> : null}
      <ul className={css.tasks}>
        {tasks.map((task) => (
          <li key={task.id} className={css.task}>
            <TaskName word={t('family.above')} task={task} strong />
            <ul className={css.matches}>
              {task.matches.map((match) => (
                <MatchLine
                  key={match.id}
                  match={match}
                  id={idOf(task.id, match.task.id)}
                  decide={
                    plan.mayConfirm
                      ? (state) => decide.mutate({ id: plan.id, coverId: match.id, state })
                      : null
                  }
                />
              ))}
            </ul>
            {isCovered(task) ? null : (
              <Uncovered
                task={task}
                own={own}
                link={
                  plan.mayConfirm
                    ? (childTaskId) =>
                        link.mutate({ id: plan.id, parentTaskId: task.id, childTaskId })
                    : null
                }
              />
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function isCovered(task: CoveredTask): boolean {
  return task.matches.some((match) => match.state !== 'rejected');
}

function idOf(above: string, here: string): string {
  return `cover-${above}-${here}`;
}

/** Linking by hand, with the pair that was linked last. */
function useLink() {
  const [made, setMade] = useState<string | null>(null);
  const act = useAct(addCover, {
    refreshes: [listCovers],
    onDone: (_, { parentTaskId, childTaskId }) => setMade(idOf(parentTaskId, childTaskId)),
  });
  return { ...act, made };
}

/** The way to link is gone once the pair is linked: the focus goes to its answer. */
function useFocusOnLinked(made: string | null, covers: Covers | undefined): void {
  const focused = useRef<string | null>(null);
  useEffect(() => {
    const line = made === null || covers === undefined ? null : document.getElementById(made);
    if (line !== null && focused.current !== made) {
      focused.current = made;
      line.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
    }
  }, [made, covers]);
}

/** “3 đã khớp, 2 chờ quyết định, 4 chưa có”, counted by tasks of the plan above. */
function Summary({ tasks }: { tasks: readonly CoveredTask[] }) {
  const t = useWords(planWords);
  const has = (task: CoveredTask, state: Match['state']) =>
    task.matches.some((match) => match.state === state);
  const confirmed = tasks.filter((task) => has(task, 'confirmed')).length;
  const left = tasks.filter((task) => !isCovered(task)).length;
  return t('family.summary', { confirmed, proposed: tasks.length - confirmed - left, left });
}

function TaskName(props: { word: string; task: { id: string; title: string }; strong?: boolean }) {
  const { word, task, strong = false } = props;
  return (
    <p className={strong ? css.above : undefined}>
      <span className={css.quiet}>{word}</span>
      <LinkTo to="/tasks/$taskId" params={{ taskId: task.id }}>
        {task.title}
      </LinkTo>
    </p>
  );
}

const SHAPES: Record<Match['state'], StateShape> = {
  proposed: 'triangle',
  confirmed: 'full',
  rejected: 'diamond',
};

interface MatchProps {
  readonly match: Match;
  readonly id: string;
  readonly decide: ((state: 'confirmed' | 'rejected') => void) | null;
}

/** Both answers stay where they are, so that the focus is not lost and a wrong one is taken back. */
function MatchLine({ match, id, decide }: MatchProps) {
  const t = useWords(planWords);
  const f = useFormats();
  return (
    <li id={id} className={css.match} data-state={match.state}>
      <TaskName word={t('family.here')} task={match.task} />
      <div className={css.decide}>
        <StateBadge shape={SHAPES[match.state]}>
          {t(`family.${match.state}`)}
          {match.state === 'proposed'
            ? ` ${t('family.alike', { percent: f.percent(Math.round(match.score * 100)) })}`
            : ''}
        </StateBadge>
        {decide === null ? null : (
          <fieldset className={css.answers}>
            <legend className="lc-hidden">
              {t('family.question', { task: match.task.title })}
            </legend>
            {(['confirmed', 'rejected'] as const).map((state) => (
              <button
                key={state}
                type="button"
                aria-pressed={match.state === state}
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
