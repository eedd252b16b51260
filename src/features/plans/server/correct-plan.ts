import type { ConfirmedPlan } from '#domain/plan-review/confirmed-plan.ts';
import { foldText } from '#domain/text/fold-text.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { newId } from '#platform/server/ids/new-id.ts';
import { type CorrectionTarget, lockCorrectionTarget } from './correction-target.ts';
import { type DecidedCorrection, decideOnCorrection } from './decide-on-correction.ts';
import type { StoredImport } from './import-store.ts';
import { registerPlanDocument } from './insert-plan.ts';
import { insertReach } from './insert-reach.ts';
import { keepConfirmed } from './keep-confirmed.ts';
import { countItems } from './look-at-correction.ts';
import type { NamesOfReview } from './names-of-review.ts';
import { resolutionsOf, resolveNames, storeResolutions } from './store-resolutions.ts';

/**
 * Corrects the plan that the text was read for: the plan stays, its document is the corrected one,
 * the older stays in the register as replaced; who listens to `plan.corrected` keeps, changes, makes
 * and ends tasks, targets, reports, campaigns and cards. Refuses when anything changed since the
 * reviewer looked.
 */
export async function correctPlan(
  context: RequestContext,
  stored: StoredImport,
  names: NamesOfReview,
  mark: string | null,
): Promise<string> {
  const target = await lockCorrectionTarget(context, stored.correctsPlanId);
  const decided = await decideOnCorrection(context, target, stored.review, names);
  if (decided.mark !== mark) {
    throw new Refusal('plan.correction-outdated');
  }
  const issuer = { id: target.issuerAgencyId, lft: target.issuerLft };
  const documentId = await registerPlanDocument(context, stored, issuer);
  await replaceDocument(context, target, documentId);
  await updatePlan(context, target, decided.plan, documentId, stored);
  await keepStructure(context, target, documentId, { decided, names, stored });
  const correctionId = await insertCorrection(context, target, documentId, { decided, stored });
  await context.publish({
    name: 'plan.corrected',
    recordId: target.id,
    payload: { correctionId },
  });
  await context.audit({ action: 'plan.correct', recordKind: 'plan', recordId: target.id });
  await context.audit({
    action: 'document.replace',
    recordKind: 'document',
    recordId: target.documentId,
  });
  return target.id;
}

/** The corrected text replaces the older one: from either document the other is found. */
async function replaceDocument(
  context: RequestContext,
  target: CorrectionTarget,
  documentId: string,
): Promise<void> {
  await context.tx
    .insertInto('document_citation')
    .values({
      id: newId(),
      from_id: documentId,
      to_id: target.documentId,
      as_written: target.number ?? target.title,
      relation: 'replaces',
    })
    .onConflict((conflict) =>
      conflict.columns(['from_id', 'to_id']).doUpdateSet({ relation: 'replaces' }),
    )
    .execute();
}

async function updatePlan(
  context: RequestContext,
  target: CorrectionTarget,
  plan: ConfirmedPlan,
  documentId: string,
  stored: StoredImport,
): Promise<void> {
  await context.tx
    .updateTable('plan')
    .set({
      document_id: documentId,
      title: plan.title,
      folded: foldText(`${stored.review.header.number ?? ''} ${plan.title}`),
      period_from: plan.periodFrom,
      period_to: plan.periodTo,
      own_plan_due_on: plan.ownPlanDueOn,
      due_rolls_forward: plan.dueRollsForward,
      revision: target.revision + 1,
    })
    .where('id', '=', target.id)
    .execute();
  await context.tx
    .updateTable('programme_node')
    .set({
      name: plan.title,
      folded: foldText(plan.title),
      starts_on: plan.periodFrom,
      ends_on: plan.periodTo,
    })
    .where('id', '=', target.nodeId)
    .execute();
}

interface Made {
  decided: DecidedCorrection;
  stored: StoredImport;
}

/** Names are resolved anew and the plan's structure is kept beside its new text. */
async function keepStructure(
  context: RequestContext,
  target: CorrectionTarget,
  documentId: string,
  { decided, names, stored }: Made & { names: NamesOfReview },
): Promise<void> {
  await context.tx.deleteFrom('name_resolution').where('plan_id', '=', target.id).execute();
  const resolutions = await storeResolutions(
    context,
    target.id,
    resolveNames(names.views, stored.review),
    resolutionsOf(decided.before),
  );
  await insertReach(context, { ...target, documentId }, resolutions);
  await keepConfirmed(context, documentId, withResolutions(decided.plan, resolutions));
}

function withResolutions(
  plan: ConfirmedPlan,
  resolutions: Awaited<ReturnType<typeof storeResolutions>>,
): ConfirmedPlan {
  type Name = ConfirmedPlan['tasks'][number]['lead'][number];
  const one = (name: Name): Name => resolutions.get(name.asWritten) ?? name;
  return {
    ...plan,
    tasks: plan.tasks.map((task) => ({
      ...task,
      lead: task.lead.map(one),
      cooperating: task.cooperating.map(one),
      implementing: task.implementing.map(one),
    })),
    reports: plan.reports.map((report) => ({
      ...report,
      to: report.to === null ? null : one(report.to),
      via: report.via === null ? null : one(report.via),
      by: report.by.map(one),
    })),
  };
}

async function insertCorrection(
  context: RequestContext,
  target: CorrectionTarget,
  documentId: string,
  { decided, stored }: Made,
): Promise<string> {
  const id = newId();
  await context.tx
    .insertInto('plan_correction')
    .values({
      id,
      plan_id: target.id,
      owner_lft: target.issuerLft,
      from_document_id: target.documentId,
      to_document_id: documentId,
      import_id: stored.id,
      at: new Date(context.now.epochMilliseconds),
      post_id: context.actor.postId,
      officer_id: context.actor.officerId,
      counts: JSON.stringify(countItems(decided.items)),
    })
    .execute();
  return id;
}
