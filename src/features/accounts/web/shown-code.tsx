import { Dialog } from '#platform/web/kit/dialog.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { officerWords } from './officer-words.ts';
import css from './officers.module.css';

interface ShownCodeProps {
  readonly shown: { readonly code: string; readonly expiresAt: string } | null;
  readonly name: string;
  onClose(): void;
}

/** The one-time code, shown this once. */
export function ShownCode({ shown, name, onClose }: ShownCodeProps) {
  const t = useWords(officerWords);
  const f = useFormats();
  return (
    <Dialog open={shown !== null} title={t('code.title')} onClose={onClose}>
      {shown === null ? null : (
        <div className={css.stack}>
          <p className={css.code}>{shown.code}</p>
          <p>{t('code.text', { name, until: f.instant(shown.expiresAt) })}</p>
          <div>
            <NextStep run={onClose}>{t('code.done')}</NextStep>
          </div>
        </div>
      )}
    </Dialog>
  );
}
