import type { AssignmentMode, AssignmentRole } from '#domain/programme/agency-task.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { findExecution, type StoredExecution } from './execution-store.ts';

/** How an agency is named on a task, singly or as a member of a group. */
export interface Naming {
  role: AssignmentRole;
  mode: AssignmentMode;
  asWritten: string;
}

/** The first place where the caller's agency is named on the task; null when it is not. */
export async function findNaming(context: RequestContext, taskId: string): Promise<Naming | null> {
  const { agencyId } = context.actor;
  const row = await context.tx
    .selectFrom('assignment')
    .select(['role', 'mode', 'as_written'])
    .where('task_id', '=', taskId)
    .where((where) =>
      where.or([
        where('agency_id', '=', agencyId),
        where(
          'snapshot_id',
          'in',
          where
            .selectFrom('group_snapshot_member')
            .select('snapshot_id')
            .where('agency_id', '=', agencyId),
        ),
      ]),
    )
    .orderBy('position')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : { role: row.role, mode: row.mode, asWritten: row.as_written };
}

/**
 * The execution to act on, locked. A member of a group or a cooperating agency that has something of
 * its own to say gets a row of its own now, under revision 0.
 */
export async function getOrStartExecution(
  context: RequestContext,
  taskId: string,
  agencyId: string,
): Promise<StoredExecution> {
  const found = await findExecution(context, taskId, agencyId);
  if (found !== null) {
    return found;
  }
  const naming =
    agencyId === context.actor.agencyId && context.actor.permissions.has('task.progress')
      ? await findNaming(context, taskId)
      : null;
  if (naming === null) {
    throw new Refusal('record.not-found');
  }
  await insertException(context, taskId, naming);
  const started = await findExecution(context, taskId, agencyId);
  if (started === null) {
    throw new Refusal('record.not-found');
  }
  return started;
}

async function insertException(
  context: RequestContext,
  taskId: string,
  naming: Naming,
): Promise<void> {
  const task = await context.tx
    .selectFrom('task')
    .select(['owner_lft', 'plan_id', 'standing', 'starts_on', 'due_on', 'risk_on'])
    .where('id', '=', taskId)
    .executeTakeFirst();
  const own = await context.tx
    .selectFrom('agency')
    .select('lft')
    .where('id', '=', context.actor.agencyId)
    .executeTakeFirst();
  if (task === undefined || own === undefined) {
    throw new Refusal('record.not-found');
  }
  await context.tx
    .insertInto('agency_task')
    .values({
      ...task,
      task_id: taskId,
      agency_id: context.actor.agencyId,
      agency_lft: own.lft,
      role: naming.role,
      mode: naming.mode,
      state: 'assigned',
      condition: JSON.stringify({ state: 'assigned', on: context.today.toString() }),
      via_group: true,
      updated_at: new Date(context.now.epochMilliseconds),
      revision: 0,
    })
    .onConflict((conflict) => conflict.columns(['task_id', 'agency_id']).doNothing())
    .execute();
}
