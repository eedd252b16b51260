import { randomUUID } from 'node:crypto';
import {
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { OpenContext } from '#platform/server/http/context.ts';
import type { addPasskey, removePasskey, startNewPasskey } from '../contract.ts';
import { noteAccount } from './account-audit.ts';
import { nameDevice } from './name-device.ts';
import { requireOneFactorLeft } from './own-factors.ts';
import { inOwnAccount, requireProof, requireSession } from './own-session.ts';
import { keepChallenge, listCredentials, relyingPartyOf, takeChallenge } from './passkey-check.ts';
import { firstRecoveryCodes } from './recovery-codes.ts';

/** Begins adding a passkey to one's own account. */
export async function challengeNewPasskey(
  context: OpenContext,
): Promise<OutputOf<typeof startNewPasskey>> {
  const session = await requireSession(context, ['set-up', 'full']);
  requireProof(context, session);
  return await inOwnAccount(context, async (tx) => {
    const officer = await tx
      .selectFrom('officer')
      .where('id', '=', session.officer_id)
      .select(['sign_in_name', 'full_name'])
      .executeTakeFirstOrThrow();
    const options = await generateRegistrationOptions({
      rpName: 'Lá Chắn',
      rpID: relyingPartyOf(context),
      userName: officer.sign_in_name,
      userDisplayName: officer.full_name,
      userID: new Uint8Array(Buffer.from(session.officer_id.replaceAll('-', ''), 'hex')),
      attestationType: 'none',
      excludeCredentials: await listCredentials(tx, session.officer_id),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    const challengeId = await keepChallenge(tx, context, {
      challenge: options.challenge,
      officerId: session.officer_id,
      registers: true,
    });
    return { challengeId, options: { ...options } };
  });
}

/** Adds the passkey that the authenticator has made; the first factor brings recovery codes. */
export async function keepPasskey(
  context: OpenContext,
  input: ParsedInputOf<typeof addPasskey>,
): Promise<OutputOf<typeof addPasskey>> {
  const session = await requireSession(context, ['set-up', 'full']);
  requireProof(context, session);
  const asked = await takeChallenge(context, input.challengeId, true);
  if (asked.officerId !== session.officer_id) {
    throw new Refusal('passkey.refused');
  }
  const { credential } = await verify(context, input, asked.challenge);
  return await inOwnAccount(context, async (tx) => {
    const stored = await tx
      .insertInto('passkey')
      .values({
        id: randomUUID(),
        officer_id: session.officer_id,
        credential_id: credential.id,
        public_key: Buffer.from(credential.publicKey),
        counter: credential.counter,
        transports: [...(credential.transports ?? [])],
        label: input.label === '' ? nameDevice(context.userAgent) : input.label,
        created_at: new Date(context.now.epochMilliseconds),
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (stored.numInsertedOrUpdatedRows === 0n) {
      // the same key is already somebody's, perhaps another officer's: nothing is said of whose
      throw new Refusal('passkey.refused');
    }
    await noteAccount(tx, context, {
      action: 'passkey.added',
      officerId: session.officer_id,
      sessionId: session.session_id,
    });
    return { recoveryCodes: await firstRecoveryCodes(tx, session.officer_id) };
  });
}

/** Takes a passkey away; one way to prove the second factor must remain. */
export async function dropPasskey(
  context: OpenContext,
  input: ParsedInputOf<typeof removePasskey>,
): Promise<Done> {
  const session = await requireSession(context);
  requireProof(context, session);
  await inOwnAccount(context, async (tx) => {
    const removed = await tx
      .deleteFrom('passkey')
      .where('id', '=', input.id)
      .where('officer_id', '=', session.officer_id)
      .executeTakeFirst();
    if (removed.numDeletedRows === 0n) {
      throw new Refusal('record.not-found');
    }
    await requireOneFactorLeft(tx, context, session.officer_id);
    await noteAccount(tx, context, {
      action: 'passkey.removed',
      officerId: session.officer_id,
      sessionId: session.session_id,
    });
  });
  return {};
}

async function verify(
  context: OpenContext,
  input: ParsedInputOf<typeof addPasskey>,
  challenge: string,
) {
  const verified = await verifyRegistrationResponse({
    response: input.answer as unknown as RegistrationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: context.origin,
    expectedRPID: relyingPartyOf(context),
    requireUserVerification: true,
  }).catch(() => null);
  if (verified === null || !verified.verified) {
    throw new Refusal('passkey.refused');
  }
  return verified.registrationInfo;
}
