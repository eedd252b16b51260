import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type ProblemError, toProblemError } from '#platform/web/api/problem-error.ts';
import { upload } from '#platform/web/api/upload.ts';
import { keyOf } from '#platform/web/api/use-call.ts';
import { ProblemNotice } from '#platform/web/kit/problem-notice.tsx';
import { Progress } from '#platform/web/kit/progress.tsx';
import { NextStep } from '#platform/web/kit/steps.tsx';
import { useWords } from '#platform/web/language/use-words.ts';
import { attachEvidence, getTask } from '../contract.ts';
import css from './tasks.module.css';
import { taskWords } from './words.ts';

export interface Evidence {
  readonly state: 'waiting' | 'sending' | 'failed';
  readonly share: number;
  readonly error: ProblemError | null;
  send(entryId: string, files: readonly File[]): void;
  again(): void;
}

interface Held {
  readonly entryId: string;
  readonly files: readonly File[];
  readonly key: string;
}

/** Sends the files of one entry, telling how far; what failed can be sent again under the same key. */
export function useEvidence(taskId: string, onSent: () => void): Evidence {
  const client = useQueryClient();
  const [held, setHeld] = useState<Held | null>(null);
  const [share, setShare] = useState(0);
  const [error, setError] = useState<ProblemError | null>(null);
  const run = async ({ entryId, files, key }: Held) => {
    setError(null);
    try {
      await upload(attachEvidence, { id: taskId, entryId }, files, {
        onProgress: setShare,
        idempotencyKey: key,
      });
      await client.invalidateQueries({ queryKey: keyOf(getTask) });
      onSent();
    } catch (failure) {
      setError(toProblemError(failure));
    }
  };
  return {
    state: held === null ? 'waiting' : error === null ? 'sending' : 'failed',
    share,
    error,
    send(entryId, files) {
      const next = { entryId, files, key: crypto.randomUUID() };
      setHeld(next);
      void run(next);
    },
    again: () => {
      if (held !== null) {
        void run(held);
      }
    },
  };
}

/** How far the evidence is, or that it must be sent again. */
export function EvidenceSending({ evidence }: { evidence: Evidence }) {
  const t = useWords(taskWords);
  return evidence.state === 'failed' ? (
    <div className={css.newer}>
      <p>{t('act.filesFailed')}</p>
      <ProblemNotice error={evidence.error} />
      <NextStep run={evidence.again}>{t('act.attachMore')}</NextStep>
    </div>
  ) : (
    <Progress title={t('act.sending')} share={evidence.share} />
  );
}
