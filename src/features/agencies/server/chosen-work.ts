import { sql } from 'kysely';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import { Refusal } from '#platform/contract/problem.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { requirePermission } from '#platform/server/http/require-permission.ts';
import type { listOpenWork, MovedWork, moveWork } from '../contract.ts';
import { callMove } from './move-work.ts';

/** Open tasks, cards and reports of an agency that the caller may see. */
export async function listOpenWorkOf(
  context: RequestContext,
  input: ParsedInputOf<typeof listOpenWork>,
): Promise<OutputOf<typeof listOpenWork>> {
  requirePermission(context, 'task.assign');
  const { rows } = await sql<OutputOf<typeof listOpenWork>['rows'][number]>`
    select * from (
      select 'task' as kind, t.id, t.title, t.plan_id as "planId", x.due_on as "lastDay"
        from agency_task x join task t on t.id = x.task_id
       where x.agency_id = ${input.id} and x.state not in ('confirmed', 'cancelled')
         and x.owner_lft between (select app.lo()) and (select app.hi())
      union all
      select 'card', p.id, p.title, p.id,
             case when x.must_issue_own_plan and x.own_plan_issued_on is null then x.own_plan_due_on end
        from plan_card x join plan p on p.id = x.plan_id
       where x.agency_id = ${input.id} and p.state = 'in-force' and x.owner_lft between (select app.lo()) and (select app.hi())
      union all
      select 'report', x.id, p.title, p.id, x.last_day from report_due x join plan p on p.id = x.plan_id
       where x.agency_id = ${input.id} and x.state in ('waiting', 'returned')
         and x.owner_lft between (select app.lo()) and (select app.hi())
    ) w order by "lastDay" nulls last, title, id limit 500`.execute(context.tx);
  return { rows };
}

/** Moves chosen open work by hand: what a part of the duties took along. */
export async function moveChosenWork(
  context: RequestContext,
  input: ParsedInputOf<typeof moveWork>,
): Promise<MovedWork> {
  requirePermission(context, 'task.assign');
  const former = await lockName(context, input.id);
  const heir = await lockName(context, input.successorId);
  const today = context.today.toString();
  if (former.id === heir.id || (heir.valid_to ?? today) < today) {
    throw new Refusal('agency.same-successor');
  }
  const moved = await callMove(context.tx, {
    succession: null,
    former: former.id,
    heir: heir.id,
    chosen: input.recordIds,
    words: `Chuyển từ ${former.name} sang ${heir.name}: ${input.reason}`,
    now: context.now,
  });
  await context.publish({
    name: 'work.moved',
    recordId: former.id,
    payload: { successorId: heir.id },
  });
  await context.audit({ action: 'work.move', recordKind: 'agency', recordId: former.id });
  return moved;
}

async function lockName(context: RequestContext, id: string) {
  const row = await context.tx
    .selectFrom('agency')
    .select(['id', 'name', 'valid_to'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) {
    throw new Refusal('record.not-found');
  }
  return row;
}
