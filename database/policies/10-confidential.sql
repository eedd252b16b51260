-- The room of secrets. Officers reach keys only through functions that check membership or a grant;
-- wrapped private halves are never readable row by row.

-- The moment of the request: the server passes it as a claim so that an exercise may have its own day.
create or replace function app.now() returns timestamptz language sql stable as $$
  select coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now())
$$;

-- True for the server's own work (jobs, sweeps), which no officer's request can become.
create or replace function app.is_system() returns boolean language sql stable as $$
  select current_setting('role') = 'app_system' or session_user = 'app_system'
$$;

-- The three functions below are plpgsql for speed: their plans are kept, and claims are read once, not per row.

-- Groups of the caller's post now.
create or replace function app.own_groups() returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, public, app rows 5 as $$
declare
  post uuid := app.post_id();
  moment timestamptz := app.now();
begin
  return query select m.group_id from public.group_member m
    where m.post_id = post and m.from_at <= moment and (m.until_at is null or m.until_at > moment);
end $$;

-- Records of a kind granted to the caller's post now; the policy of shape "grant" and every list start here.
create or replace function app.granted_records(wanted text) returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, public, app rows 200 as $$
declare
  post uuid := app.post_id();
  moment timestamptz := app.now();
  groups uuid[] := array(select app.own_groups());
begin
  if groups = '{}' then
    return query select distinct g.record_id from public.record_grant g
      where g.post_id = post and g.record_kind = wanted and g.from_at <= moment
        and (g.until_at is null or g.until_at > moment);
    return;
  end if;
  return query
    select g.record_id from public.record_grant g
     where g.post_id = post and g.record_kind = wanted and g.from_at <= moment
       and (g.until_at is null or g.until_at > moment)
    union
    select g.record_id from public.record_grant g
     where g.group_id = any (groups) and g.record_kind = wanted and g.from_at <= moment
       and (g.until_at is null or g.until_at > moment);
end $$;

