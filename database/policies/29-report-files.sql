-- A file that was chosen for a report and not yet handed in is taken away again by the agency that owes it.
drop function if exists app.drop_report_file(uuid);
create function app.drop_report_file(file uuid) returns boolean
language sql volatile security definer set search_path = pg_catalog, public, app as $$
  with dropped as (
    delete from public.attachment a using public.report_due r
     where a.id = file and a.owner_kind = 'report-due' and r.id = a.owner_id
       and app.may('report.owe') and r.agency_id = app.agency_id()
       and r.state in ('waiting', 'returned') and not (a.id = any (r.handed_in_files))
    returning a.id)
  select exists (select from dropped)
$$;
revoke all on function app.drop_report_file(uuid) from public;
grant execute on function app.drop_report_file(uuid) to app_officer;
