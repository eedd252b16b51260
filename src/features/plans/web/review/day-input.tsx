import { useId, useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import { findDate } from '#domain/text/dates.ts';
import { formatDay } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import css from './fields.module.css';
import { reviewWords } from './review-words.ts';

interface DayInputProps {
  readonly label: string;
  readonly value: string | null;
  /** A day typed without a year is the nearest one to it. */
  readonly near: string;
  readonly id?: string;
  onChange(day: string | null): void;
}

/** A day typed as 5/3 or 05/03/2026; what cannot be read stays there with a word. */
export function DayInput({ label, value, near, id, onChange }: DayInputProps) {
  const t = useWords(reviewWords);
  const own = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [isBad, setBad] = useState(false);
  const leave = () => {
    const text = (typed ?? '').trim();
    if (typed === null) {
      return;
    }
    const day = findDate(text, Temporal.PlainDate.from(near));
    setBad(text !== '' && day === null);
    if (text === '' || day !== null) {
      setTyped(null);
      onChange(day?.toString() ?? null);
    }
  };
  return (
    <span className={css.day}>
      <input
        id={id ?? own}
        className={css.input}
        aria-label={label}
        aria-invalid={isBad}
        aria-describedby={isBad ? `${own}-bad` : undefined}
        autoComplete="off"
        placeholder={t('fields.dayForm')}
        value={typed ?? (value === null ? '' : formatDay(value))}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={leave}
        onKeyDown={(event) => event.key === 'Enter' && leave()}
      />
      {isBad ? (
        <small id={`${own}-bad`} className={css.bad}>
          {t('fields.badDay')}
        </small>
      ) : null}
    </span>
  );
}
