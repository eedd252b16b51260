import type { z } from 'zod';
import type { Endpoint, InputOf, OutputOf } from '#platform/contract/endpoint.ts';
import { UNASKED_HEADER } from '#platform/contract/unasked.ts';
import { readLocale } from '#platform/web/language/language.ts';
import { idleFor } from '#platform/web/session/activity.ts';
import { buildRequest } from './build-request.ts';
import { markReached, markUnreached } from './online.ts';
import { type ProblemError, readProblem, toProblemError, unreachable } from './problem-error.ts';
import { announceSession } from './session-news.ts';

/** An endpoint of any shape. */
export type AnyEndpoint = Endpoint<z.ZodObject, z.ZodType>;

export interface CallOptions {
  /** Kept across repeats of the same act, so that the server records it once. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

/** Sends one message of the contract and gives the parsed answer; throws a `ProblemError` when refused. */
export async function call<E extends AnyEndpoint>(
  endpoint: E,
  input: InputOf<E>,
  options: CallOptions = {},
): Promise<OutputOf<E>> {
  const response = await send(endpoint, input, options);
  try {
    const answer: unknown = response.status === 204 ? undefined : await response.json();
    return endpoint.output.parse(answer) as OutputOf<E>;
  } catch (error) {
    throw isAborted(error) ? error : toProblemError(error);
  }
}

/** Sends and gives the raw answer: for files and streams. */
export async function send<E extends AnyEndpoint>(
  endpoint: E,
  input: InputOf<E>,
  options: CallOptions = {},
): Promise<Response> {
  const { url, body } = buildRequest(endpoint, input as Record<string, unknown>);
  const response = await reach(url, {
    method: endpoint.method,
    headers: listHeaders(endpoint, body, options),
    credentials: 'same-origin',
    cache: 'no-store',
    ...(body === undefined ? {} : { body }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
  if (response.ok) {
    return response;
  }
  throw hearRefusal(await readProblem(response));
}

/** What is read so long after the officer's last sign, the page asks by itself. */
const UNASKED_AFTER_MS = 60_000;

/** Names what every request carries. */
export function listHeaders(
  endpoint: AnyEndpoint,
  body: string | undefined,
  options: CallOptions,
): Record<string, string> {
  return {
    Accept: 'application/json, application/problem+json',
    'Accept-Language': readLocale(),
    ...(endpoint.method === 'GET' && idleFor() > UNASKED_AFTER_MS ? { [UNASKED_HEADER]: '1' } : {}),
    ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...(endpoint.method === 'GET'
      ? {}
      : { 'Idempotency-Key': options.idempotencyKey ?? crypto.randomUUID() }),
  };
}

const GONE = ['session.required', 'session.unfinished'];

/** A session that ended sends the reader to the sign-in page; the refusal still reaches the caller. */
export function hearRefusal(error: ProblemError): ProblemError {
  if (error.problem.code === 'session.locked') {
    announceSession('locked');
  } else if (GONE.includes(error.problem.code)) {
    announceSession('gone');
  }
  return error;
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    const response = await fetch(url, init);
    markReached();
    return response;
  } catch (error) {
    if (isAborted(error)) {
      throw error;
    }
    markUnreached();
    throw unreachable();
  }
}

function isAborted(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
