-- Who handles the cases that the caller sees, all or those named: titles of posts, for the board, with the names of
-- colleagues of the same body; a court does not see who investigated.
drop function if exists app.case_handlers();
drop function if exists app.case_handlers(uuid[]);
create function app.case_handlers(wanted uuid[] default null)
returns table (case_id uuid, post_id uuid, title text, agency_name text, officer_name text)
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select g.record_id, p.id, p.title, a.short_name, case when a.id = app.agency_id() then o.full_name end
    from app.granted_records('case') as own(id)
    join public.record_grant g on g.record_kind = 'case' and g.record_id = own.id
    join public.post p on p.id = g.post_id
    join public.agency a on a.id = p.agency_id
    join public.officer o on o.id = p.officer_id
   where (wanted is null or own.id = any (wanted)) and (select app.may('case.read')) and (select app.case_body()) is distinct from 'court'
     and g.ground = 'handling' and g.from_at <= app.now() and (g.until_at is null or g.until_at > app.now())
$$;
revoke all on function app.case_handlers(uuid[]) from public;
grant execute on function app.case_handlers(uuid[]) to app_officer, app_system;
