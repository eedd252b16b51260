import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { kitWords } from '#platform/web/kit/kit-words.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import css from './documents.module.css';

interface DialogFootProps {
  readonly children: ReactNode;
  /** Where “cancel” would say what the filled button says: what staying out means. */
  readonly leave?: string;
  onClose(): void;
}

/** The one filled button of a dialog, and beside it the way out without doing anything. */
export function DialogFoot({ children, leave, onClose }: DialogFootProps) {
  const t = useWords(kitWords);
  return (
    <div className={css.foot}>
      {children}
      <Button variant="subtle" onClick={onClose}>
        {leave ?? t('cancel')}
      </Button>
    </div>
  );
}
