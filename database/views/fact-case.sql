-- Criminal cases as figures count them: one row per case and stage, when it was taken on and when handled.
-- No code, no name, no text; read by the system and the statistician, and through app.case_counts by who may count.
drop view if exists fact_case cascade;
create view fact_case as
select c.province_id, c.id as case_id, p.stage, p.position, p.taken_on, p.handled_on, p.outcome, p.again,
       p.article, p.paragraph, p.severity, p.form, p.purpose, p.place_id, p.body_id, c.supervising_agency_id, c.trial_agency_id,
       c.origin, c.accused, c.victims, c.marks, c.track, c.suspended,
       (select min(r.due_on) from running_clock r where r.record_kind = 'case' and r.record_id = c.id
          and (r.state = 'running' or (r.state = 'missed' and r.done_at is null))
          and r.rule in ('172', 'I-10', 'I-11', 'I-12', 'I-13', '240', '277', 'X-02')) as limit_on
  from case_passage p
  join criminal_case c on c.id = p.case_id
 where not p.persons_only;
comment on view fact_case is 'Cases by stage as figures count them: taken on, handled, outcome; no name and no code';
revoke all on fact_case from app_officer;
grant select on fact_case to app_system, app_statistician;

-- Carried over + new = handled + left, by stage and period, for who may count cases.
drop function if exists app.case_counts(date, date, date);
create function app.case_counts(from_on date, to_on date, today date)
returns table (stage text, carried_over integer, taken integer, handled integer, left_over integer, overdue integer)
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select s.stage,
         count(f.*) filter (where f.taken_on < from_on and (f.handled_on is null or f.handled_on >= from_on))::integer,
         count(f.*) filter (where f.taken_on between from_on and to_on)::integer,
         count(f.*) filter (where f.taken_on <= to_on and f.handled_on between from_on and to_on)::integer,
         count(f.*) filter (where f.taken_on <= to_on and (f.handled_on is null or f.handled_on > to_on))::integer,
         count(f.*) filter (where f.taken_on <= to_on and f.handled_on is null and f.limit_on < today)::integer
    from (values ('investigation', 1), ('prosecution', 2), ('trial', 3)) s (stage, place)
    left join public.fact_case f on f.stage = s.stage and f.province_id = app.province_id()
   where app.may('case.count') or app.is_system()
   group by s.stage, s.place order by s.place
$$;
revoke all on function app.case_counts(date, date, date) from public;
grant execute on function app.case_counts(date, date, date) to app_officer, app_system;
