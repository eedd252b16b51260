import { generateSecret, generateURI, verify } from 'otplib';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import { sealFactor, unsealFactor } from '#platform/server/confidential/factor-seal.ts';
import type { Tx } from '#platform/server/database/database.ts';
import type { OpenContext } from '#platform/server/http/context.ts';
import type { confirmTotp, startTotp } from '../contract.ts';
import { noteAccount } from './account-audit.ts';
import { requireOneFactorLeft } from './own-factors.ts';
import { inOwnAccount, requireProof, requireSession } from './own-session.ts';
import { firstRecoveryCodes } from './recovery-codes.ts';
import { noteWrongTry, refuseTooSoon } from './slow-down.ts';

const STEP_SECONDS = 30;

/** Makes a secret for an authenticator application; the present one stays until the new one is confirmed. */
export async function beginTotp(context: OpenContext): Promise<OutputOf<typeof startTotp>> {
  const session = await requireSession(context, ['set-up', 'full']);
  requireProof(context, session);
  const secret = generateSecret();
  return await inOwnAccount(context, async (tx) => {
    const sealed = Buffer.from(sealFactor(session.officer_id, secret));
    await tx
      .insertInto('totp')
      .values({ officer_id: session.officer_id, pending_sealed: sealed })
      .onConflict((conflict) =>
        conflict.column('officer_id').doUpdateSet({ pending_sealed: sealed }),
      )
      .execute();
    const officer = await tx
      .selectFrom('officer')
      .where('id', '=', session.officer_id)
      .select('sign_in_name')
      .executeTakeFirstOrThrow();
    return {
      secret,
      address: generateURI({ issuer: 'Lá Chắn', label: officer.sign_in_name, secret }),
    };
  });
}

/** Takes the new secret into use once its first code is right. */
export async function finishTotp(
  context: OpenContext,
  input: ParsedInputOf<typeof confirmTotp>,
): Promise<OutputOf<typeof confirmTotp>> {
  const session = await requireSession(context, ['set-up', 'full']);
  requireProof(context, session);
  const officerId = session.officer_id;
  const guess = { subject: `totp ${officerId}`, address: context.address, trustedDevice: null };
  refuseTooSoon(guess);
  return await inOwnAccount(context, async (tx) => {
    const row = await tx
      .selectFrom('totp')
      .where('officer_id', '=', officerId)
      .select('pending_sealed')
      .executeTakeFirst();
    const sealed = row?.pending_sealed ?? null;
    const step = sealed === null ? null : await stepOf(officerId, sealed, input.code);
    if (sealed === null || step === null) {
      noteWrongTry(guess);
      throw new Refusal('sign-in.code-wrong');
    }
    await tx
      .updateTable('totp')
      .set({
        secret_sealed: sealed,
        pending_sealed: null,
        confirmed_at: new Date(context.now.epochMilliseconds),
        last_step: step,
      })
      .where('officer_id', '=', officerId)
      .execute();
    await noteAccount(tx, context, {
      action: 'totp.set-up',
      officerId,
      sessionId: session.session_id,
    });
    return { recoveryCodes: await firstRecoveryCodes(tx, officerId) };
  });
}

/** True when the code is right and its time step was not used before; the step is then used. */
export async function spendTotpCode(tx: Tx, officerId: string, code: string): Promise<boolean> {
  const row = await tx
    .selectFrom('totp')
    .where('officer_id', '=', officerId)
    .where('confirmed_at', 'is not', null)
    .select('secret_sealed')
    .executeTakeFirst();
  const sealed = row?.secret_sealed ?? null;
  const step = sealed === null ? null : await stepOf(officerId, sealed, code);
  if (step === null) {
    return false;
  }
  const spent = await tx
    .updateTable('totp')
    .set({ last_step: step })
    .where('officer_id', '=', officerId)
    .where((where) => where.or([where('last_step', 'is', null), where('last_step', '<', step)]))
    .executeTakeFirst();
  return spent.numUpdatedRows === 1n;
}

/** Takes the application away; one way to prove the second factor must remain. */
export async function dropTotp(context: OpenContext): Promise<Done> {
  const session = await requireSession(context);
  requireProof(context, session);
  await inOwnAccount(context, async (tx) => {
    await tx.deleteFrom('totp').where('officer_id', '=', session.officer_id).execute();
    await requireOneFactorLeft(tx, context, session.officer_id);
    await noteAccount(tx, context, {
      action: 'totp.removed',
      officerId: session.officer_id,
      sessionId: session.session_id,
    });
  });
  return {};
}

/**
 * The time step at which the code is right, one step of a slow clock allowed either way; else null. The
 * officer's phone keeps the true time, so a fixed day of an exercise does not count here.
 */
async function stepOf(officerId: string, sealed: Uint8Array, code: string): Promise<number | null> {
  const epoch = Math.floor(Date.now() / 1000);
  const result = await verify({
    secret: unsealFactor(officerId, sealed),
    token: code.replace(/\s/g, ''),
    epoch,
    epochTolerance: STEP_SECONDS,
  });
  return result.valid ? Math.floor(epoch / STEP_SECONDS) + result.delta : null;
}
