import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { InputOf, OutputOf } from '#platform/contract/endpoint.ts';
import { type AnyEndpoint, call } from './call.ts';
import type { ProblemError } from './problem-error.ts';
import { keyOf } from './use-call.ts';

export interface UseActOptions<E> {
  /** Endpoints whose answers are stale once this act is done. */
  readonly refreshes?: readonly AnyEndpoint[];
  onDone?(answer: OutputOf<E>, input: InputOf<E>): void;
}

export type Act<E> = UseMutationResult<OutputOf<E>, ProblemError, InputOf<E>>;

/**
 * Sends a POST, PUT, PATCH or DELETE: `const act = useAct(recordTask, { refreshes: [listTasks] })`,
 * then `act.mutate(input)`. The same input sent again carries the same idempotency key until it
 * succeeds, so an impatient finger or a weak line records once.
 */
export function useAct<E extends AnyEndpoint>(endpoint: E, options: UseActOptions<E> = {}): Act<E> {
  const client = useQueryClient();
  const keys = useRef(createKeys());
  return useMutation<OutputOf<E>, ProblemError, InputOf<E>>({
    mutationFn: (input) => call(endpoint, input, { idempotencyKey: keys.current.keyFor(input) }),
    onSuccess: async (answer, input) => {
      keys.current.forget();
      await Promise.all(
        (options.refreshes ?? []).map((stale) =>
          client.invalidateQueries({ queryKey: keyOf(stale) }),
        ),
      );
      options.onDone?.(answer, input);
    },
  });
}

/** Keeps one key for one input, until told to forget. */
export function createKeys(): { keyFor(input: unknown): string; forget(): void } {
  let held: { text: string; key: string } | null = null;
  return {
    keyFor(input) {
      const text = JSON.stringify(input);
      if (held === null || held.text !== text) {
        held = { text, key: crypto.randomUUID() };
      }
      return held.key;
    },
    forget() {
      held = null;
    },
  };
}
