import { decodeText } from '#domain/plan-reading/legacy-encodings.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import { loadFile } from '#platform/server/readers/load-file.ts';
import { namingTheFile } from '#platform/server/readers/read-document-text.ts';
import type {
  abandonPlaceImport,
  acceptPlaceImport,
  getPlaceImport,
  PlaceImportView,
  previewPlaceImport,
} from '../contract.ts';
import {
  type CheckedImport,
  checkImport,
  compareWithKnown,
  reviveImport,
  writeImport,
} from './check-import.ts';
import type { Fault } from './import-fault.ts';

const SHOWN_FAULTS = 500;

/** Reads and checks a file; keeps the preview, writes nothing else. */
export async function previewImport(
  context: RequestContext,
  input: ParsedInputOf<typeof previewPlaceImport>,
): Promise<PlaceImportView> {
  requirePermission(context, 'place.edit');
  for await (const upload of context.uploads) {
    const bytes = await namingTheFile(upload.fileName, () => loadFile(upload.stream));
    const checked = await checkImport(context.tx, input.kind, decodeText(bytes).text);
    const id = newId();
    await context.tx
      .insertInto('place_import')
      .values({
        id,
        kind: input.kind,
        state: 'preview',
        file_name: upload.fileName,
        accepted: JSON.stringify(checked.accepted),
        rejected: JSON.stringify(checked.rejected),
        created_at: new Date(context.now.epochMilliseconds),
        created_by: context.actor.postId,
      })
      .execute();
    await context.audit({ action: 'place.preview', recordKind: 'place-import', recordId: id });
    return await viewOf(context, { id, state: 'preview', fileName: upload.fileName }, checked);
  }
  throw new Refusal('file.empty', { fileName: '' });
}

/** A preview as it was kept. */
export async function getPreview(
  context: RequestContext,
  input: ParsedInputOf<typeof getPlaceImport>,
): Promise<PlaceImportView> {
  const row = await getImportRow(context, input.id);
  const checked = reviveImport(row.kind, row.accepted);
  const rejected = row.rejected as unknown as Fault[];
  return await viewOf(
    context,
    { id: row.id, state: row.state, fileName: row.file_name },
    { ...checked, rejected },
  );
}

/** Writes the accepted rows of a preview in one transaction. */
export async function acceptImport(
  context: RequestContext,
  input: ParsedInputOf<typeof acceptPlaceImport>,
): Promise<OutputOf<typeof acceptPlaceImport>> {
  requirePermission(context, 'place.edit');
  const row = await getImportRow(context, input.id);
  if (row.state !== 'preview') {
    throw new Refusal('place.import-closed');
  }
  const checked = reviveImport(row.kind, row.accepted);
  if (checked.accepted.length === 0) {
    throw new Refusal('place.nothing-to-write');
  }
  const written = await writeImport(context.tx, checked, row.file_name);
  await closeImport(context, input.id, 'accepted');
  await context.publish({ name: 'places.changed', recordId: input.id });
  await context.audit({ action: 'place.import', recordKind: 'place-import', recordId: input.id });
  return { written };
}

/** Drops a preview. */
export async function dropPreview(
  context: RequestContext,
  input: ParsedInputOf<typeof abandonPlaceImport>,
): Promise<Done> {
  requirePermission(context, 'place.edit');
  await getImportRow(context, input.id);
  await closeImport(context, input.id, 'abandoned');
  return {};
}

async function getImportRow(context: RequestContext, id: string) {
  const row = await context.tx
    .selectFrom('place_import')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  return row;
}

async function closeImport(
  context: RequestContext,
  id: string,
  state: 'accepted' | 'abandoned',
): Promise<void> {
  await context.tx.updateTable('place_import').set({ state }).where('id', '=', id).execute();
}

async function viewOf(
  context: RequestContext,
  row: { id: string; state: PlaceImportView['state']; fileName: string },
  checked: CheckedImport,
): Promise<PlaceImportView> {
  const counts = await compareWithKnown(context.tx, checked);
  return {
    ...row,
    kind: checked.kind,
    acceptedCount: checked.accepted.length,
    ...counts,
    rejectedCount: checked.rejected.length,
    rejected: checked.rejected.slice(0, SHOWN_FAULTS),
    sample: sampleOf(checked),
  };
}

function sampleOf(checked: CheckedImport): string[] {
  switch (checked.kind) {
    case 'units':
      return checked.accepted.slice(0, 10).map((place) => `${place.code} · ${place.fullName}`);
    case 'successions':
      return checked.accepted.slice(0, 10).map((one) => `${one.fromKey} → ${one.toKey}`);
    case 'map':
      return checked.accepted.slice(0, 10).map((outline) => outline.code);
  }
}
