import { type ClipboardEvent, useId } from 'react';
import { Dialog } from '#platform/web/kit/dialog.tsx';
import { kitWords } from '#platform/web/kit/kit-words.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import css from './data-table.module.css';
import { readTsv } from './excel-text.ts';

interface PasteDialogProps {
  readonly open: boolean;
  onClose(): void;
  onPaste(cells: string[][]): void;
}

/** Takes cells copied from Excel; what they mean, and which rows are bad, the page then shows. */
export function PasteDialog({ open, onClose, onPaste }: PasteDialogProps) {
  const t = useWords(kitWords);
  const id = useId();
  const take = (event: ClipboardEvent) => {
    const cells = readTsv(event.clipboardData.getData('text/plain'));
    event.preventDefault();
    onClose();
    onPaste(cells);
  };
  return (
    <Dialog open={open} title={t('table.paste')} onClose={onClose}>
      <label htmlFor={id}>{t('table.pasteHint')}</label>
      <textarea id={id} rows={5} className={css.pasteBox} onPaste={take} />
    </Dialog>
  );
}
