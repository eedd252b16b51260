-- Tasks: the issuer's range, every agency the plan reaches, every agency that has the task.
-- An agency's own execution: the issuer's range, its own range, and the lead agency of the same task.

create or replace function app.leads_task(of_id uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select exists (select from public.agency_task where task_id = of_id and role = 'lead' and agency_id = app.agency_id())
$$;

select app.protect('task',
  $q$case when (select app.may('task.read')) then owner_lft between (select app.lo()) and (select app.hi())
       or plan_id in (select plan_id from plan_reach where agency_id = (select app.agency_id()))
       or id in (select task_id from agency_task where agency_id = (select app.agency_id())) else false end$q$,
  $q$case when (select app.may('task.assign')) or (select app.may('plan.confirm')) or (select app.may('task.progress'))
     then owner_lft between (select app.lo()) and (select app.hi()) else false end$q$,
  $q$case when (select app.may('task.assign')) or (select app.may('task.confirm')) or (select app.may('plan.confirm'))
     then owner_lft between (select app.lo()) and (select app.hi()) else false end$q$);

create or replace function app.task_owner_lft(of_id uuid) returns integer
language sql stable security definer set search_path = pg_catalog, public as $$
  select owner_lft from public.task where id = of_id
$$;

select app.protect('assignment',
  'exists (select from task t where t.id = task_id)',
  $q$case when (select app.may('task.assign')) or (select app.may('plan.confirm')) or (select app.may('task.progress'))
     then app.task_owner_lft(task_id) between (select app.lo()) and (select app.hi()) else false end$q$,
  $q$case when (select app.may('task.assign')) or (select app.may('plan.confirm'))
     then app.task_owner_lft(task_id) between (select app.lo()) and (select app.hi()) else false end$q$,
  $q$case when (select app.may('task.assign')) or (select app.may('plan.confirm'))
     then app.task_owner_lft(task_id) between (select app.lo()) and (select app.hi()) else false end$q$);

select app.protect('agency_task',
  $q$case when (select app.may('task.read'))
     then owner_lft between (select app.lo()) and (select app.hi())
       or agency_lft between (select app.lo()) and (select app.hi())
       or agency_id = (select app.agency_id())
       or app.leads_task(task_id) else false end$q$,
  $q$case when (select app.may('task.assign')) or (select app.may('plan.confirm')) then owner_lft between (select app.lo()) and (select app.hi())
          when (select app.may('task.progress')) then agency_id = (select app.agency_id()) or owner_lft between (select app.lo()) and (select app.hi()) else false end$q$,
  $q$case when (select app.may('task.assign')) or (select app.may('task.confirm')) then owner_lft between (select app.lo()) and (select app.hi()) or agency_id = (select app.agency_id())
          when (select app.may('task.progress')) then agency_id = (select app.agency_id()) else false end$q$,
  $q$case when (select app.may('task.assign')) then owner_lft between (select app.lo()) and (select app.hi()) else false end$q$);

select app.protect('progress_entry',
  $q$case when (select app.may('task.read'))
     then owner_lft between (select app.lo()) and (select app.hi())
       or agency_lft between (select app.lo()) and (select app.hi())
       or app.leads_task(task_id) else false end$q$,
  $q$case when (select app.may('task.progress')) or (select app.may('task.confirm')) or (select app.may('task.assign'))
     then post_id = (select app.post_id()) and (agency_id = (select app.agency_id()) or owner_lft between (select app.lo()) and (select app.hi())) else false end$q$);

select app.protect('task_request',
  $q$case when (select app.may('task.read'))
     then owner_lft between (select app.lo()) and (select app.hi()) or agency_lft between (select app.lo()) and (select app.hi()) else false end$q$,
  $q$case when (select app.may('task.progress')) then agency_id = (select app.agency_id()) else false end$q$,
  $q$case when (select app.may('task.confirm')) or (select app.may('task.assign')) then owner_lft between (select app.lo()) and (select app.hi())
          when (select app.may('task.progress')) then agency_id = (select app.agency_id()) else false end$q$);

select app.protect('task_comment',
  'exists (select from task t where t.id = task_id)',
  $q$case when (select app.may('task.comment')) then post_id = (select app.post_id()) and exists (select from task t where t.id = task_id) else false end$q$);

select app.protect('plan_card',
  $q$case when (select app.may('plan.read')) then owner_lft between (select app.lo()) and (select app.hi())
       or agency_lft between (select app.lo()) and (select app.hi()) or agency_id = (select app.agency_id()) else false end$q$,
  $q$case when (select app.may('plan.confirm')) then owner_lft between (select app.lo()) and (select app.hi()) else false end$q$,
  $q$case when (select app.may('card.receive')) then agency_id = (select app.agency_id()) or owner_lft between (select app.lo()) and (select app.hi())
          when (select app.may('plan.confirm')) then owner_lft between (select app.lo()) and (select app.hi()) or agency_id = (select app.agency_id()) else false end$q$,
  $q$case when (select app.may('plan.confirm')) then owner_lft between (select app.lo()) and (select app.hi()) else false end$q$);

select app.protect('task_cover',
  'exists (select from plan p where p.id = child_plan_id)',
  $q$case when (select app.may('plan.confirm')) or (select app.may('task.assign')) then exists (select from plan p where p.id = child_plan_id) else false end$q$,
  $q$case when (select app.may('plan.confirm')) or (select app.may('task.assign')) then exists (select from plan p where p.id = child_plan_id) else false end$q$);

-- Carries the progress of the agencies up to the task and from sub-tasks to their parent: the same rule as
-- progressOfTask in the domain. Runs as the owner, since an agency may not change the task itself.
create or replace function app.roll_up_task(of_id uuid, moment timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public, app as $$
declare
  share integer;
  whole text;
  above uuid;
begin
  select coalesce(
           (select t.progress from public.agency_task t
              left join public.assignment a on a.task_id = t.task_id and a.agency_id = t.agency_id and a.role = 'lead'
             where t.task_id = of_id and t.role = 'lead' and t.state <> 'cancelled'
             order by a.position nulls last, t.agency_lft limit 1),
           (select floor(avg(t.progress))::integer from public.agency_task t
             where t.task_id = of_id and t.role = 'implementing' and t.state <> 'cancelled'),
           (select floor(avg(s.progress))::integer from public.task s
             where s.parent_task_id = of_id and s.state <> 'cancelled'))
    into share;
  select case
           when count(*) = 0 then null
           when bool_and(t.state = 'cancelled') then 'cancelled'
           when bool_and(t.state in ('confirmed', 'cancelled')) then 'confirmed'
           when bool_and(t.state in ('done', 'confirmed', 'cancelled')) then 'done'
           else 'open' end
    into whole from public.agency_task t where t.task_id = of_id and t.role <> 'cooperating';
  update public.task set progress = coalesce(share, progress), state = coalesce(whole, state),
         updated_at = moment, revision = revision + 1
   where id = of_id returning parent_task_id into above;
  if above is not null then
    perform app.roll_up_task(above, moment);
  end if;
end $$;
revoke all on function app.roll_up_task(uuid, timestamptz) from public;
grant execute on function app.roll_up_task(uuid, timestamptz) to app_officer, app_system;
