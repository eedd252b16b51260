import { Button } from '@mantine/core';
import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react';
import { useWords } from '#platform/web/language/use-words.ts';
import css from './dialog.module.css';
import { Icon } from './icon.tsx';
import { kitWords } from './kit-words.ts';
import { useDialogFocus } from './use-dialog-focus.ts';

interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  onClose(): void;
  readonly children: ReactNode;
}

/** A question that must be answered before going on; Escape leaves it, and asks first where words would be lost. */
export function Dialog({ open, title, onClose, children }: DialogProps) {
  const t = useWords(kitWords);
  const id = useId();
  const element = useRef<HTMLDialogElement>(null);
  const typed = useTyped();
  const [asks, setAsks] = useState(false);
  useDialogFocus(element, open);
  const leave = () => (typed.find() === undefined ? onClose() : setAsks(true));
  return (
    <dialog
      ref={element}
      className={css.dialog}
      aria-labelledby={id}
      onInput={typed.note}
      onCancel={(event) => {
        if (event.target === event.currentTarget && !asks && typed.find() !== undefined) {
          event.preventDefault();
          setAsks(true);
        }
      }}
      onClose={() => {
        setAsks(false);
        onClose();
      }}
    >
      <div className={css.head}>
        <h2 id={id} tabIndex={-1}>
          {title}
        </h2>
        <button type="button" className={css.close} aria-label={t('close')} onClick={leave}>
          <Icon name="close" />
        </button>
      </div>
      {asks && open ? (
        <AskToLeave
          onStay={() => {
            setAsks(false);
            typed.find()?.focus();
          }}
          onLeave={() => {
            setAsks(false);
            onClose();
          }}
        />
      ) : null}
      {open ? children : null}
    </dialog>
  );
}

function AskToLeave({ onStay, onLeave }: { onStay(): void; onLeave(): void }) {
  const t = useWords(kitWords);
  return (
    <div role="alert" className={css.asks}>
      <p>{t('dialog.typed')}</p>
      <div className={css.asksFoot}>
        <Button variant="default" onClick={onStay} ref={(button) => button?.focus()}>
          {t('dialog.stay')}
        </Button>
        <Button variant="subtle" onClick={onLeave}>
          {t('dialog.leave')}
        </Button>
      </div>
    </div>
  );
}

type Typing = HTMLInputElement | HTMLTextAreaElement;

/** Where words were typed that no draft keeps; searching and choosing are soon done again. */
function useTyped() {
  const fields = useRef(new Set<Typing>());
  return {
    note: (event: FormEvent) => {
      const { target } = event;
      if (isWritten(target) && target.closest('form[data-kept]') === null) {
        fields.current.add(target);
      }
    },
    find: () =>
      [...fields.current].findLast((field) => field.isConnected && field.value.trim() !== ''),
  };
}

function isWritten(target: EventTarget): target is Typing {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement &&
      target.type === 'text' &&
      target.getAttribute('role') !== 'combobox')
  );
}
