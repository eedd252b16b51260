import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useWords } from '#platform/web/language/use-words.ts';
import { reviewWords } from './review-words.ts';
import css from './split.module.css';

interface SplitViewProps {
  readonly text: string;
  onSplit(at: number): void;
  onCancel(): void;
}

/** The text of a task with the places where it may be cut in two. */
export function SplitView({ text, onSplit, onCancel }: SplitViewProps) {
  const t = useWords(reviewWords);
  const places = useMemo(() => listCuts(text), [text]);
  const [at, setAt] = useState(0);
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => box.current?.focus(), []);
  const onKey = (event: KeyboardEvent) => {
    const place = places[at];
    if (event.key === 'ArrowRight' || event.key === 'ArrowDown') {
      setAt(Math.min(at + 1, places.length - 1));
    } else if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') {
      setAt(Math.max(at - 1, 0));
    } else if (event.key === 'Enter' && place !== undefined) {
      onSplit(place);
    } else if (event.key === 'Escape') {
      onCancel();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  if (places.length === 0) {
    return <p className={css.none}>{t('split.none')}</p>;
  }
  return (
    <fieldset ref={box} className={css.places} tabIndex={-1} onKeyDown={onKey}>
      <legend className="lc-hidden">{t('split.title')}</legend>
      <p className={css.hint}>{t('split.hint')}</p>
      <p className={css.text}>
        {[...places, text.length].map((end, index) => {
          const start = index === 0 ? 0 : (places[index - 1] ?? 0);
          return (
            <span key={end}>
              <span data-second={index > at}>{text.slice(start, end)}</span>
              {end === text.length ? null : (
                <button
                  type="button"
                  className={css.cut}
                  data-current={index === at}
                  aria-pressed={index === at}
                  onFocus={() => setAt(index)}
                  onClick={() => onSplit(end)}
                >
                  {t('split.here')}
                </button>
              )}
            </span>
          );
        })}
      </p>
    </fieldset>
  );
}

/** After sentences and clauses; only where there is none, after commas. */
function listCuts(text: string): number[] {
  const after = (mark: RegExp) =>
    [...text.matchAll(mark)]
      .map((found) => found.index + found[0].length)
      .filter((place) => place < text.length - 1);
  const clauses = after(/[;.:!?]["”)]?\s+/g);
  return clauses.length > 0 ? clauses : after(/,\s+/g);
}
