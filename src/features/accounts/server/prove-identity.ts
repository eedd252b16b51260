import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { SessionRow } from '#platform/server/database/database.ts';
import type { OpenContext } from '#platform/server/http/context.ts';
import { noteAccount, noteRefusedTry } from './account-audit.ts';
import { getAccountOf } from './account-store.ts';
import { inOwnAccount, requireSession } from './own-session.ts';
import { checkPasskey, type PasskeyInput, takeChallenge } from './passkey-check.ts';
import { isPassword, spendOneCheck } from './password.ts';
import { findTrustedDevice, touchSession } from './session-store.ts';
import { forgetWrongTries, type Guess, noteWrongTry, refuseTooSoon } from './slow-down.ts';

/** Opens a screen that locked itself, on the same device, within the twelve hours. */
export async function unlockSession(
  context: OpenContext,
  input: { password: string },
): Promise<Done> {
  const session = await requireSession(context, ['full'], 'allowed');
  return await proveAgain(context, session, 'unlock', input.password);
}

/** Proves again who sits there, before a protected value is opened or the own sign-in changed. */
export async function proveAgainByPassword(
  context: OpenContext,
  input: { password: string },
): Promise<Done> {
  const session = await requireSession(context);
  return await proveAgain(context, session, 'identity.proved', input.password);
}

/** The same by passkey, for a locked screen. */
export async function unlockWithPasskey(context: OpenContext, input: PasskeyInput): Promise<Done> {
  const session = await requireSession(context, ['full'], 'allowed');
  return await touchByPasskey(context, session, 'unlock', input);
}

/** The same by passkey, before a protected value is opened. */
export async function proveAgainByPasskey(
  context: OpenContext,
  input: PasskeyInput,
): Promise<Done> {
  const session = await requireSession(context);
  return await touchByPasskey(context, session, 'identity.proved', input);
}

/** Refuses unless the password is the officer's; wrong tries are slowed. */
export async function requirePassword(
  context: OpenContext,
  officerId: string,
  password: string,
): Promise<void> {
  const { account, guess } = await inOwnAccount(context, async (tx) => ({
    account: await getAccountOf(tx, officerId),
    guess: await guessOf(context, officerId, findTrustedDevice(tx, context, { id: officerId })),
  }));
  refuseTooSoon(guess);
  const right =
    account.passwordHash === null
      ? await spendOneCheck(password).then(() => false)
      : await isPassword(account.passwordHash, password);
  if (!right) {
    noteWrongTry(guess);
    await noteRefusedTry(context.db, context, {
      action: 'identity.proved',
      officerId,
      by: 'password',
    });
    throw new Refusal('password.wrong');
  }
  forgetWrongTries(guess);
}

async function proveAgain(
  context: OpenContext,
  session: SessionRow,
  action: string,
  password: string,
): Promise<Done> {
  await requirePassword(context, session.officer_id, password);
  await inOwnAccount(context, async (tx) => {
    await touchSession(tx, context, session.session_id);
    await noteAccount(tx, context, {
      action,
      officerId: session.officer_id,
      by: 'password',
      sessionId: session.session_id,
    });
  });
  return {};
}

async function touchByPasskey(
  context: OpenContext,
  session: SessionRow,
  action: string,
  input: PasskeyInput,
): Promise<Done> {
  try {
    await checkOwnPasskey(context, session, action, input);
  } catch (error) {
    await noteRefusedTry(context.db, context, {
      action,
      officerId: session.officer_id,
      by: 'passkey',
    });
    throw error;
  }
  return {};
}

async function checkOwnPasskey(
  context: OpenContext,
  session: SessionRow,
  action: string,
  input: PasskeyInput,
): Promise<void> {
  const asked = await takeChallenge(context, input.challengeId, false);
  await inOwnAccount(context, async (tx) => {
    const officerId = await checkPasskey(tx, context, input, asked);
    if (officerId !== session.officer_id) {
      throw new Refusal('passkey.refused');
    }
    await touchSession(tx, context, session.session_id);
    await noteAccount(tx, context, {
      action,
      officerId,
      by: 'passkey',
      sessionId: session.session_id,
    });
  });
}

async function guessOf(
  context: OpenContext,
  officerId: string,
  device: Promise<string | null>,
): Promise<Guess> {
  return { subject: officerId, address: context.address, trustedDevice: await device };
}
