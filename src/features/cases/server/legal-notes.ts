import { sql } from 'kysely';
import { holdsLongNumber, LegalMatter } from '#domain/case/legal-note.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import { withOpenRecord } from '#platform/server/confidential/open-fields.ts';
import { countPeopleNamed } from '#platform/server/confidential/people-named.ts';
import { sealField, unsealField } from '#platform/server/confidential/record-key.ts';
import { openRecordKey } from '#platform/server/confidential/sealed-record.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { newSecretId } from '#platform/server/ids/new-id.ts';
import type {
  listSharedNotes,
  openLegalNote,
  shareLegalNote,
  writeLegalNote,
} from '../contract.ts';
import { getStoredCase } from './case-store.ts';
import { openForAct, recordActs, requireMayRecord } from './record-acts.ts';

/** Notes a difficulty of applying the law; its words are sealed under the key of the case. */
export async function keepLegalNote(
  context: RequestContext,
  input: ParsedInputOf<typeof writeLegalNote>,
): Promise<OutputOf<typeof writeLegalNote>> {
  const stored = await openForAct(context, input);
  const noteId = newSecretId();
  const opened = await openRecordKey(context.tx, { kind: 'case', id: input.id });
  if (opened.state === 'erased') {
    throw new Refusal('sealed.erased');
  }
  try {
    const place = { recordId: input.id, column: `note:${noteId}` };
    await context.tx
      .insertInto('legal_note')
      .values({
        id: noteId,
        case_id: input.id,
        matter: input.matter,
        provision: input.provision,
        body: Buffer.from(sealField(opened.key, place, input.text)),
        stage: stored.row.stage,
        written_on: context.today.toString(),
        written_by: context.actor.postId,
      })
      .execute();
  } finally {
    opened.key.wipe();
  }
  const acted = await recordActs(context, stored, input, [
    { kind: 'facts-recorded', params: { noteId, matter: input.matter } },
  ]);
  return { ...acted, noteId };
}

/** Opens the words of a note for a stated purpose. */
export async function openNote(
  context: RequestContext,
  input: ParsedInputOf<typeof openLegalNote>,
): Promise<OutputOf<typeof openLegalNote>> {
  const row = await context.tx
    .selectFrom('legal_note')
    .select('body')
    .where('id', '=', input.noteId)
    .where('case_id', '=', input.id)
    .executeTakeFirst();
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  const place = { recordId: input.id, column: `note:${input.noteId}` };
  const opened = await withOpenRecord(
    context,
    {
      record: { kind: 'case', id: input.id },
      fieldClass: 'case-content',
      purpose: input.purpose,
      fields: ['legal_note'],
    },
    (key) => unsealField(key, place, row.body),
  );
  if (opened.state === 'erased') {
    throw new Refusal('sealed.erased');
  }
  return { text: opened.values };
}

/** Shares a difficulty in words of its own, in which no name and no number of a person stands. */
export async function shareNote(
  context: RequestContext,
  input: ParsedInputOf<typeof shareLegalNote>,
): Promise<Done> {
  const stored = await getStoredCase(context, input.id);
  requireMayRecord(context, stored);
  const named = await countPeopleNamed(context.tx, input.id, input.text);
  if (named > 0 || holdsLongNumber(input.text)) {
    throw new Refusal('case.name-in-text');
  }
  const shared = await context.tx
    .updateTable('legal_note')
    .set({
      shared_text: input.text,
      shared_on: context.today.toString(),
      shared_by: context.actor.postId,
    })
    .where('id', '=', input.noteId)
    .where('case_id', '=', input.id)
    .executeTakeFirst();
  if (shared.numUpdatedRows === 0n) {
    throw new Refusal('record.not-found');
  }
  await context.audit({ action: 'case.note-shared', recordKind: 'case', recordId: input.id });
  return {};
}

/** Difficulties that were shared: matter, provision, words; not which case. */
export async function listShared(
  context: RequestContext,
  input: ParsedInputOf<typeof listSharedNotes>,
): Promise<OutputOf<typeof listSharedNotes>> {
  const { rows } = await sql<{
    id: string;
    matter: string;
    provision: string;
    shared_text: string;
    stage: string;
    shared_on: string;
  }>`select id, matter, provision, shared_text, stage, shared_on::text
       from app.shared_legal_notes(${input.from}::date, ${input.to}::date)`.execute(context.tx);
  return {
    rows: rows.map((row) => ({
      id: row.id,
      matter: LegalMatter.parse(row.matter),
      provision: row.provision,
      text: row.shared_text,
      stage: row.stage,
      sharedOn: row.shared_on,
    })),
  };
}
