import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { sealDraft, unsealDraft } from '#platform/server/confidential/draft-seal.ts';
import type { Tx } from '#platform/server/database/database.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { dropDraft, getDraft, listDrafts, saveDraft } from '../contract.ts';

const DAYS = 14;

/** Saves a draft over its earlier state; it then lives fourteen days more. */
export async function keepDraft(
  context: RequestContext,
  input: ParsedInputOf<typeof saveDraft>,
): Promise<OutputOf<typeof saveDraft>> {
  const place = placeOf(context, input.key);
  const expiresAt = context.now.add({ hours: DAYS * 24 });
  const sealed = Buffer.from(sealDraft(place, input.content));
  await sql`
    insert into sealed_draft (officer_id, post_id, key, sealed, saved_at, expires_at)
    values (${place.officerId}, ${place.postId}, ${place.key}, ${sealed},
            ${context.now.toString()}::timestamptz, ${expiresAt.toString()}::timestamptz)
    on conflict (officer_id, post_id, key) do update
      set sealed = excluded.sealed, saved_at = excluded.saved_at, expires_at = excluded.expires_at
  `.execute(context.tx);
  await noteDraft(context, 'draft.saved');
  return { savedAt: context.now.toString(), expiresAt: expiresAt.toString() };
}

/** The draft, or null when there is none or its time has run out. */
export async function bringBackDraft(
  context: RequestContext,
  input: ParsedInputOf<typeof getDraft>,
): Promise<OutputOf<typeof getDraft>> {
  const place = placeOf(context, input.key);
  const { rows } = await sql<{ sealed: Buffer; saved_at: Date; expires_at: Date }>`
    select sealed, saved_at, expires_at from sealed_draft
     where officer_id = ${place.officerId} and post_id = ${place.postId} and key = ${place.key}
       and expires_at > ${context.now.toString()}::timestamptz`.execute(context.tx);
  const row = rows[0];
  return {
    draft: row ? { content: unsealDraft(place, row.sealed), ...timesOf(row) } : null,
  };
}

/** Drops a draft; dropping what is not there is no fault. */
export async function eraseDraft(
  context: RequestContext,
  input: ParsedInputOf<typeof dropDraft>,
): Promise<OutputOf<typeof dropDraft>> {
  const place = placeOf(context, input.key);
  await sql`
    delete from sealed_draft
     where officer_id = ${place.officerId} and post_id = ${place.postId} and key = ${place.key}
  `.execute(context.tx);
  await noteDraft(context, 'draft.dropped');
  return {};
}

/** One's own drafts in this post, newest first. */
export async function listOwnDrafts(context: RequestContext): Promise<OutputOf<typeof listDrafts>> {
  const { officerId, postId } = context.actor;
  const { rows } = await sql<{ key: string; saved_at: Date; expires_at: Date }>`
    select key, saved_at, expires_at from sealed_draft
     where officer_id = ${officerId} and post_id = ${postId}
       and expires_at > ${context.now.toString()}::timestamptz
     order by saved_at desc limit 200`.execute(context.tx);
  return { rows: rows.map((row) => ({ key: row.key, ...timesOf(row) })) };
}

/** Erases drafts whose time has run out; the system's daily work. */
export async function sweepDrafts(tx: Tx, now: Temporal.Instant): Promise<number> {
  const swept = await sql`
    delete from sealed_draft where expires_at <= ${now.toString()}::timestamptz`.execute(tx);
  return Number(swept.numAffectedRows ?? 0);
}

function placeOf(context: RequestContext, key: string) {
  return { officerId: context.actor.officerId, postId: context.actor.postId, key };
}

/** The trail keeps that something was saved, not of which form or record. */
function noteDraft(context: RequestContext, action: string): Promise<void> {
  return context.audit({ action, recordKind: 'draft' });
}

function timesOf(row: { saved_at: Date; expires_at: Date }) {
  return { savedAt: row.saved_at.toISOString(), expiresAt: row.expires_at.toISOString() };
}
