import { type ReactNode, useEffect } from 'react';
import { useWords } from '#platform/web/language/use-words.ts';
import { kitWords } from './kit-words.ts';
import css from './small-pieces.module.css';

export interface KeyAct {
  /** As `KeyboardEvent.key`: “j”, “Enter”. */
  readonly key: string;
  readonly word: string;
  run(): void;
}

/** Keys in a fixed strip at the foot of the window; they rest while the officer types. */
export function KeysStrip({ keys, note }: { keys: readonly KeyAct[]; note?: ReactNode }) {
  const t = useWords(kitWords);
  useKeys(keys);
  return (
    <div className={css.keys}>
      <ul aria-label={t('keys.title')}>
        {keys.map((one) => (
          <li key={one.key}>
            <kbd>{one.key.length === 1 ? one.key.toUpperCase() : one.key}</kbd>
            {one.word}
          </li>
        ))}
      </ul>
      {note === undefined ? null : <span className={css.keysNote}>{note}</span>}
    </div>
  );
}

function useKeys(keys: readonly KeyAct[]): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const found = keys.find((one) => one.key.toLowerCase() === event.key.toLowerCase());
      if (found !== undefined && !isTaken(event)) {
        event.preventDefault();
        found.run();
      }
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [keys]);
}

/** Typing, a pressed control, or a combination with Ctrl belongs to somebody else. */
function isTaken(event: KeyboardEvent): boolean {
  const target = event.target;
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) {
    return true;
  }
  if (!(target instanceof HTMLElement)) {
    return false;
  }
  const control = /^(input|textarea|select)$/i.test(target.tagName) || target.isContentEditable;
  return control || (event.key === 'Enter' && /^(a|button|summary)$/i.test(target.tagName));
}
