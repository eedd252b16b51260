-- One row per agency and task, as figures count it: when it was due, when done, how it stands today.
-- Read under the caller's own policies; cancelled executions are not counted anywhere.
create or replace view fact_task with (security_invoker = true) as
select made.province_id, made.task_id, made.agency_id, made.agency_lft, made.owner_lft, made.plan_id,
       made.standing as continuing, made.starts_on, made.due_on, done.done_on,
       case
         when done.done_on is not null and (made.standing or made.due_on is null or done.done_on <= made.due_on) then 'done-on-time'
         when done.done_on is not null then 'done-late'
         when made.standing or made.due_on is null then 'running'
         when made.due_on < (select app.today()) then 'overdue'
         when made.risk_on <= (select app.today()) then 'at-risk'
         else 'running'
       end as outcome
  from agency_task made
  cross join lateral (
    select case when made.state in ('done', 'confirmed')
                then (coalesce(made.done_at, made.confirmed_at, made.updated_at) at time zone 'Asia/Ho_Chi_Minh')::date
           end as done_on) done
 where made.state <> 'cancelled';
comment on view fact_task is 'Executions of tasks as figures count them, under the reader’s own rights';
grant select on fact_task to app_officer, app_system;
