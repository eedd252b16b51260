import { type ReactNode, useEffect, useRef } from 'react';
import css from './documents.module.css';

/**
 * Fields that read what is typed only when they are left: sending the form with Enter from inside one
 * would send what stood there before. This leaves the field first, so that the typed number counts.
 */
export function KeepTyped({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current;
    element?.addEventListener('keydown', leaveFirst, true);
    return () => element?.removeEventListener('keydown', leaveFirst, true);
  }, []);
  return (
    <div ref={box} className={css.through}>
      {children}
    </div>
  );
}

function leaveFirst(event: KeyboardEvent): void {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
    event.target.blur();
    event.target.focus();
  }
}
