import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { InputOf, OutputOf } from '#platform/contract/endpoint.ts';
import type { AnyEndpoint } from '#platform/web/api/call.ts';
import { type ProblemError, toProblemError } from '#platform/web/api/problem-error.ts';
import { upload } from '#platform/web/api/upload.ts';
import { keyOf } from '#platform/web/api/use-call.ts';

/** Signed copies and documents: text or scans. */
export const SIGNED = {
  accept: '.pdf,.docx,.jpg,.jpeg,.png',
  kinds: 'PDF, DOCX, JPG, PNG',
  maxBytes: 25 * 1024 * 1024,
} as const;

/** Files whose words can be read. */
export const READABLE = {
  accept: '.pdf,.docx,.txt',
  kinds: 'PDF, DOCX, TXT',
  maxBytes: 25 * 1024 * 1024,
} as const;

export interface FilesSent<E extends AnyEndpoint> {
  readonly isSending: boolean;
  readonly share: number;
  readonly error: ProblemError | null;
  send(input: InputOf<E>, files: readonly File[]): Promise<OutputOf<E> | null>;
}

/** Sends files to an upload endpoint, telling how far; what it answers is fresh for the other pages. */
export function useFilesSent<E extends AnyEndpoint>(
  endpoint: E,
  refreshes: readonly AnyEndpoint[] = [],
): FilesSent<E> {
  const client = useQueryClient();
  const [share, setShare] = useState<number | null>(null);
  const [error, setError] = useState<ProblemError | null>(null);
  return {
    isSending: share !== null,
    share: share ?? 0,
    error,
    async send(input, files) {
      setError(null);
      setShare(0);
      try {
        const answer = await upload(endpoint, input, files, { onProgress: setShare });
        await Promise.all(
          refreshes.map((stale) => client.invalidateQueries({ queryKey: keyOf(stale) })),
        );
        return answer;
      } catch (failure) {
        setError(toProblemError(failure));
        return null;
      } finally {
        setShare(null);
      }
    },
  };
}
