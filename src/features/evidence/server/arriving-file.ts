import { mayKeepEvidence } from '#domain/evidence/evidence-permissions.ts';
import { accessOf, getStoredCase } from '#features/cases/server/index.ts';
import { Refusal } from '#platform/contract/problem.ts';
import { unwrapUnderRecord } from '#platform/server/confidential/record-key.ts';
import { wipe } from '#platform/server/confidential/sodium.ts';
import type { PartedFile, StoredPart } from '#platform/server/files/part-store.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requireContentKept, withCaseKey } from './evidence-store.ts';

export type FileRow = NonNullable<Awaited<ReturnType<typeof findFile>>>;

/** A file that the caller has on its way, locked; anybody else's is not there. */
export async function getArriving(context: RequestContext, id: string): Promise<FileRow> {
  await requireContentKept(context);
  const row = await findFile(context, id);
  if (row === undefined || row.state !== 'arriving') {
    throw new Refusal('record.not-found');
  }
  const locked = await findFile(context, id, true);
  if (locked === undefined) {
    throw new Refusal('record.not-found');
  }
  await requireStillKeeper(context, locked);
  return locked;
}

/** A file that the caller may see: kept, or its own on the way. */
export async function findFile(context: RequestContext, id: string, lock = false) {
  const query = context.tx.selectFrom('evidence_file').selectAll().where('id', '=', id);
  return await (lock ? query.forUpdate() : query).executeTakeFirst();
}

/** The case may have moved on while the file was on its way. */
async function requireStillKeeper(context: RequestContext, row: FileRow): Promise<void> {
  const stored = await getStoredCase(context, row.case_id);
  if (!mayKeepEvidence(context.actor, accessOf(context, stored), row.body).allowed) {
    throw new Refusal('evidence.not-holder');
  }
}

/** The parts of a file in their order. */
export async function listParts(context: RequestContext, fileId: string) {
  const rows = await context.tx
    .selectFrom('evidence_part')
    .select(['id', 'at_byte', 'size', 'sha256'])
    .where('file_id', '=', fileId)
    .orderBy('at_byte')
    .execute();
  return rows.map((row): StoredPart & { sha256: string } => ({
    id: row.id,
    at: Number(row.at_byte),
    size: row.size,
    sha256: row.sha256.toString('hex'),
  }));
}

/** Under which use the key of a file is wrapped. */
export function keyUse(fileId: string): string {
  return `evidence-file:${fileId}`;
}

/** Runs work with the open key of a file on its way; it is wiped after it. */
export async function withFileKey<T>(
  context: RequestContext,
  row: FileRow,
  work: (file: PartedFile) => Promise<T>,
): Promise<T> {
  return await withCaseKey(context, row.case_id, async (caseKey) => {
    const key = unwrapUnderRecord(caseKey, keyUse(row.id), row.key_wrapped);
    try {
      return await work({ id: row.id, key });
    } finally {
      wipe(key);
    }
  });
}
