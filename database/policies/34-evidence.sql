-- The evidence register: read with its case, each body its own stage; words and files only where content
-- is kept in full. The same rules as src/domain/evidence/evidence-permissions.ts.

-- Body in proceedings by kind of agency, as app.case_body() says of the caller's own.
create or replace function app.body_of_kind(kind text) returns text language sql immutable as $$
  select case
    when kind in ('provincial-police', 'district-police', 'commune-police', 'investigating-body') then 'police'
    when kind in ('border-guard-command', 'border-post') then 'border-guard'
    when kind in ('provincial-procuracy', 'regional-procuracy', 'district-procuracy') then 'procuracy'
    when kind in ('provincial-court', 'regional-court', 'district-court') then 'court'
  end
$$;

select app.protect('evidence_item',
  $q$case when (select app.may('case.read')) then case_id in (select app.granted_records('case'))
       and (not (select app.is_investigating()) or body in ('police', 'border-guard')
         or exists (select from criminal_case c where c.id = evidence_item.case_id and not c.accepted)) else false end$q$,
  $q$case when (select app.may('case.record')) then received_by = (select app.post_id()) and body = (select app.case_body())
       and holder_body = body and state = 'in-custody' and exists (select from criminal_case c
         where c.id = evidence_item.case_id and app.holds_file(c.holder_body, c.holder_agency_id)) else false end$q$,
  $q$case when (select app.may('case.record')) then case_id in (select app.granted_records('case'))
       and holder_body = (select app.case_body()) and exists (select from criminal_case c
         where c.id = evidence_item.case_id and app.holds_file(c.holder_body, c.holder_agency_id)) else false end$q$);

select app.protect('evidence_words',
  $q$case when (select app.case_content()) = 'full' and (select app.may('case.read'))
     then exists (select from evidence_item i where i.id = evidence_words.id) else false end$q$,
  $q$case when (select app.case_content()) = 'full' and (select app.may('case.record'))
     then exists (select from evidence_item i where i.id = evidence_words.id and i.case_id = evidence_words.case_id
       and i.received_by = (select app.post_id())) else false end$q$,
  $q$case when (select app.case_content()) = 'full' and (select app.may('case.record'))
     then exists (select from evidence_item i join criminal_case c on c.id = i.case_id
       where i.id = evidence_words.id and i.holder_body = (select app.case_body())
         and app.holds_file(c.holder_body, c.holder_agency_id)) else false end$q$);

select app.protect('evidence_custody',
  $q$case when (select app.may('case.read')) then case_id in (select app.granted_records('case'))
       and (not (select app.is_investigating()) or body in ('police', 'border-guard')
         or exists (select from criminal_case c where c.id = evidence_custody.case_id and not c.accepted)) else false end$q$,
  $q$case when (select app.may('case.record')) then post_id = (select app.post_id()) and body = (select app.case_body())
       and kind <> 'moved-with-file' and exists (select from evidence_item i join criminal_case c on c.id = i.case_id
         where i.id = evidence_custody.item_id and i.case_id = evidence_custody.case_id and i.holder_body = evidence_custody.body
           and app.holds_file(c.holder_body, c.holder_agency_id)) else false end$q$);

-- A file on its way is its sender's alone; once kept it is read like its item and changes no more.
select app.protect('evidence_file',
  $q$case when (select app.case_content()) = 'full' and (select app.may('case.read'))
     then (state = 'kept' or started_by = (select app.post_id()))
       and exists (select from evidence_item i where i.id = evidence_file.item_id)
       and (not (select app.is_investigating()) or body in ('police', 'border-guard')
         or exists (select from criminal_case c where c.id = evidence_file.case_id and not c.accepted)) else false end$q$,
  $q$case when (select app.case_content()) = 'full' and (select app.may('case.record'))
     then started_by = (select app.post_id()) and state = 'arriving' and body = (select app.case_body())
       and exists (select from evidence_item i join criminal_case c on c.id = i.case_id
         where i.id = evidence_file.item_id and i.case_id = evidence_file.case_id and i.holder_body = evidence_file.body
           and app.holds_file(c.holder_body, c.holder_agency_id)) else false end$q$,
  null,
  $q$case when (select app.case_content()) = 'full' and (select app.may('case.record'))
     then started_by = (select app.post_id()) and state = 'arriving' else false end$q$);
select app.set_policy('evidence_file', 'change', 'update',
  $q$case when (select app.case_content()) = 'full' and (select app.may('case.record'))
     then started_by = (select app.post_id()) and state = 'arriving' else false end$q$,
  $q$case when (select app.case_content()) = 'full' and (select app.may('case.record'))
     then started_by = (select app.post_id()) else false end$q$);
grant update (state, media_type, received, sha256, last_part_at, kept_at) on evidence_file to app_officer;

select app.protect('evidence_part',
  $q$exists (select from evidence_file f where f.id = evidence_part.file_id)$q$,
  $q$exists (select from evidence_file f where f.id = evidence_part.file_id and f.state = 'arriving'
       and f.started_by = (select app.post_id()))$q$);

