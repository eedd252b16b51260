import { randomBytes, randomUUID } from 'node:crypto';
import type { ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import { asSystem, type Tx } from '#platform/server/database/database.ts';
import type { OpenContext } from '#platform/server/http/context.ts';
import { hashToken } from '#platform/server/http/cookies.ts';
import type { SignInStage, signIn } from '../contract.ts';
import { type Account, findAccount } from './account-store.ts';
import { nameDevice } from './name-device.ts';
import { isPassword, spendOneCheck } from './password.ts';
import { findFirstPost } from './post-store.ts';
import { pauseAfter } from './slow-down.ts';

const ABSOLUTE_HOURS = 12;

/** Checks name and password and opens a session at the stage the account stands at. */
export async function openSession(
  context: OpenContext,
  input: ParsedInputOf<typeof signIn>,
): Promise<SignInStage> {
  refuseOpenLine(context);
  const account = await asSystem(context.db, 'sign-in', (tx) => findAccount(tx, input.name));
  await refuseTooSoon(context, account);
  const right = await isRight(account, input.password);
  if (account === undefined || !right) {
    await noteFailure(context, account);
    throw new Refusal('sign-in.wrong');
  }
  if (account.demonstration && context.installation === 'production') {
    throw new Refusal('sign-in.demonstration-refused');
  }
  return await asSystem(context.db, 'sign-in', (tx) => startSession(tx, context, account));
}

/** Starts a session for an account that has just proved itself. */
export async function startSession(
  tx: Tx,
  context: OpenContext,
  account: Account,
): Promise<SignInStage> {
  const stage = stageOf(account);
  const token = randomBytes(32).toString('base64url');
  const expires = context.now.add({ hours: ABSOLUTE_HOURS });
  const now = new Date(context.now.epochMilliseconds);
  const post = await findFirstPost(tx, account.id, context.today);
  await tx
    .insertInto('session')
    .values({
      id: randomUUID(),
      token_hash: hashToken(token),
      officer_id: account.id,
      post_id: post?.id ?? null,
      covers: post?.covers ?? false,
      stage: stage.stage,
      device: nameDevice(context.userAgent),
      created_at: now,
      last_seen_at: now,
      authenticated_at: now,
      expires_at: new Date(expires.epochMilliseconds),
    })
    .execute();
  await tx
    .updateTable('credential')
    .set({ failures: 0, next_try_at: null })
    .where('officer_id', '=', account.id)
    .execute();
  await rememberDevice(tx, context, account);
  context.setSession(token);
  return stage;
}

function refuseOpenLine(context: OpenContext): void {
  const host = new URL(context.origin).hostname;
  const loopback = host === 'localhost' || host === '[::1]' || host.startsWith('127.');
  if (!context.secure && !loopback) {
    throw new Refusal('sign-in.needs-tls');
  }
}

async function refuseTooSoon(context: OpenContext, account: Account | undefined): Promise<void> {
  if (account?.nextTryAt === undefined || account.nextTryAt === null) {
    return;
  }
  const wait = Math.ceil((account.nextTryAt.getTime() - context.now.epochMilliseconds) / 1000);
  if (wait > 0 && !(await isTrustedDevice(context, account))) {
    throw new Refusal('sign-in.slow-down', { seconds: wait });
  }
}

async function isRight(account: Account | undefined, password: string): Promise<boolean> {
  if (account?.passwordHash === undefined || account.passwordHash === null) {
    await spendOneCheck(password);
    return false;
  }
  return await isPassword(account.passwordHash, password);
}

async function noteFailure(context: OpenContext, account: Account | undefined): Promise<void> {
  if (account === undefined) {
    return;
  }
  const failures = account.failures + 1;
  const next = context.now.add({ seconds: pauseAfter(failures) });
  await asSystem(context.db, 'sign-in', (tx) =>
    tx
      .updateTable('credential')
      .set({ failures, next_try_at: new Date(next.epochMilliseconds) })
      .where('officer_id', '=', account.id)
      .execute(),
  );
}

function stageOf(account: Account): SignInStage {
  if (account.factors.length > 0) {
    return { stage: 'second-factor', factors: account.factors, lacks: [] };
  }
  return account.secondFactorExempt
    ? { stage: 'full', factors: [], lacks: [] }
    : { stage: 'set-up', factors: [], lacks: ['second-factor'] };
}

async function isTrustedDevice(context: OpenContext, account: Account): Promise<boolean> {
  const hash = context.deviceTokenHash;
  if (hash === null) {
    return false;
  }
  const found = await asSystem(context.db, 'sign-in', (tx) =>
    tx
      .selectFrom('trusted_device')
      .select('id')
      .where('officer_id', '=', account.id)
      .where('token_hash', '=', hash)
      .executeTakeFirst(),
  );
  return found !== undefined;
}

async function rememberDevice(tx: Tx, context: OpenContext, account: Account): Promise<void> {
  const token = randomBytes(32).toString('base64url');
  await tx
    .insertInto('trusted_device')
    .values({
      id: randomUUID(),
      officer_id: account.id,
      token_hash: hashToken(token),
      last_used_at: new Date(context.now.epochMilliseconds),
    })
    .execute();
  context.setDevice(token);
}
