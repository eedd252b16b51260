import { foldText } from '#domain/text/fold-text.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import type { addAlias, removeAlias } from '../contract.ts';
import { keepAlias, lockAgency } from './edit-agency.ts';

/** Adds another name; a name of another living agency of the same level is refused, since it would decide nothing. */
export async function recordAlias(
  context: RequestContext,
  input: ParsedInputOf<typeof addAlias>,
): Promise<OutputOf<typeof addAlias>> {
  requirePermission(context, 'agency.edit');
  const agency = await lockAgency(context, input.id);
  const other = await context.tx
    .selectFrom('agency_alias')
    .innerJoin('agency', 'agency.id', 'agency_alias.agency_id')
    .select('agency.name')
    .where('agency_alias.folded', '=', foldText(input.alias))
    .where('agency.level', '=', agency.level)
    .where('agency.valid_to', 'is', null)
    .where('agency.id', '<>', input.id)
    .executeTakeFirst();
  if (other !== undefined) {
    throw new Refusal('agency.alias-known', { alias: input.alias, name: other.name });
  }
  const id = await keepAlias(context, input.id, input.alias);
  await context.audit({ action: 'agency.name', recordKind: 'agency', recordId: input.id });
  return { id };
}

/** Removes another name. */
export async function dropAlias(
  context: RequestContext,
  input: ParsedInputOf<typeof removeAlias>,
): Promise<Done> {
  requirePermission(context, 'agency.edit');
  const gone = await context.tx
    .deleteFrom('agency_alias')
    .where('id', '=', input.id)
    .returning('agency_id')
    .executeTakeFirst();
  if (gone === undefined) {
    throw new Refusal('record.not-found');
  }
  await context.audit({ action: 'agency.unname', recordKind: 'agency', recordId: gone.agency_id });
  return {};
}
