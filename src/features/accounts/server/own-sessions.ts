import { Temporal } from 'temporal-polyfill';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { listSessions, revokeOtherSessions, revokeSession } from '../contract.ts';

/** The officer's open sessions, the latest first. */
export async function listOwnSessions(
  context: RequestContext,
): Promise<OutputOf<typeof listSessions>> {
  const rows = await openSessions(context)
    .select(['id', 'device', 'created_at', 'last_seen_at', 'expires_at'])
    .orderBy('last_seen_at', 'desc')
    .limit(100)
    .execute();
  return {
    rows: rows.map((row) => ({
      id: row.id,
      device: row.device,
      signedInAt: textOf(row.created_at),
      lastSeenAt: textOf(row.last_seen_at),
      expiresAt: textOf(row.expires_at),
      isThis: row.id === context.session.id,
    })),
  };
}

/** Ends one of the officer's sessions; it bites on that device's next request. */
export async function endOwnSession(
  context: RequestContext,
  input: ParsedInputOf<typeof revokeSession>,
): Promise<Done> {
  const ended = await context.tx
    .updateTable('session')
    .set({ revoked_at: new Date(context.now.epochMilliseconds) })
    .where('officer_id', '=', context.actor.officerId)
    .where('id', '=', input.id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  if (ended.numUpdatedRows === 0n) {
    throw new Refusal('record.not-found');
  }
  await context.audit({ action: 'session.ended', recordKind: 'session', recordId: input.id });
  return {};
}

/** Ends all of the officer's sessions but the one that asks. */
export async function endOwnOtherSessions(
  context: RequestContext,
): Promise<OutputOf<typeof revokeOtherSessions>> {
  const ended = await context.tx
    .updateTable('session')
    .set({ revoked_at: new Date(context.now.epochMilliseconds) })
    .where('officer_id', '=', context.actor.officerId)
    .where('id', '!=', context.session.id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  await context.audit({
    action: 'sessions.ended',
    recordKind: 'officer',
    recordId: context.actor.officerId,
  });
  return { ended: Number(ended.numUpdatedRows) };
}

function openSessions(context: RequestContext) {
  return context.tx
    .selectFrom('session')
    .where('officer_id', '=', context.actor.officerId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', new Date(context.now.epochMilliseconds));
}

function textOf(at: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toString();
}
