-- Difficulties as reports count them: who, in which field, when, how far; no words. Under the reader's own rights.
drop view if exists fact_difficulty;
create view fact_difficulty with (security_invoker = true) as
select d.province_id, d.id as difficulty_id, d.agency_id, d.agency_lft, d.owner_lft, d.plan_id, d.field, d.state,
       (d.raised_at at time zone 'Asia/Ho_Chi_Minh')::date as raised_on, d.decided_on,
       (d.answered_at at time zone 'Asia/Ho_Chi_Minh')::date as answered_on
  from difficulty d
 where d.state <> 'withdrawn';
comment on view fact_difficulty is 'Difficulties raised and not withdrawn, as figures count them';
grant select on fact_difficulty to app_officer, app_system;
