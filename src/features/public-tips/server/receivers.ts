import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { AgencyKind } from '#domain/agency/agency-kind.ts';
import type { LodgingReceiver } from '#domain/lodging/lodging.ts';
import { groupOf } from '#features/tips/server/index.ts';
import { findGroup, type Group, makeGroup } from '#platform/server/confidential/groups.ts';
import type { Tx } from '#platform/server/database/database.ts';
import type { PageSetting } from './page/page-setting.ts';

/** Which body of the province receives, and which of its groups opens. */
const RECEIVERS: Record<
  LodgingReceiver,
  { kind: AgencyKind; group: 'duty' | 'supervision' | 'complaints'; name: string }
> = {
  police: { kind: 'provincial-police', group: 'duty', name: 'Trực ban' },
  procuracy: {
    kind: 'provincial-procuracy',
    group: 'supervision',
    name: 'Kiểm sát việc giải quyết',
  },
  inspectorate: { kind: 'inspectorate', group: 'complaints', name: 'Tiếp nhận khiếu nại' },
};

/** The group of a receiver, made when it is first needed (the system's work); null without such a body. */
export async function ensureReceiver(
  tx: Tx,
  receiver: LodgingReceiver,
  now: Temporal.Instant,
): Promise<Group | null> {
  const { kind, group, name } = RECEIVERS[receiver];
  const agencyId = await findBody(tx, kind, now);
  if (agencyId === null) {
    return null;
  }
  if (group === 'duty' || group === 'supervision') {
    await groupOf(tx, group, agencyId, now);
    return findGroup(tx, group, agencyId);
  }
  const made =
    (await findGroup(tx, group, agencyId)) ??
    (await makeGroup(tx, { code: group, agencyId, name }, now));
  await seatInspectors(tx, made.id, agencyId, now);
  return made;
}

/** Inspectors stand in their body's group by their post, from when the post begins to when it ends. */
async function seatInspectors(
  tx: Tx,
  groupId: string,
  agencyId: string,
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    update group_member m set until_at = greatest(m.from_at, ${now.toString()}::timestamptz)
      from post p where p.id = m.post_id and m.group_id = ${groupId}::uuid and m.until_at is null
       and (p.role_code <> 'inspector' or p.agency_id <> ${agencyId}::uuid or p.valid_to is not null)`.execute(
    tx,
  );
  await sql`
    insert into group_member (id, group_id, post_id, from_at, ground, province_id)
    select gen_random_uuid(), ${groupId}::uuid, p.id, ${now.toString()}::timestamptz, 'standing', p.province_id
      from post p
     where p.agency_id = ${agencyId}::uuid and p.role_code = 'inspector' and p.valid_to is null
       and not exists (select from group_member m where m.group_id = ${groupId}::uuid and m.post_id = p.id
                        and m.until_at is null)`.execute(tx);
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
