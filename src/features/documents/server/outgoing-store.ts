import { sql } from 'kysely';
import type { OutgoingAct } from '#domain/document/outgoing.ts';
import { mayReadOutgoing, type OutgoingForAccess } from '#domain/document/outgoing-permissions.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requireVerdict } from '#platform/server/http/require-permission.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import { Difference, LetterContent, type LetterItem } from '../contract.ts';

/** A letter as it is stored, parsed. */
export type StoredLetter = Awaited<ReturnType<typeof getLetter>>;

/** The letter, as far as the caller may read it; `lock` keeps others from stepping at the same time. */
export async function getLetter(context: RequestContext, id: string, lock = false) {
  let query = context.tx
    .selectFrom('outgoing_document as letter')
    .selectAll('letter')
    .where('letter.id', '=', id);
  if (lock) {
    query = query.forUpdate();
  }
  const row = await query.executeTakeFirst();
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  const addressees = await listAddressees(context, row.id, row.to_agency_id);
  const access: OutgoingForAccess = {
    provinceId: String(row.province_id),
    state: row.state,
    ownerAgencyId: row.owner_agency_id,
    ownerLft: row.owner_lft,
    toAgencyIds: addressees.map((one) => one.id),
    draftedBy: row.drafted_officer_id,
  };
  requireVerdict(mayReadOutgoing(context.actor, access));
  return {
    ...row,
    content: { ...PrintedContent.parse(row.content), items: await listItems(context, row.id) },
    difference: row.difference === null ? null : Difference.parse(row.difference),
    addressees,
    access,
  };
}

/** What is stored as one piece; what the letter is about stands in rows of its own. */
export const PrintedContent = LetterContent.omit({ items: true });

/** Agencies that a letter goes to: one for a letter about arrears, any number for a free document. */
async function listAddressees(
  context: RequestContext,
  letterId: string,
  toAgencyId: string | null,
): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select a.id, a.short_name as name
      from (select ${toAgencyId}::uuid as agency_id, -1 as position
             union all
            select agency_id, position from outgoing_reach where outgoing_id = ${letterId}::uuid) r
      join agency a on a.id = r.agency_id
     order by r.position`.execute(context.tx);
  return rows;
}

async function listItems(context: RequestContext, letterId: string): Promise<LetterItem[]> {
  const rows = await context.tx
    .selectFrom('outgoing_item')
    .select(['record_kind', 'record_id', 'text'])
    .where('outgoing_id', '=', letterId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({ kind: row.record_kind, recordId: row.record_id, text: row.text }));
}

/** What a step changes of the stored letter. */
export type LetterChange = Partial<{
  state: StoredLetter['state'];
  subject: string;
  content: string;
  document_number: number;
  issued_on: string;
  approved_hash: string | null;
  signed_attachment_id: string | null;
  signed_hash: string | null;
  difference: string | null;
  checked_by: string | null;
  approved_by: string | null;
  numbered_by: string | null;
  document_id: string;
  sent_on: string;
}>;

/** Stores a change of the letter that was seen, and gives its new revision. */
export async function saveLetter(
  context: RequestContext,
  letter: { id: string },
  revision: number,
  change: LetterChange,
): Promise<number> {
  const saved = await context.tx
    .updateTable('outgoing_document')
    .set({
      ...change,
      revision: revision + 1,
      updated_at: new Date(context.now.epochMilliseconds),
    })
    .where('id', '=', letter.id)
    .where('revision', '=', revision)
    .executeTakeFirst();
  if (saved.numUpdatedRows === 0n) {
    throw new Refusal('record.changed');
  }
  return revision + 1;
}

/** Keeps who took which step of a letter. */
export async function keepStep(
  context: RequestContext,
  letterId: string,
  act: OutgoingAct | 'draft',
  note = '',
): Promise<void> {
  await context.tx
    .insertInto('outgoing_step')
    .values({
      id: newId(),
      outgoing_id: letterId,
      act,
      note,
      at: new Date(context.now.epochMilliseconds),
      post_id: context.actor.postId,
      officer_id: context.actor.officerId,
    })
    .execute();
}

/** “12/BCĐ138-CAT”, a zero before numbers under ten; null while the number is blank. */
export function printedNumber(letter: {
  document_number: number | null;
  symbol: string | null;
}): string | null {
  return letter.document_number === null
    ? null
    : `${String(letter.document_number).padStart(2, '0')}/${letter.symbol ?? ''}`;
}
