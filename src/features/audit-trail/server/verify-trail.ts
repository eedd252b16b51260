import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { uuidv7 } from 'uuidv7';
import type { OutputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import { type ChainReport, verifyChain } from '#platform/server/audit/verify-chain.ts';
import type { Tx } from '#platform/server/database/database.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { verifyTrail } from '../contract.ts';
import { requireAuditReader } from './require-audit-reader.ts';

/** Beyond this many entries the check runs at night or from the command line, not while somebody waits. */
const MOST_AT_ONCE = 100_000;

/** Checks the whole trail while the reader waits, and keeps the result. */
export async function verifyNow(context: RequestContext): Promise<OutputOf<typeof verifyTrail>> {
  requireAuditReader(context);
  const { rows } = await sql<{ entries: number }>`
    select coalesce(sum(number), 0)::bigint as entries from audit_head`.execute(context.tx);
  if ((rows[0]?.entries ?? 0) > MOST_AT_ONCE) {
    throw new Refusal('audit.too-long-to-wait');
  }
  const report = await checkTrail(context.tx, context.now);
  await context.audit({ action: 'audit-trail.verified', recordKind: 'audit-entry' });
  const { entries, anchors, faults } = report;
  return { at: context.now.toString(), entries, anchors, faults };
}

/** Checks the trail and keeps the result; nightly as the system, or for the data-protection officer. */
export async function checkTrail(tx: Tx, now: Temporal.Instant): Promise<ChainReport> {
  const report = await verifyChain(tx);
  await sql`
    insert into audit_verification (id, at, entries, lanes, anchors, faults, made_by)
    values (${uuidv7()}, ${now.toString()}::timestamptz, ${report.entries}, ${report.lanes},
            ${report.anchors}, ${JSON.stringify(report.faults)}::jsonb, app.post_id())`.execute(tx);
  return report;
}
