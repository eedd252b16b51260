-- Statistics of tips, cases, accused and victims: stays with a day taken on and a day handled, so that in every period
-- carried over + new = handled + left. The views are published to the statistician; officers read sums by the functions.

drop view if exists fact_tip_passage cascade;
create view fact_tip_passage as
select p.* from tip_passage p;
comment on view fact_tip_passage is 'Tips by treatment as figures count them: taken up, handled, outcome; no code';

-- Persons are looked up case by case (offset 0): the stays of a period decide how many are read, not the whole table.
-- A person is counted in a stage from the day when both the stage and the charge had begun, until the first of both ended.
drop view if exists fact_accused_passage cascade;
create view fact_accused_passage as
select s.* from (
  select p.province_id, p.case_id, p.stage, p.again, p.article, p.paragraph, p.severity, p.form, p.purpose, p.place_id, p.body_id,
         a.id as accused_id, a.under18, p.handled_on as stage_handled_on,
         case when p.stage = 'investigation' and not p.again then a.charged_on
           else greatest(coalesce(p.persons_from, p.taken_on), a.charged_on) end as taken_on,
         least(p.handled_on, o.ended_on) as handled_on,
         case when o.ended_on <= coalesce(p.handled_on, o.ended_on) then a.outcome
              when p.outcome = 'judged' then coalesce(a.outcome, p.outcome) else p.outcome end as outcome
    from case_passage p
   cross join lateral (select * from accused x where x.case_id = p.case_id offset 0) a
   cross join lateral (select case when a.outcome in ('charge-dropped', 'person-stayed') then a.outcome_on end as ended_on) o
) s where s.handled_on is null or s.handled_on >= s.taken_on;
comment on view fact_accused_passage is 'Accused by stage as figures count them; no name and no ordinal';

drop view if exists fact_victim_passage cascade;
create view fact_victim_passage as
select p.province_id, p.case_id, p.stage, p.again, p.article, p.paragraph, p.severity, p.form, p.purpose, p.place_id, p.body_id,
       v.code, v.age, p.taken_on, p.handled_on, p.outcome
  from case_passage p
 cross join lateral (select * from case_victim x where x.case_id = p.case_id offset 0) v
 where not p.persons_only;
comment on view fact_victim_passage is 'Victims by stage as figures count them; the code only tells one from another';

do $$
declare
  v text;
begin
  foreach v in array array['fact_tip_passage', 'fact_accused_passage', 'fact_victim_passage'] loop
    execute format('revoke all on %I from app_officer', v);
    execute format('grant select on %I to app_system, app_statistician', v);
  end loop;
end $$;

-- The stays that touch a period, each with the keys by which figures are split.
drop function if exists app.statistics_base(text, text, date, date, integer, boolean);
create function app.statistics_base(subject text, of_stage text, from_on date, to_on date, of_province integer, secluded_too boolean)
returns table (record_id uuid, taken_on date, handled_on date, outcome text, again boolean, article text, paragraph integer,
  severity text, form text, purpose text, place_id uuid, body_id uuid, kind text)
