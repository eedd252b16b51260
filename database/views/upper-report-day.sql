-- The day by which the side that issued a plan reports the same period to the level above. Only the day
-- leaves: whoever owes a report sees until when it can be put together, not what the upper level owes.
create or replace function app.upper_report_day(of_plan uuid, period text) returns date
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select min(upper.last_day)
    from public.plan lower
    join public.report_due upper on upper.agency_id = lower.owner_agency_id
   where lower.id = of_plan and lower.province_id = app.province_id()
     and upper.period_code = period and upper.plan_id <> lower.id and upper.state <> 'cancelled'
$$;
revoke all on function app.upper_report_day(uuid, text) from public;
grant execute on function app.upper_report_day(uuid, text) to app_officer, app_system;
