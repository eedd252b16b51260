import { Readable } from 'node:stream';
import { markOfItem } from '#domain/evidence/evidence-item.ts';
import { readSpan } from '#domain/evidence/file-arrival.ts';
import type { ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import { withOpenRecord } from '#platform/server/confidential/open-fields.ts';
import { unwrapUnderRecord } from '#platform/server/confidential/record-key.ts';
import { wipe } from '#platform/server/confidential/sodium.ts';
import { type PartedFile, readParts, type StoredPart } from '#platform/server/files/part-store.ts';
import { endingOfMedia } from '#platform/server/files/sniff-original.ts';
import type { FileAnswer, RequestContext } from '#platform/server/http/context.ts';
import type { takeEvidenceFile } from '../contract.ts';
import { findFile, keyUse, listParts } from './arriving-file.ts';
import { getItem, requireContentKept, requireReadable } from './evidence-store.ts';

/** Hands out a kept file, whole or a span of it, for a purpose; it leaves under its mark, never under a name. */
export async function takeFile(
  context: RequestContext,
  input: ParsedInputOf<typeof takeEvidenceFile>,
): Promise<FileAnswer> {
  await requireContentKept(context);
  const row = await findFile(context, input.id);
  if (row === undefined || row.state !== 'kept') {
    throw new Refusal('record.not-found');
  }
  const item = await getItem(context, row.item_id);
  await requireReadable(context, item);
  const size = Number(row.size);
  const span = readSpan(context.range, size);
  if (span === 'outside') {
    throw new Refusal('request.span-outside');
  }
  const parts = await listParts(context, row.id);
  const opened = await withOpenRecord(
    context,
    {
      record: { kind: 'case', id: row.case_id },
      fieldClass: 'case-content',
      purpose: input.purpose,
      fields: [`evidence.${row.item_id}`, `file.${row.id}`],
    },
    (caseKey) => unwrapUnderRecord(caseKey, keyUse(row.id), row.key_wrapped),
  );
  if (opened.state === 'erased') {
    throw new Refusal('sealed.erased');
  }
  return {
    fileName: `${item.stored.row.code}-${markOfItem(item.row.ordinal)}-${row.position}.${endingOfMedia(row.media_type)}`,
    contentType: row.media_type ?? 'application/octet-stream',
    size,
    ...(span === null ? {} : { span }),
    body: contentOf({ id: row.id, key: opened.values }, parts, span),
  };
}

function contentOf(
  file: PartedFile,
  parts: readonly StoredPart[],
  span: { from: number; to: number } | null,
): Readable {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    try {
      yield* readParts(file, parts, span ?? undefined);
    } finally {
      wipe(file.key);
    }
  }
  return Readable.from(pieces(), { objectMode: false });
}
