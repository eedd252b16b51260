import type { OutputOf } from '#platform/contract/endpoint.ts';
import { LinkTo } from '#platform/web/address/link-to.tsx';
import { useAct } from '#platform/web/api/use-act.ts';
import { useCall } from '#platform/web/api/use-call.ts';
import { Section } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { StateBadge, type StateShape } from '#platform/web/kit/state-badge.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { decideCover, listCovers, type PlanView } from '../../contract.ts';
import { planWords } from '../words.ts';
import css from './record.module.css';

type Cover = OutputOf<typeof listCovers>['rows'][number];

/** The plan above, its tasks that this one covers, and the plans beneath. */
export function PlanFamily({ plan }: { plan: PlanView }) {
  const t = useWords(planWords);
  return (
    <div className={css.family}>
      <Section title={t('family.parent')}>
        {plan.parent === null ? (
          <p className={css.quiet}>{t('family.noParent')}</p>
        ) : (
          <PlanLink id={plan.parent.id} number={plan.parent.number} title={plan.parent.title} />
        )}
        <p className={css.quiet}>
          {t('family.node')}: {plan.parentNode?.name ?? t('family.noNode')}
        </p>
      </Section>
      {plan.parent === null ? null : <Covers plan={plan} />}
      <Section
        title={t('family.children')}
        note={plan.children.length === 0 ? undefined : plan.children.length}
      >
        {plan.children.length === 0 ? (
          <p className={css.quiet}>{t('family.noChildren')}</p>
        ) : (
          <ul className={css.lines}>
            {plan.children.map((child) => (
              <li key={child.id}>
                <PlanLink id={child.id} number={child.number} title={child.title} />
                <p className={css.quiet}>{child.issuer.name}</p>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </div>
  );
}

function PlanLink(props: { id: string; number: string | null; title: string }) {
  return (
    <LinkTo to="/plans/$planId" params={{ planId: props.id }}>
      {[props.number, props.title].filter(Boolean).join(' · ')}
    </LinkTo>
  );
}

/** Proposed matches between the tasks of both plans: a person decides. */
function Covers({ plan }: { plan: PlanView }) {
  const t = useWords(planWords);
  const answer = useCall(listCovers, { id: plan.id });
  const act = useAct(decideCover, { refreshes: [listCovers] });
  const rows = answer.data?.rows ?? [];
  const uncovered = answer.data?.uncovered ?? [];
  const decide = plan.mayConfirm
    ? (coverId: string, state: 'confirmed' | 'rejected') =>
        act.mutate({ id: plan.id, coverId, state })
    : null;
  return (
    <Section title={t('family.covers')} note={rows.length === 0 ? undefined : rows.length}>
      <ProblemNotice error={answer.error ?? act.error} />
      {answer.data !== undefined && rows.length === 0 ? (
        <p className={css.quiet}>{t('family.noCovers')}</p>
      ) : null}
      <ul className={css.lines}>
        {rows.map((cover) => (
          <CoverLine key={cover.id} cover={cover} decide={decide} />
        ))}
      </ul>
      {uncovered.length === 0 ? null : (
        <details className={css.uncovered}>
          <summary>
            {t('family.uncovered')}: {t('family.left', { count: uncovered.length })}
          </summary>
          <ul className={css.lines}>
            {uncovered.map((task) => (
              <li key={task.id}>
                <LinkTo to="/tasks/$taskId" params={{ taskId: task.id }}>
                  {task.title}
                </LinkTo>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

const SHAPES: Record<Cover['state'], StateShape> = {
  proposed: 'triangle',
  confirmed: 'full',
  rejected: 'diamond',
};

function CoverLine(props: {
  cover: Cover;
  decide: ((coverId: string, state: 'confirmed' | 'rejected') => void) | null;
}) {
  const t = useWords(planWords);
  const f = useFormats();
  const { cover, decide } = props;
  const side = (name: string, task: Cover['parentTask']) => (
    <p>
      <span className={css.quiet}>{name}: </span>
      <LinkTo to="/tasks/$taskId" params={{ taskId: task.id }}>
        {task.title}
      </LinkTo>
    </p>
  );
  return (
    <li className={css.cover}>
      <div>
        {side(t('family.above'), cover.parentTask)}
        {side(t('family.here'), cover.childTask)}
      </div>
      <div className={css.decide}>
        <StateBadge shape={SHAPES[cover.state]}>
          {t(`family.${cover.state}`)} {f.percent(Math.round(cover.score * 100))}
        </StateBadge>
        {decide === null ? null : (
          <div className={css.ways}>
            {cover.state === 'confirmed' ? null : (
              <button type="button" onClick={() => decide(cover.id, 'confirmed')}>
                {t('family.agree')}
              </button>
            )}
            {cover.state === 'rejected' ? null : (
              <button type="button" onClick={() => decide(cover.id, 'rejected')}>
                {t('family.refuse')}
              </button>
            )}
          </div>
        )}
      </div>
    </li>
  );
}