-- True when the caller's post may open the record now: a grant, or a group to which its key is sealed.
create or replace function app.holds_record(wanted text, wanted_id uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, app as $$
declare
  post uuid := app.post_id();
  moment timestamptz := app.now();
  groups uuid[] := array(select app.own_groups());
begin
  return exists (
    select from public.record_grant g
     where g.record_kind = wanted and g.record_id = wanted_id and g.from_at <= moment
       and (g.until_at is null or g.until_at > moment)
       and (g.post_id = post or g.group_id = any (groups))
  ) or exists (
    select from public.record_key_wrap w
     where w.record_kind = wanted and w.record_id = wanted_id and w.group_id = any (groups));
end $$;

-- True in the transaction that makes the record, and for whoever holds it: may wrap its key and grant it.
create or replace function app.may_share_record(wanted text, wanted_id uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select app.post_id() is not null and (
    app.holds_record(wanted, wanted_id)
    or (not exists (select from public.record_key k where k.record_kind = wanted
              and k.record_id = wanted_id and k.made_tx <> txid_current())
        and not exists (select from public.record_grant g where g.record_kind = wanted
              and g.record_id = wanted_id and g.made_tx <> txid_current())))
$$;

-- True when the caller sees the row that owns something; runs as the caller, so that row's own policy decides.
create or replace function app.sees_record(wanted text, wanted_id uuid) returns boolean
language plpgsql stable as $$
declare
  owner_table text;
  seen boolean;
begin
  select table_name into owner_table from public.record_kind where kind = wanted;
  if owner_table is null then
    return false;
  end if;
  execute format('select exists (select from public.%I where id = $1)', owner_table) into seen using wanted_id;
  return seen;
end $$;

-- The wraps through which the caller may open a record now; no row for anybody else.
drop function if exists app.record_keys(text, uuid);
create function app.record_keys(wanted text, wanted_id uuid)
returns table (erasable boolean, erased boolean, group_id uuid, sealed_key bytea, public_key bytea,
  private_key_wrapped bytea, master_key_id text)
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select k.erasable, k.erased_at is not null, w.group_id, w.sealed_key, g.public_key,
         g.private_key_wrapped, g.master_key_id
    from public.record_key k
    left join public.record_key_wrap w on w.record_kind = k.record_kind and w.record_id = k.record_id
    left join public.group_key g on g.id = w.group_id
   where k.record_kind = wanted and k.record_id = wanted_id
     and (app.may_share_record(wanted, wanted_id) or app.is_system())
   order by (w.group_id in (select app.own_groups())) desc
   limit 1
$$;

create or replace function app.put_key_wrap(wanted text, wanted_id uuid, to_group uuid, sealed bytea, at timestamptz)
returns void language plpgsql security definer set search_path = pg_catalog, public, app as $$
begin
  if not (app.may_share_record(wanted, wanted_id) or app.is_system()) then
    raise exception 'record is not held by this post' using errcode = '42501';
  end if;
  insert into public.record_key_wrap (record_kind, record_id, group_id, sealed_key, created_at)
  values (wanted, wanted_id, to_group, sealed, at)
  on conflict (record_kind, record_id, group_id) do update set sealed_key = excluded.sealed_key;
end $$;

create or replace function app.end_key_wrap(wanted text, wanted_id uuid, of_group uuid)
returns void language plpgsql security definer set search_path = pg_catalog, public, app as $$
begin
  if not (app.may_share_record(wanted, wanted_id) or app.is_system()) then
    raise exception 'record is not held by this post' using errcode = '42501';
  end if;
  delete from public.record_key_wrap
   where record_kind = wanted and record_id = wanted_id and group_id = of_group;
end $$;

-- Erasure: the wraps go, and the row asks the key keeper to remove the erasure key everywhere.
create or replace function app.erase_record_key(wanted text, wanted_id uuid, at timestamptz)
returns boolean language plpgsql security definer set search_path = pg_catalog, public, app as $$
begin
  if not (app.holds_record(wanted, wanted_id) or app.is_system()) then
    raise exception 'record is not held by this post' using errcode = '42501';
  end if;
  update public.record_key set erased_at = coalesce(erased_at, at)
   where record_kind = wanted and record_id = wanted_id;
  if not found then
    return false;
  end if;
  delete from public.record_key_wrap where record_kind = wanted and record_id = wanted_id;
  delete from public.fingerprint where record_kind = wanted and record_id = wanted_id;
  return true;
end $$;

do $$
declare
  signature text;
begin
  foreach signature in array array['app.own_groups()', 'app.granted_records(text)',
      'app.holds_record(text, uuid)', 'app.may_share_record(text, uuid)', 'app.record_keys(text, uuid)',
      'app.put_key_wrap(text, uuid, uuid, bytea, timestamptz)', 'app.end_key_wrap(text, uuid, uuid)',
      'app.erase_record_key(text, uuid, timestamptz)'] loop
    execute format('revoke all on function %s from public', signature);
    execute format('grant execute on function %s to app_officer, app_system', signature);
  end loop;
end $$;

do $$
declare
  t text;
begin
  foreach t in array array['record_kind', 'secret_key', 'group_key', 'group_member', 'record_key',
      'record_key_wrap', 'record_grant', 'fingerprint'] loop
    execute format('alter table %I enable row level security', t);
    execute format('drop policy if exists %I on %I', t || '_system', t);
    execute format('create policy %I on %I for all to app_system using (true) with check (true)', t || '_system', t);
    execute format('grant select, insert, update, delete on %I to app_system', t);
  end loop;
end $$;

drop policy if exists record_kind_read on record_kind;
create policy record_kind_read on record_kind for select to app_officer using (true);
grant select on record_kind to app_officer;

-- Public halves are open inside; private halves have no column grant. The public process is handed its
-- public halves in a file and reads no table.
drop policy if exists group_key_read on group_key;
create policy group_key_read on group_key for select to app_officer
  using (province_id = (select app.province_id()));
grant select (id, province_id, code, agency_id, name, public_key, created_at, retired_at)
  on group_key to app_officer;

-- Members of one's own groups, and those of the own agency range for whoever manages officers. An
-- administrator adds posts with a case role only, and never the own one.
drop policy if exists group_member_read on group_member;
create policy group_member_read on group_member for select to app_officer using (
  post_id = (select app.post_id()) or group_id in (select app.own_groups())
  or case when (select app.may('officer.manage')) then post_id in (select id from post) else false end);
drop policy if exists group_member_add on group_member;
create policy group_member_add on group_member for insert to app_officer with check (
  case when (select app.may('officer.manage'))
       then post_id in (select p.id from post p join role r on r.code = p.role_code
                         where r.case_role and p.agency_lft between (select app.lo()) and (select app.hi()))
            and post_id <> (select app.post_id())
            and group_id in (select g.id from group_key g join agency a on a.id = g.agency_id
                              where a.lft between (select app.lo()) and (select app.hi()))
       else false end);
drop policy if exists group_member_end on group_member;
create policy group_member_end on group_member for update to app_officer
  using (case when (select app.may('officer.manage'))
         then post_id in (select id from post where agency_lft between (select app.lo()) and (select app.hi()))
         else false end)
  with check (until_at is not null);
grant select, insert on group_member to app_officer;
grant update (until_at) on group_member to app_officer;

drop policy if exists record_key_make on record_key;
create policy record_key_make on record_key for insert to app_officer
  with check (made_by = (select app.post_id()) and made_tx = txid_current()
    and erased_at is null and key_removed_at is null);
grant insert on record_key to app_officer;

drop policy if exists record_grant_read on record_grant;
create policy record_grant_read on record_grant for select to app_officer using (
  post_id = (select app.post_id()) or app.holds_record(record_kind, record_id));
drop policy if exists record_grant_give on record_grant;
create policy record_grant_give on record_grant for insert to app_officer
  with check (granted_by = (select app.post_id()) and made_tx = txid_current()
    and app.may_share_record(record_kind, record_id));
drop policy if exists record_grant_end on record_grant;
create policy record_grant_end on record_grant for update to app_officer
  using (app.holds_record(record_kind, record_id)) with check (until_at is not null);
grant select, insert on record_grant to app_officer;
grant update (until_at) on record_grant to app_officer;

-- Officers write fingerprints of what they hold and may take them out of matching; comparing is the system's.
drop policy if exists fingerprint_read on fingerprint;
create policy fingerprint_read on fingerprint for select to app_officer
  using (app.holds_record(record_kind, record_id));
drop policy if exists fingerprint_take on fingerprint;
create policy fingerprint_take on fingerprint for insert to app_officer
  with check (app.may_share_record(record_kind, record_id));
drop policy if exists fingerprint_close on fingerprint;
create policy fingerprint_close on fingerprint for update to app_officer
  using (app.holds_record(record_kind, record_id)) with check (closed_at is not null);
grant select, insert on fingerprint to app_officer;
grant update (closed_at) on fingerprint to app_officer;
