import { sql } from 'kysely';
import { CasePaperForm, PAPER_NAMES } from '#domain/case/case-paper.ts';
import { nextNumberOf, takeNumber } from '#features/documents/server/index.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { afterKey, nextKey } from '#platform/server/http/page-key.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import type { listPapersToNumber, numberCasePaper } from '../contract.ts';
import { getPaper, savePaper } from './paper-store.ts';

/** The clerk's lines: form, series, day; no case, no word. */
export async function listToNumber(
  context: RequestContext,
  input: ParsedInputOf<typeof listPapersToNumber>,
): Promise<OutputOf<typeof listPapersToNumber>> {
  requirePermission(context, 'document.number');
  let query = context.tx
    .selectFrom('case_paper')
    .select(['id', 'form', 'type_code', 'created_at', 'revision', 'owner_agency_id'])
    .where('owner_agency_id', '=', context.actor.agencyId)
    .where('state', '=', 'approved');
  const after = afterKey(input.after, ['instant', 'uuid']);
  if (after !== null) {
    query = query.where(
      sql<boolean>`(created_at, id) > (${after[0]}::timestamptz, ${after[1]}::uuid)`,
    );
  }
  const rows = await query
    .orderBy('created_at')
    .orderBy('id')
    .limit(input.limit + 1)
    .execute();
  const listed = [];
  for (const row of rows.slice(0, input.limit)) {
    const form = CasePaperForm.parse(row.form);
    listed.push({
      id: row.id,
      form,
      name: { vi: PAPER_NAMES[form].vi, en: PAPER_NAMES[form].en },
      typeCode: row.type_code,
      proposedNumber: await nextNumberOf(context, row),
      createdAt: row.created_at.toISOString(),
      revision: row.revision,
    });
  }
  return {
    rows: listed,
    next: nextKey(rows, input.limit, (row) => [row.created_at.toISOString(), row.id]),
  };
}

/** The clerk enters number and day in the common book of the body; the book names no case. */
export async function numberPaper(
  context: RequestContext,
  input: ParsedInputOf<typeof numberCasePaper>,
): Promise<Done> {
  requirePermission(context, 'document.number');
  const paper = await getPaper(context, input.id);
  if (paper.state !== 'approved' || paper.owner_agency_id !== context.actor.agencyId) {
    throw new Refusal('case.paper-state');
  }
  if (input.issuedOn > context.today.toString()) {
    throw new Refusal('case.in-future');
  }
  await takeNumber(
    context,
    {
      agencyId: paper.owner_agency_id,
      typeCode: paper.type_code,
      year: Number(input.issuedOn.slice(0, 4)),
    },
    { number: input.number, state: 'used', letterId: null, note: null },
  );
  await savePaper(context, input, {
    state: 'issued',
    document_number: input.number,
    issued_on: input.issuedOn,
    numbered_by: context.actor.postId,
  });
  await context.audit({
    action: 'case-paper.number',
    recordKind: 'case-paper',
    recordId: input.id,
  });
  return {};
}
