import { type RefObject, useEffect } from 'react';

/**
 * Lights the words of an item on the other side while it is hovered or focused, both ways. Written
 * straight to the elements: a pointer crossing three hundred items draws nothing anew.
 */
export function useLighting(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current;
    if (element === null) {
      return;
    }
    let lit = '';
    const light = (event: Event) => {
      const next = keyUnder(event.target);
      if (next !== lit) {
        setLight(element, lit, false);
        setLight(element, next, true);
        lit = next;
      }
    };
    const dim = () => {
      setLight(element, lit, false);
      lit = '';
    };
    element.addEventListener('pointerover', light);
    element.addEventListener('pointerleave', dim);
    element.addEventListener('focusin', light);
    return () => {
      element.removeEventListener('pointerover', light);
      element.removeEventListener('pointerleave', dim);
      element.removeEventListener('focusin', light);
    };
  }, [root]);
}

/** The innermost item under a pointer or focus, '' when there is none. */
export function keyUnder(target: EventTarget | null): string {
  const holder = target instanceof Element ? target.closest('[data-items]') : null;
  return holder?.getAttribute('data-items')?.split(' ').at(-1) ?? '';
}

function setLight(root: HTMLElement, key: string, on: boolean): void {
  if (key === '') {
    return;
  }
  for (const element of root.querySelectorAll(`[data-items~="${CSS.escape(key)}"]`)) {
    element.toggleAttribute('data-lit', on);
  }
}
