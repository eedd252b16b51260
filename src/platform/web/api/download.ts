import type { InputOf } from '#platform/contract/endpoint.ts';
import { type AnyEndpoint, send } from './call.ts';

/** Fetches a file of the contract and hands it to the browser's downloads. */
export async function download<E extends AnyEndpoint>(
  endpoint: E,
  input: InputOf<E>,
  fallbackName = 'lachan',
): Promise<void> {
  const response = await send(endpoint, input);
  const name = readFileName(response.headers.get('content-disposition')) ?? fallbackName;
  saveBlob(await response.blob(), name);
}

/** Hands bytes made in the browser to its downloads. */
export function saveBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

/** The name in a Content-Disposition header; the UTF-8 form is preferred. */
export function readFileName(header: string | null): string | null {
  if (header === null) {
    return null;
  }
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(header)?.[1];
  if (encoded !== undefined) {
    return decodeURIComponent(encoded);
  }
  return /filename="?([^";]+)"?/i.exec(header)?.[1] ?? null;
}
