import type { KeyboardEvent } from 'react';
import type { Review } from '#domain/plan-review/review.ts';
import { StateBadge, type StateShape } from '#platform/web/kit/state-badge.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import css from './desk.module.css';
import { itemsOf, PARTS, type Part } from './item-facts.ts';
import { reviewWords } from './review-words.ts';

export type Tab = Part | 'differences';

interface ReviewTabsProps {
  readonly review: Review;
  readonly tab: Tab;
  /** Null where the text corrects no plan. */
  readonly differences: number | null;
  onOpen(tab: Tab): void;
}

/** The five parts with how much of each is seen; arrows move between them. */
export function ReviewTabs({ review, tab, differences, onOpen }: ReviewTabsProps) {
  const t = useWords(reviewWords);
  const tabs: readonly Tab[] = [
    ...PARTS,
    ...(differences === null ? [] : ['differences' as const]),
  ];
  const onKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length];
    if (step !== 0 && next !== undefined) {
      event.preventDefault();
      onOpen(next);
      document.getElementById(`tab-${next}`)?.focus();
    }
  };
  return (
    <div role="tablist" aria-label={t('parts.label')} className={css.tabs} onKeyDown={onKey}>
      {tabs.map((one) => (
        <button
          key={one}
          id={`tab-${one}`}
          type="button"
          role="tab"
          aria-selected={one === tab}
          tabIndex={one === tab ? 0 : -1}
          onClick={() => onOpen(one)}
        >
          {one === 'differences' ? (
            <TabText shape="triangle" name={t('parts.differences')} count={String(differences)} />
          ) : (
            <PartTab review={review} part={one} />
          )}
        </button>
      ))}
    </div>
  );
}

function PartTab({ review, part }: { review: Review; part: Part }) {
  const t = useWords(reviewWords);
  const statuses =
    part === 'header' ? [review.header.status] : itemsOf(review, part).map((item) => item.status);
  const seen = statuses.filter((status) => status !== 'unseen').length;
  const shape = seen === statuses.length ? 'full' : seen === 0 ? 'open' : 'half';
  return <TabText shape={shape} name={t(`parts.${part}`)} count={`${seen}/${statuses.length}`} />;
}

function TabText(props: { shape: StateShape; name: string; count: string }) {
  return (
    <>
      <StateBadge shape={props.shape} tone="ink">
        {props.name}
      </StateBadge>
      <span className={css.tabCount}>{props.count}</span>
    </>
  );
}