-- All that arrives and is not yet kept, in bytes: what the quota is measured against.
create or replace function app.arriving_evidence() returns table (own_files integer, all_bytes bigint)
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select count(*) filter (where f.started_by = app.post_id())::integer, coalesce(sum(f.size), 0)::bigint
    from public.evidence_file f where f.state = 'arriving' and f.province_id = app.province_id()
$$;

-- The next number of a file of an item: files on their way are seen by their sender only, but counted by all.
create or replace function app.next_evidence_file(of_item uuid) returns integer
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select coalesce(max(f.position), 0) + 1 from public.evidence_file f where f.item_id = of_item and app.may('case.record')
$$;

-- Posts of the caller's body to which the case is open now: those who may take an item over.
drop function if exists app.evidence_receivers(uuid);
create function app.evidence_receivers(of_case uuid)
returns table (post_id uuid, agency_id uuid, agency text, title text, full_name text)
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select distinct p.id, a.id, a.short_name, p.title, o.full_name
    from public.record_grant g
    join public.post p on p.id = g.post_id
      or p.id in (select m.post_id from public.group_member m where m.group_id = g.group_id
           and m.from_at <= app.now() and (m.until_at is null or m.until_at > app.now()))
    join public.officer o on o.id = p.officer_id
    join public.agency a on a.id = p.agency_id
   where app.may('case.record') and app.holds_record('case', of_case)
     and g.record_kind = 'case' and g.record_id = of_case and g.from_at <= app.now()
     and (g.until_at is null or g.until_at > app.now())
     and p.id <> app.post_id() and app.body_of_kind(a.kind) = app.case_body()
$$;

-- Who stands in the chains of a case: names for whoever reads the case.
drop function if exists app.posts_of_custody(uuid, uuid[]);
create function app.posts_of_custody(of_case uuid, wanted uuid[])
returns table (id uuid, name text, title text, agency text)
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select p.id, o.full_name, p.title, a.short_name
    from public.post p join public.officer o on o.id = p.officer_id join public.agency a on a.id = p.agency_id
   where app.may('case.read') and app.holds_record('case', of_case) and p.id = any (wanted)
     and exists (select from public.evidence_custody e where e.case_id = of_case and p.id in (e.post_id, e.from_post_id, e.to_post_id))
$$;

-- Whoever takes a file on takes over what belongs to it: one line in the chain of each item.
drop function if exists app.move_evidence_with_file(uuid, timestamptz);
create function app.move_evidence_with_file(of_case uuid, moment timestamptz)
returns integer language plpgsql security definer set search_path = pg_catalog, public, app as $$
declare
  sent public.case_hand_over;
  item public.evidence_item;
  taken_at timestamptz;
  moved integer := 0;
begin
  select c.last_event_at into taken_at from public.criminal_case c where c.id = of_case;
  select h.* into sent from public.case_hand_over h join public.criminal_case c on c.id = h.case_id
   where h.case_id = of_case and h.state = 'accepted' and h.answered_by = app.post_id() and c.holder_agency_id = app.agency_id()
   order by h.answered_at desc limit 1;
  if not found or not app.may('case.record') then
    return 0;
  end if;
  for item in select * from public.evidence_item i where i.case_id = of_case and i.state in ('in-custody', 'lent')
      and i.holder_agency_id <> app.agency_id() order by i.ordinal for update loop
    insert into public.evidence_custody (id, item_id, case_id, position, kind, at, body, post_id, from_agency_id, from_post_id,
                                         to_agency_id, to_post_id, recorded_at)
    select gen_random_uuid(), item.id, of_case, max(e.position) + 1, 'moved-with-file', greatest(taken_at, max(e.at)), app.case_body(),
           app.post_id(), sent.from_agency_id, sent.sent_by, app.agency_id(), app.post_id(), moment
      from public.evidence_custody e where e.item_id = item.id;
    update public.evidence_item set holder_body = app.case_body(), holder_agency_id = app.agency_id(),
      holder_post_id = app.post_id(), pending = false, revision = revision + 1 where id = item.id;
    moved := moved + 1;
  end loop;
  return moved;
end $$;

