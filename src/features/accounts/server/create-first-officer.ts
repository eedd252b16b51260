import { randomUUID } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import type { RoleCode } from '#domain/access/role.ts';
import { foldText } from '#domain/text/fold-text.ts';
import { loadSettings } from '#features/deadlines/server/index.ts';
import { writeAuditEntry } from '#platform/server/audit/write-audit-entry.ts';
import type { Tx } from '#platform/server/database/database.ts';
import { dayOf } from '#platform/server/http/context-of.ts';
import { hashSecretCode, newSecretCode } from './secret-code.ts';

export interface NewAdministrator {
  signInName: string;
  fullName: string;
  /** Id, short name or full name of the agency. */
  agency: string;
  role: RoleCode;
  title?: string;
}

/** Why the command made nobody. */
export type NotMade = 'no-agency' | 'several-agencies' | 'name-taken' | 'role-not-for-agency';

/**
 * Makes an officer from the server's own command line: the first administrator of an installation, who
 * then makes all others. Answers a one-time code; password and second factor are set up with it.
 */
export async function createFirstOfficer(
  tx: Tx,
  made: NewAdministrator,
  now: Temporal.Instant,
): Promise<{ code: string; expiresAt: Temporal.Instant } | NotMade> {
  const agencies = await findAgencies(tx, made.agency);
  const [agency] = agencies;
  if (agency === undefined || agencies.length > 1) {
    return agency === undefined ? 'no-agency' : 'several-agencies';
  }
  const role = await tx
    .selectFrom('role')
    .where('code', '=', made.role)
    .select(['agency_kinds', 'name_vi'])
    .executeTakeFirstOrThrow();
  if (!role.agency_kinds.includes(agency.kind)) {
    return 'role-not-for-agency';
  }
  const id = randomUUID();
  const inserted = await tx
    .insertInto('officer')
    .values({
      id,
      sign_in_name: made.signInName.toLowerCase(),
      full_name: made.fullName.normalize('NFC'),
      folded: foldText(made.fullName),
      state: 'invited',
      created_at: new Date(now.epochMilliseconds),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 0n) {
    return 'name-taken';
  }
  await tx
    .insertInto('post')
    .values({
      id: randomUUID(),
      officer_id: id,
      agency_id: agency.id,
      agency_lft: agency.lft,
      scope_agency_id: agency.id,
      role_code: made.role,
      title: made.title ?? role.name_vi,
      valid_from: dayOf(now).toString(),
    })
    .execute();
  await writeAuditEntry(tx, {
    at: now,
    action: 'officer.created',
    recordKind: 'officer',
    recordId: id,
  });
  return await storeFirstCode(tx, id, now);
}

async function storeFirstCode(tx: Tx, officerId: string, now: Temporal.Instant) {
  const code = newSecretCode();
  const settings = await loadSettings(tx);
  const expiresAt = now.add({ hours: settings('account.code-hours', dayOf(now)) });
  await tx
    .insertInto('one_time_code')
    .values({
      id: randomUUID(),
      officer_id: officerId,
      code_hash: hashSecretCode(code),
      expires_at: new Date(expiresAt.epochMilliseconds),
    })
    .execute();
  return { code, expiresAt };
}

async function findAgencies(tx: Tx, named: string) {
  const isId = /^[0-9a-f-]{36}$/i.test(named);
  return await tx
    .selectFrom('agency')
    .where('valid_to', 'is', null)
    .where((where) =>
      isId
        ? where('id', '=', named)
        : where.or([where('short_name', '=', named), where('name', '=', named)]),
    )
    .select(['id', 'kind', 'lft'])
    .limit(2)
    .execute();
}
