import { useState } from 'react';
import { findNumber } from '#domain/text/numbers.ts';
import { formatNumber } from '#platform/web/language/formats.ts';
import { useLocale } from '#platform/web/language/use-words.ts';
import css from './fields.module.css';

interface NumberInputProps {
  readonly label: string;
  readonly value: number;
  onChange(value: number | null): void;
}

/** A number as offices type it, 1.234,5. */
export function NumberInput({ label, value, onChange }: NumberInputProps) {
  const locale = useLocale();
  const [typed, setTyped] = useState<string | null>(null);
  const leave = () => {
    if (typed !== null) {
      setTyped(null);
      onChange(typed.trim() === '' ? null : findNumber(typed));
    }
  };
  return (
    <input
      className={css.input}
      aria-label={label}
      inputMode="decimal"
      autoComplete="off"
      value={typed ?? formatNumber(value, locale)}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={leave}
      onKeyDown={(event) => event.key === 'Enter' && leave()}
    />
  );
}
