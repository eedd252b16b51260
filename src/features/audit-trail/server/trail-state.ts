import { sql } from 'kysely';
import type { OutputOf } from '#platform/contract/endpoint.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { Fault, getTrailState, listActions } from '../contract.ts';
import { requireAuditReader } from './require-audit-reader.ts';

/** How long the trail is, when it was last checked and with what result, and its last anchor. */
export async function readTrailState(
  context: RequestContext,
): Promise<OutputOf<typeof getTrailState>> {
  requireAuditReader(context);
  const { tx } = context;
  const length = await sql<{ entries: number }>`
    select coalesce(sum(number), 0)::bigint as entries from audit_head`.execute(tx);
  const checked = await sql<{ at: Date; entries: number; anchors: number; faults: Fault[] }>`
    select at, entries, anchors, faults from audit_verification
     where province_id = app.province_id() order by at desc limit 1`.execute(tx);
  const anchored = await sql<{ number: number; at: Date }>`
    select number, at from audit_anchor order by number desc limit 1`.execute(tx);
  const [check, anchor] = [checked.rows[0], anchored.rows[0]];
  return {
    entries: length.rows[0]?.entries ?? 0,
    verification: check ? { ...check, at: check.at.toISOString() } : null,
    lastAnchor: anchor ? { number: anchor.number, at: anchor.at.toISOString() } : null,
  };
}

/** Actions that occur, found by hopping along their index: as quick for a million entries as for ten. */
export async function findActions(context: RequestContext): Promise<OutputOf<typeof listActions>> {
  requireAuditReader(context);
  const { rows } = await sql<{ action: string }>`
    with recursive hop as (
      (select action from audit_entry order by action limit 1)
      union all
      select (select e.action from audit_entry e where e.action > hop.action order by e.action limit 1)
        from hop where hop.action is not null
    )
    select action from hop where action is not null limit 500`.execute(context.tx);
  return { rows: rows.map((row) => row.action) };
}
