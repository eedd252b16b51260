import { type ReactNode, useEffect, useRef } from 'react';
import css from './documents.module.css';

/**
 * Fields that read what is typed only when they are left: sending the form with Enter from inside one
 * would send what stood there before. This goes to the button first, so that the typed number counts
 * and what the server then says about it stays beside the field.
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
    const { form } = event.target;
    event.preventDefault();
    event.target.blur();
    form?.querySelector<HTMLElement>('button[type="submit"]')?.focus();
    setTimeout(() => form?.requestSubmit());
  }
}
