import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import { withOpenRecord } from '#platform/server/confidential/open-fields.ts';
import { type RecordKey, unsealField } from '#platform/server/confidential/record-key.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { correctEvidenceWords, openEvidenceWords } from '../contract.ts';
import {
  getItem,
  placeOf,
  requireContentKept,
  requireKeeper,
  requireReadable,
  withCaseKey,
} from './evidence-store.ts';
import { sealWords } from './receive-evidence.ts';

const NOTHING = { description: '', receivedFrom: '', keptAt: '', fileNames: {}, revision: 0 };

/** Opens what an item is and how its files were named, with a purpose; the reading is in the trail. */
export async function openWords(
  context: RequestContext,
  input: ParsedInputOf<typeof openEvidenceWords>,
): Promise<OutputOf<typeof openEvidenceWords>> {
  const item = await getItem(context, input.id);
  await requireReadable(context, item);
  const { row } = item;
  const words = await findWords(context, input.id);
  const files = await context.tx
    .selectFrom('evidence_file')
    .select(['id', 'name'])
    .where('item_id', '=', input.id)
    .execute();
  if (words === undefined && files.length === 0) {
    return { state: 'none', ...NOTHING };
  }
  const opened = await withOpenRecord(
    context,
    {
      record: { kind: 'case', id: row.case_id },
      fieldClass: 'case-content',
      purpose: input.purpose,
      fields: [`evidence.${row.id}`],
    },
    (key) => ({
      ...(words === undefined ? NOTHING : readWords(key, row.case_id, words)),
      fileNames: Object.fromEntries(
        files.map((file) => [file.id, readFileName(key, row.case_id, file)]),
      ),
    }),
  );
  return opened.state === 'erased'
    ? { state: 'erased', ...NOTHING }
    : { state: 'open', ...opened.values, revision: words?.revision ?? 0 };
}

type WordsRow = NonNullable<Awaited<ReturnType<typeof findWords>>>;

async function findWords(context: RequestContext, id: string) {
  return await context.tx
    .selectFrom('evidence_words')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The words of an item, opened. */
export function readWords(
  key: RecordKey,
  caseId: string,
  row: Pick<WordsRow, 'id' | 'description' | 'received_from' | 'kept_at'>,
) {
  const read = (column: 'description' | 'received_from' | 'kept_at') => {
    const sealed = row[column];
    return sealed === null ? '' : unsealField(key, placeOf(caseId, row.id, column), sealed);
  };
  return {
    description: read('description'),
    receivedFrom: read('received_from'),
    keptAt: read('kept_at'),
  };
}

function readFileName(key: RecordKey, caseId: string, file: { id: string; name: Buffer }): string {
  return unsealField(key, placeOf(caseId, file.id, 'file-name'), file.name);
}

/** Corrects the words; who held the item and when stays as it is. */
export async function correctWords(
  context: RequestContext,
  input: ParsedInputOf<typeof correctEvidenceWords>,
): Promise<Done> {
  const item = await getItem(context, input.id);
  requireKeeper(context, item);
  await requireContentKept(context);
  const caseId = item.row.case_id;
  const saved = await withCaseKey(context, caseId, (key) =>
    context.tx
      .updateTable('evidence_words')
      .set({
        ...sealWords(key, { caseId, itemId: input.id }, input),
        revision: input.revision + 1,
      })
      .where('id', '=', input.id)
      .where('revision', '=', input.revision)
      .executeTakeFirst(),
  );
  if (saved.numUpdatedRows === 0n) {
    throw new Refusal('record.changed');
  }
  await context.audit({
    action: 'evidence.corrected',
    recordKind: 'evidence',
    recordId: input.id,
    purpose: 'correct-record',
    fields: ['description', 'received_from', 'kept_at'],
  });
  return {};
}
