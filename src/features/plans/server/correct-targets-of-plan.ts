import { comparePlanText } from '#domain/programme/compare-plan-text.ts';
import { getCorrectedPlan } from '#features/documents/server/index.ts';
import type { DomainEvent, RequestContext } from '#platform/server/http/context.ts';
import { insertTargets, type TargetValues, targetRows } from './create-parts-of-plan.ts';

/**
 * On `plan.corrected`: a target that is found again keeps its row, and with it what was recorded
 * under it, whatever figure it now asks for; one that is not written any more ends.
 */
export async function correctTargetsOfPlan(
  context: RequestContext,
  event: DomainEvent,
): Promise<void> {
  const { before, after } = await getCorrectedPlan(context.tx, event);
  const stored = await context.tx
    .selectFrom('target')
    .select(['id', 'path', 'quote', 'position'])
    .where('plan_id', '=', after.planId)
    .where('ended_on', 'is', null)
    .orderBy('position')
    .execute();
  const olds = targetRows(before).map((row, at) => ({ ...held(row), id: stored[at]?.id ?? null }));
  const changes = comparePlanText(olds, targetRows(after).map(held));
  for (const change of changes) {
    if (change.change === 'removed') {
      await endTarget(context, idOf(change.before));
    } else if (change.change === 'added') {
      await insertTargets(context, [change.after.row]);
    } else {
      await updateTarget(context, idOf(change.before), change.after.row);
    }
  }
}

interface HeldTarget {
  path: string;
  begins: string;
  text: string;
  row: TargetValues;
  id?: string | null;
}

/** Two figures of one quote are told apart by their units. */
function held(row: TargetValues): HeldTarget {
  const { path, quote, unit } = row;
  return {
    row,
    path,
    begins: `${quote.split(/\s+/).slice(0, 8).join(' ')} ${unit}`,
    text: `${quote} ${unit}`,
  };
}

function idOf(target: HeldTarget): string | null {
  return target.id ?? null;
}

async function endTarget(context: RequestContext, id: string | null): Promise<void> {
  await context.tx
    .updateTable('target')
    .set({ ended_on: context.today.toString() })
    .where('id', '=', id ?? '')
    .execute();
}

async function updateTarget(
  context: RequestContext,
  id: string | null,
  row: TargetValues,
): Promise<void> {
  if (id === null) {
    await insertTargets(context, [row]);
    return;
  }
  const { id: _id, ...values } = row;
  await context.tx.updateTable('target').set(values).where('id', '=', id).execute();
}
