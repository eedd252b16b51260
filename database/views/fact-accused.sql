-- Accused and victims as figures count them: a merge takes a case away and no person. No name, no code.
drop view if exists fact_accused cascade;
create view fact_accused as
select c.province_id, a.id as accused_id, a.case_id, c.stage, c.place_id, a.under18, a.charged_on, a.approved_on,
       g.article, g.paragraph, g.severity, a.wanted, a.outcome, a.outcome_on, a.sentence_kind, a.sentence_months, a.cleared_on,
       exists (select from accused_measure m where m.accused_id = a.id and m.kind = 'detention' and m.ended_at is null) as detained
  from accused a
  join criminal_case c on c.id = a.case_id
  left join lateral (
    select h.article, h.paragraph, h.severity from case_charge h
     where h.accused_id = a.id order by h.until_on desc nulls first, array_position(array['DBNT', 'RNT', 'NT', 'INT'], h.severity), h.id
     limit 1) g on true;
comment on view fact_accused is 'Accused as figures count them: charge, measures, outcome; no name and no ordinal';
revoke all on fact_accused from app_officer;
grant select on fact_accused to app_system, app_statistician;

drop view if exists fact_case_victim cascade;
create view fact_case_victim as
select distinct on (v.province_id, v.code) v.province_id, v.id as case_victim_id, v.age, c.opened_on, c.stage, c.place_id
  from case_victim v join criminal_case c on c.id = v.case_id
 order by v.province_id, v.code, c.opened_on;
comment on view fact_case_victim is 'Victims in cases as figures count them: each once, by age band; no code';
revoke all on fact_case_victim from app_officer;
grant select on fact_case_victim to app_system, app_statistician;

drop function if exists app.case_totals(date, date);
create function app.case_totals(from_on date, to_on date)
returns table (opened integer, accused integer, victims integer)
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select (select count(*) from public.criminal_case c where c.opened_on between from_on and to_on
            and c.merged_into_id is null and c.split_from_id is null)::integer,
         (select count(*) from public.fact_accused a where a.charged_on between from_on and to_on)::integer,
         (select count(*) from public.fact_case_victim v where v.opened_on between from_on and to_on)::integer
   where app.may('case.count') or app.is_system()
$$;
revoke all on function app.case_totals(date, date) from public;
grant execute on function app.case_totals(date, date) to app_officer, app_system;
