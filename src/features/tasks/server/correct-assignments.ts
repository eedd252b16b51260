import type { ConfirmedTask, ResolvedName } from '#domain/plan-review/confirmed-plan.ts';
import type { NamedAgency } from '#domain/programme/plan-executions.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { assignmentRows } from './create-tasks-of-plan.ts';
import { namesWithRoles } from './names-with-roles.ts';

/** Who a task names before and after its text was corrected. */
export interface NamedBeforeAndAfter {
  before: NamedAgency[];
  after: NamedAgency[];
}

/**
 * Brings the assignments of a task to what is now written. A name that is written as before keeps
 * its rows, also where its work was moved to another agency since.
 */
export async function correctAssignments(
  context: RequestContext,
  old: ConfirmedTask,
  task: ConfirmedTask,
): Promise<NamedBeforeAndAfter> {
  const before = await listNamed(context, task.id);
  const kept = new Set(keysOf(old).filter((key) => keysOf(task).includes(key)));
  const stored = await context.tx
    .selectFrom('assignment')
    .select(['id', 'role', 'mode', 'as_written', 'agency_id', 'snapshot_id'])
    .where('task_id', '=', task.id)
    .orderBy('position')
    .execute();
  const oldKeys = new Map(keyedNames(old).map(({ key, role, name }) => [placeOf(role, name), key]));
  const gone = stored.filter(
    (row) => !kept.has(oldKeys.get(`${row.role}|${row.as_written}`) ?? ''),
  );
  if (gone.length > 0) {
    await context.tx
      .deleteFrom('assignment')
      .where(
        'id',
        'in',
        gone.map((row) => row.id),
      )
      .execute();
  }
  const fresh = keyedNames(task).filter(({ key }) => !kept.has(key));
  const places = new Set(fresh.map(({ role, name }) => placeOf(role, name)));
  const rows = assignmentRows(task).filter((row) => places.has(`${row.role}|${row.as_written}`));
  if (rows.length > 0) {
    await context.tx.insertInto('assignment').values(rows).execute();
  }
  await orderAnew(context, task);
  return { before, after: await listNamed(context, task.id) };
}

/** Rows stand in the order in which the text names them. */
async function orderAnew(context: RequestContext, task: ConfirmedTask): Promise<void> {
  for (const [position, { role, name }] of namesWithRoles(task).entries()) {
    await context.tx
      .updateTable('assignment')
      .set({ position })
      .where('task_id', '=', task.id)
      .where('role', '=', role)
      .where('as_written', '=', name.asWritten)
      .execute();
  }
}

/** Agencies named on a task as its rows stand: singly, as members of a group, as cooperating. */
async function listNamed(context: RequestContext, taskId: string): Promise<NamedAgency[]> {
  const rows = await context.tx
    .selectFrom('assignment')
    .leftJoin('group_snapshot_member as member', 'member.snapshot_id', 'assignment.snapshot_id')
    .select([
      'assignment.role',
      'assignment.mode',
      'assignment.agency_id',
      'member.agency_id as member_id',
    ])
    .where('assignment.task_id', '=', taskId)
    .orderBy('assignment.position')
    .orderBy('assignment.id')
    .execute();
  return rows.flatMap(({ role, mode, agency_id, member_id }) => {
    const agencyId = agency_id ?? member_id;
    const singly = agency_id !== null && role !== 'cooperating';
    return agencyId === null ? [] : [{ agencyId, role, mode, singly }];
  });
}

/** What makes a naming the same: its role, words, manner, and whom it stands for. */
function keyedNames(task: ConfirmedTask) {
  return namesWithRoles(task).map(({ role, name }) => {
    const mode = task.requested.includes(name.asWritten) ? 'requested' : 'ordered';
    const holders = name.snapshotId ?? [...name.agencyIds].sort().join();
    return { role, name, key: [role, name.asWritten, mode, holders].join('|') };
  });
}

function keysOf(task: ConfirmedTask): string[] {
  return keyedNames(task).map(({ key }) => key);
}

function placeOf(role: string, name: ResolvedName): string {
  return `${role}|${name.asWritten}`;
}
