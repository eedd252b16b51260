import { type InputOf, type OutputOf, PART_MEDIA_TYPE } from '#platform/contract/endpoint.ts';
import { buildRequest } from './build-request.ts';
import { type AnyEndpoint, hearRefusal, listHeaders } from './call.ts';
import { markReached, markUnreached } from './online.ts';
import { ProblemError, parseProblem, unreachable } from './problem-error.ts';

interface SendBytesOptions {
  readonly signal: AbortSignal;
  /** Bytes of this part that have left so far. */
  onSent(bytes: number): void;
}

/** Sends one part of a file, bare, to an endpoint that takes bytes; it carries no key, for its place in the file is its key. */
export function sendBytes<E extends AnyEndpoint>(
  endpoint: E,
  input: InputOf<E>,
  bytes: Blob,
  options: SendBytesOptions,
): Promise<OutputOf<E>> {
  const { url } = buildRequest(endpoint, input as Record<string, unknown>);
  const request = new XMLHttpRequest();
  const answer = new Promise<OutputOf<E>>((resolve, reject) => {
    request.open(endpoint.method, url);
    const { 'Idempotency-Key': _, ...headers } = listHeaders(endpoint, undefined, {});
    for (const [name, value] of Object.entries({ ...headers, 'Content-Type': PART_MEDIA_TYPE })) {
      request.setRequestHeader(name, value);
    }
    request.upload.onprogress = (event) => options.onSent(event.loaded);
    request.onerror = () => {
      markUnreached();
      reject(unreachable());
    };
    request.onabort = () => reject(new DOMException('stopped', 'AbortError'));
    request.onload = () => {
      markReached();
      if (request.status >= 200 && request.status < 300) {
        resolve(endpoint.output.parse(JSON.parse(request.responseText)) as OutputOf<E>);
      } else {
        reject(hearRefusal(new ProblemError(parseProblem(request.responseText, request.status))));
      }
    };
  });
  const stop = () => request.abort();
  options.signal.addEventListener('abort', stop);
  request.send(bytes);
  return answer.finally(() => options.signal.removeEventListener('abort', stop));
}
