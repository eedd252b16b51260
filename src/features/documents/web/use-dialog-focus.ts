import { useCallback, useEffect, useRef } from 'react';

export interface FocusBack {
  /** Remembers where the reader stands, before a dialog opens. */
  hold(): void;
  /** Goes back there once the dialog is gone, or to the title of the page where that place is gone too. */
  giveBack(): void;
}

/** A dialog that leaves the page takes the focus with it: this brings it back. */
export function useFocusBack(): FocusBack {
  const from = useRef<HTMLElement | null>(null);
  const hold = useCallback(() => {
    from.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  }, []);
  const giveBack = useCallback(() => {
    setTimeout(() => {
      const target = from.current?.isConnected ? from.current : document.querySelector('h1');
      target?.focus();
    });
  }, []);
  return { hold, giveBack };
}

/** Begins in a field of the dialog; not under a finger, where the keyboard would cover the question. */
export function useFirstField(name: string): void {
  useEffect(() => {
    if (window.matchMedia('(pointer: fine)').matches) {
      document.getElementById(`field-${name}`)?.focus();
    }
  }, [name]);
}
