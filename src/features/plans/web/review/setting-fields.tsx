import { useId } from 'react';
import { useWords } from '#platform/web/language/use-words.ts';
import css from './fields.module.css';
import { reviewWords } from './review-words.ts';

/** One of many, in a list. */
export function Choose(props: {
  label: string;
  value: string | null;
  choices: readonly { value: string; text: string }[];
  onChange(value: string | null): void;
}) {
  const t = useWords(reviewWords);
  const id = useId();
  return (
    <>
      <label className={css.label} htmlFor={id}>
        {props.label}
      </label>
      <select
        id={id}
        className={css.input}
        value={props.value ?? ''}
        onChange={(event) => props.onChange(event.target.value || null)}
      >
        <option value="">{t('settings.none')}</option>
        {props.choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </select>
    </>
  );
}

/** One of up to five, all shown. */
export function Radios<V extends string>(props: {
  label: string;
  name: string;
  value: V | null;
  choices: readonly { value: V; text: string }[];
  onChange(value: V): void;
}) {
  const id = useId();
  return (
    <>
      <span className={css.label} id={id}>
        {props.label}
      </span>
      <div role="radiogroup" aria-labelledby={id} className={css.choices}>
        {props.choices.map((choice) => (
          <label key={choice.value}>
            <input
              type="radio"
              name={props.name}
              checked={props.value === choice.value}
              onChange={() => props.onChange(choice.value)}
            />
            {choice.text}
          </label>
        ))}
      </div>
    </>
  );
}

/** Yes or no, with what it means. */
export function Check(props: {
  text: string;
  note: string;
  checked: boolean;
  onChange(checked: boolean): void;
}) {
  const id = useId();
  return (
    <>
      <span />
      <div className={css.choices}>
        <label>
          <input
            type="checkbox"
            aria-describedby={id}
            checked={props.checked}
            onChange={(event) => props.onChange(event.target.checked)}
          />
          {props.text}
        </label>
        <p id={id} className={css.note}>
          {props.note}
        </p>
      </div>
    </>
  );
}
