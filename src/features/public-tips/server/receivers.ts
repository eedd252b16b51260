import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { AgencyKind } from '#domain/agency/agency-kind.ts';
import type { LodgingReceiver } from '#domain/lodging/lodging.ts';
import { groupOf } from '#features/tips/server/index.ts';
import { findGroup, type Group } from '#platform/server/confidential/groups.ts';
import type { Tx } from '#platform/server/database/database.ts';
import type { PageSetting } from './page/page-setting.ts';

/** Which body of the province receives, and which of its groups opens. */
const RECEIVERS: Record<
  LodgingReceiver,
  { kind: AgencyKind; group: 'duty' | 'supervision' | 'complaints' }
> = {
  police: { kind: 'provincial-police', group: 'duty' },
  procuracy: { kind: 'provincial-procuracy', group: 'supervision' },
  inspectorate: { kind: 'inspectorate', group: 'complaints' },
};

/** The group of a receiver, made when it is first needed (the system's work); null without such a body. */
export async function ensureReceiver(
  tx: Tx,
  receiver: LodgingReceiver,
  now: Temporal.Instant,
): Promise<Group | null> {
  const { kind, group } = RECEIVERS[receiver];
  const agencyId = await findBody(tx, kind, now);
  if (agencyId === null) {
    return null;
  }
  await groupOf(tx, group, agencyId, now);
  return findGroup(tx, group, agencyId);
}

/** The group of a receiver as it stands; null where it was never made. */
export async function findReceiver(
  tx: Tx,
  receiver: LodgingReceiver,
  now: Temporal.Instant,
): Promise<Group | null> {
  const { kind, group } = RECEIVERS[receiver];
  const agencyId = await findBody(tx, kind, now);
  return agencyId === null ? null : findGroup(tx, group, agencyId);
}

/**
 * What the public process is handed: names, and public halves only; null while the province has no police
 * or no procuracy to receive.
 */
export async function describePage(
  tx: Tx,
  now: Temporal.Instant,
  installation: { kind: PageSetting['installation']; provinceName: string },
): Promise<PageSetting | null> {
  const police = await ensureReceiver(tx, 'police', now);
  const procuracy = await ensureReceiver(tx, 'procuracy', now);
  await ensureReceiver(tx, 'inspectorate', now);
  if (police === null || procuracy === null) {
    return null;
  }
  const { rows } = await sql<{ id: string; name: string }>`
    select id, full_name as name from place
     where kind in ('xã', 'phường', 'đặc khu') and valid_to is null
     order by name, id`.execute(tx);
  return {
    version: 1,
    provinceName: installation.provinceName,
    installation: installation.kind,
    groups: { police: halfOf(police), procuracy: halfOf(procuracy) },
    communes: rows,
  };
}

async function findBody(tx: Tx, kind: AgencyKind, now: Temporal.Instant): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from agency
     where kind = ${kind} and valid_from <= (${now.toString()}::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date
       and (valid_to is null or valid_to >= (${now.toString()}::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date)
     order by lft limit 1`.execute(tx);
  return rows[0]?.id ?? null;
}

function halfOf(group: Group): { id: string; publicKey: string } {
  return { id: group.id, publicKey: Buffer.from(group.publicKey).toString('base64') };
}
