import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { uuidv7 } from 'uuidv7';

const source = new AsyncLocalStorage<() => string>();

/** An id that carries its time: tasks, documents, activities. */
export function newId(): string {
  return source.getStore()?.() ?? uuidv7();
}

/** An id without time inside: tips, cases, victims, checks, attachments. */
export function newSecretId(): string {
  return source.getStore()?.() ?? randomUUID();
}

/** Runs the work with ids drawn from the given source: the demonstration is the same bytes every time. */
export function withIds<T>(next: () => string, work: () => Promise<T>): Promise<T> {
  return source.run(next, work);
}