language sql stable as $$
  select p.tip_id, p.taken_on, p.handled_on, p.outcome, p.again, p.article, p.paragraph, p.severity, p.form, p.purpose,
         p.place_id, p.body_id, case of_stage when 'by-channel' then p.channel else p.kind end
    from public.fact_tip_passage p
   where subject = 'tips' and p.province_id = of_province and p.taken_on <= to_on and p.handled_on >= from_on
     and (secluded_too or not p.secluded)
  union all
  select p.tip_id, p.taken_on, null, null, p.again, p.article, p.paragraph, p.severity, p.form, p.purpose,
         p.place_id, p.body_id, case of_stage when 'by-channel' then p.channel else p.kind end
    from public.fact_tip_passage p
   where subject = 'tips' and p.province_id = of_province and p.taken_on <= to_on and p.handled_on is null
     and (secluded_too or not p.secluded)
  union all
  select p.case_id, p.taken_on, p.handled_on, p.outcome, p.again, p.article, p.paragraph, p.severity, p.form, p.purpose,
         p.place_id, p.body_id, null
    from public.case_passage p
   where subject = 'cases' and not p.persons_only and p.province_id = of_province and p.stage = of_stage and p.taken_on <= to_on and p.handled_on >= from_on
  union all
  select p.case_id, p.taken_on, null, null, p.again, p.article, p.paragraph, p.severity, p.form, p.purpose, p.place_id, p.body_id, null
    from public.case_passage p
   where subject = 'cases' and not p.persons_only and p.province_id = of_province and p.stage = of_stage and p.taken_on <= to_on and p.handled_on is null
  union all
  select p.case_id, p.taken_on, p.handled_on, p.outcome, p.again, p.article, p.paragraph, p.severity, p.form, p.purpose,
         p.place_id, p.body_id, case when p.under18 then 'under-18' else 'from-18' end
    from public.fact_accused_passage p
   where subject = 'accused' and p.province_id = of_province and p.stage = of_stage and p.taken_on <= to_on
     and p.stage_handled_on >= from_on and p.handled_on >= from_on
  union all
  select p.case_id, p.taken_on, p.handled_on, p.outcome, p.again, p.article, p.paragraph, p.severity, p.form, p.purpose,
         p.place_id, p.body_id, case when p.under18 then 'under-18' else 'from-18' end
    from public.fact_accused_passage p
   where subject = 'accused' and p.province_id = of_province and p.stage = of_stage and p.taken_on <= to_on
     and p.stage_handled_on is null and (p.handled_on is null or p.handled_on >= from_on)
  union all
  select v.case_id, v.taken_on, v.handled_on, v.outcome, v.again, v.article, v.paragraph, v.severity, v.form, v.purpose,
         v.place_id, v.body_id, v.age
    from (
      select distinct on (p.code) p.case_id, min(p.taken_on) over w as taken_on,
             case when bool_or(p.handled_on is null) over w then null else max(p.handled_on) over w end as handled_on,
             case when bool_or(p.handled_on is null) over w then null
               else first_value(p.outcome) over (partition by p.code order by p.handled_on desc, p.case_id) end as outcome,
             bool_and(p.again) over w as again, p.article, p.paragraph, p.severity, p.form, p.purpose, p.place_id, p.body_id, p.age
        from public.fact_victim_passage p
       where subject = 'victims' and p.province_id = of_province and p.stage = of_stage and p.taken_on <= to_on
         and (p.handled_on is null or p.handled_on >= from_on)
      window w as (partition by p.code)
       order by p.code, p.taken_on, p.case_id) v
$$;
revoke all on function app.statistics_base(text, text, date, date, integer, boolean) from public;

-- Who reads figures; what was sealed away from the police is counted for the supervising procuracy of the province only.
create or replace function app.may_count_secluded() returns boolean language sql stable as $$
  select app.is_system() or (app.may('tip.supervise') and app.supervises_province())
$$;

create or replace function app.statistics_key(split text, article text, paragraph integer, severity text, form text, purpose text,
  place_id uuid, body_id uuid, kind text) returns text language sql immutable as $$
  select coalesce(case split when 'by-article' then article || coalesce('.' || paragraph::text, '') when 'by-severity' then severity
    when 'by-form' then form when 'by-purpose' then purpose when 'by-place' then place_id::text when 'by-body' then body_id::text
    when 'by-kind' then kind when 'by-channel' then kind when 'by-age' then kind else 'all' end, 'not-recorded')
$$;

-- Carried over + new = handled + left, by one key; `outcomes` parts the handled.
drop function if exists app.statistics(text, text, text, text, date, date, timestamptz);
create function app.statistics(subject text, of_stage text, split text, only_article text, from_on date, to_on date, at timestamptz)
returns table (key text, name text, carried_over integer, taken integer, again integer, handled integer, left_over integer,
  overdue integer, outcomes jsonb)
