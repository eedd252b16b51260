import type { ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { Tx } from '#platform/server/database/database.ts';
import type { OpenContext } from '#platform/server/http/context.ts';
import type { SignInStage, signInByCode } from '../contract.ts';
import { noteAccount, noteRefusedTry } from './account-audit.ts';
import { type Account, getAccountOf, lacksOf, refuseDemonstration } from './account-store.ts';
import { inOwnAccount } from './own-session.ts';
import { hashSecretCode } from './secret-code.ts';
import { endOtherSessions, startSession } from './session-store.ts';
import { readAttempt, refuseOpenLine } from './sign-in.ts';
import { noteWrongTry, refuseTooSoon } from './slow-down.ts';

/**
 * Signs in by the code that the agency's administrator handed over: it works once within 24 hours, ends
 * every session, and password and second factor are set up anew. A wrong code, an old one and an
 * unknown name are answered alike.
 */
export async function openSessionByCode(
  context: OpenContext,
  input: ParsedInputOf<typeof signInByCode>,
): Promise<SignInStage> {
  refuseOpenLine(context);
  const { account, guess } = await readAttempt(context, input.name);
  refuseTooSoon(guess);
  const spent = await inOwnAccount(context, (tx) => spendCode(tx, context, account, input.code));
  if (account === undefined || !spent) {
    noteWrongTry(guess);
    await noteRefusedTry(context.db, context, {
      action: 'sign-in',
      officerId: account?.id ?? null,
      by: 'one-time-code',
    });
    throw new Refusal('sign-in.one-time-code-wrong');
  }
  refuseDemonstration(account, context.installation);
  return await inOwnAccount(context, async (tx) => {
    await clearProofs(tx, context, account.id);
    const sessionId = await startSession(tx, context, account, 'set-up');
    await noteAccount(tx, context, {
      action: 'sign-in',
      officerId: account.id,
      by: 'one-time-code',
      sessionId,
    });
    const bare = await getAccountOf(tx, account.id);
    return { stage: 'set-up', factors: [], lacks: lacksOf(bare, context.installation) };
  });
}

async function spendCode(
  tx: Tx,
  context: OpenContext,
  account: Account | undefined,
  code: string,
): Promise<boolean> {
  const now = new Date(context.now.epochMilliseconds);
  const spent = await tx
    .updateTable('one_time_code')
    .set({ used_at: now })
    .where('officer_id', '=', account?.id ?? NOBODY)
    .where('code_hash', '=', hashSecretCode(code))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return spent.numUpdatedRows === 1n;
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Nothing of the earlier sign-in stays valid: neither password, factors, sessions nor known devices. */
async function clearProofs(tx: Tx, context: OpenContext, officerId: string): Promise<void> {
  await tx
    .updateTable('credential')
    .set({ password_hash: null, changed_at: null })
    .where('officer_id', '=', officerId)
    .execute();
  for (const table of ['totp', 'passkey', 'recovery_code', 'trusted_device'] as const) {
    await tx.deleteFrom(table).where('officer_id', '=', officerId).execute();
  }
  await tx
    .updateTable('one_time_code')
    .set({ used_at: new Date(context.now.epochMilliseconds) })
    .where('officer_id', '=', officerId)
    .where('used_at', 'is', null)
    .execute();
  await endOtherSessions(tx, context, officerId, null);
}
