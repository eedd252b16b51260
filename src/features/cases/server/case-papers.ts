import { z } from 'zod';
import { mayAct } from '#domain/access/actor.ts';
import { PAPER_NAMES } from '#domain/case/case-paper.ts';
import { mayIssueForm } from '#domain/case/forms-of-body.ts';
import { getIssuingBody } from '#features/documents/server/index.ts';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { Done } from '#platform/contract/fields.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { Purpose } from '#platform/contract/purpose.ts';
import { withOpenRecord } from '#platform/server/confidential/open-fields.ts';
import { sealField, unsealField } from '#platform/server/confidential/record-key.ts';
import { openRecordKey } from '#platform/server/confidential/sealed-record.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requireVerdict } from '#platform/server/http/require-permission.ts';
import { newSecretId } from '#platform/server/ids/new-id.ts';
import type { draftCasePaper, editCasePaper, openCasePaper, stepCasePaper } from '../contract.ts';
import { dateOf, getStoredCase } from './case-store.ts';
import { officeOfPaper, requireSigner } from './paper-signers.ts';
import { requireFits } from './paper-step.ts';
import { getPaper, type StoredPaper, savePaper } from './paper-store.ts';
import { bodyOfCaller, requireMayRecord } from './record-acts.ts';

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
  if (!mayIssueForm(bodyOfCaller(context), input.form)) {
    throw new Refusal('case.paper-of-other-body');
  }
  if (input.eventId !== null) {
    requireFits(context, stored, { form: input.form, eventId: input.eventId });
  }
  const office = officeOfPaper(stored, input);
  await requireSigner(context, office, input.signerPostId);
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
      body: bodyOfCaller(context),
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

/** Opens the words of a paper for a stated purpose; the reading stands in the trail. */
export async function openPaper(
  context: RequestContext,
  input: ParsedInputOf<typeof openCasePaper>,
): Promise<OutputOf<typeof openCasePaper>> {
  const paper = await getPaper(context, input.id);
  return { paragraphs: await openWords(context, paper, input), revision: paper.revision };
}

/** Changes the words of a draft; what was approved stays as it was approved. */
export async function editPaper(
  context: RequestContext,
  input: ParsedInputOf<typeof editCasePaper>,
): Promise<OutputOf<typeof editCasePaper>> {
  const paper = await getPaper(context, input.id);
  requireMayRecord(context, await getStoredCase(context, paper.case_id));
  if (paper.state !== 'draft') {
    throw new Refusal('case.paper-state');
  }
  const words = await sealWords(context, paper.case_id, paper.id, input.paragraphs);
  await savePaper(context, input, { words });
  await context.audit({ action: 'case-paper.edit', recordKind: 'case', recordId: paper.case_id });
  return { revision: input.revision + 1 };
}

/** The words of a paper, opened for a purpose and noted; none where it carries none of its own. */
export async function openWords(
  context: RequestContext,
  paper: StoredPaper,
  input: { purpose: Purpose },
): Promise<string[]> {
  if (paper.words === null) {
    await context.audit({
      action: 'case-paper.download',
      recordKind: 'case',
      recordId: paper.case_id,
      purpose: input.purpose,
    });
    return [];
  }
  const sealed = paper.words;
  const place = { recordId: paper.case_id, column: `paper:${paper.id}` };
  const opened = await withOpenRecord(
    context,
    {
      record: { kind: 'case', id: paper.case_id },
      fieldClass: 'case-content',
      purpose: input.purpose,
      fields: ['paper_words'],
    },
    (key) => unsealField(key, place, sealed),
  );
  return opened.state === 'open' ? z.array(z.string()).parse(JSON.parse(opened.values)) : [];
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
