import { useId } from 'react';
import type { ReviewTarget } from '#domain/plan-review/review.ts';
import { Icon } from '#platform/web/kit/icon.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import css from './fields.module.css';
import { OP_WORDS } from './item-summary.tsx';
import { NumberInput } from './number-input.tsx';
import { reviewWords } from './review-words.ts';
import type { ItemFieldsProps } from './task-fields.tsx';

type Value = ReviewTarget['values'][number];
const OPS = Object.keys(OP_WORDS) as Value['op'][];

/** The words of a target and the figures to be reached. */
export function TargetFields({ item, isEditing, onChange }: ItemFieldsProps<ReviewTarget>) {
  const t = useWords(reviewWords);
  const id = useId();
  const put = (at: number, change: Partial<Value> | null) =>
    onChange({
      values: item.values.flatMap((value, index) =>
        index !== at ? [value] : change === null ? [] : [clean({ ...value, ...change })],
      ),
    });
  return (
    <div className={css.grid}>
      {isEditing ? (
        <>
          <label className={css.label} htmlFor={id}>
            {t('fields.quote')}
          </label>
          <textarea
            id={id}
            className={css.input}
            data-first="true"
            rows={3}
            value={item.quote}
            onChange={(event) => onChange({ quote: event.target.value })}
          />
        </>
      ) : null}
      <span className={css.label}>{t('fields.values')}</span>
      <div className={css.stack}>
        {item.values.map((value, index) => (
          <ValueLine
            // biome-ignore lint/suspicious/noArrayIndexKey: a value is its place
            key={index}
            value={value}
            onChange={(change) => put(index, change)}
          />
        ))}
        <button
          type="button"
          className={css.textButton}
          onClick={() =>
            onChange({ values: [...item.values, { op: '>=', value: 100, unit: '%' }] })
          }
        >
          {t('fields.addValue')}
        </button>
      </div>
    </div>
  );
}

/** An absent total is absent, not undefined: the reading knows no such key. */
function clean({ of, ...value }: Value): Value {
  return of === undefined ? value : { ...value, of };
}

function ValueLine(props: { value: Value; onChange(change: Partial<Value> | null): void }) {
  const { value, onChange } = props;
  const t = useWords(reviewWords);
  return (
    <div className={css.line}>
      <select
        className={css.input}
        aria-label={t('fields.op')}
        value={value.op}
        onChange={(event) => onChange({ op: event.target.value as Value['op'] })}
      >
        {OPS.map((op) => (
          <option key={op} value={op}>
            {t(`ops.${OP_WORDS[op]}`)}
          </option>
        ))}
      </select>
      <NumberInput
        label={t('fields.value')}
        value={value.value}
        onChange={(number) => number !== null && onChange({ value: number })}
      />
      <input
        className={css.input}
        aria-label={t('fields.unit')}
        value={value.unit}
        onChange={(event) => onChange({ unit: event.target.value })}
      />
      {value.of === undefined ? null : (
        <NumberInput
          label={t('fields.of')}
          value={value.of}
          onChange={(number) => onChange({ of: number ?? undefined } as Partial<Value>)}
        />
      )}
      <button
        type="button"
        className={css.iconButton}
        aria-label={t('fields.removeValue')}
        onClick={() => onChange(null)}
      >
        <Icon name="close" size={14} />
      </button>
    </div>
  );
}
