alter table audit_verification enable row level security;
drop policy if exists audit_verification_read on audit_verification;
create policy audit_verification_read on audit_verification for select to app_officer
  using (case when (select app.may('audit.read')) then province_id = (select app.province_id()) else false end);
drop policy if exists audit_verification_keep on audit_verification;
create policy audit_verification_keep on audit_verification for insert to app_officer
  with check (case when (select app.may('audit.read')) then made_by = (select app.post_id()) else false end);
drop policy if exists audit_verification_system on audit_verification;
create policy audit_verification_system on audit_verification for all to app_system using (true) with check (true);
grant select, insert on audit_verification to app_officer, app_system;

-- Who stands behind the ids of a page of the trail; for whoever may read the trail, and nobody else.
drop function if exists app.audit_names(uuid[], uuid[]);
create function app.audit_names(officers uuid[], posts uuid[])
returns table (id uuid, name text, agency text)
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select o.id, o.full_name, null::text from public.officer o
   where o.id = any (officers) and app.may('audit.read')
  union all
  select p.id, p.title, a.short_name from public.post p join public.agency a on a.id = p.agency_id
   where p.id = any (posts) and app.may('audit.read')
$$;
revoke all on function app.audit_names(uuid[], uuid[]) from public;
grant execute on function app.audit_names(uuid[], uuid[]) to app_officer;
