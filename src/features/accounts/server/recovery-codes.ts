import { randomUUID } from 'node:crypto';
import type { OutputOf } from '#platform/contract/endpoint.ts';
import type { Tx } from '#platform/server/database/database.ts';
import type { OpenContext } from '#platform/server/http/context.ts';
import type { renewRecoveryCodes } from '../contract.ts';
import { noteAccount } from './account-audit.ts';
import { inOwnAccount, requireProof, requireSession } from './own-session.ts';
import { hashSecretCode, newSecretCode } from './secret-code.ts';

const HOW_MANY = 10;

/** Ten new codes for a lost second factor, shown once; earlier ones end. */
export async function makeRecoveryCodes(tx: Tx, officerId: string): Promise<string[]> {
  const codes = Array.from({ length: HOW_MANY }, newSecretCode);
  await tx.deleteFrom('recovery_code').where('officer_id', '=', officerId).execute();
  await tx
    .insertInto('recovery_code')
    .values(
      codes.map((code) => ({
        id: randomUUID(),
        officer_id: officerId,
        code_hash: hashSecretCode(code),
      })),
    )
    .execute();
  return codes;
}

/** Codes for an officer who has none yet; null when there are some. */
export async function firstRecoveryCodes(tx: Tx, officerId: string): Promise<string[] | null> {
  const some = await tx
    .selectFrom('recovery_code')
    .where('officer_id', '=', officerId)
    .where('used_at', 'is', null)
    .select('id')
    .limit(1)
    .executeTakeFirst();
  return some === undefined ? await makeRecoveryCodes(tx, officerId) : null;
}

/** Uses a code up: true when it was one of the officer's and unused. */
export async function spendRecoveryCode(
  tx: Tx,
  context: OpenContext,
  officerId: string,
  code: string,
): Promise<boolean> {
  const spent = await tx
    .updateTable('recovery_code')
    .set({ used_at: new Date(context.now.epochMilliseconds) })
    .where('officer_id', '=', officerId)
    .where('code_hash', '=', hashSecretCode(code))
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return spent.numUpdatedRows === 1n;
}

/** New codes at the officer's own wish. */
export async function renewCodes(
  context: OpenContext,
): Promise<OutputOf<typeof renewRecoveryCodes>> {
  const session = await requireSession(context);
  requireProof(context, session);
  return await inOwnAccount(context, async (tx) => {
    const recoveryCodes = await makeRecoveryCodes(tx, session.officer_id);
    await noteAccount(tx, context, {
      action: 'recovery-codes.renewed',
      officerId: session.officer_id,
      sessionId: session.session_id,
    });
    return { recoveryCodes };
  });
}
