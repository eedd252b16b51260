import { createHash, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Purpose } from '#platform/contract/purpose.ts';
import { runUnread, type Tx } from '#platform/server/database/database.ts';

/** One line of the trail: ids, codes and names of fields. Values never; at most their keyed fingerprints. */
export interface AuditEntry {
  at: Temporal.Instant;
  /** Dotted code such as `task.progress`, or method and path pattern. */
  action: string;
  outcome?: 'done' | 'refused' | 'failed';
  recordKind?: string;
  recordId?: string;
  purpose?: Purpose;
  /** Names of fields read or changed. */
  fields?: readonly string[];
  /** Hexadecimal keyed fingerprints. */
  fingerprints?: readonly string[];
  sessionId?: string;
  /** Reference number of the request. */
  reference?: string;
  /** Honoured for the server's own work only; an officer's request is always its own officer's. */
  officerId?: string;
}

/**
 * Writes one entry in the open transaction; the database numbers, chains and hashes it, and takes officer,
 * post and agency from the claims. Best written last: the entry's lane is held until the commit.
 */
export async function writeAuditEntry(tx: Tx, entry: AuditEntry): Promise<string> {
  const id = randomUUID();
  const line = {
    id,
    at: entry.at.toString(),
    action: entry.action,
    outcome: entry.outcome ?? 'done',
    recordKind: entry.recordKind === undefined ? null : kindOf(entry.recordKind),
    recordId: entry.recordId ?? null,
    purpose: entry.purpose ?? null,
    fields: entry.fields ?? [],
    fingerprints: entry.fingerprints ?? [],
    sessionMark: entry.sessionId === undefined ? null : markOf(entry.sessionId),
    reference: entry.reference ?? null,
    officerId: entry.officerId ?? null,
  };
  await runUnread(tx, sql`select app.write_audit(${JSON.stringify(line)}::jsonb)`);
  return id;
}

/** Joins the acts of one session without giving the session's id away. */
function markOf(sessionId: string): string {
  return createHash('sha256').update(sessionId).digest('hex').slice(0, 16);
}

/** `Sign-in` and `planDocument` become codes. */
function kindOf(kind: string): string {
  return kind
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
}
