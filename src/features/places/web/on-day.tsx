import { useId, useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import { findDate } from '#domain/text/dates.ts';
import { useFormats } from '#platform/web/language/formats.ts';
import { useMe } from '#platform/web/session/session.tsx';
import css from './places.module.css';

interface OnDayProps {
  readonly name: string;
  readonly value: string;
  onChange(day: string): void;
}

/** The day on which units are looked at, typed as 30/6/2025. */
export function OnDay({ name, value, onChange }: OnDayProps) {
  const id = useId();
  const f = useFormats();
  const { today } = useMe();
  const [typed, setTyped] = useState<string | null>(null);
  const leave = () => {
    const day = findDate(typed ?? '', Temporal.PlainDate.from(today));
    if (day !== null) {
      onChange(day.toString());
    }
    setTyped(null);
  };
  return (
    <span className={css.choose}>
      <label htmlFor={id}>{name}</label>
      <input
        id={id}
        autoComplete="off"
        value={typed ?? f.day(value)}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            leave();
          }
        }}
      />
    </span>
  );
}
