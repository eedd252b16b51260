import { type RawBuilder, sql } from 'kysely';
import type { OutputOf, ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { RequestContext } from '#platform/server/http/context.ts';
import { afterKey, nextKey } from '#platform/server/http/page-key.ts';
import type { listTasks } from '../contract.ts';
import { standingOf } from './standing-of.ts';

type Input = ParsedInputOf<typeof listTasks>;

const NEVER = 'infinity';

/** Tasks of the caller's agency, or of the agencies in its range, soonest due first, paged by key. */
export async function listVisibleTasks(
  context: RequestContext,
  input: Input,
): Promise<OutputOf<typeof listTasks>> {
  let query = narrow(context, input);
  const after = afterKey(input.after, ['date', 'uuid', 'uuid']);
  if (after !== null) {
    query = query.where(
      sql<boolean>`(coalesce(agency_task.due_on, 'infinity'), agency_task.task_id, agency_task.agency_id) > (${after[0]}::date, ${after[1]}::uuid, ${after[2]}::uuid)`,
    );
  }
  const rows = await query
    .orderBy(sql`coalesce(agency_task.due_on, 'infinity')`)
    .orderBy('agency_task.task_id')
    .orderBy('agency_task.agency_id')
    .limit(input.limit + 1)
    .execute();
  const today = context.today.toString();
  return {
    rows: rows.slice(0, input.limit).map((row) => ({
      id: row.task_id,
      title: row.title,
      path: row.path,
      planId: row.plan_id,
      planNumber: row.symbol_number,
      agency: { id: row.agency_id, name: row.short_name },
      role: row.role,
      mode: row.mode,
      state: row.state,
      standing: standingOf(row, today),
      continuing: row.standing,
      startsOn: row.starts_on,
      dueOn: row.due_on,
      progress: row.progress,
    })),
    next: nextKey(rows, input.limit, (row) => [row.due_on ?? NEVER, row.task_id, row.agency_id]),
  };
}

function narrow(context: RequestContext, input: Input) {
  let query = context.tx
    .selectFrom('agency_task')
    .innerJoin('task', 'task.id', 'agency_task.task_id')
    .innerJoin('agency', 'agency.id', 'agency_task.agency_id')
    .leftJoin('plan', 'plan.id', 'agency_task.plan_id')
    .leftJoin('directive_document as document', 'document.id', 'plan.document_id')
    .select([
      'agency_task.task_id',
      'agency_task.agency_id',
      'agency_task.plan_id',
      'agency_task.role',
      'agency_task.mode',
      'agency_task.state',
      'agency_task.standing',
      'agency_task.starts_on',
      'agency_task.due_on',
      'agency_task.risk_on',
      'agency_task.done_at',
      'agency_task.progress',
      'task.title',
      'task.path',
      'agency.short_name',
      'document.symbol_number',
    ])
    .where('agency_task.province_id', '=', Number(context.actor.provinceId));
  if (input.scope === 'mine') {
    query = query.where('agency_task.agency_id', '=', context.actor.agencyId);
  } else {
    query = query
      .where('agency_task.owner_lft', '>=', context.actor.scope.lo)
      .where('agency_task.owner_lft', '<=', context.actor.scope.hi);
  }
  if (input.planId !== undefined) {
    query = query.where('agency_task.plan_id', '=', input.planId);
  }
  if (input.agencyId !== undefined) {
    query = query.where('agency_task.agency_id', '=', input.agencyId);
  }
  if (input.dueBefore !== undefined) {
    query = query.where('agency_task.due_on', '<', input.dueBefore);
  }
  const condition = conditionOn(input.state, context.today.toString());
  return condition === null ? query : query.where(condition);
}

/** The state asked for as a condition; null for all. */
function conditionOn(state: Input['state'], today: string): RawBuilder<boolean> | null {
  const open = sql<boolean>`agency_task.state in ('assigned', 'acknowledged', 'change-asked', 'extension-asked', 'in-progress', 'returned')`;
  switch (state) {
    case undefined:
      return null;
    case 'open':
      return open;
    case 'waiting':
      return sql<boolean>`agency_task.state in ('assigned', 'returned')`;
    case 'done':
    case 'confirmed':
      return sql<boolean>`agency_task.state = ${state}`;
    case 'overdue':
      return sql<boolean>`${open} and not agency_task.standing and agency_task.due_on < ${today}::date`;
    case 'at-risk':
      return sql<boolean>`${open} and not agency_task.standing and agency_task.risk_on <= ${today}::date and agency_task.due_on >= ${today}::date`;
  }
}
