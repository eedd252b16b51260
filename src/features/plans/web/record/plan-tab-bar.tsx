import type { KeyboardEvent } from 'react';
import { useWords } from '#platform/web/language/use-words.ts';
import type { PlanView } from '../../contract.ts';
import { PLAN_TABS, type PlanTab } from '../searches.ts';
import { planWords } from '../words.ts';
import css from './record.module.css';

interface PlanTabBarProps {
  readonly plan: PlanView;
  readonly tab: PlanTab;
  onOpen(tab: PlanTab): void;
}

/** The parts of a plan with their counts; arrows move between them. */
export function PlanTabBar({ plan, tab, onOpen }: PlanTabBarProps) {
  const t = useWords(planWords);
  const counts: Partial<Record<PlanTab, number>> = {
    tasks: plan.taskCounts.all,
    targets: plan.targets.length,
    reports: plan.duties.length,
    cards: plan.cardCounts.all,
    recipients: plan.recipients.length,
    family: plan.children.length + (plan.parent === null ? 0 : 1),
  };
  const onKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = PLAN_TABS[(PLAN_TABS.indexOf(tab) + step + PLAN_TABS.length) % PLAN_TABS.length];
    if (step !== 0 && next !== undefined) {
      event.preventDefault();
      onOpen(next);
      document.getElementById(`plan-tab-${next}`)?.focus();
    }
  };
  return (
    <div role="tablist" aria-label={t('record.tabs')} className={css.tabs} onKeyDown={onKey}>
      {PLAN_TABS.map((one) => (
        <button
          key={one}
          id={`plan-tab-${one}`}
          type="button"
          role="tab"
          aria-selected={one === tab}
          tabIndex={one === tab ? 0 : -1}
          onClick={() => onOpen(one)}
        >
          {t(`tabs.${one}`)}
          {counts[one] === undefined ? null : <span className={css.count}>{counts[one]}</span>}
        </button>
      ))}
    </div>
  );
}
