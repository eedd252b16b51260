import { randomUUID } from 'node:crypto';
import type { Tx } from '#platform/server/database/database.ts';
import type { OpenContext } from '#platform/server/http/context.ts';
import { hashToken } from '#platform/server/http/cookies.ts';
import type { SignInStage } from '../contract.ts';
import type { Account } from './account-store.ts';
import { nameDevice } from './name-device.ts';
import { findFirstPost } from './post-store.ts';
import { newToken } from './secret-code.ts';

const ABSOLUTE_HOURS = 12;

/** Starts a session for an account that has just proved itself, and gives the browser its token. */
export async function startSession(
  tx: Tx,
  context: OpenContext,
  account: Account,
  stage: SignInStage['stage'],
): Promise<string> {
  const id = randomUUID();
  const token = newToken();
  const now = new Date(context.now.epochMilliseconds);
  const post = await findFirstPost(tx, account.id, context.today);
  await endSessionOfToken(tx, context);
  await tx
    .insertInto('session')
    .values({
      id,
      token_hash: hashToken(token),
      officer_id: account.id,
      post_id: post?.id ?? null,
      covers: post?.covers ?? false,
      stage,
      device: nameDevice(context.userAgent),
      created_at: now,
      last_seen_at: now,
      authenticated_at: now,
      expires_at: new Date(context.now.add({ hours: ABSOLUTE_HOURS }).epochMilliseconds),
    })
    .execute();
  if (stage === 'full') {
    await welcomeIn(tx, context, account.id);
  }
  context.setSession(token);
  return id;
}

/** Lets a half-opened session do everything: under a new token, since its rights have grown. */
export async function openFully(tx: Tx, context: OpenContext, sessionId: string): Promise<void> {
  const token = newToken();
  const now = new Date(context.now.epochMilliseconds);
  const row = await tx
    .updateTable('session')
    .set({ stage: 'full', token_hash: hashToken(token), last_seen_at: now, authenticated_at: now })
    .where('id', '=', sessionId)
    .returning('officer_id')
    .executeTakeFirstOrThrow();
  await welcomeIn(tx, context, row.officer_id);
  context.setSession(token);
}

/** Ends every session of an officer but one. */
export async function endOtherSessions(
  tx: Tx,
  context: OpenContext,
  officerId: string,
  kept: string | null,
): Promise<void> {
  await tx
    .updateTable('session')
    .set({ revoked_at: new Date(context.now.epochMilliseconds) })
    .where('officer_id', '=', officerId)
    .where('revoked_at', 'is', null)
    .$if(kept !== null, (query) => query.where('id', '!=', kept ?? ''))
    .execute();
}

/** Marks the session as used and its holder as freshly proved. */
export async function touchSession(tx: Tx, context: OpenContext, sessionId: string): Promise<void> {
  const now = new Date(context.now.epochMilliseconds);
  await tx
    .updateTable('session')
    .set({ last_seen_at: now, authenticated_at: now })
    .where('id', '=', sessionId)
    .execute();
}

/** Ends the session that the browser still held: signing in again leaves none behind. */
export async function endSessionOfToken(tx: Tx, context: OpenContext): Promise<string | null> {
  if (context.tokenHash === null) {
    return null;
  }
  const ended = await tx
    .updateTable('session')
    .set({ revoked_at: new Date(context.now.epochMilliseconds) })
    .where('token_hash', '=', context.tokenHash)
    .where('revoked_at', 'is', null)
    .returning('officer_id')
    .executeTakeFirst();
  return ended?.officer_id ?? null;
}

/** The mark of a device on which the officer of that name has signed in before, or null. */
export async function findTrustedDevice(
  tx: Tx,
  context: OpenContext,
  officer: { name: string } | { id: string },
): Promise<string | null> {
  if (context.deviceTokenHash === null) {
    return null;
  }
  const row = await tx
    .selectFrom('trusted_device')
    .innerJoin('officer', 'officer.id', 'trusted_device.officer_id')
    .where('trusted_device.token_hash', '=', context.deviceTokenHash)
    .$if('name' in officer, (query) =>
      query.where('officer.sign_in_name', '=', 'name' in officer ? officer.name : ''),
    )
    .$if('id' in officer, (query) =>
      query.where('officer.id', '=', 'id' in officer ? officer.id : ''),
    )
    .select('trusted_device.id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Wholly signed in: an invited officer now works here, and this device is known. */
async function welcomeIn(tx: Tx, context: OpenContext, officerId: string): Promise<void> {
  await tx
    .updateTable('officer')
    .set({ state: 'active' })
    .where('id', '=', officerId)
    .where('state', '=', 'invited')
    .execute();
  await trustDevice(tx, context, officerId);
}

async function trustDevice(tx: Tx, context: OpenContext, officerId: string): Promise<void> {
  const now = new Date(context.now.epochMilliseconds);
  const known = await findTrustedDevice(tx, context, { id: officerId });
  if (known !== null) {
    await tx
      .updateTable('trusted_device')
      .set({ last_used_at: now })
      .where('id', '=', known)
      .execute();
    return;
  }
  const token = newToken();
  await tx
    .insertInto('trusted_device')
    .values({
      id: randomUUID(),
      officer_id: officerId,
      token_hash: hashToken(token),
      last_used_at: now,
    })
    .execute();
  context.setDevice(token);
}
