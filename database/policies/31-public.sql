-- Lodgings of the public: grant shape for officers, three functions for the public process.

-- The lodgings of a post: those whose own key it holds, and those that went with a tip it may open.
create or replace function app.own_lodgings() returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, app rows 50 as $$
  select app.granted_records('lodging')
  union
  select l.id from public.lodging l where l.tip_id in (select app.granted_records('tip'))
$$;
revoke all on function app.own_lodgings() from public;
grant execute on function app.own_lodgings() to app_officer, app_system;

select app.protect('lodging',
  $$case when (select app.may('lodging.read')) then id in (select app.own_lodgings()) else false end$$,
  null,
  $$case when (select app.may('lodging.read')) then id in (select app.own_lodgings()) else false end$$);
revoke update on lodging from app_officer;
grant update (state, revision, receiver, opened_at, opened_by, tip_id, tip_key) on lodging to app_officer;

select app.protect('lodging_addition',
  $$case when (select app.may('lodging.read')) then lodging_id in (select app.own_lodgings()) else false end$$,
  null,
  $$case when (select app.may('lodging.read')) then lodging_id in (select app.own_lodgings()) else false end$$);
revoke update on lodging_addition from app_officer;
grant update (seen_at) on lodging_addition to app_officer;

select app.protect('lodging_answer',
  $$case when (select app.may('lodging.read')) then lodging_id in (select app.own_lodgings()) else false end$$,
  $$case when (select app.may('lodging.answer')) and by_post = (select app.post_id())
         then lodging_id in (select app.own_lodgings()) else false end$$);

select app.protect('lodging_file',
  $$case when (select app.may('lodging.read')) then lodging_id in (select app.own_lodgings()) else false end$$,
  null);

-- Nobody reads how a sender is known again; pieces on their way are the system's.
select app.protect('lodging_receipt', null, null);
revoke all on lodging_receipt from app_officer;
select app.protect('lodging_file_piece', null, null);
revoke all on lodging_file_piece from app_officer;

-- Bytes of files that nobody has opened yet, against the quota: beyond it words are still taken.
create or replace function app.unopened_upload_bytes() returns bigint
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select coalesce(sum(f.size), 0)::bigint from public.lodging_file f
    join public.lodging l on l.id = f.lodging_id where l.state = 'waiting'
