import { type FormEvent, useEffect, useId, useState } from 'react';
import { type ProblemError, toProblemError } from '#platform/web/api/problem-error.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { Icon } from './icon.tsx';
import { kitWords } from './kit-words.ts';
import { ProblemNotice } from './problem-notice.tsx';
import css from './protected-value.module.css';

export interface Purpose {
  readonly code: string;
  readonly text: string;
}

interface ProtectedValueProps {
  /** “Họ và tên” */
  readonly label: string;
  readonly purposes: readonly Purpose[];
  /** Asks the server, which writes the reading down; throws a `ProblemError` when refused. */
  reveal(purpose: string): Promise<{ readonly value: string; readonly reader: string }>;
  /** Who may open it, where this officer may not. */
  readonly notEntitled?: string;
  /** A child's file: the second person who must agree. */
  readonly secondPerson?: string;
  /** Closes by itself after so many seconds. */
  readonly seconds?: number;
}

/** Closed by default; opens for a stated purpose, says that it was logged, and closes again. */
export function ProtectedValue(props: ProtectedValueProps) {
  const { label, purposes, reveal, notEntitled, secondPerson, seconds = 60 } = props;
  const t = useWords(kitWords);
  const [asking, setAsking] = useState(false);
  const [error, setError] = useState<ProblemError | null>(null);
  const [opened, setOpened] = useState<{ value: string; reader: string; purpose: string } | null>(
    null,
  );
  const left = useCountdown(opened !== null, seconds, () => setOpened(null));
  const open = async (purpose: Purpose) => {
    setError(null);
    try {
      setOpened({ ...(await reveal(purpose.code)), purpose: purpose.text });
      setAsking(false);
    } catch (refusal) {
      setError(toProblemError(refusal));
    }
  };
  if (opened !== null) {
    return (
      <div className={css.opened}>
        <p className={css.value}>
          <span className="lc-hidden">{label}: </span>
          {opened.value}
        </p>
        <p className={css.note} role="status">
          {t('protected.logged', {
            who: opened.reader,
            purpose: opened.purpose,
            seconds: Math.ceil(left / 10) * 10,
          })}
        </p>
        <button type="button" className={css.text} onClick={() => setOpened(null)}>
          {t('protected.closeNow')}
        </button>
      </div>
    );
  }
  return (
    <div className={css.closed}>
      <span className={css.bar}>
        <Icon name="lock" size={14} />
        <span className="lc-hidden">{label}: </span>
        {t('protected.closed')}
      </span>
      {notEntitled === undefined ? (
        <button
          type="button"
          className={css.text}
          aria-expanded={asking}
          onClick={() => setAsking(!asking)}
        >
          {t('protected.open')}
          <span className="lc-hidden"> ({label})</span>
        </button>
      ) : (
        <span className={css.note}>{t('protected.notEntitled', { who: notEntitled })}</span>
      )}
      {secondPerson === undefined ? null : (
        <p className={css.note}>{t('protected.secondPerson', { name: secondPerson })}</p>
      )}
      {asking ? <PurposeForm purposes={purposes} onOpen={open} /> : null}
      <ProblemNotice error={error} />
    </div>
  );
}

function PurposeForm(props: {
  purposes: readonly Purpose[];
  onOpen(purpose: Purpose): Promise<void>;
}) {
  const t = useWords(kitWords);
  const name = useId();
  const [chosen, setChosen] = useState<Purpose | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen !== null) {
      void props.onOpen(chosen);
    }
  };
  return (
    <form className={css.ask} onSubmit={submit}>
      <fieldset>
        <legend>{t('protected.purpose')}</legend>
        {props.purposes.map((purpose) => (
          <label key={purpose.code}>
            <input
              type="radio"
              name={name}
              checked={chosen?.code === purpose.code}
              onChange={() => setChosen(purpose)}
            />
            {purpose.text}
          </label>
        ))}
      </fieldset>
      <button type="submit" className={css.show} aria-disabled={chosen === null}>
        {t('protected.show')}
      </button>
    </form>
  );
}

/** Counts the seconds down while running; calls `end` at nought. */
function useCountdown(running: boolean, seconds: number, end: () => void): number {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    if (!running) {
      setLeft(seconds);
      return;
    }
    if (left <= 0) {
      end();
      return;
    }
    const tick = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(tick);
  }, [running, left, seconds, end]);
  return left;
}
