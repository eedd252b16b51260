-- Accounts: colleagues of one's agency range are readable; administrators manage their own range only;
-- secrets (password, codes, keys, tokens) are readable by the sign-in service alone.
-- Each rule has its function in src/domain/access/officer-permissions.ts; a property test holds them together.

create or replace function app.today() returns date language sql stable as $$
  select (coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now())
          at time zone 'Asia/Ho_Chi_Minh')::date
$$;
create or replace function app.role_codes() returns text[] language sql stable as $$
  select string_to_array(coalesce(current_setting('app.roles', true), ''), ',')
$$;

-- mayManageAccount: all that the officer holds now is in the caller's range and in the caller's gift,
-- so that nobody takes over rights by renewing somebody's sign-in.
create or replace function app.manages_account(officer uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(app.may('officer.manage'), false) and officer is distinct from app.officer_id()
    and exists (select from public.post p where p.officer_id = officer
          and p.province_id = app.province_id() and p.agency_lft between app.lo() and app.hi())
    and not exists (select from public.post p join public.role r on r.code = p.role_code
          where p.officer_id = officer and (p.valid_to is null or p.valid_to >= app.today())
            and (p.province_id <> app.province_id() or p.agency_lft not between app.lo() and app.hi()
                 or not r.granted_by && app.role_codes()))
$$;

-- mayGrantRole: in the caller's range and gift, fit for the agency, beside no role that excludes it.
create or replace function app.may_grant(officer uuid, agency uuid, role_granted text) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(app.may('role.grant'), false) and officer is distinct from app.officer_id()
    and exists (select from public.agency a join public.role r on r.code = role_granted
          where a.id = agency and a.province_id = app.province_id()
            and a.lft between app.lo() and app.hi()
            and (a.valid_to is null or a.valid_to >= app.today())
            and r.granted_by && app.role_codes() and a.kind = any (r.agency_kinds)
            and not exists (select from public.post p join public.role held on held.code = p.role_code
                  where p.officer_id = officer and (p.valid_to is null or p.valid_to >= app.today())
                    and (held.code = any (r.excludes) or r.code = any (held.excludes))))
$$;

-- mayGiveScope: nobody hands out a wider range of agencies or places than the own one.
create or replace function app.may_give_scope(scope uuid, place uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select from public.agency a where a.id = scope and a.province_id = app.province_id()
                  and a.lft >= app.lo() and a.rgt <= app.hi())
    and (place is null or exists (select from public.place p where p.id = place
          and p.province_id = app.province_id() and p.lft >= app.place_lo() and p.rgt <= app.place_hi()))
$$;

-- Roles an officer holds now, whoever's range they lie in: a new role must fit beside them.
create or replace function app.held_roles(officer uuid) returns setof text
language sql stable security definer set search_path = pg_catalog, public as $$
  select distinct p.role_code from public.post p
   where p.officer_id = officer and (p.valid_to is null or p.valid_to >= app.today())
     and app.may('role.grant')
$$;

-- Heads to be told that a sign-in was renewed: of the agencies in which the officer works now.
create or replace function app.heads_of(officer uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public as $$
  select distinct head.id from public.post own join public.post head on head.agency_id = own.agency_id
   where own.officer_id = officer and (own.valid_to is null or own.valid_to >= app.today())
     and head.role_code = 'head-of-unit' and head.officer_id <> officer
     and head.valid_from <= app.today() and (head.valid_to is null or head.valid_to >= app.today())
     and app.manages_account(officer)
$$;

do $$
declare
  t text;
begin
  foreach t in array array['app.manages_account(uuid)', 'app.may_grant(uuid, uuid, text)',
      'app.may_give_scope(uuid, uuid)', 'app.held_roles(uuid)', 'app.heads_of(uuid)'] loop
    execute format('revoke all on function %s from public', t);
    execute format('grant execute on function %s to app_officer, app_system', t);
  end loop;
  foreach t in array array['role', 'role_permission', 'officer', 'credential', 'totp', 'passkey', 'recovery_code',
      'one_time_code', 'post', 'post_authority', 'post_cover', 'session', 'trusted_device',
      'passkey_challenge', 'single_sign_on_attempt'] loop
    execute format('alter table %I enable row level security', t);
    execute format('drop policy if exists %I on %I', t || '_system', t);
    execute format('create policy %I on %I for all to app_system using (true) with check (true)', t || '_system', t);
    execute format('grant select, insert, update, delete on %I to app_system', t);
    execute format('revoke all on %I from app_officer', t);
  end loop;
  foreach t in array array['role', 'role_permission'] loop
    execute format('drop policy if exists %I on %I', t || '_read', t);
    execute format('create policy %I on %I for select to app_officer using (true)', t || '_read', t);
    execute format('grant select on %I to app_officer', t);
  end loop;
end $$;

-- mayChangeRole: whoever edits settings, but nobody the rights of the role acted in.
drop policy if exists role_permission_add on role_permission;
create policy role_permission_add on role_permission for insert to app_officer with check (
  case when (select app.may('setting.edit'))
       then province_id = (select app.province_id()) and role_code <> all ((select app.role_codes())::text[])
       else false end);
drop policy if exists role_permission_end on role_permission;
create policy role_permission_end on role_permission for update to app_officer
  using (case when (select app.may('setting.edit'))
         then province_id = (select app.province_id()) and role_code <> all ((select app.role_codes())::text[])
         else false end)
  with check (true);
grant insert, update (valid_to) on role_permission to app_officer;

-- mayReadOfficer: posts of the own range for whoever may read officers; one's own always.
drop policy if exists post_read on post;
create policy post_read on post for select to app_officer using (
  case when (select app.post_id()) is not null and (select app.may('officer.read'))
       then (province_id = (select app.province_id())
             and agency_lft between (select app.lo()) and (select app.hi()))
            or officer_id = (select app.officer_id())
       else officer_id = (select app.officer_id()) end);

-- mayGrantRole and mayGiveScope: a new post is a granted role.
drop policy if exists post_manage on post;
drop policy if exists post_grant on post;
create policy post_grant on post for insert to app_officer with check (
  case when (select app.may('role.grant'))
       then app.may_grant(officer_id, agency_id, role_code) and app.may_give_scope(scope_agency_id, place_id)
            and agency_lft = (select a.lft from agency a where a.id = agency_id)
            and granted_by = (select app.post_id())
       else false end);

-- mayWithdrawRole: a post is ended, never removed; its title may be corrected.
drop policy if exists post_end on post;
create policy post_end on post for update to app_officer
  using (case when (select app.may('role.grant'))
         then province_id = (select app.province_id())
              and agency_lft between (select app.lo()) and (select app.hi())
              and role_code in (select r.code from role r where r.granted_by && (select app.role_codes()))
         else false end)
  with check (true);
grant select, insert, update (valid_to, title, unit_name) on post to app_officer;

drop policy if exists officer_read on officer;
create policy officer_read on officer for select to app_officer using (
  id = (select app.officer_id()) or id in (select officer_id from post));
drop policy if exists officer_write on officer;
create policy officer_write on officer for insert to app_officer with check (
  case when (select app.may('officer.manage'))
       then province_id = (select app.province_id()) and state = 'invited' and not demonstration
       else false end);
drop policy if exists officer_change on officer;
create policy officer_change on officer for update to app_officer
  using (case when (select app.may('officer.manage')) then app.manages_account(id) else false end)
  with check (true);
grant select, insert, update (full_name, folded, rank_title, email, phone, state) on officer to app_officer;

-- mayManageOfficer: in what capacity a post has documents signed; never one's own.
drop policy if exists post_authority_read on post_authority;
create policy post_authority_read on post_authority for select to app_officer
  using (post_id in (select id from post));
drop policy if exists post_authority_manage on post_authority;
drop policy if exists post_authority_add on post_authority;
create policy post_authority_add on post_authority for insert to app_officer with check (
  case when (select app.may('officer.manage')) then post_id in (select id from post
         where agency_lft between (select app.lo()) and (select app.hi())
           and officer_id <> (select app.officer_id())) else false end);
drop policy if exists post_authority_end on post_authority;
create policy post_authority_end on post_authority for update to app_officer
  using (case when (select app.may('officer.manage')) then post_id in (select id from post
         where agency_lft between (select app.lo()) and (select app.hi())
           and officer_id <> (select app.officer_id())) else false end)
  with check (true);
grant select, insert, update (valid_to) on post_authority to app_officer;

-- mayCoverPost: who covers a post acts with its role, so it must be the caller's to grant to that officer.
drop policy if exists post_cover_read on post_cover;
create policy post_cover_read on post_cover for select to app_officer
  using (post_id in (select id from post) or covering_officer_id = (select app.officer_id()));
drop policy if exists post_cover_manage on post_cover;
drop policy if exists post_cover_add on post_cover;
create policy post_cover_add on post_cover for insert to app_officer with check (
  case when (select app.may('role.grant')) then exists (select from post p where p.id = post_id
         and p.officer_id <> covering_officer_id
         and p.agency_lft between (select app.lo()) and (select app.hi())
         and app.may_grant(covering_officer_id, p.agency_id, p.role_code))
         and covering_officer_id in (select officer_id from post)
       else false end);
drop policy if exists post_cover_end on post_cover;
create policy post_cover_end on post_cover for update to app_officer
  using (case when (select app.may('officer.manage')) then post_id in (select id from post
         where agency_lft between (select app.lo()) and (select app.hi())) else false end)
  with check (true);
grant select, insert, update (valid_to) on post_cover to app_officer;

-- mayRevokeSessions: one's own, and those of officers of the own range; the token's hash is nobody's.
drop policy if exists session_read on session;
create policy session_read on session for select to app_officer using (
  officer_id = (select app.officer_id())
  or case when (select app.may('session.revoke-others')) then officer_id in (select p.officer_id from post p
       where p.province_id = (select app.province_id())
         and p.agency_lft between (select app.lo()) and (select app.hi())
         and (p.valid_to is null or p.valid_to >= (select app.today()))) else false end);
drop policy if exists session_end on session;
create policy session_end on session for update to app_officer using (
  officer_id = (select app.officer_id())
  or case when (select app.may('session.revoke-others')) then officer_id in (select p.officer_id from post p
       where p.province_id = (select app.province_id())
         and p.agency_lft between (select app.lo()) and (select app.hi())
         and (p.valid_to is null or p.valid_to >= (select app.today()))) else false end)
  with check (true);
grant select (id, province_id, officer_id, post_id, stage, device, created_at, last_seen_at, expires_at, revoked_at)
  on session to app_officer;
grant update (revoked_at) on session to app_officer;

-- A code is written by the administrator's request and its hash read by the sign-in service alone;
-- a new code ends the earlier one.
drop policy if exists one_time_code_issue on one_time_code;
create policy one_time_code_issue on one_time_code for insert to app_officer with check (
  case when (select app.may('officer.manage'))
       then app.manages_account(officer_id) and issued_by = (select app.post_id()) else false end);
drop policy if exists one_time_code_end on one_time_code;
create policy one_time_code_end on one_time_code for update to app_officer
  using (case when (select app.may('officer.manage')) then app.manages_account(officer_id) else false end)
  with check (true);
drop policy if exists one_time_code_count on one_time_code;
create policy one_time_code_count on one_time_code for select to app_officer
  using (case when (select app.may('officer.manage')) then app.manages_account(officer_id) else false end);
grant insert, select (officer_id, used_at), update (used_at) on one_time_code to app_officer;
