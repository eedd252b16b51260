-- The day by which executions are listed, as a column: under row-level security PostgreSQL does not trust
-- coalesce() and reads an index of it from its beginning, however far the page asked for.

alter table agency_task add column due_key date generated always as (coalesce(due_on, 'infinity'::date)) stored not null;
comment on column agency_task.due_key is 'due_on for ordering: executions without a day come last';

drop index agency_task_mine;
drop index agency_task_due;
drop index agency_task_open;
drop index agency_task_state;
drop index agency_task_range;
drop index agency_task_plan_due;
create index agency_task_mine on agency_task (agency_id, due_key, task_id);
create index agency_task_due on agency_task (province_id, due_key, task_id, agency_id);
create index agency_task_open on agency_task (province_id, due_key, task_id, agency_id)
  where state in ('assigned', 'acknowledged', 'change-asked', 'extension-asked', 'in-progress', 'returned');
create index agency_task_state on agency_task (province_id, state, due_key, task_id, agency_id);
create index agency_task_range on agency_task (province_id, owner_lft, due_key);
create index agency_task_plan_due on agency_task (plan_id, due_key, task_id, agency_id);
