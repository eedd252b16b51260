import { useEffect, useMemo, useRef } from 'react';
import { type KeyAct, KeysStrip } from '#platform/web/kit/keys-strip.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import css from './desk.module.css';
import type { Part } from './item-facts.ts';
import { reviewWords } from './review-words.ts';
import type { Desk } from './use-desk.ts';

interface ReviewKeysProps {
  readonly desk: Desk;
  readonly part: Part;
  /** A dialog or another page part has the keys. */
  readonly isResting: boolean;
}

/** J, K, Enter, E, M, S, X and Z, always in sight. Escape leaves a field and gives the keys back. */
export function ReviewKeys({ desk, part, isResting }: ReviewKeysProps) {
  const t = useWords(reviewWords);
  const latest = useRef(desk);
  latest.current = desk;
  useEscape(desk);
  const keys = useMemo((): KeyAct[] => {
    const now = () => latest.current;
    const act = (key: string, word: string, run: () => void) => ({
      key,
      word,
      run: () => (isResting ? undefined : run()),
    });
    const isTask = part === 'tasks';
    return [
      act('j', t('keys.next'), () => now().step(1)),
      act('k', t('keys.previous'), () => now().step(-1)),
      act('Enter', t('keys.accept'), () => now().accept()),
      ...(part === 'header'
        ? []
        : [act('e', t('keys.edit'), () => now().setMode(now().mode === 'edit' ? 'look' : 'edit'))]),
      ...(isTask ? [act('m', t('keys.merge'), () => now().merge())] : []),
      ...(isTask ? [act('s', t('keys.split'), () => now().setMode('split'))] : []),
      ...(part === 'header'
        ? []
        : [act('x', isTask ? t('keys.reject') : t(`notOne.${part}`), () => now().reject())]),
      act('z', t('keys.undo'), () => now().undo()),
    ];
  }, [part, isResting, t]);
  return (
    <div className={css.keys}>
      <KeysStrip keys={keys} note={t('keys.note')} />
    </div>
  );
}

/** Escape leaves the field that has the focus and closes editing. */
function useEscape(desk: Desk): void {
  const latest = useRef(desk);
  latest.current = desk;
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) {
        return;
      }
      const active = document.activeElement;
      if (active instanceof HTMLElement && /^(input|textarea|select)$/i.test(active.tagName)) {
        active.blur();
        document.getElementById('item-current')?.focus({ preventScroll: true });
      }
      latest.current.setMode('look');
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
}
