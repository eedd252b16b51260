import type { Actor } from '#domain/access/actor.ts';
import type { ParsedInputOf } from '#platform/contract/endpoint.ts';
import type { NamedQuery } from '#platform/server/database/database.ts';
import type { listTasks } from '../contract.ts';

type Input = ParsedInputOf<typeof listTasks>;

/** A row of the list: its paging key and its JSON as the contract has it. */
export interface ListedRow {
  due_key: string;
  task_id: string;
  agency_id: string;
  row: string;
}

const OPEN = `at.state in ('assigned', 'acknowledged', 'change-asked', 'extension-asked', 'in-progress', 'returned')`;

export interface ListAt {
  today: string;
  after: readonly string[] | null;
  /** Whether the caller's range holds a good part of the province. */
  isWide: boolean;
}

/**
 * The statement of a list, prepared once per shape: PostgreSQL finds the rows in the order of an index
 * and writes each as JSON, so that nothing is read that is not shown.
 */
export function listQuery(
  input: Input,
  actor: Actor,
  { today, after, isWide }: ListAt,
): NamedQuery {
  const values: unknown[] = [today, input.limit + 1];
  const shape: string[] = [input.scope];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const where =
    input.scope === 'card' ? [] : [`at.province_id = ${bind(Number(actor.provinceId))}`];
  const narrow = (name: string, condition: string) => {
    shape.push(name);
    where.push(condition);
  };
  if (input.scope === 'mine') {
    where.push(`at.agency_id = ${bind(actor.agencyId)}`);
  } else if (input.scope === 'issued') {
    shape.push(isWide ? 'wide' : 'narrow');
    // over a wide range the due order leads; over a narrow one the range does
    const owner = isWide ? 'at.owner_lft + 0' : 'at.owner_lft';
    where.push(`${owner} between ${bind(actor.scope.lo)}::int and ${bind(actor.scope.hi)}::int`);
  } else {
    bind(actor.agencyId);
  }
  if (input.planId !== undefined || input.scope === 'card') {
    narrow('plan', `at.plan_id = ${bind(input.planId ?? null)}`);
  }
  if (input.agencyId !== undefined) {
    narrow('agency', `at.agency_id = ${bind(input.agencyId)}`);
  }
  if (input.dueBefore !== undefined) {
    narrow('due', `at.due_key < ${bind(input.dueBefore)}::date`);
  }
  if (input.state !== undefined) {
    narrow(input.state, conditionOn(input.state));
  }
  if (after !== null) {
    const [due, task, agency] = after.map(bind);
    narrow(
      'after',
      `(at.due_key, at.task_id, at.agency_id) > (${due}::date, ${task}::uuid, ${agency}::uuid)`,
    );
  }
  const from = input.scope === 'card' ? cardSource : 'agency_task';
  return { name: `tasks-${shape.join('-')}`, text: statement(from, where), values };
}

/** The state asked for as a condition on the row; days compare with $1, today. */
function conditionOn(state: NonNullable<Input['state']>): string {
  const running = `${OPEN} and not at.standing`;
  switch (state) {
    case 'open':
      return OPEN;
    case 'waiting':
      return `at.state in ('assigned', 'returned')`;
    case 'asked':
      return `at.state in ('change-asked', 'extension-asked')`;
    case 'done':
    case 'confirmed':
      return `at.state = '${state}'`;
    case 'overdue':
      return `${running} and at.due_key < $1::date`;
    case 'at-risk':
      return `${running} and at.risk_on <= $1::date and at.due_on >= $1::date`;
  }
}

/** Tasks of a plan that name the agency ($3), with its own execution where it has one. */
const cardSource = `(
  select t.id as task_id, $3::uuid as agency_id, t.plan_id, coalesce(own.via_group, true) as via_group,
    coalesce(own.role, named.role) as role, coalesce(own.mode, named.mode) as mode,
    coalesce(own.state, case when card.state in ('received', 'received-by-silence') then 'acknowledged' else 'assigned' end) as state,
    t.standing, coalesce(own.starts_on, t.starts_on) as starts_on,
    case when own.task_id is null then t.due_on else own.due_on end as due_on,
    case when own.task_id is null then t.risk_on else own.risk_on end as risk_on,
    coalesce(case when own.task_id is null then t.due_on else own.due_on end, 'infinity'::date) as due_key,
    own.done_at, coalesce(own.progress, 0) as progress, coalesce(own.revision, 0) as revision
  from task t
  join lateral (select a.role, a.mode from assignment a where a.task_id = t.id
     and (a.agency_id = $3::uuid
       or a.snapshot_id in (select m.snapshot_id from group_snapshot_member m where m.agency_id = $3::uuid))
     order by a.position limit 1) named on true
  left join agency_task own on own.task_id = t.id and own.agency_id = $3::uuid
  left join plan_card card on card.plan_id = t.plan_id and card.agency_id = $3::uuid)`;

/**
 * The page is found first, by executions alone (whoever sees one may read its task: a test holds the
 * policies to that); names are then joined to the rows found, once each.
 */
function statement(from: string, where: readonly string[]): string {
  return `
with page as materialized (
  select at.*
  from ${from} at
  where ${where.join('\n    and ')}
  order by at.due_key, at.task_id, at.agency_id
  limit $2
)
select at.due_key::text as due_key, at.task_id, at.agency_id,
  (select row_to_json(x) from (select at.task_id as id, t.title, t.path, at.plan_id as "planId",
    d.symbol_number as "planNumber",
    json_build_object('id', at.agency_id, 'name', a.short_name) as agency,
    at.role, at.mode, at.state, ${STANDING} as standing, at.standing as continuing,
    at.starts_on as "startsOn", at.due_on as "dueOn",
    case when at.state in ('done', 'confirmed') then (at.done_at at time zone 'Asia/Ho_Chi_Minh')::date end as "doneOn",
    at.progress, at.revision, at.via_group as "byCard") x)::text as row
from page at
join task t on t.id = at.task_id
join agency a on a.id = at.agency_id
left join (plan p join directive_document d on d.id = p.document_id) on p.id = at.plan_id
order by at.due_key, at.task_id, at.agency_id`;
}

/** The same rule as `standingOf`, which a test compares with it. */
const STANDING = `case
    when at.state = 'cancelled' then 'cancelled'
    when at.state in ('done', 'confirmed') then
      case when at.due_on is not null and not at.standing
             and coalesce((at.done_at at time zone 'Asia/Ho_Chi_Minh')::date, at.due_on) > at.due_on
           then 'finished-late' else 'finished' end
    when at.starts_on is not null and $1::date < at.starts_on then 'upcoming'
    when at.standing or at.due_on is null then 'on-track'
    when at.due_on < $1::date then 'overdue'
    when at.risk_on <= $1::date then 'at-risk'
    else 'on-track' end`;
