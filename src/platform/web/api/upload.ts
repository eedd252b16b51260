import type { InputOf, OutputOf } from '#platform/contract/endpoint.ts';
import { buildRequest } from './build-request.ts';
import { type AnyEndpoint, type CallOptions, hearRefusal, listHeaders } from './call.ts';
import { ProblemError, parseProblem, unreachable } from './problem-error.ts';

export interface UploadOptions extends CallOptions {
  /** Between 0 and 1. */
  onProgress?(share: number): void;
}

/** Sends files to an upload endpoint, telling how far it is; the other fields travel in the address. */
export function upload<E extends AnyEndpoint>(
  endpoint: E,
  input: InputOf<E>,
  files: readonly File[],
  options: UploadOptions = {},
): Promise<OutputOf<E>> {
  const { url } = buildRequest(endpoint, input as Record<string, unknown>);
  const request = new XMLHttpRequest();
  const answer = new Promise<OutputOf<E>>((resolve, reject) => {
    request.open(endpoint.method, url);
    for (const [name, value] of Object.entries(listHeaders(endpoint, undefined, options))) {
      request.setRequestHeader(name, value);
    }
    request.upload.onprogress = (event) => {
      options.onProgress?.(event.lengthComputable ? event.loaded / event.total : 0);
    };
    request.onerror = () => reject(unreachable());
    request.onabort = () => reject(new DOMException('stopped', 'AbortError'));
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) {
        resolve(endpoint.output.parse(JSON.parse(request.responseText)) as OutputOf<E>);
      } else {
        const problem = parseProblem(request.responseText, request.status);
        reject(hearRefusal(new ProblemError(problem)));
      }
    };
  });
  options.signal?.addEventListener('abort', () => request.abort());
  request.send(writeForm(files));
  return answer;
}

function writeForm(files: readonly File[]): FormData {
  const form = new FormData();
  for (const file of files) {
    form.append('file', file, file.name);
  }
  return form;
}
