import { type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react';
import css from './pop.module.css';

interface PopProps {
  /** The accessible name, where the trigger's own text does not say enough. */
  readonly label?: string;
  readonly trigger: ReactNode;
  readonly triggerClass?: string | undefined;
  /** Opens above the trigger (at the bottom of the screen). */
  readonly up?: boolean;
  children(close: () => void): ReactNode;
}

/** A button that opens a small panel; Escape, a press outside, or leaving by Tab closes it. */
export function Pop({ label, trigger, triggerClass, up = false, children }: PopProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  useLeaving(open, root, () => setOpen(false), close);
  usePlace(open, panel);
  return (
    <div ref={root} className={css.root}>
      <button
        ref={button}
        type="button"
        className={triggerClass}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        {...(label === undefined ? {} : { 'aria-label': label })}
        onClick={() => setOpen(!open)}
      >
        {trigger}
      </button>
      {open ? (
        <div ref={panel} id={id} className={css.panel} data-up={up}>
          {children(close)}
        </div>
      ) : null}
    </div>
  );
}

function useLeaving(
  open: boolean,
  root: RefObject<HTMLElement | null>,
  leave: () => void,
  close: () => void,
): void {
  useEffect(() => {
    if (!open) {
      return;
    }
    const onOutside = (event: Event) => {
      if (event.target instanceof Node && root.current?.contains(event.target) === false) {
        leave();
      }
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        event.stopPropagation();
        close();
      }
    };
    document.addEventListener('pointerdown', onOutside);
    document.addEventListener('focusin', onOutside);
    root.current?.addEventListener('keydown', onKey);
    const held = root.current;
    return () => {
      document.removeEventListener('pointerdown', onOutside);
      document.removeEventListener('focusin', onOutside);
      held?.removeEventListener('keydown', onKey);
    };
  });
}

/** Keeps the panel inside the window. */
function usePlace(open: boolean, panel: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = panel.current;
    if (!open || element === null) {
      return;
    }
    element.style.translate = '';
    const box = element.getBoundingClientRect();
    const over = box.right - (document.documentElement.clientWidth - 8);
    const shift = over > 0 ? Math.max(-over, 8 - box.left) : 0;
    element.style.translate = shift === 0 ? '' : `${shift}px 0`;
  }, [open, panel]);
}
