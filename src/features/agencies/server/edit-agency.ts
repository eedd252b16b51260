import { sql } from 'kysely';
import { getAgencyKind } from '#domain/agency/agency-kinds.ts';
import { foldText } from '#domain/text/fold-text.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import type { addAgency, changeAgency, endAgency } from '../contract.ts';
import { makeRoom, moveInTree } from './agency-tree.ts';

export type AgencyFields = ParsedInputOf<typeof addAgency>;

/** Adds an agency to the tree; its short name is also a name under which plans find it. */
export async function recordAgency(
  context: RequestContext,
  input: AgencyFields,
): Promise<OutputOf<typeof addAgency>> {
  requirePermission(context, 'agency.edit');
  const id = await storeAgency(context, input);
  await context.publish({ name: 'agency.added', recordId: id });
  await context.audit({ action: 'agency.add', recordKind: 'agency', recordId: id });
  return { id };
}

/** Stores a new agency; also used by the import of a table. */
export async function storeAgency(
  context: RequestContext,
  input: AgencyFields & { validTo?: string | null },
): Promise<string> {
  requireKindAtLevel(input);
  const id = newId();
  const { lft, rgt } = await makeRoom(context.tx, input.parentId);
  await context.tx
    .insertInto('agency')
    .values({ id, ...rowOf(input), valid_to: input.validTo ?? null, lft, rgt })
    .execute();
  await keepAlias(context, id, input.shortName);
  return id;
}

/** Changes an agency; hung elsewhere, the tree is numbered anew. */
export async function editAgency(
  context: RequestContext,
  input: ParsedInputOf<typeof changeAgency>,
): Promise<Done> {
  requirePermission(context, 'agency.edit');
  requireKindAtLevel(input);
  const before = await lockAgency(context, input.id);
  if (before.valid_to !== null && before.valid_to < input.validFrom) {
    throw new Refusal('agency.ended', { day: shownDay(before.valid_to) });
  }
  if (input.parentId !== before.parent_id) {
    await requireNoCircle(context, input.id, input.parentId);
    await moveInTree(context.tx, input.id, input.parentId);
  }
  await context.tx.updateTable('agency').set(rowOf(input)).where('id', '=', input.id).execute();
  await keepAlias(context, input.id, input.shortName);
  await context.publish({ name: 'agency.changed', recordId: input.id });
  await context.audit({
    action: 'agency.change',
    recordKind: 'agency',
    recordId: input.id,
    fields: changedFields(before, rowOf(input)),
  });
  return {};
}

/** Records the last day; open work and plans without a successor must be left knowingly. Its posts end with it. */
export async function closeAgency(
  context: RequestContext,
  input: ParsedInputOf<typeof endAgency>,
): Promise<Done> {
  requirePermission(context, 'agency.edit');
  const agency = await lockAgency(context, input.id);
  if (agency.valid_to !== null) {
    throw new Refusal('agency.ended', { day: shownDay(agency.valid_to) });
  }
  requireDayFrom(agency.valid_from, input.lastDay, 'lastDay');
  if (!input.leaveWork) {
    await requireNoOpenWork(context, input.id);
  }
  await context.tx
    .updateTable('agency')
    .set({
      valid_to: input.lastDay,
      ...(input.legalBasis === null ? {} : { legal_basis: input.legalBasis }),
    })
    .where('id', '=', input.id)
    .execute();
  await context.publish({ name: 'agency.ended', recordId: input.id });
  await context.audit({ action: 'agency.end', recordKind: 'agency', recordId: input.id });
  return {};
}

/** The stored agency, held against others until the end of the request. */
export async function lockAgency(context: RequestContext, id: string) {
  const row = await context.tx
    .selectFrom('agency')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  return row;
}

/** Refuses a last day that lies before the first. */
export function requireDayFrom(first: string, last: string, path: string): void {
  if (last < first) {
    throw new Refusal('input.invalid', {}, [
      {
        path,
        code: 'custom',
        vi: `Ngày này phải từ ${shownDay(first)} trở đi.`,
        en: `This day must not be before ${shownDay(first)}.`,
      },
    ]);
  }
}

/** Adds a name under which plans write the agency, once. */
export async function keepAlias(
  context: RequestContext,
  agencyId: string,
  alias: string,
): Promise<string> {
  const folded = foldText(alias);
  const known = await context.tx
    .selectFrom('agency_alias')
    .select('id')
    .where('agency_id', '=', agencyId)
    .where('folded', '=', folded)
    .executeTakeFirst();
  if (known !== undefined) {
    return known.id;
  }
  const id = newId();
  await context.tx
    .insertInto('agency_alias')
    .values({ id, agency_id: agencyId, alias, folded })
    .execute();
  return id;
}

function shownDay(day: string): string {
  return day.split('-').reverse().join('/');
}

function rowOf(input: AgencyFields) {
  return {
    kind: input.kind,
    level: input.level,
    name: input.name,
    short_name: input.shortName,
    folded: foldText(`${input.name} ${input.shortName}`),
    place_id: input.placeId,
    parent_id: input.parentId,
    symbol: input.symbol,
    format_family: input.formatFamily,
    standing_agency_id: input.standingAgencyId,
    valid_from: input.validFrom,
    legal_basis: input.legalBasis,
  };
}

function changedFields(before: object, after: object): string[] {
  const old = new Map<string, unknown>(Object.entries(before));
  return Object.entries(after)
    .filter(([name, value]) => name !== 'folded' && old.get(name) !== value)
    .map(([name]) => name);
}

function requireKindAtLevel(input: Pick<AgencyFields, 'kind' | 'level'>): void {
  if (!getAgencyKind(input.kind).levels.includes(input.level)) {
    throw new Refusal('agency.kind-level');
  }
}

async function requireNoCircle(
  context: RequestContext,
  id: string,
  parentId: string | null,
): Promise<void> {
  if (parentId === null) {
    return;
  }
  const { rows } = await sql<{ below: boolean }>`
    select p.lft between a.lft and a.rgt as below from agency a, agency p
     where a.id = ${id} and p.id = ${parentId}`.execute(context.tx);
  if (rows[0]?.below !== false) {
    throw new Refusal('agency.circle');
  }
}

async function requireNoOpenWork(context: RequestContext, id: string): Promise<void> {
  const { rows } = await sql<{ tasks: number; cards: number; reports: number; plans: number }>`
    select tasks, cards, reports, plans from app.count_open_work(${id})`.execute(context.tx);
  const [open] = rows;
  if (open !== undefined && open.tasks + open.cards + open.reports + open.plans > 0) {
    throw new Refusal('agency.open-work', { ...open });
  }
}
