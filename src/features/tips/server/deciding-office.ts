import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { DecidingAuthority } from '#domain/tip/tip-codes.ts';
import type { DecidingOffice } from '#domain/tip/tip-event.ts';
import type { Tx } from '#platform/server/database/database.ts';

/** Heads, deputies and acting heads of a body on a day. */
export async function listDeciders(
  tx: Tx,
  bodyId: string,
  day: Temporal.PlainDate,
): Promise<DecidingOffice[]> {
  const { rows } = await sql<{ post_id: string; kind: string; agency_id: string }>`
    select post_id, kind, agency_id
      from app.signers_of(${bodyId}::uuid, ${day.toString()}::date)`.execute(tx);
  return rows.flatMap((row) => {
    const authority = DecidingAuthority.safeParse(row.kind);
    return authority.success && row.agency_id === bodyId
      ? [{ postId: row.post_id, authority: authority.data, bodyId }]
      : [];
  });
}

/** The office behind a named post; null where that post decides for none of the bodies. */
export async function findOffice(
  tx: Tx,
  postId: string | undefined,
  bodyIds: readonly string[],
  day: Temporal.PlainDate,
): Promise<DecidingOffice | null> {
  if (postId === undefined) {
    return null;
  }
  for (const bodyId of bodyIds) {
    const decider = (await listDeciders(tx, bodyId, day)).find((one) => one.postId === postId);
    if (decider !== undefined) {
      return { postId, authority: decider.authority, bodyId };
    }
  }
  return null;
}