-- Whether one case was merged into the other, or the other split off it, and the caller records in both.
create or replace function app.joins_cases(of_case uuid, to_case uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select app.may('case.record') and app.holds_record('case', of_case) and app.holds_record('case', to_case)
     and exists (select from public.criminal_case c where c.id = of_case and c.merged_into_id = to_case
       union all select from public.criminal_case c where c.id = to_case and c.split_from_id = of_case)
$$;
revoke all on function app.joins_cases(uuid, uuid) from public;

-- What is sealed of items that go to another case, still sealed: to be sealed again under its key, in either mode.
drop function if exists app.sealed_evidence(uuid, uuid, uuid[]);
create function app.sealed_evidence(of_case uuid, to_case uuid, wanted uuid[])
returns table (item_id uuid, file_id uuid, description bytea, received_from bytea, kept_at bytea, name bytea, key_wrapped bytea)
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select w.id, null::uuid, w.description, w.received_from, w.kept_at, null::bytea, null::bytea
    from public.evidence_words w where w.case_id = of_case and w.id = any (wanted) and app.joins_cases(of_case, to_case)
  union all
  select f.item_id, f.id, null, null, null, f.name, f.key_wrapped
    from public.evidence_file f where f.case_id = of_case and f.item_id = any (wanted) and app.joins_cases(of_case, to_case)
$$;

-- The items of a case that a merge takes along: all of them, whoever holds them.
drop function if exists app.evidence_of_merged(uuid, uuid);
create function app.evidence_of_merged(of_case uuid, to_case uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select i.id from public.evidence_item i
   where i.case_id = of_case and app.joins_cases(of_case, to_case) order by i.ordinal
$$;

-- Items that went from a case to another, by the number that they had here: links of its chart still rest on them.
drop function if exists app.evidence_gone(uuid, uuid[]);
create function app.evidence_gone(of_case uuid, wanted uuid[]) returns table (item_id uuid, ordinal integer, kind text)
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select distinct on (c.item_id) c.item_id, c.from_ordinal, i.kind
    from public.evidence_custody c join public.evidence_item i on i.id = c.item_id
   where c.item_id = any (wanted) and c.kind = 'moved-to-case' and c.from_case_id = of_case and i.case_id <> of_case
     and app.case_content() = 'full' and app.may('case.read') and app.holds_record('case', of_case)
   order by c.item_id, c.position desc
$$;

-- Items go to another case with their whole chain, their words and files sealed again; one line says so.
drop function if exists app.move_evidence_to_case(uuid, uuid, uuid[], jsonb, timestamptz);
create function app.move_evidence_to_case(of_case uuid, to_case uuid, wanted uuid[], sealed jsonb, moment timestamptz)
returns integer language plpgsql security definer set search_path = pg_catalog, public, app as $$
declare
  item public.evidence_item;
  act public.case_event;
  next_ordinal integer;
  moved integer := 0;
begin
  if not app.joins_cases(of_case, to_case) then
    return 0;
  end if;
  select e.* into act from public.case_event e
   where e.case_id = of_case and e.kind in ('merged', 'split') order by e.position desc limit 1;
  if act.post_id is distinct from app.post_id() then
    return 0;
  end if;
  select coalesce(max(i.ordinal), 0) into next_ordinal from public.evidence_item i where i.case_id = to_case;
  for item in select * from public.evidence_item i where i.case_id = of_case and i.id = any (wanted) order by i.ordinal for update loop
    next_ordinal := next_ordinal + 1;
    update public.evidence_custody set case_id = to_case where item_id = item.id;
    insert into public.evidence_custody (id, item_id, case_id, position, kind, at, body, post_id, from_agency_id, from_post_id,
                                         to_agency_id, to_post_id, document_number, document_on, from_case_id, from_ordinal, recorded_at)
    select gen_random_uuid(), item.id, to_case, max(e.position) + 1, 'moved-to-case', greatest(act.at, max(e.at)), app.case_body(),
           app.post_id(), item.holder_agency_id, item.holder_post_id, item.holder_agency_id, item.holder_post_id,
           act.document_number, act.document_on, of_case, item.ordinal, moment
      from public.evidence_custody e where e.item_id = item.id;
    update public.evidence_words set case_id = to_case where id = item.id;
    update public.evidence_file set case_id = to_case where item_id = item.id;
    update public.evidence_item set case_id = to_case, ordinal = next_ordinal, revision = revision + 1 where id = item.id;
    moved := moved + 1;
  end loop;
  update public.evidence_words w set description = decode(s ->> 'description', 'base64'),
         received_from = decode(s ->> 'receivedFrom', 'base64'), kept_at = decode(s ->> 'keptAt', 'base64')
    from jsonb_array_elements(sealed -> 'words') s where w.id = (s ->> 'id')::uuid and w.case_id = to_case and w.id = any (wanted);
  update public.evidence_file f set name = decode(s ->> 'name', 'base64'), key_wrapped = decode(s ->> 'key', 'base64')
    from jsonb_array_elements(sealed -> 'files') s where f.id = (s ->> 'id')::uuid and f.case_id = to_case and f.item_id = any (wanted);
  return moved;
end $$;

do $$
declare
  signature text;
begin
  foreach signature in array array['app.body_of_kind(text)', 'app.arriving_evidence()', 'app.next_evidence_file(uuid)', 'app.evidence_receivers(uuid)', 'app.posts_of_custody(uuid, uuid[])',
      'app.move_evidence_with_file(uuid, timestamptz)', 'app.sealed_evidence(uuid, uuid, uuid[])', 'app.evidence_of_merged(uuid, uuid)',
      'app.move_evidence_to_case(uuid, uuid, uuid[], jsonb, timestamptz)', 'app.evidence_gone(uuid, uuid[])'] loop
    execute format('revoke all on function %s from public', signature);
    execute format('grant execute on function %s to app_officer, app_system', signature);
  end loop;
end $$;
