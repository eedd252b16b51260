import { useId } from 'react';
import css from './documents.module.css';

interface ChooseProps {
  readonly name: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly text: string }[];
  /** The choice that narrows nothing; left out where one must be chosen. */
  readonly any?: string;
  onChange(value: string | undefined): void;
}

/** One filter by code. */
export function Choose({ name, value, choices, any, onChange }: ChooseProps) {
  const id = useId();
  return (
    <span className={css.choose}>
      <label htmlFor={id}>{name}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
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
