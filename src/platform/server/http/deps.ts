import type { Temporal } from 'temporal-polyfill';
import type { Endpoint } from '#platform/contract/endpoint.ts';
import type { Database, Tx } from '#platform/server/database/database.ts';
import type { AuditNote, InstallationKind, RequestContext, Subscriptions } from './context.ts';

/** What the server is built from; `main` makes it, tests make a smaller one. */
export interface ServerDeps {
  db: Database;
  now: () => Temporal.Instant;
  installation: InstallationKind;
  subscriptions: Subscriptions;
  /** Writes one line of the trail inside the open transaction. */
  writeAudit: (tx: Tx, context: RequestContext, note: AuditNote) => Promise<void>;
  /** Keeps a refused attempt, outside the transaction that was rolled back. */
  writeRefused: (context: RequestContext, note: AuditNote) => Promise<void>;
  /** Every endpoint mounted so far: the interface's description is made from it. */
  endpoints: Endpoint[];
  /** True behind TLS (own or a trusted proxy's). */
  secure: boolean;
  /** True while the start still fills in what a demonstration shows. */
  isUnfinished?: () => boolean;
  log: (reference: string, error: unknown) => void;
}
