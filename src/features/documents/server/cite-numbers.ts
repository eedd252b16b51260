import type { Span } from '#domain/plan-reading/plan-reading.ts';
import { foldText } from '#domain/text/fold-text.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import type { DocumentRelation } from '../contract.ts';
import { foldNumber } from './fold-number.ts';
import { readCited } from './read-cited.ts';

/** What a document cites, as written, and in whose book unknown ones become stubs. */
export interface Citations {
  relation?: DocumentRelation;
  numbers: readonly string[];
  spans: readonly Span[];
  ownerAgencyId: string;
  ownerLft: number;
}

/** Links a document to what it cites; a number that nobody registered becomes a stub. */
export async function citeNumbers(
  context: RequestContext,
  documentId: string,
  made: Citations,
): Promise<void> {
  for (const [index, number] of made.numbers.entries()) {
    const cited = await findOrInsertStub(context, number, made);
    const span = made.spans[index];
    await context.tx
      .insertInto('document_citation')
      .values({
        id: newId(),
        from_id: documentId,
        to_id: cited,
        as_written: number,
        relation: made.relation ?? 'cites',
        span_from: span?.[0] ?? null,
        span_to: span?.[1] ?? null,
      })
      .onConflict((conflict) => conflict.columns(['from_id', 'to_id']).doNothing())
      .execute();
  }
}

/** The registered document of that number, else a stub that anybody may fill in later. */
async function findOrInsertStub(
  context: RequestContext,
  written: string,
  made: Pick<Citations, 'ownerAgencyId' | 'ownerLft'>,
): Promise<string> {
  const { number, day } = readCited(written);
  const folded = foldNumber(number);
  let query = context.tx
    .selectFrom('directive_document')
    .select('id')
    .where('folded_number', '=', folded);
  if (day !== null) {
    query = query.where((is) => is.or([is('issued_on', '=', day), is('status', '=', 'stub')]));
  }
  const known = await query
    .orderBy('status')
    .orderBy('issued_on', (order) => order.desc().nullsLast())
    .executeTakeFirst();
  return known?.id ?? (await insertStub(context, { number, folded, day }, made));
}

async function insertStub(
  context: RequestContext,
  cited: { number: string; folded: string; day: string | null },
  made: Pick<Citations, 'ownerAgencyId' | 'ownerLft'>,
): Promise<string> {
  const id = newId();
  await context.tx
    .insertInto('directive_document')
    .values({
      id,
      type: '',
      symbol_number: cited.number,
      folded_number: cited.folded,
      issued_on: cited.day,
      subject: '',
      folded: foldText(cited.number),
      status: 'stub',
      direction: 'higher',
      open: true,
      owner_agency_id: made.ownerAgencyId,
      owner_lft: made.ownerLft,
      created_at: new Date(context.now.epochMilliseconds),
      created_by: context.actor.postId,
    })
    .execute();
  return id;
}
