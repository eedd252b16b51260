import { useId } from 'react';
import type { ReviewItem, ReviewRecipient } from '#domain/plan-review/review.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import css from './fields.module.css';
import { ReportFields } from './report-fields.tsx';
import { reviewWords } from './review-words.ts';
import { TargetFields } from './target-fields.tsx';
import { type ItemFieldsProps, TaskFields } from './task-fields.tsx';

/** The fields of whatever item is open. */
export function ItemFields(props: ItemFieldsProps<ReviewItem> & { onSplitAt(at: number): void }) {
  const { item, ...rest } = props;
  if ('lead' in item) {
    return <TaskFields {...rest} item={item} />;
  }
  if ('values' in item) {
    return <TargetFields {...rest} item={item} />;
  }
  return 'due' in item ? (
    <ReportFields {...rest} item={item} />
  ) : (
    <RecipientFields {...rest} item={item} />
  );
}

function RecipientFields({ item, isEditing, onChange }: ItemFieldsProps<ReviewRecipient>) {
  const t = useWords(reviewWords);
  const id = useId();
  return isEditing ? (
    <div className={css.grid}>
      <label className={css.label} htmlFor={id}>
        {t('fields.text')}
      </label>
      <input
        id={id}
        className={css.input}
        data-first="true"
        value={item.text}
        onChange={(event) => event.target.value && onChange({ text: event.target.value })}
      />
    </div>
  ) : null;
}