$$;
create or replace function app.upload_quota() returns bigint
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select coalesce((select (value #>> '{}')::bigint from public.setting
    where key = 'public-page.upload-quota-bytes' and valid_from <= current_date
    order by valid_from desc limit 1), 21474836480)
$$;
revoke all on function app.unopened_upload_bytes(), app.upload_quota() from public;
grant execute on function app.unopened_upload_bytes(), app.upload_quota() to app_system;

-- A sealed record of the public: its key for one group, and that group's grant.
create or replace function app.seal_public_record(wanted text, wanted_id uuid, to_group uuid, sealed bytea, at timestamptz)
returns boolean language plpgsql security definer set search_path = pg_catalog, public, app as $$
begin
  if not exists (select from public.group_key g where g.id = to_group and g.retired_at is null) then
    return false;
  end if;
  insert into public.record_key (record_kind, record_id, erasable, created_at)
  values (wanted, wanted_id, false, at);
  insert into public.record_key_wrap (record_kind, record_id, group_id, sealed_key, created_at)
  values (wanted, wanted_id, to_group, sealed, at);
  insert into public.record_grant (id, record_kind, record_id, group_id, from_at, ground)
  values (gen_random_uuid(), wanted, wanted_id, to_group, at, 'receipt');
  return true;
end $$;
revoke all on function app.seal_public_record(text, uuid, uuid, bytea, timestamptz) from public;

-- Takes in a lodging, sealed before it comes here. Answers lodged, code-taken (another secret is to be
-- drawn), or group-gone (the public halves at hand are old).
create or replace function public_door.lodge(lodging jsonb) returns text
language plpgsql volatile security definer set search_path = pg_catalog, public, app as $$
declare
  at timestamptz := (lodging ->> 'at')::timestamptz;
  new_id uuid := (lodging ->> 'id')::uuid;
  alert jsonb := lodging -> 'alert';
begin
  if exists (select from public.lodging_receipt r where r.locator = lodging ->> 'locator'
      and r.proof = decode(lodging ->> 'proof', 'base64')) then
    return 'code-taken';
  end if;
  insert into public.lodging (id, kind, receiver, danger, lodged_at, content, dialogue_public,
      dialogue_private, reply_public)
  values (new_id, lodging ->> 'kind', lodging ->> 'receiver', alert is not null and alert <> 'null', at,
    decode(lodging ->> 'content', 'base64'), decode(lodging ->> 'dialoguePublic', 'base64'),
    decode(lodging ->> 'dialoguePrivate', 'base64'), decode(lodging ->> 'replyPublic', 'base64'));
  insert into public.lodging_receipt (lodging_id, locator, proof, reply_private)
  values (new_id, lodging ->> 'locator', decode(lodging ->> 'proof', 'base64'),
    decode(lodging ->> 'replyPrivate', 'base64'));
  if not app.seal_public_record('lodging', new_id, (lodging ->> 'groupId')::uuid,
      decode(lodging ->> 'sealedKey', 'base64'), at) then
    raise exception 'group' using errcode = 'LC001';
  end if;
  if alert is not null and alert <> 'null' then
    insert into public.danger_alert (id, raised_at, place_id, place_words)
    values ((alert ->> 'id')::uuid, at, (alert ->> 'placeId')::uuid, decode(alert ->> 'words', 'base64'));
    if not app.seal_public_record('danger-alert', (alert ->> 'id')::uuid, (alert ->> 'groupId')::uuid,
        decode(alert ->> 'sealedKey', 'base64'), at) then
      raise exception 'group' using errcode = 'LC001';
    end if;
  end if;
  return 'lodged';
exception when sqlstate 'LC001' then
  return 'group-gone';
end $$;

-- What stands ready for the sender; null for a wrong code as for an unknown one.
create or replace function public_door.read_answers(locator text, proof bytea) returns jsonb
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select jsonb_build_object(
    'dialoguePublic', encode(l.dialogue_public, 'base64'),
    'replyPublic', encode(l.reply_public, 'base64'),
    'replyPrivate', encode(r.reply_private, 'base64'),
    'lodgedAt', l.lodged_at,
    'opened', l.state <> 'waiting',
    'additions', (select count(*)::int from public.lodging_addition a where a.lodging_id = l.id),
    'files', (select count(*)::int from public.lodging_file f where f.lodging_id = l.id),
    'answers', coalesce((select jsonb_agg(jsonb_build_object('at', a.at,
        'sealed', encode(a.for_sender, 'base64')) order by a.at, a.id)
      from public.lodging_answer a where a.lodging_id = l.id), '[]'::jsonb))
    from public.lodging_receipt r join public.lodging l on l.id = r.lodging_id
   where r.locator = read_answers.locator and r.proof = read_answers.proof
$$;

-- Adds words, or a file piece by piece. Answers added, unknown, quota-full or too-many.
create or replace function public_door.add(locator text, proof bytea, addition jsonb) returns text
language plpgsql volatile security definer set search_path = pg_catalog, public, app as $$
declare
  target uuid := (select r.lodging_id from public.lodging_receipt r
    where r.locator = add.locator and r.proof = add.proof);
  at timestamptz := (addition ->> 'at')::timestamptz;
begin
  if target is null then
    return 'unknown';
  end if;
  case addition ->> 'what'
  when 'words' then
    if (select count(*) from public.lodging_addition a where a.lodging_id = target) >= 200 then
      return 'too-many';
    end if;
    insert into public.lodging_addition (id, lodging_id, at, words)
    values ((addition ->> 'id')::uuid, target, at, decode(addition ->> 'words', 'base64'));
  when 'file' then
    if (select count(*) from public.lodging_file f where f.lodging_id = target) >= 60 then
      return 'too-many';
    end if;
    if app.unopened_upload_bytes() + (addition ->> 'size')::bigint > app.upload_quota() then
      return 'quota-full';
    end if;
    insert into public.lodging_file (id, lodging_id, addition_id, at, ordinal, variant, media_type, size,
        sha256, sealed_key, pieces)
    values ((addition ->> 'id')::uuid, target, (addition ->> 'additionId')::uuid, at,
      (addition ->> 'ordinal')::int, addition ->> 'variant', addition ->> 'mediaType',
      (addition ->> 'size')::bigint, decode(addition ->> 'sha256', 'base64'),
      decode(addition ->> 'sealedKey', 'base64'), (addition ->> 'pieces')::int);
  when 'piece' then
    insert into public.lodging_file_piece (file_id, ordinal, bytes)
    select f.id, (addition ->> 'ordinal')::int, decode(addition ->> 'bytes', 'base64')
      from public.lodging_file f
     where f.id = (addition ->> 'fileId')::uuid and f.lodging_id = target and f.stored_at is null
       and (addition ->> 'ordinal')::int between 0 and f.pieces - 1;
    if not found then
      return 'unknown';
    end if;
  else
    return 'unknown';
  end case;
  return 'added';
end $$;

revoke all on function public_door.lodge(jsonb), public_door.read_answers(text, bytea),
  public_door.add(text, bytea, jsonb) from public;
grant execute on function public_door.lodge(jsonb), public_door.read_answers(text, bytea),
  public_door.add(text, bytea, jsonb) to app_public;
