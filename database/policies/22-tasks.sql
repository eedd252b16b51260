-- Tasks: the issuer's range, every agency the plan reaches, every agency that has the task.
-- An agency's own execution: the issuer's range, its own range, and the lead agency of the same task;
-- never an execution of a task that is not readable. The same rules as src/domain/programme/task-permissions.ts.

create or replace function app.leads_task(of_id uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select exists (select from public.agency_task where task_id = of_id and role = 'lead' and agency_id = app.agency_id())
$$;

create or replace function app.has_task(of_id uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select exists (select from public.agency_task where task_id = of_id and agency_id = app.agency_id())
$$;

-- Whether the agency is named on the task, singly or as a member of a group.
create or replace function app.is_named(of_task uuid, of_agency uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select exists (select from public.assignment a where a.task_id = of_task
     and (a.agency_id = of_agency
       or a.snapshot_id in (select m.snapshot_id from public.group_snapshot_member m where m.agency_id = of_agency)))
$$;

create or replace function app.task_owner_lft(of_id uuid) returns integer
language sql stable security definer set search_path = pg_catalog, public as $$
  select owner_lft from public.task where id = of_id
$$;

select app.protect('task',
  $q$case when (select app.may('task.read')) then owner_lft between (select app.lo()) and (select app.hi())
       or plan_id in (select plan_id from plan_reach where agency_id = (select app.agency_id()))
       or app.has_task(id) else false end$q$,
  $q$case when (select app.may('task.assign')) or (select app.may('plan.confirm')) or (select app.may('task.progress'))
     then owner_lft between (select app.lo()) and (select app.hi()) else false end$q$,
  $q$case when (select app.may('task.assign')) or (select app.may('task.confirm')) or (select app.may('plan.confirm'))
     then owner_lft between (select app.lo()) and (select app.hi()) else false end$q$);

select app.protect('assignment',
  'exists (select from task t where t.id = task_id)',
  $q$case when (select app.may('task.assign')) or (select app.may('plan.confirm')) or (select app.may('task.progress'))
     then app.task_owner_lft(task_id) between (select app.lo()) and (select app.hi()) else false end$q$,
  $q$case when (select app.may('task.assign')) or (select app.may('plan.confirm'))
     then app.task_owner_lft(task_id) between (select app.lo()) and (select app.hi()) else false end$q$,
  $q$case when (select app.may('task.assign')) or (select app.may('plan.confirm'))
     then app.task_owner_lft(task_id) between (select app.lo()) and (select app.hi()) else false end$q$);

-- Added by the issuing side, or by an agency for itself when it is named on a task that it may read.
select app.protect('agency_task',
  $q$case when (select app.may('task.read'))
     then owner_lft between (select app.lo()) and (select app.hi())
       or agency_id = (select app.agency_id())
       or (agency_lft between (select app.lo()) and (select app.hi())
           and (plan_id in (select plan_id from plan_reach where agency_id = (select app.agency_id())) or app.has_task(task_id)))
       or app.leads_task(task_id) else false end$q$,
  $q$case when owner_lft is distinct from app.task_owner_lft(task_id) then false
          when ((select app.may('task.assign')) or (select app.may('plan.confirm')) or (select app.may('task.progress')))
               and owner_lft between (select app.lo()) and (select app.hi()) then true
          when (select app.may('task.progress')) and agency_id = (select app.agency_id())
            then app.is_named(task_id, agency_id) and exists (select from task t where t.id = task_id)
          else false end$q$,
  $q$(((select app.may('task.assign')) or (select app.may('task.confirm')) or (select app.may('plan.confirm')))
       and owner_lft between (select app.lo()) and (select app.hi()))
     or ((select app.may('task.progress')) and agency_id = (select app.agency_id()))$q$,
  $q$case when (select app.may('task.assign')) then owner_lft between (select app.lo()) and (select app.hi()) else false end$q$);

-- What was reported, and what was asked: with the execution. Written by the agency, or by the issuing side's answer.
select app.protect('progress_entry',
  'exists (select from agency_task t where t.task_id = progress_entry.task_id and t.agency_id = progress_entry.agency_id)',
  $q$case when post_id = (select app.post_id())
       and exists (select from agency_task t where t.task_id = progress_entry.task_id
                    and t.agency_id = progress_entry.agency_id and t.owner_lft = progress_entry.owner_lft)
     then ((select app.may('task.progress')) and agency_id = (select app.agency_id()))
       or (((select app.may('task.confirm')) or (select app.may('task.assign')) or (select app.may('plan.confirm')))
           and owner_lft between (select app.lo()) and (select app.hi())) else false end$q$);

select app.protect('task_request',
  'exists (select from agency_task t where t.task_id = task_request.task_id and t.agency_id = task_request.agency_id)',
  $q$case when (select app.may('task.progress')) and agency_id = (select app.agency_id())
     then exists (select from agency_task t where t.task_id = task_request.task_id
                    and t.agency_id = task_request.agency_id and t.owner_lft = task_request.owner_lft) else false end$q$,
  $q$(((select app.may('task.assign')) or (select app.may('plan.confirm'))) and owner_lft between (select app.lo()) and (select app.hi()))
     or ((select app.may('task.progress')) and agency_id = (select app.agency_id()))$q$);

-- What a correction of the plan did to a task is read with the task; written by whoever corrects the plan.
select app.protect('task_change',
  'exists (select from task t where t.id = task_id)',
  $q$case when (select app.may('plan.confirm')) then app.task_owner_lft(task_id) between (select app.lo()) and (select app.hi())
       and exists (select from plan_correction c where c.id = correction_id) else false end$q$);

select app.protect('task_comment',
  'exists (select from task t where t.id = task_id)',
  $q$case when (select app.may('task.comment')) then post_id = (select app.post_id())
       and agency_id = (select app.agency_id()) and exists (select from task t where t.id = task_id) else false end$q$);

select app.protect('plan_card',
  $q$case when (select app.may('plan.read')) then owner_lft between (select app.lo()) and (select app.hi())
       or agency_lft between (select app.lo()) and (select app.hi()) or agency_id = (select app.agency_id()) else false end$q$,
  $q$case when (select app.may('plan.confirm')) then owner_lft between (select app.lo()) and (select app.hi()) else false end$q$,
  $q$((select app.may('card.receive')) and agency_id = (select app.agency_id()))
     or ((select app.may('plan.confirm')) and (agency_id = (select app.agency_id())
         or owner_lft between (select app.lo()) and (select app.hi())))$q$,
  $q$case when (select app.may('plan.confirm')) then owner_lft between (select app.lo()) and (select app.hi()) else false end$q$);

select app.protect('task_cover',
  'exists (select from plan p where p.id = child_plan_id)',
  $q$case when (select app.may('plan.confirm')) or (select app.may('task.assign')) then exists (select from plan p where p.id = child_plan_id) else false end$q$,
  $q$case when (select app.may('plan.confirm')) or (select app.may('task.assign')) then exists (select from plan p where p.id = child_plan_id) else false end$q$);

-- Names of those who wrote on a task, and of those mentioned: who reads the line may read who wrote it.
drop function if exists app.people_of_task(uuid);
create function app.people_of_task(of_id uuid)
returns table (officer_id uuid, post_id uuid, full_name text, title text, agency_name text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select o.id, p.id, o.full_name, p.title, a.short_name
    from (select e.officer_id, e.post_id from public.progress_entry e where e.task_id = of_id
          union select c.officer_id, c.post_id from public.task_comment c where c.task_id = of_id
          union select k.officer_id, k.post_id from public.task_change x
                  join public.plan_correction k on k.id = x.correction_id where x.task_id = of_id
          union select m, null from public.task_comment c, unnest(c.mentions) m where c.task_id = of_id) w
    join public.officer o on o.id = w.officer_id
    left join public.post p on p.id = w.post_id
    left join public.agency a on a.id = p.agency_id
$$;
revoke all on function app.people_of_task(uuid) from public;
grant execute on function app.people_of_task(uuid) to app_officer, app_system;

-- The officers who may read a task today, to be mentioned in a comment.
drop function if exists app.readers_of_task(uuid, date);
create function app.readers_of_task(of_id uuid, day date)
returns table (officer_id uuid, full_name text, folded text, title text, agency_name text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select distinct on (o.id) o.id, o.full_name, o.folded, p.title, a.short_name
    from public.task t
    join public.post p on p.valid_from <= day and (p.valid_to is null or p.valid_to >= day)
    join public.officer o on o.id = p.officer_id and o.state = 'active'
    join public.agency a on a.id = p.agency_id
    join public.agency scope on scope.id = p.scope_agency_id
   where t.id = of_id
     and (t.owner_lft between scope.lft and scope.rgt
       or exists (select from public.plan_reach r where r.plan_id = t.plan_id and r.agency_id = p.agency_id)
       or exists (select from public.agency_task x where x.task_id = t.id and x.agency_id = p.agency_id))
     and exists (select from public.role_permission rp where rp.role_code = p.role_code
       and rp.permission = 'task.read' and rp.valid_from <= day and (rp.valid_to is null or rp.valid_to >= day))
   order by o.id, p.valid_from
$$;
revoke all on function app.readers_of_task(uuid, date) from public;
grant execute on function app.readers_of_task(uuid, date) to app_officer, app_system;

-- Carries the progress of the agencies up to the task and from sub-tasks to their parent: the same rule as
-- progressOfTask in the domain. What a member of a group reports of its own does not speak for the group.
-- Runs as the owner, since an agency may not change the task itself.
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
             where t.task_id = of_id and t.role = 'lead' and not t.via_group and t.state <> 'cancelled'
             order by a.position nulls last, t.agency_lft limit 1),
           (select floor(avg(t.progress))::integer from public.agency_task t
             where t.task_id = of_id and t.role = 'implementing' and not t.via_group and t.state <> 'cancelled'),
           (select floor(avg(s.progress))::integer from public.task s
             where s.parent_task_id = of_id and s.state <> 'cancelled'))
    into share;
  select case
           when count(*) = 0 then null
           when bool_and(t.state = 'cancelled') then 'cancelled'
           when bool_and(t.state in ('confirmed', 'cancelled')) then 'confirmed'
           when bool_and(t.state in ('done', 'confirmed', 'cancelled')) then 'done'
           else 'open' end
    into whole from public.agency_task t where t.task_id = of_id and t.role <> 'cooperating' and not t.via_group;
  update public.task set progress = coalesce(share, progress), state = coalesce(whole, state),
         updated_at = moment, revision = revision + 1
   where id = of_id returning parent_task_id into above;
  if above is not null then
    perform app.roll_up_task(above, moment);
  end if;
end $$;
revoke all on function app.roll_up_task(uuid, timestamptz) from public;
grant execute on function app.roll_up_task(uuid, timestamptz) to app_officer, app_system;
