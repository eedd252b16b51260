import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OutputOf } from '#platform/contract/endpoint.ts';
import type { ProblemError } from '#platform/web/api/problem-error.ts';
import { upload } from '#platform/web/api/upload.ts';
import { useAct } from '#platform/web/api/use-act.ts';
import { FileDrop } from '#platform/web/form/file-drop.tsx';
import { Section } from '#platform/web/kit/page.tsx';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { Progress } from '#platform/web/kit/progress.tsx';
import { NextStep, StepLink } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { bringList, dropList, getRound, listRounds } from '../contract.ts';
import css from './reconciliation.module.css';
import { reconciliationWords } from './words.ts';

interface OwnBookProps {
  readonly round: OutputOf<typeof getRound>;
  say(words: string): void;
}

/** A body that keeps a book of its own brings its list, and may go back to the records. */
export function OwnBook({ round, say }: OwnBookProps) {
  const t = useWords(reconciliationWords);
  const queries = useQueryClient();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [share, setShare] = useState<number | null>(null);
  const [error, setError] = useState<ProblemError | null>(null);
  const drop = useAct(dropList, { refreshes: [getRound, listRounds] });
  const bring = () => {
    setError(null);
    setShare(0);
    upload(bringList, { id: round.id }, files, { onProgress: setShare })
      .then(
        (taken) => {
          setFiles([]);
          say(t('round.brought', taken));
          return queries.invalidateQueries();
        },
        (wrong: unknown) => setError(wrong as ProblemError),
      )
      .finally(() => setShare(null));
  };
  return (
    <Section title={t('round.own')}>
      <p className={css.note}>
        {t('round.ownText')} {round.keepsNames ? t('round.ownNames') : null}
      </p>
      <FileDrop
        label={t('round.file')}
        files={files}
        onChange={setFiles}
        accept=".xlsx,.csv"
        kinds="XLSX, CSV"
        maxBytes={20 * 1024 * 1024}
      />
      <ProblemNotice error={error ?? drop.error} />
      {share === null ? null : <Progress title={t('round.reading')} share={share} />}
      <div className={css.steps}>
        {files.length === 0 ? null : (
          <NextStep run={bring} busy={share !== null}>
            {t('round.bring')}
          </NextStep>
        )}
        {round.lines.some(({ source }) => source === 'imported') ? (
          <StepLink run={() => drop.mutate({ id: round.id })}>{t('round.drop')}</StepLink>
        ) : null}
      </div>
    </Section>
  );
}
