-- One row per tip as figures count it: codes, dates and numbers, no name, no text, no code of the tip. Read by the
-- statistician; officers get sums through the function below, never rows.
create or replace view fact_tip as
select t.id as tip_id, t.province_id, t.kind, t.channel, t.state, t.received_by_id, t.held_by_id, t.held_by_lft, t.place_id,
       (t.received_at at time zone 'Asia/Ho_Chi_Minh')::date as received_on,
       t.offence_article, t.severity, t.merged_into_id is not null as merged, t.secluded,
       exists (select from tip_event e where e.tip_id = t.id and e.kind = 'classify') as classified,
       decided.at as decided_at, limit_clock.due_at as limit_at,
       coalesce((t.facts -> 'victims' ->> 'under16')::integer, 0) + coalesce((t.facts -> 'victims' ->> 'from16To17')::integer, 0)
         + coalesce((t.facts -> 'victims' ->> 'adults')::integer, 0) + coalesce((t.facts -> 'victims' ->> 'ageUnknown')::integer, 0) as suspected_victims
  from tip t
  left join lateral (select e.at from tip_event e where e.tip_id = t.id and e.kind in ('open-case', 'not-open-case')
                      order by e.seq desc limit 1) decided on t.state in ('case-opened', 'case-not-opened')
  left join lateral (select c.due_at from running_clock c where c.record_kind = 'tip' and c.record_id = t.id
                      and c.rule in ('T-20', 'T-21', 'T-22', 'T-31', 'T-32', '158.1-cancelled') order by c.due_at desc limit 1) limit_clock on true;
comment on view fact_tip is 'Tips as figures count them';
revoke all on fact_tip from public;
grant select on fact_tip to app_system, app_statistician;

-- Sums for leaders: of a period, by a chosen key. Tips sealed away from the police are counted for the procuracy only.
drop function if exists app.count_tips(date, date, text, timestamptz);
create function app.count_tips(from_day date, to_day date, by_what text, at timestamptz)
returns table (key text, name text, received bigint, classified bigint, resolved bigint, resolved_late bigint,
  open_now bigint, overdue bigint, suspended bigint)
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select k.key, max(k.name), count(*), count(*) filter (where f.classified),
         count(*) filter (where f.decided_at is not null), count(*) filter (where f.decided_at > f.limit_at),
         count(*) filter (where f.state in ('awaiting-classification', 'awaiting-assignment', 'in-transfer', 'in-verification', 'awaiting-view')),
         count(*) filter (where f.decided_at is null and f.state in ('in-verification', 'awaiting-assignment', 'awaiting-view') and f.limit_at <= at),
         count(*) filter (where f.state = 'tip-suspended')
    from public.fact_tip f
    join public.agency a on a.id = f.held_by_id
    cross join lateral (select
      case by_what when 'by-unit' then a.id::text when 'by-kind' then f.kind when 'by-channel' then f.channel
        when 'by-outcome' then f.state else to_char(f.received_on, 'YYYY-MM') end as key,
      case by_what when 'by-unit' then a.short_name else null end as name) k
   where f.province_id = app.province_id() and f.received_on between from_day and to_day and not f.merged
     and (app.may('tip.count') or (app.may('tip.supervise') and app.supervises_province())
       or (app.may('tip.lead') and f.held_by_id = app.agency_id()))
     and (not f.secluded or (app.may('tip.supervise') and app.supervises_province()))
   group by k.key order by k.key
$$;
revoke all on function app.count_tips(date, date, text, timestamptz) from public;
grant execute on function app.count_tips(date, date, text, timestamptz) to app_officer, app_system;
