import { mayGrantRole } from '#domain/access/officer-permissions.ts';
import { foldText } from '#domain/text/fold-text.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import type { findOwnAgencies, listGrantableRoles } from '../contract.ts';
import { getAgency, heldRoles, loadRoles, postIn, viewVerdict } from './officer-store.ts';

const AT_MOST = 20;
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Agencies of the caller's own range that are in force, whose names hold all the words. */
export async function findAgenciesOfRange(
  context: RequestContext,
  input: ParsedInputOf<typeof findOwnAgencies>,
): Promise<OutputOf<typeof findOwnAgencies>> {
  requirePermission(context, 'officer.read');
  const { lo, hi } = context.actor.scope;
  let query = context.tx
    .selectFrom('agency')
    .where('province_id', '=', Number(context.actor.provinceId))
    .where('lft', '>=', lo)
    .where('lft', '<=', hi)
    .where((where) =>
      where.or([where('valid_to', 'is', null), where('valid_to', '>=', context.today.toString())]),
    )
    .select(['id', 'name', 'short_name']);
  for (const word of foldText(input.words).split(' ').filter(Boolean)) {
    query = query.where('folded', 'ilike', `%${word.replace(/[%_\\]/g, '\\$&')}%`);
  }
  const rows = await query.orderBy('lft').limit(AT_MOST).execute();
  return {
    rows: rows.map((row) => ({ id: row.id, name: row.name, shortName: row.short_name })),
  };
}

/** Roles of this installation with whether the caller may grant each there, and why not. */
export async function listRolesFor(
  context: RequestContext,
  input: ParsedInputOf<typeof listGrantableRoles>,
): Promise<OutputOf<typeof listGrantableRoles>> {
  requirePermission(context, 'role.grant');
  const officerId = input.officerId ?? NOBODY;
  const roles = await loadRoles(context.tx);
  const agency = await getAgency(context.tx, input.agencyId, context.today);
  const held = await heldRoles(context.tx, roles, officerId);
  return {
    rows: [...roles.values()].map((role) => ({
      code: role.code,
      name: { vi: role.vi, en: role.en },
      verdict: viewVerdict(mayGrantRole(context.actor, postIn(agency, officerId), role, held)),
    })),
  };
}
