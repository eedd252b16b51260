-- Claims of the caller, set per transaction; policies call these inside (select …) so each is read once.

create or replace function app.officer_id() returns uuid language sql stable as $$
  select nullif(current_setting('app.officer', true), '')::uuid
$$;
create or replace function app.post_id() returns uuid language sql stable as $$
  select nullif(current_setting('app.post', true), '')::uuid
$$;
create or replace function app.agency_id() returns uuid language sql stable as $$
  select nullif(current_setting('app.agency', true), '')::uuid
$$;
create or replace function app.lo() returns integer language sql stable as $$
  select nullif(current_setting('app.lo', true), '')::integer
$$;
create or replace function app.hi() returns integer language sql stable as $$
  select nullif(current_setting('app.hi', true), '')::integer
$$;
create or replace function app.place_lo() returns integer language sql stable as $$
  select nullif(current_setting('app.place_lo', true), '')::integer
$$;
create or replace function app.place_hi() returns integer language sql stable as $$
  select nullif(current_setting('app.place_hi', true), '')::integer
$$;
create or replace function app.may(permission text) returns boolean language sql stable as $$
  select permission = any (string_to_array(current_setting('app.permissions', true), ','))
$$;
create or replace function app.has_role(role_code text) returns boolean language sql stable as $$
  select role_code = any (string_to_array(current_setting('app.roles', true), ','))
$$;

-- Opens a request: the session behind the token, its post and rights, and the claims for this transaction.
-- One row, or none when the token is unknown, ended or past its absolute end.
-- What a page asks by itself (`unasked`) leaves the session as idle as it was.
drop function if exists app.open_request(bytea, timestamptz);
drop function if exists app.open_request(bytea, timestamptz, boolean);
create function app.open_request(token bytea, at timestamptz, unasked boolean default false)
returns table (
  session_id uuid, stage text, locked boolean, authenticated_at timestamptz, officer_id uuid,
  post_id uuid, covers boolean, agency_id uuid, agency_kind text, agency_lft integer,
  lo integer, hi integer, place_lo integer, place_hi integer, role_code text,
  permissions text, province_id integer
)
language plpgsql volatile security definer set search_path = pg_catalog, public, app as $$
declare
  day date := (at at time zone 'Asia/Ho_Chi_Minh')::date;
  found_row record;
  ready boolean;
begin
  select s.id, s.stage, s.last_seen_at < at - interval '15 minutes' as locked, s.last_seen_at,
         s.authenticated_at, s.officer_id, p.id as post_id, s.covers, p.agency_id,
         a.kind as agency_kind, a.lft as agency_lft, scope.lft as lo, scope.rgt as hi,
         place.lft as place_lo, place.rgt as place_hi, p.role_code, s.province_id,
         (select string_agg(rp.permission, ',') from public.role_permission rp
           where rp.role_code = p.role_code and rp.valid_from <= day
             and (rp.valid_to is null or rp.valid_to >= day)) as permissions
    into found_row
    from public.session s
    join public.officer o on o.id = s.officer_id and o.state in ('active', 'invited')
    left join public.post p on p.id = s.post_id
      and p.valid_from <= day and (p.valid_to is null or p.valid_to >= day)
      and (not s.covers or exists (select from public.post_cover c where c.post_id = p.id
            and c.covering_officer_id = s.officer_id and day between c.valid_from and c.valid_to))
    left join public.agency a on a.id = p.agency_id
    left join public.agency scope on scope.id = p.scope_agency_id
    left join public.place place on place.id = coalesce(p.place_id, a.place_id)
   where s.token_hash = token and s.revoked_at is null and s.expires_at > at;
  if not found then
    return;
  end if;
  ready := found_row.stage = 'full' and not found_row.locked and found_row.post_id is not null;
  perform set_config('app.now', at::text, true),
          set_config('app.province', found_row.province_id::text, true),
          set_config('app.officer', found_row.officer_id::text, true),
          set_config('app.post', case when ready then found_row.post_id::text else '' end, true),
          set_config('app.agency', case when ready then found_row.agency_id::text else '' end, true),
          set_config('app.lo', case when ready then found_row.lo::text else '' end, true),
          set_config('app.hi', case when ready then found_row.hi::text else '' end, true),
          set_config('app.place_lo', case when ready then found_row.place_lo::text else '' end, true),
          set_config('app.place_hi', case when ready then found_row.place_hi::text else '' end, true),
          set_config('app.roles', case when ready then found_row.role_code else '' end, true),
          set_config('app.permissions', case when ready then found_row.permissions else '' end, true);
  if not unasked and not found_row.locked and found_row.last_seen_at < at - interval '1 minute' then
    update public.session set last_seen_at = at where id = found_row.id;
  end if;
  return query select found_row.id, found_row.stage, found_row.locked, found_row.authenticated_at,
    found_row.officer_id, found_row.post_id, found_row.covers, found_row.agency_id,
    found_row.agency_kind, found_row.agency_lft, found_row.lo, found_row.hi,
    found_row.place_lo, found_row.place_hi, found_row.role_code,
    coalesce(found_row.permissions, ''), found_row.province_id;
end $$;
revoke all on function app.open_request(bytea, timestamptz, boolean) from public;
grant execute on function app.open_request(bytea, timestamptz, boolean) to app_officer, app_system;

-- Posts of an officer whoever asks: an account without any post may be taken up by an administrator.
create or replace function app.posts_of(officer uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public as $$
  select id from public.post where officer_id = officer
$$;
revoke all on function app.posts_of(uuid) from public;
grant execute on function app.posts_of(uuid) to app_officer, app_system;

-- Puts a table under its policies: who may read, add, change, remove. Null means nobody but the system.
create or replace function app.protect(t text, reading text, adding text, changing text default null, removing text default null)
returns void language plpgsql as $$
begin
  execute format('alter table %I enable row level security', t);
  perform app.set_policy(t, 'read', 'select', reading, null);
  perform app.set_policy(t, 'add', 'insert', null, adding);
  perform app.set_policy(t, 'change', 'update', changing, changing);
  perform app.set_policy(t, 'remove', 'delete', removing, null);
  execute format('drop policy if exists %I on %I', t || '_system', t);
  execute format('create policy %I on %I for all to app_system using (true) with check (true)', t || '_system', t);
  execute format('revoke all on %I from app_officer', t);
  execute format('grant select, insert, update, delete on %I to app_system', t);
  execute format('grant select on %I to app_officer', t);
  if adding is not null then execute format('grant insert on %I to app_officer', t); end if;
  if changing is not null then execute format('grant update on %I to app_officer', t); end if;
  if removing is not null then execute format('grant delete on %I to app_officer', t); end if;
end $$;

create or replace function app.set_policy(t text, label text, command text, using_text text, check_text text)
returns void language plpgsql as $$
begin
  execute format('drop policy if exists %I on %I', t || '_' || label, t);
  if using_text is null and check_text is null then return; end if;
  execute format('create policy %I on %I for %s to app_officer', t || '_' || label, t, command)
    || coalesce(' using (' || using_text || ')', '') || coalesce(' with check (' || check_text || ')', '');
end $$;
