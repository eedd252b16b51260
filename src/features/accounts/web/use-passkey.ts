import { useMutation } from '@tanstack/react-query';
import type { InputOf, OutputOf } from '#platform/contract/endpoint.ts';
import { call } from '#platform/web/api/call.ts';
import type { ProblemError } from '#platform/web/api/problem-error.ts';
import type { signInByPasskey, unlockByPasskey } from '../contract.ts';
import { askPasskey } from './passkey.ts';

/** Asks for a passkey and sends its answer to the endpoint: signing in, or proving again. */
export function usePasskey<E extends typeof signInByPasskey | typeof unlockByPasskey>(
  endpoint: E,
  onDone: (answer: OutputOf<E>) => void,
) {
  return useMutation<OutputOf<E>, ProblemError, void>({
    mutationFn: async () => await call(endpoint, (await askPasskey()) as InputOf<E>),
    onSuccess: onDone,
  });
}
