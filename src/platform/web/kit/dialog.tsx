import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useWords } from '#platform/web/language/use-words.ts';
import css from './dialog.module.css';
import { Icon } from './icon.tsx';
import { kitWords } from './kit-words.ts';

interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  onClose(): void;
  readonly children: ReactNode;
}

/** A question that must be answered before going on; Escape leaves it. */
export function Dialog({ open, title, onClose, children }: DialogProps) {
  const t = useWords(kitWords);
  const id = useId();
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) {
      element.current?.showModal();
    } else {
      element.current?.close();
    }
  }, [open]);
  return (
    <dialog ref={element} className={css.dialog} aria-labelledby={id} onClose={onClose}>
      <div className={css.head}>
        <h2 id={id}>{title}</h2>
        <button type="button" className={css.close} aria-label={t('close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      {open ? children : null}
    </dialog>
  );
}
