import type { ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { OpenContext } from '#platform/server/http/context.ts';
import type { proveCode, SignInStage } from '../contract.ts';
import { noteAccount, noteRefusedTry } from './account-audit.ts';
import { getAccountOf, lacksOf } from './account-store.ts';
import { inOwnAccount, requireSession } from './own-session.ts';
import { spendRecoveryCode } from './recovery-codes.ts';
import { openFully } from './session-store.ts';
import { forgetWrongTries, noteWrongTry, refuseTooSoon } from './slow-down.ts';
import { spendTotpCode } from './totp.ts';

/** The second factor by a code of the application, or by one of the ten recovery codes. */
export async function openByCode(
  context: OpenContext,
  input: ParsedInputOf<typeof proveCode>,
): Promise<SignInStage> {
  const session = await requireSession(context, ['second-factor'], 'allowed');
  const officerId = session.officer_id;
  const guess = { subject: `totp ${officerId}`, address: context.address, trustedDevice: null };
  refuseTooSoon(guess);
  const isTotp = /^\d{3} ?\d{3}$/.test(input.code);
  const by = isTotp ? 'totp' : 'recovery-code';
  const right = await inOwnAccount(context, async (tx) =>
    isTotp
      ? await spendTotpCode(tx, officerId, input.code)
      : await spendRecoveryCode(tx, context, officerId, input.code),
  );
  if (!right) {
    noteWrongTry(guess);
    await noteRefusedTry(context.db, context, { action: 'second-factor', officerId, by });
    throw new Refusal('sign-in.code-wrong');
  }
  forgetWrongTries(guess);
  return await inOwnAccount(context, async (tx) => {
    const account = await getAccountOf(tx, officerId);
    await openFully(tx, context, session.session_id);
    await noteAccount(tx, context, {
      action: 'second-factor',
      officerId,
      by,
      sessionId: session.session_id,
    });
    return {
      stage: 'full',
      factors: account.factors,
      lacks: lacksOf(account, context.installation),
    };
  });
}
