import { useEffect, useRef } from 'react';

let isDue = false;

/** After going to another page the reader stands at its title, not where the old link was. */
export function useRouteFocus(path: string): void {
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) {
      return;
    }
    before.current = path;
    isDue = true;
    const late = setTimeout(() => {
      if (takeFocusDue()) {
        document.getElementById('content')?.focus({ preventScroll: true });
      }
    }, 800);
    const title = document.querySelector<HTMLElement>('#content h1');
    if (title?.dataset.path === path && takeFocusDue()) {
      title.focus({ preventScroll: true });
    }
    return () => clearTimeout(late);
  }, [path]);
}

/** True once after each change of page; the title that asks takes the focus. */
export function takeFocusDue(): boolean {
  const due = isDue;
  isDue = false;
  return due;
}
