import { LinkTo } from '#platform/web/address/link-to.tsx';
import { Section } from '#platform/web/kit/page.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import type { PlanView } from '../../contract.ts';
import { planWords } from '../words.ts';
import { PlanCovers } from './plan-covers.tsx';
import css from './record.module.css';

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
      {plan.parent === null ? null : <PlanCovers plan={plan} />}
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
