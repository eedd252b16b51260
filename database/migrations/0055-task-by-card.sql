-- Executions that a member of a group started by itself, and the orders in which tasks are listed.

alter table agency_task add column via_group boolean not null default false;
comment on column agency_task.via_group is 'True when the agency was reached through a group or as cooperating and has something of its own to say';

create index agency_task_mine on agency_task (agency_id, coalesce(due_on, 'infinity'::date), task_id);
create index agency_task_due on agency_task (province_id, coalesce(due_on, 'infinity'::date), task_id, agency_id);
create index agency_task_open on agency_task (province_id, coalesce(due_on, 'infinity'::date), task_id, agency_id)
  where state in ('assigned', 'acknowledged', 'change-asked', 'extension-asked', 'in-progress', 'returned');
create index agency_task_state on agency_task (province_id, state, coalesce(due_on, 'infinity'::date), task_id, agency_id);
create index agency_task_range on agency_task (province_id, owner_lft, coalesce(due_on, 'infinity'::date));
create index agency_task_plan_due on agency_task (plan_id, coalesce(due_on, 'infinity'::date), task_id, agency_id);
create index task_plan_due on task (plan_id, coalesce(due_on, 'infinity'::date), id);
create index task_cover_parent on task_cover (parent_task_id);
drop index agency_task_list;
drop index agency_task_owner;
