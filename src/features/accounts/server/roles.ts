import { Temporal } from 'temporal-polyfill';
import { mayChangeRole } from '#domain/access/officer-permissions.ts';
import { Permission } from '#domain/access/permission.ts';
import { RoleCode } from '#domain/access/role.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requireVerdict } from '#platform/server/http/require-permission.ts';
import type { changeRolePermission, listRoles } from '../contract.ts';
import { viewVerdict } from './officer-store.ts';

/** The roles with their dated permissions; open to every officer. */
export async function listRolesWithPermissions(
  context: RequestContext,
): Promise<OutputOf<typeof listRoles>> {
  const roles = await context.tx.selectFrom('role').selectAll().orderBy('name_vi').execute();
  const permissions = await context.tx
    .selectFrom('role_permission')
    .select(['role_code', 'permission', 'valid_from', 'valid_to'])
    .orderBy('permission')
    .orderBy('valid_from')
    .execute();
  return {
    rows: roles.map((role) => ({
      code: RoleCode.parse(role.code),
      name: { vi: role.name_vi, en: role.name_en },
      caseRole: role.case_role,
      agencyKinds: role.agency_kinds,
      grantedBy: role.granted_by,
      excludes: role.excludes,
      permissions: permissions
        .filter((row) => row.role_code === role.code && isWhole(row))
        .flatMap((row) => {
          const permission = Permission.safeParse(row.permission);
          return permission.success
            ? [{ permission: permission.data, validFrom: row.valid_from, validTo: row.valid_to }]
            : [];
        }),
      mayChange: viewVerdict(mayChangeRole(context.actor, role.code)),
    })),
  };
}

/** Adds or ends one permission of a role from a day on; what held before stays on record. */
export async function setRolePermission(
  context: RequestContext,
  input: ParsedInputOf<typeof changeRolePermission>,
): Promise<Done> {
  requireVerdict(mayChangeRole(context.actor, input.code));
  if (input.fromDay < context.today.toString()) {
    throw new Refusal('role.past-day');
  }
  const held = await findHeld(context, input);
  if ((held !== undefined) === input.granted) {
    throw new Refusal('role.unchanged');
  }
  if (held === undefined) {
    await grant(context, input);
  } else {
    await end(context, input, held);
  }
  await context.audit({
    action: input.granted ? 'role.permission-added' : 'role.permission-ended',
    recordKind: 'role',
    fields: [input.code, input.permission],
  });
  return {};
}

type Input = ParsedInputOf<typeof changeRolePermission>;

async function findHeld(context: RequestContext, input: Input): Promise<string | undefined> {
  const row = await context.tx
    .selectFrom('role_permission')
    .where('role_code', '=', input.code)
    .where('permission', '=', input.permission)
    .where((where) =>
      where.or([where('valid_to', 'is', null), where('valid_to', '>=', input.fromDay)]),
    )
    .select('valid_from')
    .orderBy('valid_from', 'desc')
    .executeTakeFirst();
  return row?.valid_from;
}

async function grant(context: RequestContext, input: Input): Promise<void> {
  await context.tx
    .insertInto('role_permission')
    .values({ role_code: input.code, permission: input.permission, valid_from: input.fromDay })
    .onConflict((conflict) =>
      conflict.columns(['role_code', 'permission', 'valid_from']).doUpdateSet({ valid_to: null }),
    )
    .execute();
}

async function end(context: RequestContext, input: Input, validFrom: string): Promise<void> {
  await context.tx
    .updateTable('role_permission')
    .set({ valid_to: Temporal.PlainDate.from(input.fromDay).subtract({ days: 1 }).toString() })
    .where('role_code', '=', input.code)
    .where('permission', '=', input.permission)
    .where('valid_from', '=', validFrom)
    .execute();
}

/** A permission that was taken back before it ever held is no row to show. */
function isWhole(row: { valid_from: string; valid_to: string | null }): boolean {
  return row.valid_to === null || row.valid_to >= row.valid_from;
}
