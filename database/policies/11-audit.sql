-- The trail: written through one function only, read by whoever may read the audit; nobody changes it.

-- The canonical form of an entry: a JSON array in a fixed order; `lachan audit verify` rebuilds it on its own.
create or replace function app.audit_hash(e audit_entry) returns bytea
language sql immutable set search_path = pg_catalog, public as $$
  select sha256(convert_to(jsonb_build_array(
    e.lane, e.number, e.id, e.province_id,
    to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    e.officer_id, e.post_id, e.agency_id, e.on_behalf_of, e.session_mark, e.action, e.record_kind,
    e.record_id, e.outcome, e.purpose, to_jsonb(e.fields), to_jsonb(e.fingerprints), e.reference,
    encode(e.prev_hash, 'hex'))::text, 'UTF8'))
$$;

-- Takes a lane for this transaction: the one it already has, else the first free one, else it waits for one.
create or replace function app.take_audit_lane() returns smallint
language plpgsql volatile set search_path = pg_catalog, public as $$
declare
  held text := current_setting('app.audit_lane', true);
  first integer := pg_backend_pid();
  lane integer;
begin
  if held <> '' then
    return split_part(held, ':', 2)::smallint;
  end if;
  for step in 0..15 loop
    lane := (first + step) % 16;
    if pg_try_advisory_xact_lock(7105, lane) then
      perform set_config('app.audit_lane', 'lane:' || lane, true);
      return lane;
    end if;
  end loop;
  lane := first % 16;
  perform pg_advisory_xact_lock(7105, lane);
  perform set_config('app.audit_lane', 'lane:' || lane, true);
  return lane;
end $$;
revoke all on function app.take_audit_lane() from public;

-- Writes one entry. Who acts is taken from the claims, never from the arguments; only the server's own
-- work, which has no claims, may name an officer (a sign-in that failed, a job on somebody's behalf).
create or replace function app.write_audit(entry jsonb) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, public, app as $$
declare
  e audit_entry;
begin
  e.lane := app.take_audit_lane();
  select h.number + 1, h.hash into e.number, e.prev_hash from public.audit_head h where h.lane = e.lane for update;
  if not found then
    insert into public.audit_head (lane, number, hash) values (e.lane, 0, decode(repeat('00', 32), 'hex'))
      on conflict do nothing;
    select h.number + 1, h.hash into e.number, e.prev_hash from public.audit_head h where h.lane = e.lane for update;
  end if;
  e.id := (entry ->> 'id')::uuid;
  e.province_id := app.province_id();
  e.at := (entry ->> 'at')::timestamptz;
  e.recorded_at := clock_timestamp();
  e.officer_id := coalesce(app.officer_id(),
    case when app.is_system() then (entry ->> 'officerId')::uuid end);
  e.post_id := app.post_id();
  e.agency_id := app.agency_id();
  select p.id into e.on_behalf_of from public.post p
   where p.id = e.post_id and p.officer_id <> e.officer_id;
  e.session_mark := entry ->> 'sessionMark';
  e.action := entry ->> 'action';
  e.record_kind := entry ->> 'recordKind';
  e.record_id := (entry ->> 'recordId')::uuid;
  e.outcome := entry ->> 'outcome';
  e.purpose := entry ->> 'purpose';
  e.fields := array(select jsonb_array_elements_text(coalesce(entry -> 'fields', '[]')));
  e.fingerprints := array(select jsonb_array_elements_text(coalesce(entry -> 'fingerprints', '[]')));
  e.reference := entry ->> 'reference';
  e.hash := app.audit_hash(e);
  insert into public.audit_entry select e.*;
  update public.audit_head set number = e.number, hash = e.hash where lane = e.lane;
  return e.id;
end $$;
revoke all on function app.write_audit(jsonb) from public;
grant execute on function app.write_audit(jsonb) to app_officer, app_system;

-- Joins the lanes: waits for each in order, so that the heads are of one moment.
create or replace function app.make_audit_anchor(moment timestamptz) returns bigint
language plpgsql volatile security definer set search_path = pg_catalog, public, app as $$
declare
  a audit_anchor;
begin
  if not (app.is_system() or app.may('audit.read')) then
    raise exception 'anchors are made by the system or the data-protection officer' using errcode = '42501';
  end if;
  perform pg_advisory_xact_lock(7106, 0);
  for lane in 0..15 loop
    perform pg_advisory_xact_lock(7105, lane);
  end loop;
  select coalesce(max(x.number), 0) + 1 into a.number from public.audit_anchor x;
  select coalesce((select x.hash from public.audit_anchor x where x.number = a.number - 1),
                  decode(repeat('00', 32), 'hex')) into a.prev_hash;
  select coalesce(jsonb_agg(jsonb_build_array(h.lane, h.number, encode(h.hash, 'hex')) order by h.lane), '[]')
    into a.heads from public.audit_head h;
  a.province_id := app.province_id();
  a.at := date_trunc('milliseconds', moment);
  a.hash := sha256(convert_to(jsonb_build_array(a.number,
    to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), a.heads,
    encode(a.prev_hash, 'hex'))::text, 'UTF8'));
  insert into public.audit_anchor select a.*;
  return a.number;
end $$;
revoke all on function app.make_audit_anchor(timestamptz) from public;
grant execute on function app.make_audit_anchor(timestamptz) to app_officer, app_system;

do $$
declare
  t text;
begin
  foreach t in array array['audit_entry', 'audit_head', 'audit_anchor'] loop
    execute format('alter table %I enable row level security', t);
    execute format('drop policy if exists %I on %I', t || '_system', t);
    execute format('create policy %I on %I for select to app_system using (true)', t || '_system', t);
    execute format('grant select on %I to app_system', t);
    execute format('drop policy if exists %I on %I', t || '_read', t);
    execute format('create policy %I on %I for select to app_officer using (case when (select app.may(''audit.read'')) then province_id = (select app.province_id()) else false end)', t || '_read', t);
    execute format('grant select on %I to app_officer', t);
  end loop;
end $$;
