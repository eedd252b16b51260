import { useNavigate, useParams, useRouter, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { z } from 'zod';

export interface GoOptions {
  readonly search?: Record<string, unknown>;
  /** Replaces the present entry instead of adding one. */
  readonly replace?: boolean;
}

/** Goes to another page: `const go = useGo(); go('/tasks/42')`. */
export function useGo(): (to: string, options?: GoOptions) => void {
  const navigate = useNavigate();
  return useCallback(
    (to, options = {}) => {
      void navigate({ to, search: options.search ?? {}, replace: options.replace ?? false });
    },
    [navigate],
  );
}

/** A parameter of the path, `$taskId`. */
export function useParam(name: string): string {
  const params: Record<string, string | undefined> = useParams({ strict: false });
  const value = params[name];
  if (value === undefined) {
    throw new Error(`the address has no ${name}`);
  }
  return value;
}

/**
 * Filters by code that live in the address, so that a view can be bookmarked and sent. Values arrive
 * as text: use `z.coerce.number()` for numbers. A value that the schema refuses is dropped.
 */
export function useFilters<S extends z.ZodObject>(
  schema: S,
): [z.output<S>, (change: Partial<z.input<S>>) => void] {
  const raw: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const filters = useMemo(() => readFilters(schema, raw), [schema, raw]);
  const change = useCallback(
    (part: Partial<z.input<S>>) => {
      void navigate({
        to: '.',
        search: (before: Record<string, unknown>) => ({ ...before, ...part }),
        replace: true,
      } as Parameters<typeof navigate>[0]);
    },
    [navigate],
  );
  return [filters, change];
}

/** Reads filters from an address, dropping what the schema refuses. */
export function readFilters<S extends z.ZodObject>(
  schema: S,
  raw: Record<string, unknown>,
): z.output<S> {
  const whole = schema.safeParse(raw);
  if (whole.success) {
    return whole.data;
  }
  const wrong = new Set(whole.error.issues.map((issue) => String(issue.path[0])));
  const rest = Object.fromEntries(Object.entries(raw).filter(([name]) => !wrong.has(name)));
  return schema.parse(rest);
}

/** Says whether this installation has a page at a path, `/cases/$caseId/chart`. */
export function usePageExists(): (path: string) => boolean {
  const router = useRouter();
  return (path) => path in router.routesByPath;
}
