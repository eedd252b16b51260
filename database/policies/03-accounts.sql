-- Accounts: colleagues of one's agency range are readable; administrators manage their own range only;
-- secrets (password, codes, keys, tokens) are readable by the sign-in service alone.
do $$
declare
  t text;
begin
  foreach t in array array['role', 'role_permission', 'officer', 'credential', 'totp', 'passkey', 'recovery_code',
      'one_time_code', 'post', 'post_authority', 'post_cover', 'session', 'trusted_device'] loop
    execute format('alter table %I enable row level security', t);
    execute format('drop policy if exists %I on %I', t || '_system', t);
    execute format('create policy %I on %I for all to app_system using (true) with check (true)', t || '_system', t);
    execute format('grant select, insert, update, delete on %I to app_system', t);
  end loop;
  foreach t in array array['role', 'role_permission'] loop
    execute format('drop policy if exists %I on %I', t || '_read', t);
    execute format('create policy %I on %I for select to app_officer using (true)', t || '_read', t);
    execute format('grant select on %I to app_officer', t);
  end loop;
end $$;

-- A post of the own agency range may be seen by whoever may read officers; one's own always.
drop policy if exists post_read on post;
create policy post_read on post for select to app_officer using (
  case when (select app.post_id()) is null then officer_id = (select app.officer_id())
       when (select app.may('officer.read'))
         then agency_lft between (select app.lo()) and (select app.hi())
              or officer_id = (select app.officer_id()) or agency_id = (select app.agency_id())
       else officer_id = (select app.officer_id()) end);
drop policy if exists post_manage on post;
create policy post_manage on post for insert to app_officer with check (
  case when (select app.may('officer.manage'))
       then agency_lft between (select app.lo()) and (select app.hi()) else false end);
drop policy if exists post_end on post;
create policy post_end on post for update to app_officer
  using (case when (select app.may('officer.manage'))
         then agency_lft between (select app.lo()) and (select app.hi()) else false end)
  with check (case when (select app.may('officer.manage'))
         then agency_lft between (select app.lo()) and (select app.hi()) else false end);
grant select, insert, update on post to app_officer;

drop policy if exists officer_read on officer;
create policy officer_read on officer for select to app_officer using (
  id = (select app.officer_id()) or id in (select officer_id from post)
  or case when (select app.may('officer.manage'))
       then not exists (select from app.posts_of(officer.id)) else false end);
drop policy if exists officer_write on officer;
create policy officer_write on officer for insert to app_officer
  with check (case when (select app.may('officer.manage')) then province_id = (select app.province_id()) else false end);
drop policy if exists officer_change on officer;
create policy officer_change on officer for update to app_officer
  using (case when (select app.may('officer.manage')) then id in (select officer_id from post) else id = (select app.officer_id()) end)
  with check (case when (select app.may('officer.manage')) then id in (select officer_id from post) else id = (select app.officer_id()) end);
grant select, insert, update on officer to app_officer;

do $$
declare
  t text;
begin
  foreach t in array array['post_authority', 'post_cover'] loop
    execute format('drop policy if exists %I on %I', t || '_read', t);
    execute format('create policy %I on %I for select to app_officer using (post_id in (select id from post))', t || '_read', t);
    execute format('drop policy if exists %I on %I', t || '_manage', t);
    execute format('create policy %I on %I for all to app_officer using (case when (select app.may(''officer.manage'')) then post_id in (select id from post where agency_lft between (select app.lo()) and (select app.hi())) else false end) with check (case when (select app.may(''officer.manage'')) then post_id in (select id from post where agency_lft between (select app.lo()) and (select app.hi())) else false end)', t || '_manage', t);
    execute format('grant select, insert, update, delete on %I to app_officer', t);
  end loop;
end $$;
