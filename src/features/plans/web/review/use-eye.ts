import { type RefObject, useEffect, useRef } from 'react';

/**
 * Follows the item under the eye: brings it into view on both sides, and moves the focus with it
 * unless the officer is typing somewhere else.
 */
export function useEye(
  root: RefObject<HTMLElement | null>,
  cursor: string,
  side: 'proposal' | 'source',
): void {
  const last = useRef<string | null>(null);
  useEffect(() => {
    const desk = root.current;
    if (desk === null) {
      return undefined;
    }
    const isFirst = last.current === null;
    last.current = cursor;
    const row = desk.querySelector<HTMLElement>(`#item-${CSS.escape(cursor)}`);
    const words = desk.querySelector<HTMLElement>('[data-pane="source"] [data-current="true"]');
    words?.scrollIntoView({ block: isFirst ? 'start' : 'nearest' });
    row?.scrollIntoView({ block: 'nearest' });
    if (side === 'source') {
      return bringNear(words);
    }
    keepClear(desk, words, 'source');
    keepClear(desk, row, 'proposal');
    if (!isFirst && !isTyping(desk)) {
      desk.querySelector<HTMLElement>('#item-current')?.focus({ preventScroll: true });
    }
    return undefined;
  }, [root, cursor, side]);
}

/** What was never drawn has only a guessed height: looked for again once it is drawn. */
function bringNear(words: HTMLElement | null): () => void {
  const frame = requestAnimationFrame(() => words?.scrollIntoView({ block: 'center' }));
  const again = setTimeout(() => words?.scrollIntoView({ block: 'center' }), 120);
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(again);
  };
}

const AIR = 96;
const HEADER_ID = 'item-header';

/** Leaves air above what is looked at, so that its surroundings can be read. */
function keepClear(desk: HTMLElement, element: HTMLElement | null, pane: string): void {
  const box = desk.querySelector<HTMLElement>(`[data-pane="${pane}"]`);
  if (element === null || box === null || box.scrollHeight <= box.clientHeight) {
    return;
  }
  if (element.id === HEADER_ID) {
    // what is asked before the header stands above it
    box.scrollTop = 0;
    return;
  }
  const edge = box.getBoundingClientRect();
  const at = element.getBoundingClientRect();
  if (at.top < edge.top + AIR) {
    box.scrollTop -= edge.top + AIR - at.top;
  } else if (at.bottom > edge.bottom - AIR) {
    box.scrollTop += Math.min(at.bottom - edge.bottom + AIR, at.top - edge.top - AIR);
  }
}

/** A field outside the list of items has the focus. */
function isTyping(desk: HTMLElement): boolean {
  const active = document.activeElement;
  return (
    active !== null &&
    active !== document.body &&
    desk.contains(active) &&
    /^(input|textarea|select)$/i.test(active.tagName)
  );
}
