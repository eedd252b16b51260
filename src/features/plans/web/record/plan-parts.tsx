import { LinkTo } from '#platform/web/address/link-to.tsx';
import { EmptyPage } from '#platform/web/kit/empty-page.tsx';
import { Figure } from '#platform/web/kit/figure.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import type { PlanView } from '../../contract.ts';
import type { PlanTab } from '../searches.ts';
import { planWords } from '../words.ts';
import { PlanCards } from './plan-cards.tsx';
import { PlanDuties } from './plan-duties.tsx';
import { PlanFamily } from './plan-family.tsx';
import { PlanSource } from './plan-source.tsx';
import { PlanTargets } from './plan-targets.tsx';
import css from './record.module.css';

/** The part of the plan that is open. */
export function PlanParts({ plan, tab }: { plan: PlanView; tab: PlanTab }) {
  switch (tab) {
    case 'tasks':
      return <PlanTasks plan={plan} />;
    case 'targets':
      return <PlanTargets targets={plan.targets} />;
    case 'reports':
      return <PlanDuties duties={plan.duties} />;
    case 'cards':
      return <PlanCards plan={plan} />;
    case 'recipients':
      return <PlanRecipients recipients={plan.recipients} />;
    case 'source':
      return <PlanSource planId={plan.id} />;
    case 'family':
      return <PlanFamily plan={plan} />;
  }
}

/** How the tasks stand; the tasks themselves are on their own page. */
function PlanTasks({ plan }: { plan: PlanView }) {
  const t = useWords(planWords);
  const f = useFormats();
  const { all, done, overdue, progress } = plan.taskCounts;
  if (all === 0) {
    return <EmptyPage title={t('tabs.tasks')} text={t('tasks.history')} />;
  }
  const part = (count: number) => t('tasks.ofAll', { part: count, all });
  const to = (state: string) => (
    <LinkTo to="/tasks" search={{ planId: plan.id, state }}>
      {t('record.openTasks')}
    </LinkTo>
  );
  return (
    <>
      <div className={css.figures}>
        <Figure
          name={t('tasks.progress')}
          value={f.percent(progress)}
          note={part(all)}
          records={
            <LinkTo to="/tasks" search={{ planId: plan.id }}>
              {t('record.openTasks')}
            </LinkTo>
          }
        />
        <Figure
          name={t('tasks.done')}
          value={f.number(done)}
          note={part(done)}
          records={to('done')}
        />
        <Figure
          name={t('tasks.overdue')}
          value={f.number(overdue)}
          note={part(overdue)}
          records={to('overdue')}
        />
      </div>
      <h2 className={css.subhead}>{t('tasks.sections')}</h2>
      <ul className={css.sections}>
        {plan.sections.map((section, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a misprinted number may come twice
          <li key={index} data-depth={section.path.split('.').length}>
            <span className="lc-num">{section.path}</span> {section.heading}
          </li>
        ))}
      </ul>
    </>
  );
}

function PlanRecipients({ recipients }: { recipients: readonly string[] }) {
  const t = useWords(planWords);
  return recipients.length === 0 ? (
    <EmptyPage title={t('tabs.recipients')} text={t('recipients.none')} />
  ) : (
    <ul className={css.lines}>
      {recipients.map((recipient, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: recipients keep the order of the text
        <li key={index}>{recipient}</li>
      ))}
    </ul>
  );
}
