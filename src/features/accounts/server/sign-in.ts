import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import { asSystem } from '#platform/server/database/database.ts';
import type { OpenContext } from '#platform/server/http/context.ts';
import type { getSignInStage, SignInStage, signIn } from '../contract.ts';
import { noteAccount, noteRefusedTry } from './account-audit.ts';
import {
  type Account,
  findAccount,
  getAccountOf,
  lacksOf,
  refuseDemonstration,
  stageOf,
} from './account-store.ts';
import { findSession } from './own-session.ts';
import { isPassword, spendOneCheck } from './password.ts';
import { findTrustedDevice, startSession } from './session-store.ts';
import { forgetWrongTries, type Guess, noteWrongTry, refuseTooSoon } from './slow-down.ts';

/**
 * Checks name and password and opens a session at the stage the account stands at. An unknown name,
 * a suspended account and a wrong password are answered alike, after like work.
 */
export async function openSession(
  context: OpenContext,
  input: ParsedInputOf<typeof signIn>,
): Promise<SignInStage> {
  refuseOpenLine(context);
  const { account, guess } = await readAttempt(context, input.name);
  refuseTooSoon(guess);
  const right = await isRight(account, input.password);
  if (account === undefined || !right) {
    noteWrongTry(guess);
    await noteRefusedTry(context.db, context, {
      action: 'sign-in',
      officerId: account?.id ?? null,
      by: 'password',
    });
    throw new Refusal('sign-in.wrong');
  }
  refuseDemonstration(account, context.installation);
  forgetWrongTries(guess);
  return await enter(context, account, 'password');
}

/** Opens a session for an account that has proved one factor, or two at once. */
export async function enter(
  context: OpenContext,
  account: Account,
  by: string,
  factors: 'one' | 'two' = 'one',
): Promise<SignInStage> {
  const stage: SignInStage =
    factors === 'two'
      ? { stage: 'full', factors: account.factors, lacks: [] }
      : stageOf(account, context.installation);
  await asSystem(context.db, 'sign-in', async (tx) => {
    const sessionId = await startSession(tx, context, account, stage.stage);
    await noteAccount(tx, context, { action: 'sign-in', officerId: account.id, by, sessionId });
  });
  return stage;
}

/** What the browser must ask for next on this device; nothing when nobody is half signed in. */
export async function readStage(context: OpenContext): Promise<OutputOf<typeof getSignInStage>> {
  const session = await findSession(context);
  if (session === null) {
    return { at: null };
  }
  const account = await asSystem(context.db, 'sign-in', (tx) =>
    getAccountOf(tx, session.officer_id),
  );
  return {
    at: {
      stage: session.stage,
      factors: account.factors,
      lacks: lacksOf(account, context.installation),
    },
  };
}

/** Over a plain line to another machine nobody signs in. */
export function refuseOpenLine(context: OpenContext): void {
  const host = new URL(context.origin).hostname;
  const loopback = host === 'localhost' || host === '[::1]' || host.startsWith('127.');
  if (!context.secure && !loopback) {
    throw new Refusal('sign-in.needs-tls');
  }
}

/** The account of a name, and what wrong tries are counted against; the same work for any name. */
export async function readAttempt(
  context: OpenContext,
  name: string,
): Promise<{ account: Account | undefined; guess: Guess }> {
  return await asSystem(context.db, 'sign-in', async (tx) => ({
    account: await findAccount(tx, name),
    guess: {
      subject: name,
      address: context.address,
      trustedDevice: await findTrustedDevice(tx, context, { name }),
    },
  }));
}

async function isRight(account: Account | undefined, password: string): Promise<boolean> {
  const kept = account?.passwordHash ?? null;
  if (kept === null) {
    await spendOneCheck(password);
    return false;
  }
  return await isPassword(kept, password);
}