language sql stable security definer set search_path = pg_catalog, public, app as $$
  with base as (
    select app.statistics_key(split, b.article, b.paragraph, b.severity, b.form, b.purpose, b.place_id, b.body_id, b.kind) as key,
           b.taken_on < from_on as carried, b.again,
           case when b.handled_on <= to_on then b.outcome end as outcome,
           b.handled_on is null and exists (
             select from public.running_clock r
              where r.record_kind = case subject when 'tips' then 'tip' else 'case' end and r.record_id = b.record_id
                and r.due_at <= at and (r.state = 'running' or (r.state = 'missed' and r.done_at is null))
                and r.rule in ('T-20', 'T-21', 'T-22', 'T-31', 'T-32', '158.1-cancelled', '172', 'I-10', 'I-11', 'I-12', 'I-13', '240', '277', 'X-02')) as late
      from app.statistics_base(subject, case when split = 'by-channel' then split else of_stage end, from_on, to_on,
             app.province_id(), app.may_count_secluded()) b
     where (app.may('statistics.read') or app.is_system()) and (only_article is null or b.article = only_article)
  ), grouped as (
    select b.key, b.outcome, count(*) filter (where b.carried) as carried, count(*) filter (where not b.carried) as fresh,
           count(*) filter (where not b.carried and b.again) as again, count(*) as n, count(*) filter (where b.late) as late
      from base b group by b.key, b.outcome
  )
  select g.key, coalesce(max(a.short_name), max(p.name)), sum(g.carried)::integer, sum(g.fresh)::integer, sum(g.again)::integer,
         coalesce(sum(g.n) filter (where g.outcome is not null), 0)::integer,
         coalesce(sum(g.n) filter (where g.outcome is null), 0)::integer, sum(g.late)::integer,
         coalesce(jsonb_object_agg(g.outcome, g.n) filter (where g.outcome is not null), '{}')
    from grouped g
    left join public.agency a on split = 'by-body' and a.id::text = g.key
    left join public.place p on split = 'by-place' and p.id::text = g.key
   group by g.key order by g.key
$$;

-- The records behind a figure that the reader may open, and no others: it starts from the grants.
drop function if exists app.statistics_records(text, text, text, text, text, text, date, date, integer);
create function app.statistics_records(subject text, of_stage text, split text, of_key text, figure text, only_article text,
  from_on date, to_on date, most integer)
returns table (id uuid, code text)
language sql stable security definer set search_path = pg_catalog, public, app as $$
  with own as materialized (
    select g.id from app.granted_records(case subject when 'tips' then 'tip' else 'case' end) as g(id)
  ), hit as (
    select distinct b.record_id
      from app.statistics_base(subject, case when split = 'by-channel' then split else of_stage end, from_on, to_on,
             app.province_id(), true) b
     where b.record_id in (select own.id from own) and app.may('statistics.read')
       and (only_article is null or b.article = only_article)
       and (of_key is null or of_key = app.statistics_key(split, b.article, b.paragraph, b.severity, b.form, b.purpose, b.place_id,
         b.body_id, b.kind))
       and case figure when 'carried-over' then b.taken_on < from_on when 'taken' then b.taken_on >= from_on
         when 'handled' then b.handled_on <= to_on when 'left' then b.handled_on is null or b.handled_on > to_on else false end
  )
  select h.record_id, coalesce(t.code, c.code)
    from hit h
    left join public.tip t on subject = 'tips' and t.id = h.record_id
    left join public.criminal_case c on subject <> 'tips' and c.id = h.record_id
   order by 2 limit least(most, 201)
$$;

do $$
declare
  signature text;
begin
  foreach signature in array array['app.statistics(text, text, text, text, date, date, timestamptz)',
      'app.statistics_records(text, text, text, text, text, text, date, date, integer)', 'app.may_count_secluded()'] loop
    execute format('revoke all on function %s from public', signature);
    execute format('grant execute on function %s to app_officer, app_system', signature);
  end loop;
end $$;
