import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ProblemError } from '#platform/web/api/problem-error.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import css from './dialog.module.css';
import { Dialog } from './dialog.tsx';
import { kitWords } from './kit-words.ts';
import { ProblemNotice } from './problem-notice.tsx';
import { NextStep } from './steps.tsx';

interface ConfirmDialogProps {
  readonly open: boolean;
  readonly title: string;
  /** What will happen, in words. */
  readonly children: ReactNode;
  /** The verb and object on the button, never “OK”. */
  readonly verb: string;
  /** Cannot be undone: the filled red button. */
  readonly irreversible?: boolean;
  readonly busy?: boolean;
  readonly error?: ProblemError | null;
  onConfirm(): void;
  onClose(): void;
}

/** Says what will happen and asks once more. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const t = useWords(kitWords);
  const irreversible = props.irreversible === true;
  return (
    <Dialog open={props.open} title={props.title} onClose={props.onClose}>
      <div className={css.body}>
        {props.children}
        {irreversible ? <p>{t('confirm.irreversible')}</p> : null}
        <ProblemNotice error={props.error ?? null} />
      </div>
      <div className={css.foot}>
        <NextStep run={props.onConfirm} busy={props.busy ?? false} danger={irreversible}>
          {props.verb}
        </NextStep>
        <Button variant="subtle" onClick={props.onClose}>
          {t('cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
