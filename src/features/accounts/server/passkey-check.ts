import { randomUUID } from 'node:crypto';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  type VerifiedAuthenticationResponse,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import { asSystem, type Tx } from '#platform/server/database/database.ts';
import type { OpenContext } from '#platform/server/http/context.ts';
import type { signInByPasskey, startPasskey } from '../contract.ts';
import { findSession } from './own-session.ts';

export type PasskeyInput = ParsedInputOf<typeof signInByPasskey>;

const MINUTES = 5;

/**
 * Asks for a passkey: one of the officer's own where a session says who sits there, else any that the
 * authenticator itself knows for this address.
 */
export async function challengePasskey(
  context: OpenContext,
): Promise<OutputOf<typeof startPasskey>> {
  const session = await findSession(context);
  const officerId = session?.officer_id ?? null;
  return await asSystem(context.db, 'passkey', async (tx) => {
    const own = officerId === null ? [] : await listCredentials(tx, officerId);
    const options = await generateAuthenticationOptions({
      rpID: relyingPartyOf(context),
      userVerification: 'required',
      ...(own.length === 0 ? {} : { allowCredentials: own }),
    });
    const challengeId = await keepChallenge(tx, context, {
      challenge: options.challenge,
      officerId,
      registers: false,
    });
    return { challengeId, options: { ...options } };
  });
}

/**
 * The officer whose passkey answered the challenge. A counter that does not grow is a copied key, and
 * refused. @throws Refusal `passkey.refused`
 */
export async function checkPasskey(
  tx: Tx,
  context: OpenContext,
  input: PasskeyInput,
  asked: AskedChallenge,
): Promise<string> {
  const passkey = await tx
    .selectFrom('passkey')
    .where('credential_id', '=', input.answer.id)
    .select(['id', 'officer_id', 'credential_id', 'public_key', 'counter', 'transports'])
    .executeTakeFirst();
  if (
    passkey === undefined ||
    (asked.officerId !== null && asked.officerId !== passkey.officer_id)
  ) {
    throw new Refusal('passkey.refused');
  }
  const verified = await verify(context, input, asked.challenge, {
    id: passkey.credential_id,
    publicKey: new Uint8Array(passkey.public_key),
    counter: Number(passkey.counter),
  });
  await tx
    .updateTable('passkey')
    .set({
      counter: verified.authenticationInfo.newCounter,
      last_used_at: new Date(context.now.epochMilliseconds),
    })
    .where('id', '=', passkey.id)
    .execute();
  return passkey.officer_id;
}

/** The name that passkeys are bound to: the host that the officer sees. */
export function relyingPartyOf(context: OpenContext): string {
  return new URL(context.origin).hostname;
}

/** Credentials of an officer, as the browser is told of them. */
export async function listCredentials(tx: Tx, officerId: string) {
  const rows = await tx
    .selectFrom('passkey')
    .where('officer_id', '=', officerId)
    .select(['credential_id', 'transports'])
    .execute();
  return rows.map((row) => ({ id: row.credential_id, transports: row.transports }));
}

/** Keeps a challenge for five minutes, and sweeps those that ran out. */
export async function keepChallenge(
  tx: Tx,
  context: OpenContext,
  asked: { challenge: string; officerId: string | null; registers: boolean },
): Promise<string> {
  const id = randomUUID();
  await tx
    .deleteFrom('passkey_challenge')
    .where('expires_at', '<', new Date(context.now.epochMilliseconds))
    .execute();
  await tx
    .insertInto('passkey_challenge')
    .values({
      id,
      challenge: asked.challenge,
      officer_id: asked.officerId,
      registers: asked.registers,
      expires_at: new Date(context.now.add({ minutes: MINUTES }).epochMilliseconds),
    })
    .execute();
  return id;
}

/** A challenge that was given out, and to whom. */
export interface AskedChallenge {
  challenge: string;
  officerId: string | null;
}

/**
 * Takes a challenge out, in a transaction of its own: it is answered once, rightly or wrongly, and a
 * refused answer does not bring it back.
 */
export async function takeChallenge(
  context: OpenContext,
  id: string,
  registers: boolean,
): Promise<AskedChallenge> {
  const row = await asSystem(context.db, 'passkey', (tx) =>
    tx
      .deleteFrom('passkey_challenge')
      .where('id', '=', id)
      .where('registers', '=', registers)
      .where('expires_at', '>', new Date(context.now.epochMilliseconds))
      .returning(['challenge', 'officer_id'])
      .executeTakeFirst(),
  );
  if (row === undefined) {
    throw new Refusal('passkey.refused');
  }
  return { challenge: row.challenge, officerId: row.officer_id };
}

async function verify(
  context: OpenContext,
  input: PasskeyInput,
  challenge: string,
  credential: { id: string; publicKey: Uint8Array<ArrayBuffer>; counter: number },
): Promise<VerifiedAuthenticationResponse> {
  const verified = await verifyAuthenticationResponse({
    response: input.answer as unknown as AuthenticationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: context.origin,
    expectedRPID: relyingPartyOf(context),
    credential,
    requireUserVerification: true,
  }).catch(() => null);
  if (verified === null || !verified.verified) {
    throw new Refusal('passkey.refused');
  }
  return verified;
}
