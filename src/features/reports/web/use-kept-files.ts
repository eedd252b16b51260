import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type ProblemError, toProblemError } from '#platform/web/api/problem-error.ts';
import { upload } from '#platform/web/api/upload.ts';
import { keyOf } from '#platform/web/api/use-call.ts';
import { attachReport, getReportDue } from '../contract.ts';

/** Files of a report on their way to the server. */
export interface KeptFiles {
  /** Chosen and not yet stored: on their way, or not arrived. */
  readonly waiting: readonly File[];
  readonly isSending: boolean;
  readonly share: number;
  readonly error: ProblemError | null;
  /** Stores the files; says whether all of them arrived. */
  keep(files: readonly File[]): Promise<boolean>;
}

/** Stores what is chosen for a report at once, before it is handed in, so that nothing is lost. */
export function useKeptFiles(reportId: string): KeptFiles {
  const client = useQueryClient();
  const [waiting, setWaiting] = useState<readonly File[]>([]);
  const [isSending, setSending] = useState(false);
  const [share, setShare] = useState(0);
  const [error, setError] = useState<ProblemError | null>(null);
  async function keep(files: readonly File[]): Promise<boolean> {
    setWaiting(files);
    setError(null);
    if (files.length === 0) {
      return true;
    }
    setShare(0);
    setSending(true);
    try {
      await upload(attachReport, { id: reportId }, files, { onProgress: setShare });
      await client.invalidateQueries({ queryKey: keyOf(getReportDue) });
      setWaiting([]);
      return true;
    } catch (failure) {
      setError(toProblemError(failure));
      return false;
    } finally {
      setSending(false);
    }
  }
  return { waiting, isSending, share, error, keep };
}
