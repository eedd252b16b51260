-- The calendar: whoever edits it causes dates to be counted again, also those of rows that the editor may not open.

select app.protect('calendar_change',
  $q$case when (select app.may('calendar.edit')) then province_id = (select app.province_id()) else false end$q$,
  $q$case when (select app.may('calendar.edit')) then province_id = (select app.province_id()) else false end$q$);

-- Open dates that rest on the calendar: ids, days and numbers only.
drop function if exists app.dates_to_recount();
create function app.dates_to_recount()
returns table (kind text, record_id uuid, agency_id uuid, from_on date, last_day date, counted_on date)
language plpgsql stable security definer set search_path = pg_catalog, public, app as $$
begin
  if not (coalesce(app.may('calendar.edit'), false) or current_setting('role', true) = 'app_system') then
    raise exception 'calendar.edit is needed' using errcode = '42501';
  end if;
  return query
    select 'agency-task', x.task_id, x.agency_id, x.starts_on, x.due_on, x.risk_on from agency_task x
     where x.due_on is not null and x.state not in ('confirmed', 'cancelled')
    union all
    select 'task', x.id, null, x.starts_on, x.due_on, x.risk_on from task x
     where x.due_on is not null and x.state not in ('confirmed', 'cancelled')
    union all
    select 'report', x.id, x.agency_id, null, x.last_day, x.remind_on from report_due x
     where x.state in ('waiting', 'returned');
end $$;

-- Writes the counted days.
drop function if exists app.write_recount(jsonb);
create function app.write_recount(moved jsonb) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public, app as $$
begin
  if not (coalesce(app.may('calendar.edit'), false) or current_setting('role', true) = 'app_system') then
    raise exception 'calendar.edit is needed' using errcode = '42501';
  end if;
  update agency_task x set risk_on = m."to" from jsonb_to_recordset(moved) as m (kind text, id uuid, "agencyId" uuid, "to" date)
   where m.kind = 'agency-task' and x.task_id = m.id and x.agency_id = m."agencyId";
  update task x set risk_on = m."to" from jsonb_to_recordset(moved) as m (kind text, id uuid, "to" date)
   where m.kind = 'task' and x.id = m.id;
  update report_due x set remind_on = m."to" from jsonb_to_recordset(moved) as m (kind text, id uuid, "to" date)
   where m.kind = 'report' and x.id = m.id;
end $$;

do $$
declare f text;
begin
  foreach f in array array['app.dates_to_recount()', 'app.write_recount(jsonb)'] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to app_officer, app_system', f);
  end loop;
end $$;

-- A dated setting may be marked as verified, with its basis and note; its value never changes in place.
drop policy if exists setting_mark on setting;
create policy setting_mark on setting for update to app_officer
  using (case when (select app.may('setting.edit')) then province_id = (select app.province_id()) else false end)
  with check (case when (select app.may('setting.edit')) then province_id = (select app.province_id()) else false end);
grant update (legal_basis, note, verified, changed_at, changed_by) on setting to app_officer;
