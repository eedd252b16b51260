import { type RefObject, useEffect } from 'react';

/** What somebody types into or chooses from. */
const FIELDS =
  'input:not([type="hidden"]):not(:disabled), textarea:not(:disabled), select:not(:disabled)';

/** Where the reader stood before a dialog, or before the first of several that follow one another. */
let place: HTMLElement | null = null;

/**
 * Opens a dialog upon the page and begins in its first field, however late that comes. Once the dialog
 * is gone, also when it leaves the page while open, the reader stands where it was asked for, or at the
 * title of the page where that place is gone too.
 */
export function useDialogFocus(element: RefObject<HTMLDialogElement | null>, open: boolean): void {
  useEffect(() => {
    const dialog = element.current;
    if (!open || dialog === null) {
      dialog?.close();
      return;
    }
    const from = findPlace();
    dialog.showModal();
    begin(dialog);
    const watch = new MutationObserver(() => {
      const active = document.activeElement;
      if (active?.tagName === 'H2' || !dialog.contains(active)) {
        begin(dialog);
      }
    });
    watch.observe(dialog, { childList: true, subtree: true });
    return () => {
      watch.disconnect();
      setTimeout(() => giveBack(from));
    };
  }, [element, open]);
}

function findPlace(): HTMLElement | null {
  const active = document.activeElement;
  if (active instanceof HTMLElement && active !== document.body) {
    place = active;
  }
  return place;
}

/** In the first field; under a finger, where the keyboard would cover the question, at the title. */
function begin(dialog: HTMLElement): void {
  const field = window.matchMedia('(pointer: fine)').matches ? findFirstField(dialog) : null;
  (field ?? dialog.querySelector('h2'))?.focus();
}

function findFirstField(dialog: HTMLElement): HTMLElement | null {
  const first = dialog.querySelector<HTMLElement>(FIELDS);
  if (first instanceof HTMLInputElement && first.type === 'radio') {
    return dialog.querySelector<HTMLElement>(`input[name="${first.name}"]:checked`) ?? first;
  }
  return first;
}

function giveBack(from: HTMLElement | null): void {
  if (document.activeElement !== null && document.activeElement !== document.body) {
    return;
  }
  place = null;
  from?.focus();
  if (from === null || document.activeElement !== from) {
    document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }
}
