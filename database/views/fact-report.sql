-- One row per report owed: on time, late, missing (never handed in and past its last day), or still waiting.
-- Read under the caller's own policies; cancelled ones are not counted anywhere.
create or replace view fact_report with (security_invoker = true) as
select due.province_id, due.id as report_id, due.agency_id, due.agency_lft, due.owner_lft, due.plan_id,
       due.period_code, due.last_day, handed.submitted_on,
       case
         when handed.submitted_on is null and due.last_day < (select app.today()) then 'missing'
         when handed.submitted_on is null then 'waiting'
         when handed.submitted_on <= due.last_day then 'on-time'
         else 'late'
       end as outcome
  from report_due due
  cross join lateral (
    select (due.submitted_at at time zone 'Asia/Ho_Chi_Minh')::date as submitted_on) handed
 where due.state <> 'cancelled';
comment on view fact_report is 'Reports owed as figures count them, under the reader’s own rights';
grant select on fact_report to app_officer, app_system;
