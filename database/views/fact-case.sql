-- Criminal cases as figures count them: one row per case and stage, when it was taken on and when handled.
-- No code, no name, no text; read by the system and the statistician, and through app.case_counts by who may count.
drop view if exists fact_case cascade;
create view fact_case as
with passage as (
  select e.case_id, e.at, e.position,
         case when e.kind in ('opened', 'reopened') and coalesce(e.params ->> 'to', 'investigation') = 'investigation' then 'investigation'
              when e.kind = 'appeal-decided' and e.params ->> 'result' = 'annulled-reinvestigate' then 'investigation'
              when e.kind = 'accepted' and e.params ->> 'purpose' in ('return', 'pass-return') and e.params ->> 'toBody' = 'police' then 'investigation'
              when e.kind = 'accepted' and e.params ->> 'purpose' in ('prosecute', 'return') and e.params ->> 'toBody' = 'procuracy' then 'prosecution'
              when e.kind = 'accepted' and e.params ->> 'purpose' = 'try' then 'trial'
              when e.kind = 'appeal-decided' and e.params ->> 'result' = 'annulled-retry' or e.kind = 'reopened' then 'trial' end as enters,
         case when e.kind in ('concluded', 'indicted', 'judged', 'file-returned', 'opening-cancelled', 'merged', 'transferred') then e.kind
              when e.kind = 'stayed' and e.params ->> 'accusedId' is null then 'stayed' end as leaves
    from case_event e
), entry as (
  select p.case_id, p.enters as stage, p.at as taken_at, p.position,
         (select min(l.position) from passage l where l.case_id = p.case_id and l.position > p.position and l.leaves is not null) as left_position
    from passage p where p.enters is not null
)
select c.province_id, c.id as case_id, n.stage, n.position,
       (n.taken_at at time zone 'Asia/Ho_Chi_Minh')::date as taken_on,
       (l.at at time zone 'Asia/Ho_Chi_Minh')::date as handled_on, l.leaves as outcome,
       c.lead_article as article, c.lead_paragraph as paragraph, c.severity, c.place_id, c.supervising_agency_id, c.trial_agency_id,
       c.origin, c.accused, c.victims, c.marks, c.track,
       (select min(r.due_on) from running_clock r where r.record_kind = 'case' and r.record_id = c.id
          and (r.state = 'running' or (r.state = 'missed' and r.done_at is null))
          and r.rule in ('172', 'I-10', 'I-11', 'I-12', 'I-13', '240', '277', 'X-02')) as limit_on
  from entry n
  join criminal_case c on c.id = n.case_id
  left join passage l on l.case_id = n.case_id and l.position = n.left_position;
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
