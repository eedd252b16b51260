import { Refusal } from '#platform/contract/problem.ts';
import type { Tx } from '#platform/server/database/database.ts';
import type { InstallationKind } from '#platform/server/http/context.ts';
import type { SignInStage } from '../contract.ts';

/** What signing in needs to know of an account. */
export interface Account {
  id: string;
  passwordHash: string | null;
  secondFactorExempt: boolean;
  demonstration: boolean;
  state: 'active' | 'invited';
  factors: ('totp' | 'passkey')[];
}

/** The account behind a sign-in name, when it may sign in at all. */
export async function findAccount(tx: Tx, name: string): Promise<Account | undefined> {
  return await accountWhere(tx, 'officer.sign_in_name', name.normalize('NFC'));
}

/** The account of an officer known by id. */
export async function findAccountOf(tx: Tx, officerId: string): Promise<Account | undefined> {
  return await accountWhere(tx, 'officer.id', officerId);
}

/** The account of an officer who must be there. */
export async function getAccountOf(tx: Tx, officerId: string): Promise<Account> {
  const account = await findAccountOf(tx, officerId);
  if (account === undefined) {
    throw new Refusal('session.required');
  }
  return account;
}

/** Where an account stands whose holder has just proved one factor. */
export function stageOf(account: Account, installation: InstallationKind): SignInStage {
  const lacks = lacksOf(account, installation);
  if (account.factors.length > 0) {
    return { stage: 'second-factor', factors: account.factors, lacks };
  }
  return { stage: lacks.length > 0 ? 'set-up' : 'full', factors: [], lacks };
}

/** What an account lacks before its holder may work. */
export function lacksOf(account: Account, installation: InstallationKind): SignInStage['lacks'] {
  const needsFactor = !isExempt(account, installation) && account.factors.length === 0;
  return [
    ...(account.passwordHash === null ? (['password'] as const) : []),
    ...(needsFactor ? (['second-factor'] as const) : []),
  ];
}

/** Only the demonstration's own accounts, and only in a demonstration, go without a second factor. */
export function isExempt(
  account: Pick<Account, 'secondFactorExempt' | 'demonstration'>,
  installation: InstallationKind,
): boolean {
  return account.secondFactorExempt && account.demonstration && installation === 'demonstration';
}

/** Accounts of the demonstration data open nothing in a production installation. */
export function refuseDemonstration(account: Account, installation: InstallationKind): void {
  if (account.demonstration && installation === 'production') {
    throw new Refusal('sign-in.demonstration-refused');
  }
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
      'officer.state',
      'credential.password_hash',
      'credential.second_factor_exempt',
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
    state: row.state === 'invited' ? 'invited' : 'active',
    factors: [
      ...(row.has_totp === null ? [] : (['totp'] as const)),
      ...(row.has_passkey ? (['passkey'] as const) : []),
    ],
  };
}
