import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { DocumentFields, DocumentRelation } from '../contract.ts';
import { citeNumbers } from './cite-numbers.ts';
import { foldNumber } from './fold-number.ts';
import { readCited } from './read-cited.ts';

/**
 * Keeps what a document replaces, carries out and cites, as typed. A citation that was found in the
 * text keeps its place there; a number named twice counts by its stronger relation.
 */
export async function keepRelations(
  context: RequestContext,
  id: string,
  owner: { id: string; lft: number },
  input: DocumentFields,
): Promise<void> {
  const wanted = relationsOf(input);
  if ([...wanted.values()].some((one) => isItself(one.number, input))) {
    throw new Refusal('document.cites-itself');
  }
  await moveStored(context, id, wanted);
  for (const relation of ['replaces', 'implements', 'cites'] as const) {
    await citeNumbers(context, id, {
      relation,
      numbers: [...wanted.values()]
        .filter((one) => one.relation === relation)
        .map((one) => one.number),
      spans: [],
      ownerAgencyId: owner.id,
      ownerLft: owner.lft,
    });
  }
}

/** The same number of another year is another document. */
function isItself(written: string, input: DocumentFields): boolean {
  const { number, day } = readCited(written);
  const isSame = input.number !== null && foldNumber(number) === foldNumber(input.number);
  return isSame && (day === null || day === input.issuedOn);
}

type Wanted = Map<string, { number: string; relation: DocumentRelation }>;

function relationsOf(input: DocumentFields): Wanted {
  const typed = [
    ['cites', input.cites],
    ['implements', input.implements],
    ['replaces', input.replaces],
  ] as const;
  return new Map(
    typed.flatMap(([relation, numbers]) =>
      numbers.map((number) => [foldNumber(number), { number, relation }] as const),
    ),
  );
}

/** Drops stored relations that are no longer typed and gives the others the relation they have now. */
async function moveStored(context: RequestContext, id: string, wanted: Wanted): Promise<void> {
  const rows = await context.tx
    .selectFrom('document_citation')
    .select(['id', 'as_written', 'relation'])
    .where('from_id', '=', id)
    .execute();
  for (const row of rows) {
    const now = wanted.get(foldNumber(row.as_written))?.relation;
    if (now === undefined) {
      await context.tx.deleteFrom('document_citation').where('id', '=', row.id).execute();
    } else if (now !== row.relation) {
      await context.tx
        .updateTable('document_citation')
        .set({ relation: now })
        .where('id', '=', row.id)
        .execute();
    }
  }
}
