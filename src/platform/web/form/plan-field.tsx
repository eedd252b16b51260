import { useCallback } from 'react';
import { Icon } from '#platform/web/kit/icon.tsx';
import { kitWords } from '#platform/web/kit/kit-words.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import type { FieldProps } from './field-frame.tsx';
import css from './form.module.css';
import { LookupField, type LookupOption } from './lookup-field.tsx';

/** A plan as a chooser knows it. */
export interface PlanOption {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly issuer: string;
  readonly year: number;
  /** Kept as history: its tasks are no longer live. */
  readonly isOver: boolean;
}

/** One plan or none, chosen among the newest or looked up; the value is a list of at most one option. */
export function PlanField(
  props: FieldProps & { search(words: string): Promise<readonly PlanOption[]> },
) {
  const t = useWords(kitWords);
  const { search, ...field } = props;
  const look = useCallback(
    async (words: string) =>
      (await search(words)).map((plan): LookupOption => {
        const { id, issuer, year, isOver } = plan;
        const note = [issuer, year, ...(isOver ? [t('fields.planOver')] : [])].join(' · ');
        return { id, name: planName(plan), note };
      }),
    [search, t],
  );
  return (
    <LookupField
      {...field}
      hint={[props.hint ?? '', t('fields.searchPlan')].join(' ').trim()}
      search={look}
      single
      browse
      listName={t('fields.plan')}
      nothingFound={t('fields.noPlanFound')}
      drawChosen={(option, remove) => (
        <span key={option.id} className={css.plan}>
          {option.name}
          <button
            type="button"
            aria-label={t('fields.remove', { name: option.name })}
            onClick={remove}
          >
            <Icon name="close" size={12} />
          </button>
        </span>
      )}
    />
  );
}

/** “12/KH-BCĐ138 · Phòng, chống mua bán người năm 2026”. */
function planName({ number, title }: { number: string | null; title: string }): string {
  return number === null ? title : `${number} · ${title}`;
}
