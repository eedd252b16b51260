-- Last days that rest on the calendar: of plans whose due days roll forward over days off, and of duties whose
-- day was assumed as the first working day after the period. Counted anew for all by whoever edits the calendar.

drop function if exists app.rolling_plans();
create function app.rolling_plans() returns table (confirmed jsonb)
language plpgsql stable security definer set search_path = pg_catalog, public, app as $$
begin
  if not (coalesce(app.may('calendar.edit'), false) or current_setting('role', true) = 'app_system') then
    raise exception 'calendar.edit is needed' using errcode = '42501';
  end if;
  return query
    select x.confirmed from plan p join document_text x on x.document_id = p.document_id
     where p.state = 'in-force' and x.confirmed is not null
       and (p.due_rolls_forward or exists (select from reporting_duty d where d.plan_id = p.id and d.assumed))
     order by p.id;
end $$;

-- Open dates of a plan: ids, agencies and days only.
drop function if exists app.open_days_of(uuid);
create function app.open_days_of(of_plan uuid)
returns table (kind text, record_id uuid, agency_id uuid, duty_id uuid, period_code text, last_day date)
language plpgsql stable security definer set search_path = pg_catalog, public, app as $$
begin
  if not (coalesce(app.may('calendar.edit'), false) or current_setting('role', true) = 'app_system') then
    raise exception 'calendar.edit is needed' using errcode = '42501';
  end if;
  return query
    select 'task', x.id, null::uuid, null::uuid, null::text, x.due_on from task x
     where x.plan_id = of_plan and x.origin = 'plan' and x.state = 'open' and x.due_on is not null
    union all
    select 'agency-task', x.task_id, x.agency_id, null, null, x.due_on from agency_task x
     where x.plan_id = of_plan and x.due_on is not null and x.state not in ('done', 'confirmed', 'cancelled')
    union all
    select 'report', x.id, x.agency_id, x.duty_id, x.period_code, x.last_day from report_due x
     where x.plan_id = of_plan and x.state in ('waiting', 'returned') and x.submitted_at is null;
end $$;

drop function if exists app.write_rolled_days(jsonb);
create function app.write_rolled_days(moved jsonb) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public, app as $$
begin
  if not (coalesce(app.may('calendar.edit'), false) or current_setting('role', true) = 'app_system') then
    raise exception 'calendar.edit is needed' using errcode = '42501';
  end if;
  update task x set due_on = m."lastDay", risk_on = m."riskOn", revision = x.revision + 1
    from jsonb_to_recordset(moved) as m (kind text, id uuid, "lastDay" date, "riskOn" date)
   where m.kind = 'task' and x.id = m.id;
  update agency_task x set due_on = m."lastDay", risk_on = m."riskOn", revision = x.revision + 1
    from jsonb_to_recordset(moved) as m (kind text, id uuid, "agencyId" uuid, "lastDay" date, "riskOn" date)
   where m.kind = 'agency-task' and x.task_id = m.id and x.agency_id = m."agencyId";
  update report_due x set last_day = m."lastDay", before_on = m."lastDay" + 1, remind_on = m."remindOn",
         period_code = m."periodCode", revision = x.revision + 1
    from jsonb_to_recordset(moved) as m (kind text, id uuid, "lastDay" date, "remindOn" date, "periodCode" text)
   where m.kind = 'report' and x.id = m.id;
end $$;

do $$
declare f text;
begin
  foreach f in array array['app.rolling_plans()', 'app.open_days_of(uuid)', 'app.write_rolled_days(jsonb)'] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to app_officer, app_system', f);
  end loop;
end $$;
