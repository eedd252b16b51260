import { type ReactNode, useId } from 'react';
import { useWords } from '#platform/web/language/use-words.ts';
import css from './choose.module.css';
import { Icon } from './icon.tsx';
import { kitWords } from './kit-words.ts';

interface ChooseProps<V extends string> {
  readonly name: string;
  readonly value: V | '';
  readonly choices: readonly { readonly value: V | ''; readonly text: string }[];
  /** The choice that narrows nothing, where the choices themselves do not hold it. */
  readonly any?: string;
  onChange(value: V | undefined): void;
}

/** One filter by code above a list; the empty value is “all”. */
export function Choose<V extends string>(props: ChooseProps<V>) {
  const { name, value, choices, any, onChange } = props;
  const id = useId();
  return (
    <span className={css.choose}>
      <label htmlFor={id}>{name}</label>
      <select
        id={id}
        value={value}
        onChange={(event) =>
          onChange(event.target.value === '' ? undefined : (event.target.value as V))
        }
      >
        {any === undefined ? null : <option value="">{any}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </select>
    </span>
  );
}

/** The filters of a list, side by side. */
export function Filters({ children }: { children: ReactNode }) {
  return <div className={css.filters}>{children}</div>;
}

/** A filter by yes or no. */
export function CheckFilter(props: {
  name: string;
  checked: boolean;
  onChange(on: boolean): void;
}) {
  return (
    <label className={css.check}>
      <input
        type="checkbox"
        checked={props.checked}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      {props.name}
    </label>
  );
}

/** A filter that was set elsewhere on the page, to be dropped here. */
export function ChosenFilter(props: { name: string; onRemove(): void }) {
  const t = useWords(kitWords);
  return (
    <button
      type="button"
      className={css.chosen}
      aria-label={t('near.drop', { name: props.name })}
      onClick={props.onRemove}
    >
      {props.name}
      <Icon name="close" size={14} />
    </button>
  );
}
