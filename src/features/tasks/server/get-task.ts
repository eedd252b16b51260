import { Temporal } from 'temporal-polyfill';
import { isWithin } from '#domain/access/actor.ts';
import type { Permission } from '#domain/access/permission.ts';
import { workingDayOnOrBefore } from '#domain/deadline/working-calendar.ts';
import { RecurrenceUnit } from '#domain/programme/recurring-task.ts';
import { loadCalendar } from '#features/deadlines/server/index.ts';
import type { ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import type { getTask, TaskView } from '../contract.ts';
import { listExecutions } from './execution-view.ts';
import { standingOf } from './standing-of.ts';
import { findNaming } from './start-execution.ts';
import { listComments, listCorrections, listEntries } from './task-history.ts';
import { loadTaskPeople } from './task-people.ts';
import { listWaysOn } from './ways-on.ts';

/** One task as its page shows it: who has it, how each stands, what may be done now. */
export async function getTaskView(
  context: RequestContext,
  input: ParsedInputOf<typeof getTask>,
): Promise<TaskView> {
  const row = await findTaskRow(context, input.id);
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  const people = await loadTaskPeople(context, row.id);
  const [executions, assignments, subTasks, coveredBy, entries, corrections, comments, calendar] =
    await Promise.all([
      listExecutions(context, row.id),
      listAssignments(context, row.id),
      listSubTasks(context, row.id),
      listCovering(context, row.id),
      listEntries(context, row.id, people),
      listCorrections(context, row.id, people),
      listComments(context, row.id, people),
      loadCalendar(context.tx),
    ]);
  const { permissions, scope } = context.actor;
  const mayAct = (permission: Permission) => permissions.has(permission);
  const mine = executions.find((one) => one.agency.id === context.actor.agencyId) ?? null;
  const due = row.due_on === null ? null : Temporal.PlainDate.from(row.due_on);
  return {
    id: row.id,
    revision: row.revision,
    title: row.title,
    body: row.body,
    path: row.path,
    origin: row.origin,
    plan:
      row.plan_id === null || row.document_id === null
        ? null
        : {
            id: row.plan_id,
            title: row.plan_title ?? '',
            number: row.symbol_number,
            documentId: row.document_id,
          },
    span:
      row.span_from === null || row.span_to === null
        ? null
        : { from: row.span_from, to: row.span_to },
    parent:
      row.parent_task_id === null
        ? null
        : { id: row.parent_task_id, title: row.parent_title ?? '' },
    subTasks,
    continuing: row.standing,
    startsOn: row.starts_on,
    dueOn: row.due_on,
    beforeOn: row.before_on,
    remindOn: due === null ? null : workingDayOnOrBefore(calendar, due).toString(),
    recurrence: recurrenceOf(row.recurrence),
    state: row.state,
    standing: standingOf({ ...row, done_at: null }, context.today.toString()),
    progress: row.progress,
    assignments,
    executions,
    mine,
    card: mine === null ? await cardOf(context, row) : null,
    mayAnswer: mayAct('task.assign') && isWithin(scope, row.owner_lft),
    mayDivide: mine !== null && (mayAct('task.assign') || mayAct('task.progress')),
    mayComment: mayAct('task.comment'),
    entries,
    corrections,
    comments,
    coveredBy,
  };
}

function findTaskRow(context: RequestContext, id: string) {
  return context.tx
    .selectFrom('task')
    .leftJoin('plan', 'plan.id', 'task.plan_id')
    .leftJoin('directive_document as document', 'document.id', 'plan.document_id')
    .leftJoin('task as parent', 'parent.id', 'task.parent_task_id')
    .selectAll('task')
    .select([
      'plan.title as plan_title',
      'plan.document_id',
      'document.symbol_number',
      'parent.title as parent_title',
    ])
    .where('task.id', '=', id)
    .executeTakeFirst();
}

/** The way in for an agency that is named on the task and has no execution of its own. */
async function cardOf(
  context: RequestContext,
  row: { id: string; owner_lft: number },
): Promise<TaskView['card']> {
  const naming = await findNaming(context, row.id);
  return naming === null
    ? null
    : {
        ...naming,
        waysOn: listWaysOn(context.actor, {
          state: 'assigned',
          agencyId: context.actor.agencyId,
          ownerLft: row.owner_lft,
        }).filter(({ command }) => command !== 'acknowledge'),
      };
}

async function listAssignments(
  context: RequestContext,
  taskId: string,
): Promise<TaskView['assignments']> {
  const rows = await context.tx
    .selectFrom('assignment')
    .leftJoin('agency', 'agency.id', 'assignment.agency_id')
    .select((expression) => [
      'assignment.role',
      'assignment.mode',
      'assignment.as_written',
      'agency.id as agency_id',
      'agency.short_name',
      'assignment.snapshot_id',
      expression
        .selectFrom('group_snapshot_member')
        .select((of) => of.fn.countAll<number>().as('count'))
        .whereRef('group_snapshot_member.snapshot_id', '=', 'assignment.snapshot_id')
        .as('members'),
    ])
    .where('assignment.task_id', '=', taskId)
    .orderBy('assignment.position')
    .execute();
  return rows.map((row) => ({
    role: row.role,
    mode: row.mode,
    asWritten: row.as_written,
    agency: row.agency_id === null ? null : { id: row.agency_id, name: row.short_name ?? '' },
    members: row.snapshot_id === null ? null : Number(row.members ?? 0),
  }));
}

function listSubTasks(context: RequestContext, taskId: string): Promise<TaskView['subTasks']> {
  return context.tx
    .selectFrom('task')
    .select(['id', 'title', 'progress'])
    .where('parent_task_id', '=', taskId)
    .orderBy('position')
    .orderBy('id')
    .limit(200)
    .execute();
}

function listCovering(context: RequestContext, taskId: string): Promise<TaskView['coveredBy']> {
  return context.tx
    .selectFrom('task_cover')
    .innerJoin('task as child', 'child.id', 'task_cover.child_task_id')
    .select(['child.id', 'child.title'])
    .where('task_cover.parent_task_id', '=', taskId)
    .where('task_cover.state', '=', 'confirmed')
    .limit(200)
    .execute();
}

function recurrenceOf(stored: unknown): TaskView['recurrence'] {
  const value = stored as { unit?: string; every?: number; until?: string | null } | null;
  return value?.unit === undefined
    ? null
    : {
        unit: RecurrenceUnit.parse(value.unit),
        every: value.every ?? 1,
        until: value.until ?? null,
      };
}
