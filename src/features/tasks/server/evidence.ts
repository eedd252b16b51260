import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import { registerFileOwner } from '#platform/server/files/file-owners.ts';
import { openFile } from '#platform/server/files/open-file.ts';
import { storeFile } from '#platform/server/files/store-file.ts';
import type { FileAnswer, RequestContext } from '#platform/server/http/context.ts';
import type { attachEvidence, downloadEvidence } from '../contract.ts';

const OWNER = 'progress-entry';

/** Evidence is read by whoever may read the entry it is attached to. */
export function registerEvidence(): void {
  registerFileOwner(OWNER, { mayRead: requireEntry });
}

/** Attaches files to a progress entry that the caller wrote. */
export async function attachToEntry(
  context: RequestContext,
  input: ParsedInputOf<typeof attachEvidence>,
): Promise<OutputOf<typeof attachEvidence>> {
  const entry = await context.tx
    .selectFrom('progress_entry')
    .select(['id', 'officer_id'])
    .where('id', '=', input.entryId)
    .where('task_id', '=', input.id)
    .executeTakeFirst();
  if (entry === undefined || entry.officer_id !== context.actor.officerId) {
    throw new Refusal('record.not-found');
  }
  const files: { id: string; name: string }[] = [];
  for await (const upload of context.uploads) {
    const stored = await storeFile(context.tx, upload.stream, {
      owner: { kind: OWNER, id: entry.id },
      name: upload.fileName,
      declaredType: upload.declaredType,
      now: context.now,
    });
    files.push({ id: stored.id, name: stored.name });
  }
  await context.audit({ action: 'task.attach', recordKind: 'task', recordId: input.id });
  return { files };
}

/** Hands out evidence to whoever may read its entry. */
export async function sendEvidence(
  context: RequestContext,
  input: ParsedInputOf<typeof downloadEvidence>,
): Promise<FileAnswer> {
  return await openFile(context, input.fileId);
}

async function requireEntry(context: RequestContext, entryId: string): Promise<void> {
  const entry = await context.tx
    .selectFrom('progress_entry')
    .select('id')
    .where('id', '=', entryId)
    .executeTakeFirst();
  if (entry === undefined) {
    throw new Refusal('record.not-found');
  }
}
