import type { ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { OpenContext } from '#platform/server/http/context.ts';
import type { setPassword } from '../contract.ts';
import { noteAccount } from './account-audit.ts';
import { getAccountOf } from './account-store.ts';
import { inOwnAccount, requireSession } from './own-session.ts';
import { hashPassword } from './password.ts';
import { requireGoodPassword } from './password-rules.ts';
import { requirePassword } from './prove-identity.ts';
import { endOtherSessions, touchSession } from './session-store.ts';

/** Sets the first password after a one-time code, or changes the present one; other sessions end. */
export async function changePassword(
  context: OpenContext,
  input: ParsedInputOf<typeof setPassword>,
): Promise<Done> {
  const session = await requireSession(context, ['set-up', 'full']);
  const officerId = session.officer_id;
  const account = await inOwnAccount(context, (tx) => getAccountOf(tx, officerId));
  if (account.passwordHash !== null) {
    await requirePassword(context, officerId, input.current ?? '');
  }
  if (account.demonstration && context.installation === 'demonstration') {
    throw new Refusal('password.demonstration');
  }
  await requireGoodPassword(input.password, await readName(context, officerId));
  const hash = await hashPassword(input.password);
  const now = new Date(context.now.epochMilliseconds);
  await inOwnAccount(context, async (tx) => {
    await tx
      .insertInto('credential')
      .values({ officer_id: officerId, password_hash: hash, changed_at: now })
      .onConflict((conflict) =>
        conflict.column('officer_id').doUpdateSet({ password_hash: hash, changed_at: now }),
      )
      .execute();
    await endOtherSessions(tx, context, officerId, session.session_id);
    await touchSession(tx, context, session.session_id);
    await noteAccount(tx, context, {
      action: 'password.changed',
      officerId,
      sessionId: session.session_id,
    });
  });
  return {};
}

async function readName(context: OpenContext, officerId: string): Promise<string> {
  const row = await inOwnAccount(context, (tx) =>
    tx
      .selectFrom('officer')
      .where('id', '=', officerId)
      .select('sign_in_name')
      .executeTakeFirstOrThrow(),
  );
  return row.sign_in_name;
}
