import { useCallback, useMemo, useRef, useState } from 'react';
import type { z } from 'zod';
import { type ProblemError, toProblemError } from '#platform/web/api/problem-error.ts';
import { readIssue } from './read-issue.ts';

export type FieldError = { readonly vi: string; readonly en: string };
export type Values = Record<string, unknown>;

/** What is typed into a form, and what is wrong with it. */
export interface HouseForm<V extends Values = Values> {
  readonly values: V;
  readonly errors: Readonly<Record<string, FieldError>>;
  readonly isDirty: boolean;
  /** Grows with each refused sending, so that the summary takes the focus. */
  readonly attempts: number;
  set(name: keyof V & string, value: unknown): void;
  setAll(values: V): void;
  setError(name: string, error: FieldError | null): void;
  /** Gives the parsed input, or null after marking what is wrong. */
  check(): unknown;
  /** Puts the server's refusals at their fields. */
  takeProblem(error: ProblemError): void;
  reset(): void;
}

/** Keeps a form against the contract's own schema: `useHouseForm(RecordTask, { title: '' })`. */
export function useHouseForm<V extends Values>(schema: z.ZodType, initial: V): HouseForm<V> {
  const first = useRef(initial);
  const [values, setValues] = useState<V>(initial);
  const [errors, setErrors] = useState<Record<string, FieldError>>({});
  const [attempts, setAttempts] = useState(0);
  const set = useCallback((name: string, value: unknown) => {
    setValues((before) => ({ ...before, [name]: value }));
    setErrors((before) => without(before, name));
  }, []);
  const setError = useCallback((name: string, error: FieldError | null) => {
    setErrors((before) => (error === null ? without(before, name) : { ...before, [name]: error }));
  }, []);
  return useMemo(
    () => ({
      values,
      errors,
      attempts,
      isDirty: JSON.stringify(values) !== JSON.stringify(first.current),
      set,
      setAll: setValues,
      setError,
      check() {
        const read = schema.safeParse(dropEmpty(values), { reportInput: true });
        setErrors(read.success ? {} : listErrors(read.error));
        setAttempts((count) => (read.success ? count : count + 1));
        return read.success ? read.data : null;
      },
      takeProblem(error) {
        const fields = toProblemError(error).problem.fields ?? [];
        if (fields.length > 0) {
          setErrors(Object.fromEntries(fields.map(({ path, vi, en }) => [path, { vi, en }])));
          setAttempts((count) => count + 1);
        }
      },
      reset() {
        setValues(first.current);
        setErrors({});
      },
    }),
    [values, errors, attempts, schema, set, setError],
  );
}

/** An untouched field is not sent: “not reported” is not an empty text. */
function dropEmpty(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== '' && value !== undefined),
  );
}

function listErrors(error: z.ZodError): Record<string, FieldError> {
  const errors: Record<string, FieldError> = {};
  for (const issue of error.issues) {
    const path = issue.path.join('.');
    errors[path] ??= readIssue(issue);
  }
  return errors;
}

function without(errors: Record<string, FieldError>, name: string): Record<string, FieldError> {
  const { [name]: _, ...rest } = errors;
  return rest;
}
