import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type ProblemError, toProblemError } from '#platform/web/api/problem-error.ts';
import { keyOf } from '#platform/web/api/use-call.ts';
import { getEvidence, listEvidence } from '../contract.ts';
import { OtherFile, sendRest } from './file-sender.ts';

/** How the sending of one file stands on this page. */
export type SendState =
  | { kind: 'idle' }
  | { kind: 'sending'; bytes: number; perSecond: number | null; waiting: boolean }
  | { kind: 'checking' }
  | { kind: 'stopped'; bytes: number }
  | { kind: 'other-file' }
  | { kind: 'refused'; error: ProblemError }
  | { kind: 'kept' };

/** Sends one file and can be paused; leaving the page pauses it, and the server keeps what came. */
export function useSender(fileId: string, received: number) {
  const client = useQueryClient();
  const [state, setState] = useState<SendState>({ kind: 'idle' });
  const stopper = useRef<AbortController | null>(null);
  const sent = useRef(received);
  useEffect(() => () => stopper.current?.abort(), []);
  const refresh = useCallback(async () => {
    await Promise.all(
      [getEvidence, listEvidence].map((stale) =>
        client.invalidateQueries({ queryKey: keyOf(stale) }),
      ),
    );
  }, [client]);
  const send = useCallback(
    async (file: File) => {
      const control = new AbortController();
      stopper.current = control;
      setState({ kind: 'sending', bytes: sent.current, perSecond: null, waiting: false });
      try {
        await sendRest(fileId, file, {
          signal: control.signal,
          tell: (news) => {
            if (news.kind === 'checking') {
              setState(news);
              return;
            }
            sent.current = news.kind === 'sent' ? news.bytes : sent.current;
            setState({
              kind: 'sending',
              bytes: sent.current,
              perSecond: news.kind === 'sent' ? news.perSecond : null,
              waiting: news.kind === 'waiting',
            });
          },
        });
        setState({ kind: 'kept' });
        await refresh();
      } catch (fault) {
        setState(endOf(fault, sent.current));
      }
    },
    [fileId, refresh],
  );
  return { state, send, pause: () => stopper.current?.abort(), refresh };
}

function endOf(fault: unknown, bytes: number): SendState {
  if (fault instanceof DOMException && fault.name === 'AbortError') {
    return { kind: 'stopped', bytes };
  }
  return fault instanceof OtherFile
    ? { kind: 'other-file' }
    : { kind: 'refused', error: toProblemError(fault) };
}
