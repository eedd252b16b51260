import { useId, useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import { ReportKind } from '#domain/plan-reading/plan-reading.ts';
import type { ReviewReport } from '#domain/plan-review/review.ts';
import { findDate } from '#domain/text/dates.ts';
import { Icon } from '#platform/web/kit/icon.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import css from './fields.module.css';
import { NamesField } from './names-field.tsx';
import { reviewWords } from './review-words.ts';
import type { ItemFieldsProps } from './task-fields.tsx';

/** Which report, by whom, to whom, through whom, and until when. */
export function ReportFields(props: ItemFieldsProps<ReviewReport>) {
  const { item, book, near, onChange, onAnswer } = props;
  const t = useWords(reviewWords);
  const names = (label: string, list: readonly string[], put: (names: string[]) => void) => (
    <NamesField
      label={label}
      part="cooperating"
      names={list}
      book={book}
      single={list !== item.by}
      acts={{ onAnswer, onRemove: (name) => put(list.filter((one) => one !== name)) }}
      onAdd={(name, agencyId) => {
        put([...list, name]);
        if (agencyId !== null) {
          onAnswer(name, { agencyIds: [agencyId], asGroup: false, kept: false });
        }
      }}
    />
  );
  return (
    <div className={css.grid}>
      <KindField item={item} onChange={onChange} />
      <span className={css.label}>{t('fields.due')}</span>
      <div className={css.stack}>
        {item.due.map((due) => (
          <span key={due} className={css.due}>
            {showDue(due)}
            <button
              type="button"
              className={css.iconButton}
              aria-label={`${t('fields.removeDue')}: ${showDue(due)}`}
              onClick={() => onChange({ due: item.due.filter((one) => one !== due) })}
            >
              <Icon name="close" size={14} />
            </button>
          </span>
        ))}
        <AddDue
          near={near}
          recurs={item.kind !== 'once'}
          onAdd={(due) => onChange({ due: [...new Set([...item.due, due])].sort() })}
        />
      </div>
      {names(t('fields.by'), item.by, (by) => onChange({ by }))}
      {names(t('fields.receiver'), listOf(item.to), ([to]) => onChange({ to: to ?? null }))}
      {names(t('fields.via'), listOf(item.via), ([via]) => onChange({ via: via ?? null }))}
    </div>
  );
}

function listOf(name: string | null): string[] {
  return name === null ? [] : [name];
}

function KindField(props: Pick<ItemFieldsProps<ReviewReport>, 'item' | 'onChange'>) {
  const t = useWords(reviewWords);
  const id = useId();
  return (
    <>
      <span className={css.label} id={id}>
        {t('fields.kind')}
      </span>
      <div role="radiogroup" aria-labelledby={id} className={css.radios}>
        {ReportKind.options.map((kind) => (
          <label key={kind}>
            <input
              type="radio"
              name={`kind-${props.item.key}`}
              checked={props.item.kind === kind}
              onChange={() => props.onChange({ kind })}
            />
            {t(`kinds.${kind}`)}
          </label>
        ))}
      </div>
    </>
  );
}

/** 03-16 → 16/3, 2024-08-15 → 15/8/2024. */
function showDue(due: string): string {
  const parts = due.split('-').map(Number);
  return parts.reverse().join('/');
}

function AddDue(props: { near: string; recurs: boolean; onAdd(due: string): void }) {
  const t = useWords(reviewWords);
  const [typed, setTyped] = useState('');
  const [isBad, setBad] = useState(false);
  const add = () => {
    const day = findDate(typed.trim(), Temporal.PlainDate.from(props.near));
    setBad(typed.trim() !== '' && day === null);
    if (day !== null) {
      setTyped('');
      props.onAdd(props.recurs ? day.toString().slice(5) : day.toString());
    }
  };
  return (
    <span className={css.day}>
      <input
        className={css.input}
        aria-label={t('fields.addDue')}
        aria-invalid={isBad}
        placeholder={t('fields.addDue')}
        title={t('fields.dueHint')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={add}
        onKeyDown={(event) => event.key === 'Enter' && add()}
      />
      {isBad ? <small className={css.bad}>{t('fields.badDay')}</small> : null}
    </span>
  );
}
