import { foldWords } from '#domain/text/fold-text.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import { readTable } from '#platform/server/readers/read-table.ts';
import type {
  AgencyImportFault,
  AgencyImportView,
  abandonAgencyImport,
  acceptAgencyImport,
} from '../contract.ts';
import { type AgencyColumn, AgencyImportRow, type KnownAgencies } from './agency-row.ts';
import { checkAgencyRows, findColumns, NEEDED_COLUMNS } from './check-agency-rows.ts';
import { keepAlias, storeAgency } from './edit-agency.ts';

/** Reads and checks a table of agencies; keeps the preview, writes nothing else. */
export async function previewTable(context: RequestContext): Promise<AgencyImportView> {
  requirePermission(context, 'agency.edit');
  for await (const upload of context.uploads) {
    const table = await readTable(upload.stream, { fileName: upload.fileName });
    const { at, missing } = findColumns(table.columns);
    if (missing.length > 0) {
      const columns = missing.map((column) => NEEDED_COLUMNS[column]).join(', ');
      throw new Refusal('agency.import-columns', { columns });
    }
    const rows = table.rows.map((row) => cellsOf(row, at));
    const { accepted, rejected } = checkAgencyRows(rows, await loadKnown(context));
    const id = newId();
    await context.tx
      .insertInto('agency_import')
      .values({
        id,
        state: 'preview',
        file_name: upload.fileName,
        accepted: JSON.stringify(accepted),
        rejected: JSON.stringify(rejected),
        created_at: new Date(context.now.epochMilliseconds),
        created_by: context.actor.postId,
      })
      .execute();
    await context.audit({ action: 'agency.preview', recordKind: 'agency-import', recordId: id });
    return viewOf({ id, state: 'preview', fileName: upload.fileName }, accepted, rejected);
  }
  throw new Refusal('file.empty', { fileName: '' });
}

/** Writes the right rows in the order of the check, those above before those below, each with its other names. */
export async function acceptTable(
  context: RequestContext,
  input: ParsedInputOf<typeof acceptAgencyImport>,
): Promise<OutputOf<typeof acceptAgencyImport>> {
  requirePermission(context, 'agency.edit');
  const stored = await lockImport(context, input.id);
  const rows = AgencyImportRow.array().parse(stored.accepted);
  if (rows.length === 0) {
    throw new Refusal('agency.nothing-to-write');
  }
  const { agencies } = await loadKnown(context);
  const ids = new Map([...agencies].map(([name, { id }]) => [name, id]));
  for (const row of rows) {
    // somebody may have added the same agency since the preview
    const id = row.id ?? ids.get(foldWords(row.name)) ?? null;
    ids.set(foldWords(row.name), await writeRow(context, { ...row, id }, ids));
  }
  await closeImport(context, input.id, 'accepted');
  await context.publish({ name: 'agencies.imported', recordId: input.id });
  await context.audit({ action: 'agency.import', recordKind: 'agency-import', recordId: input.id });
  return { written: rows.length };
}

/** Drops a preview. */
export async function dropTable(
  context: RequestContext,
  input: ParsedInputOf<typeof abandonAgencyImport>,
): Promise<Done> {
  requirePermission(context, 'agency.edit');
  await lockImport(context, input.id);
  await closeImport(context, input.id, 'abandoned');
  return {};
}

async function writeRow(
  context: RequestContext,
  row: AgencyImportRow,
  ids: ReadonlyMap<string, string>,
): Promise<string> {
  const id = row.id ?? (await addRow(context, row, ids));
  if (row.id !== null) {
    await context.tx
      .updateTable('agency')
      .set({
        short_name: row.shortName,
        valid_from: row.validFrom,
        // an empty cell says nothing: an agency that has ended does not come back by it
        ...(row.validTo === null ? {} : { valid_to: row.validTo }),
        ...(row.symbol === null ? {} : { symbol: row.symbol }),
        ...(row.placeId === null ? {} : { place_id: row.placeId }),
        ...(row.legalBasis === null ? {} : { legal_basis: row.legalBasis }),
      })
      .where('id', '=', row.id)
      .execute();
    await keepAlias(context, row.id, row.shortName);
  }
  for (const alias of row.aliases) {
    await keepAlias(context, id, alias);
  }
  return id;
}

async function addRow(
  context: RequestContext,
  row: AgencyImportRow,
  ids: ReadonlyMap<string, string>,
): Promise<string> {
  return await storeAgency(context, {
    ...row,
    parentId: row.parentName === null ? null : (ids.get(foldWords(row.parentName)) ?? null),
    formatFamily: 'state',
    standingAgencyId: null,
  });
}

async function loadKnown(context: RequestContext): Promise<KnownAgencies> {
  const agencies = await context.tx
    .selectFrom('agency')
    .leftJoin('agency as above', 'above.id', 'agency.parent_id')
    .select(['agency.id', 'agency.name', 'agency.short_name', 'agency.kind', 'agency.level'])
    .select('above.name as parent_name')
    .orderBy('agency.valid_to', (order) => order.asc().nullsLast())
    .execute();
  const places = await context.tx
    .selectFrom('place')
    .select(['id', 'code'])
    .where('valid_to', 'is', null)
    .execute();
  return {
    agencies: new Map(
      agencies.map(({ parent_name, name, id, kind, level }) => [
        foldWords(name),
        { id, kind, level, parentName: parent_name },
      ]),
    ),
    fullNames: new Map(agencies.map((row) => [foldWords(row.short_name), row.name])),
    places: new Map(places.map((row) => [row.code, row.id])),
    today: context.today,
  };
}

async function lockImport(context: RequestContext, id: string) {
  const row = await context.tx
    .selectFrom('agency_import')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  if (row.state !== 'preview') {
    throw new Refusal('agency.import-closed');
  }
  return row;
}

async function closeImport(
  context: RequestContext,
  id: string,
  state: 'accepted' | 'abandoned',
): Promise<void> {
  await context.tx.updateTable('agency_import').set({ state }).where('id', '=', id).execute();
}

function cellsOf(
  row: readonly (string | number | boolean | null)[],
  at: Partial<Record<AgencyColumn, number>>,
): Partial<Record<AgencyColumn, string>> {
  return Object.fromEntries(
    Object.entries(at).flatMap(([column, place]) => {
      const text = String(row[place] ?? '').trim();
      return text === '' ? [] : [[column, text]];
    }),
  );
}

function viewOf(
  row: Pick<AgencyImportView, 'id' | 'state' | 'fileName'>,
  accepted: readonly AgencyImportRow[],
  rejected: AgencyImportFault[],
): AgencyImportView {
  return {
    ...row,
    fresh: accepted.filter((one) => one.id === null).length,
    changed: accepted.filter((one) => one.id !== null).length,
    rejected: rejected.slice(0, 500),
    rejectedCount: rejected.length,
    rows: accepted
      .slice(0, 200)
      .map(({ line, name, kind, id }) => ({ line, name, kind, fresh: id === null })),
  };
}
