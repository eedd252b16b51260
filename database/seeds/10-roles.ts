import { ROLES } from '#domain/access/roles.ts';
import type { Tx } from '#platform/server/database/database.ts';

const SINCE = '2000-01-01';
const EXCLUSIVE = ['system-administrator', 'inspector', 'data-protection-officer'];

/** The roles and their permissions as shipped; an installation changes the stored rows by date. */
export async function seed(tx: Tx): Promise<void> {
  for (const role of ROLES) {
    await tx
      .insertInto('role')
      .values({
        code: role.code,
        name_vi: role.vi,
        name_en: role.en,
        case_role: role.isCaseRole,
        exclusive: EXCLUSIVE.includes(role.code),
        agency_kinds: [...role.agencyKinds],
        granted_by: [...role.grantedBy],
        excludes: [...role.excludes],
      })
      .onConflict((conflict) =>
        conflict.column('code').doUpdateSet((excluded) => ({
          name_vi: excluded.ref('excluded.name_vi'),
          name_en: excluded.ref('excluded.name_en'),
          case_role: excluded.ref('excluded.case_role'),
          exclusive: excluded.ref('excluded.exclusive'),
          agency_kinds: excluded.ref('excluded.agency_kinds'),
          granted_by: excluded.ref('excluded.granted_by'),
          excludes: excluded.ref('excluded.excludes'),
        })),
      )
      .execute();
    for (const permission of role.permissions) {
      await tx
        .insertInto('role_permission')
        .values({ role_code: role.code, permission, valid_from: SINCE })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
  }
}
