import type { FieldClass } from '#platform/server/confidential/field-classes.ts';
import type { RequestContext } from '#platform/server/http/context.ts';

/** How a kind of record guards its files; each feature registers its own. */
export interface FileOwner {
  /** Refuses when the caller may not read files of this record; its row is asked besides, by the database. */
  mayRead(context: RequestContext, ownerId: string): Promise<void>;
  /** For sealed records: the class under which its files open. */
  fieldClass?: FieldClass;
}

const owners = new Map<string, FileOwner>();

/** Registers the check of a kind of owner, once at start. */
export function registerFileOwner(kind: string, owner: FileOwner): void {
  owners.set(kind, owner);
}

/** The check of a kind; files of a kind that registered none are served to nobody. */
export function findFileOwner(kind: string): FileOwner | null {
  return owners.get(kind) ?? null;
}
