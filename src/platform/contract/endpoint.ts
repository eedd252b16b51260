import type { z } from 'zod';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Who may call: nobody signed in (`public`), a session of any state (`session`), a full session (`officer`). */
export type Caller = 'public' | 'session' | 'officer';

/**
 * One message of the HTTP interface: what is sent, what comes back, and what it is for.
 *
 * `input` holds path parameters, query (GET, DELETE) or body fields together under one name each;
 * `output` is the allow-list of what leaves the server: a field not declared there is stripped.
 */
export interface Endpoint<I extends z.ZodObject = z.ZodObject, O extends z.ZodType = z.ZodType> {
  readonly method: Method;
  /** Under `/api`, parameters as `:id`. */
  readonly path: `/${string}`;
  readonly summary: string;
  readonly tag: string;
  readonly caller: Caller;
  readonly input: I;
  readonly output: O;
  /** `file` streams bytes with a content type instead of JSON. */
  readonly answer: 'json' | 'file';
  /**
   * `true`: the request is multipart, its files are read as a stream. `bytes`: its body is one part of a
   * file, bare. Either way `input` travels in the address.
   */
  readonly upload: boolean | 'bytes';
  /** Reads protected data: the read itself is written to the audit trail. */
  readonly protectedRead: boolean;
  readonly example?: { input?: unknown; output?: unknown };
}

interface Definition<I extends z.ZodObject, O extends z.ZodType> {
  method: Method;
  path: `/${string}`;
  summary: string;
  tag: string;
  input: I;
  output: O;
  caller?: Caller;
  answer?: 'json' | 'file';
  upload?: boolean | 'bytes';
  protectedRead?: boolean;
  example?: { input?: unknown; output?: unknown };
}

/** Declares an endpoint; the browser, the server and the OpenAPI page all read this one object. */
export function endpoint<I extends z.ZodObject, O extends z.ZodType>(
  definition: Definition<I, O>,
): Endpoint<I, O> {
  return {
    caller: 'officer',
    answer: 'json',
    upload: false,
    protectedRead: false,
    ...definition,
  };
}

/** The media type of a bare part, and the most that one weighs. */
export const PART_MEDIA_TYPE = 'application/offset+octet-stream';
export const MOST_PART = 8 * 1024 * 1024;

export type InputOf<E> = E extends Endpoint<infer I, z.ZodType> ? z.input<I> : never;
export type ParsedInputOf<E> = E extends Endpoint<infer I, z.ZodType> ? z.output<I> : never;
export type OutputOf<E> = E extends Endpoint<z.ZodObject, infer O> ? z.output<O> : never;
