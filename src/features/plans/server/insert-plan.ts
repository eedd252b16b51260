import type { Review } from '#domain/plan-review/review.ts';
import { foldText } from '#domain/text/fold-text.ts';
import { registerDocument } from '#features/documents/server/index.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import type { StoredImport } from './import-store.ts';

/** What the rest of confirming needs to know of the plan just made. */
export interface InsertedPlan {
  id: string;
  documentId: string;
  issuerAgencyId: string;
  issuerLft: number;
}

/** Creates the document with its text, citations and recipients, the tree node and the plan. */
export async function insertPlan(
  context: RequestContext,
  planId: string,
  stored: StoredImport,
): Promise<InsertedPlan> {
  const { review } = stored;
  const issuer = await getIssuer(context, review);
  const documentId = await registerPlanDocument(context, stored, issuer);
  const nodeId = await insertNode(context, review, issuer);
  await insertPlanRow(context, { planId, documentId, nodeId, review, issuer });
  return { id: planId, documentId, issuerAgencyId: issuer.id, issuerLft: issuer.lft };
}

/** Registers the text of a reviewed plan with its citations and recipients. */
export async function registerPlanDocument(
  context: RequestContext,
  { review, reading, sourceText }: StoredImport,
  issuer: Issuer,
): Promise<string> {
  return await registerDocument(context, {
    header: review.header,
    issuerAgencyId: issuer.id,
    ownerAgencyId: issuer.id,
    ownerLft: issuer.lft,
    sourceText,
    reading,
    citationSpans: reading.document.spans.citedDocuments ?? [],
    recipients: review.recipients
      .filter((recipient) => recipient.status !== 'rejected')
      .map((recipient) => recipient.text),
  });
}

interface Issuer {
  id: string;
  lft: number;
}

async function getIssuer(context: RequestContext, review: Review): Promise<Issuer> {
  const row = await context.tx
    .selectFrom('agency')
    .select(['id', 'lft'])
    .where('id', '=', review.settings.issuerAgencyId ?? '')
    .executeTakeFirst();
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  return row;
}

async function insertNode(
  context: RequestContext,
  review: Review,
  issuer: Issuer,
): Promise<string> {
  const id = newId();
  const name = titleOf(review);
  await context.tx
    .insertInto('programme_node')
    .values({
      id,
      parent_id: review.settings.parentNodeId,
      kind: 'plan',
      name,
      folded: foldText(name),
      lead_agency_id: issuer.id,
      owner_agency_id: issuer.id,
      owner_lft: issuer.lft,
      starts_on: review.settings.periodFrom,
      ends_on: review.settings.periodTo,
      created_at: new Date(context.now.epochMilliseconds),
    })
    .execute();
  return id;
}

async function insertPlanRow(
  context: RequestContext,
  made: { planId: string; documentId: string; nodeId: string; review: Review; issuer: Issuer },
): Promise<void> {
  const { settings } = made.review;
  const title = titleOf(made.review);
  await context.tx
    .insertInto('plan')
    .values({
      id: made.planId,
      document_id: made.documentId,
      node_id: made.nodeId,
      parent_plan_id: settings.parentPlanId,
      owner_agency_id: made.issuer.id,
      owner_lft: made.issuer.lft,
      title,
      folded: foldText(`${made.review.header.number ?? ''} ${title}`),
      state: settings.state ?? 'history',
      mapped: settings.mapped,
      period_from: settings.periodFrom ?? '',
      period_to: settings.periodTo ?? '',
      own_plan_due_on: settings.ownPlanDueOn,
      due_rolls_forward: settings.dueRollsForward,
      issuer_level: settings.issuerLevel ?? 'province',
      confirmed_at: new Date(context.now.epochMilliseconds),
      confirmed_by: context.actor.postId,
    })
    .execute();
}

function titleOf(review: Review): string {
  return review.header.title ?? '';
}
