import { sql } from 'kysely';
import { mayAct } from '#domain/access/actor.ts';
import { CasePaperForm, PAPER_NAMES } from '#domain/case/case-paper.ts';
import { getIssuingBody, nextNumberOf, takeNumber } from '#features/documents/server/index.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import { sealField } from '#platform/server/confidential/record-key.ts';
import { openRecordKey } from '#platform/server/confidential/sealed-record.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { afterKey, nextKey } from '#platform/server/http/page-key.ts';
import { requirePermission, requireVerdict } from '#platform/server/http/require-permission.ts';
import { newSecretId } from '#platform/server/ids/new-id.ts';
import type {
  draftCasePaper,
  listPapersToNumber,
  numberCasePaper,
  stepCasePaper,
} from '../contract.ts';
import { dateOf, getStoredCase } from './case-store.ts';
import { requireMayRecord } from './record-acts.ts';

/** Drafts a decision or notice in the name of the caller's body; words of its own are sealed. */
export async function draftPaper(
  context: RequestContext,
  input: ParsedInputOf<typeof draftCasePaper>,
): Promise<OutputOf<typeof draftCasePaper>> {
  const stored = await getStoredCase(context, input.id);
  requireMayRecord(context, stored);
  const paperId = newSecretId();
  const issuer = await getIssuingBody(context, context.actor.agencyId);
  const { typeCode } = PAPER_NAMES[input.form];
  await context.tx
    .insertInto('case_paper')
    .values({
      id: paperId,
      case_id: input.id,
      event_id: input.eventId,
      accused_id: input.accusedId,
      form: input.form,
      state: 'draft',
      owner_agency_id: context.actor.agencyId,
      type_code: typeCode,
      symbol: `${typeCode}-${issuer.symbol}`,
      signer_post_id: input.signerPostId,
      words: await sealWords(context, input.id, paperId, input.paragraphs),
      drafted_by: context.actor.postId,
      drafted_officer_id: context.actor.officerId,
      created_at: dateOf(context.now),
    })
    .execute();
  await context.audit({ action: 'case-paper.draft', recordKind: 'case', recordId: input.id });
  return { paperId, revision: 1 };
}

/** Approves a draft for signing (never by who drafted it), or cancels it. */
export async function stepPaper(
  context: RequestContext,
  input: ParsedInputOf<typeof stepCasePaper>,
): Promise<Done> {
  const paper = await getPaper(context, input.id);
  requireMayRecord(context, await getStoredCase(context, paper.case_id));
  if (input.do === 'approve') {
    requireVerdict(mayAct(context.actor, 'document.approve'));
    if (paper.drafted_officer_id === context.actor.officerId) {
      throw new Refusal('access.denied', { reason: 'document.drafter-approves' });
    }
  }
  const fits = input.do === 'approve' ? paper.state === 'draft' : paper.state !== 'issued';
  if (!fits) {
    throw new Refusal('case.paper-state');
  }
  await savePaper(context, input, {
    state: input.do === 'approve' ? 'approved' : 'cancelled',
    ...(input.do === 'approve' ? { approved_by: context.actor.postId } : {}),
  });
  await context.audit({
    action: `case-paper.${input.do}`,
    recordKind: 'case',
    recordId: paper.case_id,
  });
  return {};
}

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

/** A paper that the caller may see: of the case, or as its agency's clerk. */
export async function getPaper(context: RequestContext, id: string) {
  const row = await context.tx
    .selectFrom('case_paper')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  return row;
}

type PaperChange = Partial<{
  state: 'approved' | 'issued' | 'cancelled';
  approved_by: string;
  numbered_by: string;
  document_number: number;
  issued_on: string;
}>;

async function savePaper(
  context: RequestContext,
  input: { id: string; revision: number },
  change: PaperChange,
): Promise<void> {
  const saved = await context.tx
    .updateTable('case_paper')
    .set({ ...change, revision: input.revision + 1 })
    .where('id', '=', input.id)
    .where('revision', '=', input.revision)
    .executeTakeFirst();
  if (saved.numUpdatedRows === 0n) {
    throw new Refusal('record.changed');
  }
}

async function sealWords(
  context: RequestContext,
  caseId: string,
  paperId: string,
  paragraphs: readonly string[],
): Promise<Buffer | null> {
  if (paragraphs.length === 0) {
    return null;
  }
  const opened = await openRecordKey(context.tx, { kind: 'case', id: caseId });
  if (opened.state === 'erased') {
    throw new Refusal('sealed.erased');
  }
  try {
    const place = { recordId: caseId, column: `paper:${paperId}` };
    return Buffer.from(sealField(opened.key, place, JSON.stringify(paragraphs)));
  } finally {
    opened.key.wipe();
  }
}
