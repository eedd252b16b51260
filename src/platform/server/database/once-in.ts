import type { Tx } from './transaction.ts';

const kept = new WeakMap<Tx, Map<string, Promise<unknown>>>();

/** Reads what does not change within a transaction once in it; whoever changes it there calls `forgetIn`. */
export function onceIn<T>(tx: Tx, name: string, read: () => Promise<T>): Promise<T> {
  const known = kept.get(tx) ?? new Map<string, Promise<unknown>>();
  kept.set(tx, known);
  const found = known.get(name) ?? read();
  known.set(name, found);
  found.catch(() => known.delete(name));
  return found as Promise<T>;
}

/** What was read under the name is read anew next time. */
export function forgetIn(tx: Tx, name: string): void {
  kept.get(tx)?.delete(name);
}
