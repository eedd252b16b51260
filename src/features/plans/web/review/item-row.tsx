import { memo } from 'react';
import type { ReviewItem } from '#domain/plan-review/review.ts';
import css from './item.module.css';
import { ItemReasons, ItemState, useSayItem } from './item-marks.tsx';
import { ItemSummary, type PlanFacts } from './item-summary.tsx';
import type { NameBook } from './name-facts.ts';

interface ItemRowProps {
  readonly item: ReviewItem;
  readonly number: number;
  readonly doubtful: boolean;
  readonly book: NameBook;
  readonly plan: PlanFacts;
  onOpen(key: string): void;
}

/** One item of the proposal, closed. Drawn again only when it changed itself. */
export const ItemRow = memo(function ItemRow(props: ItemRowProps) {
  const { item, number, doubtful, book, plan, onOpen } = props;
  const say = useSayItem();
  return (
    <li id={`item-${item.key}`} className={css.row} data-items={item.key} data-status={item.status}>
      <span className={css.number}>{number}</span>
      <div className={css.body}>
        <button type="button" tabIndex={-1} className={css.text} onClick={() => onOpen(item.key)}>
          {say(item)}
        </button>
        <ItemSummary item={item} book={book} plan={plan} />
        {item.status === 'unseen' ? <ItemReasons item={item} book={book} /> : null}
      </div>
      <ItemState item={item} doubtful={doubtful} />
    </li>
  );
});
