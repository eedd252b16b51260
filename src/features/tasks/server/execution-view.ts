import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { ExecutionView } from '../contract.ts';
import { doneOnOf, standingOf } from './standing-of.ts';
import { listWaysOn } from './ways-on.ts';

/** The executions of a task that the caller may see, lead first. */
export async function listExecutions(
  context: RequestContext,
  taskId: string,
): Promise<ExecutionView[]> {
  const rows = await selectExecutions(context, taskId)
    .orderBy('agency_task.role', 'desc')
    .orderBy('agency_task.agency_lft')
    .limit(400)
    .execute();
  const today = context.today.toString();
  const order = { lead: 0, implementing: 1, cooperating: 2 };
  return rows
    .map((row) => viewOf(context, row, today))
    .sort((a, b) => order[a.role] - order[b.role]);
}

/** One agency's execution as the page shows it. */
export async function getExecutionView(
  context: RequestContext,
  taskId: string,
  agencyId: string,
): Promise<ExecutionView> {
  const row = await selectExecutions(context, taskId)
    .where('agency_task.agency_id', '=', agencyId)
    .executeTakeFirst();
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  return viewOf(context, row, context.today.toString());
}

function selectExecutions(context: RequestContext, taskId: string) {
  return context.tx
    .selectFrom('agency_task')
    .innerJoin('agency', 'agency.id', 'agency_task.agency_id')
    .selectAll('agency_task')
    .select('agency.short_name')
    .where('agency_task.task_id', '=', taskId);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectExecutions>['executeTakeFirstOrThrow']>>;

function viewOf(context: RequestContext, row: Row, today: string): ExecutionView {
  const condition = row.condition as { reason?: string; until?: string } | null;
  const asks = row.state === 'change-asked' || row.state === 'extension-asked';
  return {
    agency: { id: row.agency_id, name: row.short_name },
    role: row.role,
    mode: row.mode,
    state: row.state,
    standing: standingOf(row, today),
    dueOn: row.due_on,
    doneOn: doneOnOf(row),
    progress: row.progress,
    revision: row.revision,
    byCard: row.via_group,
    asked: asks ? { reason: condition?.reason ?? '', until: condition?.until ?? null } : null,
    waysOn: listWaysOn(context.actor, {
      state: row.state,
      agencyId: row.agency_id,
      ownerLft: row.owner_lft,
    }),
  };
}
