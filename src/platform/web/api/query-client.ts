import { QueryClient } from '@tanstack/react-query';
import { ProblemError } from './problem-error.ts';

/** The cache of answers: in memory only, nothing of it ever reaches the disk. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        gcTime: 5 * 60_000,
        retry: mayAskAgain,
        retryDelay: (attempt) => Math.min(1000 * 2 ** attempt, 8000),
      },
      mutations: { retry: mayAskAgain, networkMode: 'always' },
    },
  });
}

/** Only a lost line or a busy server is asked again, twice; a refusal is final. */
export function mayAskAgain(failures: number, error: unknown): boolean {
  return failures < 2 && error instanceof ProblemError && error.mayRetry;
}
