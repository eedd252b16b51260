import { Refusal } from '#platform/contract/problem.ts';
import { asSystem } from '#platform/server/database/database.ts';
import type { OpenContext } from '#platform/server/http/context.ts';
import type { SignInStage } from '../contract.ts';
import { noteRefusedTry } from './account-audit.ts';
import { type Account, findAccountOf, refuseDemonstration } from './account-store.ts';
import { checkPasskey, type PasskeyInput, takeChallenge } from './passkey-check.ts';
import { enter, refuseOpenLine } from './sign-in.ts';

/** A passkey is a possession opened by a finger, a face or a code: both factors at once. */
export async function openSessionByPasskey(
  context: OpenContext,
  input: PasskeyInput,
): Promise<SignInStage> {
  refuseOpenLine(context);
  const account = await findHolder(context, input).catch(async (error: unknown) => {
    await noteRefusedTry(context.db, context, {
      action: 'sign-in',
      officerId: null,
      by: 'passkey',
    });
    throw error;
  });
  refuseDemonstration(account, context.installation);
  return await enter(context, account, 'passkey', 'two');
}

async function findHolder(context: OpenContext, input: PasskeyInput): Promise<Account> {
  const asked = await takeChallenge(context, input.challengeId, false);
  return await asSystem(context.db, 'sign-in', async (tx) => {
    const account = await findAccountOf(tx, await checkPasskey(tx, context, input, asked));
    if (account === undefined) {
      throw new Refusal('passkey.refused');
    }
    return account;
  });
}
