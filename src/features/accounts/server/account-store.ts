import type { Tx } from '#platform/server/database/database.ts';

/** What signing in needs to know of an account. */
export interface Account {
  id: string;
  passwordHash: string | null;
  secondFactorExempt: boolean;
  demonstration: boolean;
  failures: number;
  nextTryAt: Date | null;
  factors: ('totp' | 'passkey')[];
}

/** The account behind a sign-in name, when it may sign in at all. */
export async function findAccount(tx: Tx, name: string): Promise<Account | undefined> {
  return await accountWhere(tx, 'officer.sign_in_name', name);
}

/** The account of an officer known by id. */
export async function findAccountOf(tx: Tx, officerId: string): Promise<Account | undefined> {
  return await accountWhere(tx, 'officer.id', officerId);
}

async function accountWhere(
  tx: Tx,
  column: 'officer.sign_in_name' | 'officer.id',
  value: string,
): Promise<Account | undefined> {
  const row = await tx
    .selectFrom('officer')
    .leftJoin('credential', 'credential.officer_id', 'officer.id')
    .leftJoin('totp', (join) =>
      join.onRef('totp.officer_id', '=', 'officer.id').on('totp.confirmed_at', 'is not', null),
    )
    .where(column, '=', value)
    .where('officer.state', 'in', ['active', 'invited'])
    .select((expression) => [
      'officer.id',
      'officer.demonstration',
      'credential.password_hash',
      'credential.second_factor_exempt',
      'credential.failures',
      'credential.next_try_at',
      'totp.officer_id as has_totp',
      expression
        .exists(
          expression
            .selectFrom('passkey')
            .select('passkey.id')
            .whereRef('passkey.officer_id', '=', 'officer.id'),
        )
        .as('has_passkey'),
    ])
    .executeTakeFirst();
  if (row === undefined) {
    return undefined;
  }
  return {
    id: row.id,
    passwordHash: row.password_hash,
    secondFactorExempt: row.second_factor_exempt ?? false,
    demonstration: row.demonstration,
    failures: row.failures ?? 0,
    nextTryAt: row.next_try_at,
    factors: [
      ...(row.has_totp === null ? [] : (['totp'] as const)),
      ...(row.has_passkey ? (['passkey'] as const) : []),
    ],
  };
}
