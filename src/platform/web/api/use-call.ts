import {
  keepPreviousData,
  type QueryKey,
  type UseInfiniteQueryResult,
  type UseQueryResult,
  useInfiniteQuery,
  useQuery,
} from '@tanstack/react-query';
import type { InputOf, OutputOf } from '#platform/contract/endpoint.ts';
import { type AnyEndpoint, call } from './call.ts';
import type { ProblemError } from './problem-error.ts';

export interface UseCallOptions {
  /** False holds the request back (an id that is not there yet). */
  readonly enabled?: boolean;
  readonly refetchEvery?: number;
  /** Shows the last rows while new filters load. */
  readonly keepPrevious?: boolean;
}

/** Reads a GET endpoint and keeps it fresh: `const tasks = useCall(listTasks, { year: 2026 })`. */
export function useCall<E extends AnyEndpoint>(
  endpoint: E,
  input: InputOf<E>,
  options: UseCallOptions = {},
): UseQueryResult<OutputOf<E>, ProblemError> {
  return useQuery<OutputOf<E>, ProblemError>({
    queryKey: keyOf(endpoint, input),
    queryFn: ({ signal }) => call(endpoint, input, { signal }),
    enabled: options.enabled ?? true,
    ...(options.refetchEvery === undefined ? {} : { refetchInterval: options.refetchEvery }),
    ...(options.keepPrevious === true ? { placeholderData: keepPreviousData } : {}),
  });
}

/** A page of rows with the key of the next. */
export interface Page<R> {
  readonly rows: R[];
  readonly next: string | null;
}
export type RowOf<E> = OutputOf<E> extends Page<infer R> ? R : never;

/** Reads a keyed list page after page; `DataTable` takes the answer as it is. */
export function useCallPages<E extends AnyEndpoint>(
  endpoint: E,
  input: Omit<InputOf<E>, 'after'>,
  options: { enabled?: boolean } = {},
): PagedRows<RowOf<E>> {
  const query: UseInfiniteQueryResult<{ pages: Page<RowOf<E>>[] }, ProblemError> = useInfiniteQuery(
    {
      queryKey: [...keyOf(endpoint, input as InputOf<E>), 'pages'],
      queryFn: ({ pageParam, signal }) => {
        const whole = pageParam === null ? input : { ...input, after: pageParam };
        return call(endpoint, whole as InputOf<E>, { signal }) as Promise<Page<RowOf<E>>>;
      },
      initialPageParam: null as string | null,
      getNextPageParam: (last: Page<RowOf<E>>) => last.next,
      enabled: options.enabled ?? true,
      placeholderData: keepPreviousData,
    },
  );
  return {
    rows: query.data?.pages.flatMap((page) => page.rows) ?? EMPTY,
    isLoading: query.isPending && query.isFetching,
    error: query.error,
    hasMore: query.hasNextPage,
    isLoadingMore: query.isFetchingNextPage,
    loadMore: () => void query.fetchNextPage(),
  };
}

export interface PagedRows<R> {
  readonly rows: readonly R[];
  readonly isLoading: boolean;
  readonly error: ProblemError | null;
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  loadMore(): void;
}

/** Under which key an answer is kept; its first two parts name the endpoint. */
export function keyOf<E extends AnyEndpoint>(endpoint: E, input?: InputOf<E>): QueryKey {
  return input === undefined
    ? [endpoint.method, endpoint.path]
    : [endpoint.method, endpoint.path, input];
}

const EMPTY: never[] = [];
