import { Temporal } from 'temporal-polyfill';
import type { OutputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { Tx } from '#platform/server/database/database.ts';
import type { OpenContext } from '#platform/server/http/context.ts';
import type { Factors, finishSetUp } from '../contract.ts';
import { noteAccount } from './account-audit.ts';
import { getAccountOf, isExempt, lacksOf } from './account-store.ts';
import { inOwnAccount, requireSession } from './own-session.ts';
import { openFully } from './session-store.ts';

/** How the officer can prove who he or she is; no secret among it. */
export async function getOwnFactors(context: OpenContext): Promise<Factors> {
  const session = await requireSession(context, ['set-up', 'full']);
  const officerId = session.officer_id;
  return await inOwnAccount(context, async (tx) => {
    const account = await getAccountOf(tx, officerId);
    const credential = await tx
      .selectFrom('credential')
      .where('officer_id', '=', officerId)
      .select(['password_hash', 'changed_at'])
      .executeTakeFirst();
    const totp = await tx
      .selectFrom('totp')
      .where('officer_id', '=', officerId)
      .select('confirmed_at')
      .executeTakeFirst();
    const { count } = await tx
      .selectFrom('recovery_code')
      .where('officer_id', '=', officerId)
      .where('used_at', 'is', null)
      .select((expression) => expression.fn.countAll<string>().as('count'))
      .executeTakeFirstOrThrow();
    return {
      passwordSince: credential?.password_hash ? textOf(credential.changed_at) : null,
      totpSince: textOf(totp?.confirmed_at ?? null),
      passkeys: await listPasskeys(tx, officerId),
      recoveryCodesLeft: Number(count),
      secondFactorNeeded: !isExempt(account, context.installation),
    };
  });
}

/** Ends the set-up once nothing is lacking, and opens everything to the officer. */
export async function leaveSetUp(context: OpenContext): Promise<OutputOf<typeof finishSetUp>> {
  const session = await requireSession(context, ['set-up']);
  return await inOwnAccount(context, async (tx) => {
    const account = await getAccountOf(tx, session.officer_id);
    const lacks = lacksOf(account, context.installation);
    if (lacks.length > 0) {
      return { stage: 'set-up', factors: account.factors, lacks };
    }
    await openFully(tx, context, session.session_id);
    await noteAccount(tx, context, {
      action: 'set-up.finished',
      officerId: session.officer_id,
      sessionId: session.session_id,
    });
    return { stage: 'full', factors: account.factors, lacks };
  });
}

/** After a factor was taken away, one must be left for all who need one. */
export async function requireOneFactorLeft(
  tx: Tx,
  context: OpenContext,
  officerId: string,
): Promise<void> {
  const account = await getAccountOf(tx, officerId);
  if (account.factors.length === 0 && !isExempt(account, context.installation)) {
    throw new Refusal('second-factor.needed');
  }
}

async function listPasskeys(tx: Tx, officerId: string): Promise<Factors['passkeys']> {
  const rows = await tx
    .selectFrom('passkey')
    .where('officer_id', '=', officerId)
    .select(['id', 'label', 'created_at', 'last_used_at'])
    .orderBy('created_at')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    label: row.label,
    createdAt: textOf(row.created_at) ?? '',
    lastUsedAt: textOf(row.last_used_at),
  }));
}

function textOf(at: Date | null): string | null {
  return at === null ? null : Temporal.Instant.fromEpochMilliseconds(at.getTime()).toString();
}
