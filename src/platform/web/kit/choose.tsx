import { type ReactNode, useId } from 'react';
import css from './choose.module.css';

interface ChooseProps<V extends string> {
  readonly name: string;
  readonly value: V | '';
  readonly choices: readonly { readonly value: V | ''; readonly text: string }[];
  onChange(value: V | undefined): void;
}

/** One filter by code above a list; the empty value is “all”. */
export function Choose<V extends string>({ name, value, choices, onChange }: ChooseProps<V>) {
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
