import { useState } from 'react';
import type { Purpose } from '#platform/contract/purpose.ts';
import { download } from '#platform/web/api/download.ts';
import { type ProblemError, toProblemError } from '#platform/web/api/problem-error.ts';
import { Section } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { StepLink } from '#platform/web/kit/steps.tsx';
import { useFormats } from '#platform/web/language/formats.ts';
import { useWords } from '#platform/web/language/use-words.ts';
import { type LodgingView, openLodgingFile } from '../contract.ts';
import css from './public-tips.module.css';
import { publicTipWords } from './words.ts';

/** Files of the sender; each is taken for the purpose for which the lodging was opened. */
export function LodgingFiles({ lodging, purpose }: { lodging: LodgingView; purpose: string }) {
  const t = useWords(publicTipWords);
  const f = useFormats();
  const [error, setError] = useState<ProblemError | null>(null);
  const take = (fileId: string) => {
    setError(null);
    download(openLodgingFile, { id: lodging.id, fileId, purpose: purpose as Purpose }).catch(
      (refused: unknown) => setError(toProblemError(refused)),
    );
  };
  return (
    <Section title={t('record.files')}>
      {lodging.filesOf.length === 0 ? <p>{t('record.noFiles')}</p> : null}
      {lodging.filesOf.length > 0 && purpose === '' ? <p>{t('record.chooseFirst')}</p> : null}
      <ul className={css.said}>
        {lodging.filesOf.map((file, at) => (
          <li key={file.id}>
            <small>
              {t(`record.${file.variant}`)} · {file.mediaType} · {f.bytes(file.size)} ·{' '}
              {f.instant(file.at)}
            </small>
            {file.here && purpose !== '' ? (
              <StepLink run={() => take(file.id)}>{t('record.take', { at: at + 1 })}</StepLink>
            ) : null}
            {file.here ? null : <span>{t('record.arriving')}</span>}
          </li>
        ))}
      </ul>
      <ProblemNotice error={error} />
    </Section>
  );
}
