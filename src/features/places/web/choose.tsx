import { useId } from 'react';
import css from './places.module.css';

interface ChooseProps {
  readonly name: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly text: string }[];
  onChange(value: string): void;
}

/** A filter by code. */
export function Choose({ name, value, choices, onChange }: ChooseProps) {
  const id = useId();
  return (
    <span className={css.choose}>
      <label htmlFor={id}>{name}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </select>
    </span>
  );
}
