-- Doors to cases beside the grants: units as groups, receipt of a file, outlines for the committee, helpers of a victim.

-- Members of the group of a court: its judges, its officers, its head. The handling group of a police or border
-- agency has none: it keeps the keys, and each officer sees a case by a grant of its own.
create or replace function app.roles_of_unit(group_code text) returns text[] language sql immutable as $$
  select case group_code when 'court' then array['judge', 'court-officer', 'head-of-unit'] else '{}'::text[] end
$$;
create or replace function app.start_of(day date) returns timestamptz language sql immutable as $$
  select day::timestamp at time zone 'Asia/Ho_Chi_Minh'
$$;

-- Makes the group of a unit when it is first needed; its pair comes from the server, its members from its posts.
create or replace function app.put_case_unit(wanted text, unit uuid, new_id uuid, public_half bytea, private_half bytea, master text, at timestamptz)
returns uuid language plpgsql security definer set search_path = pg_catalog, public, app as $$
declare
  known uuid;
begin
  if not (app.may('case.record') or app.is_system()) or wanted not in ('handling', 'court') then
    raise exception 'this post makes no group' using errcode = '42501';
  end if;
  insert into public.group_key (id, code, agency_id, name, public_key, private_key_wrapped, master_key_id, created_at)
  select new_id, wanted, a.id, a.short_name, public_half, private_half, master, at
    from public.agency a where a.id = unit and a.province_id = app.province_id()
  on conflict do nothing;
  select g.id into known from public.group_key g where g.code = wanted and g.agency_id = unit;
  if known = new_id then
    insert into public.group_member (id, group_id, post_id, from_at, until_at, ground)
    select gen_random_uuid(), known, p.id, app.start_of(p.valid_from), app.start_of(p.valid_to + 1), 'appointment'
      from public.post p where p.agency_id = unit and p.role_code = any (app.roles_of_unit(wanted));
  end if;
  return known;
end $$;

create or replace function app.follow_post_in_units() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, app as $$
begin
  if tg_op = 'INSERT' then
    insert into public.group_member (id, group_id, post_id, from_at, until_at, ground)
    select gen_random_uuid(), g.id, new.id, app.start_of(new.valid_from), app.start_of(new.valid_to + 1), 'appointment'
      from public.group_key g
     where g.agency_id = new.agency_id and new.role_code = any (app.roles_of_unit(g.code));
  elsif new.valid_to is distinct from old.valid_to then
    update public.group_member m set until_at = greatest(m.from_at, app.start_of(new.valid_to + 1))
      from public.group_key g
     where m.post_id = new.id and g.id = m.group_id and g.code = 'court';
  end if;
  return new;
end $$;
drop trigger if exists post_in_case_units on post;
create trigger post_in_case_units after insert or update on post
  for each row execute function app.follow_post_in_units();

-- Opens one record to a unit, once.
create or replace function app.grant_unit(wanted text, wanted_id uuid, unit_group uuid, ground text, at timestamptz)
returns void language sql security definer set search_path = pg_catalog, public, app as $$
  insert into public.record_grant (id, record_kind, record_id, group_id, from_at, ground, granted_by)
  select gen_random_uuid(), wanted, wanted_id, unit_group, at, ground, app.post_id()
   where not exists (select from public.record_grant g where g.record_kind = wanted and g.record_id = wanted_id
     and g.group_id = unit_group and (g.until_at is null or g.until_at > at))
$$;
revoke all on function app.grant_unit(text, uuid, uuid, text, timestamptz) from public;

-- A unit whose grant has ended keeps no key: the keys of the court and of the supervision follow their grants.
create or replace function app.drop_stale_wraps(wanted text, wanted_id uuid)
returns void language sql security definer set search_path = pg_catalog, public, app as $$
  delete from public.record_key_wrap w using public.group_key k
   where w.record_kind = wanted and w.record_id = wanted_id and k.id = w.group_id and k.code in ('court', 'supervision')
     and wanted in ('case', 'accused') and app.holds_record(wanted, wanted_id)
     and not exists (select from public.record_grant g where g.record_kind = wanted and g.record_id = wanted_id
       and g.group_id = w.group_id and (g.until_at is null or g.until_at > app.now()))
$$;

-- Ends what a unit or its posts had of a case and of the names in it.
create or replace function app.end_case_grants(of_case uuid, grounds text[], but_group uuid, at timestamptz)
returns void language sql security definer set search_path = pg_catalog, public, app as $$
  update public.record_grant g set until_at = greatest(g.from_at, at)
   where (g.until_at is null or g.until_at > at) and g.ground = any (grounds) and (but_group is null or g.group_id is distinct from but_group)
     and (g.record_kind = 'case' and g.record_id = of_case
       or g.record_kind = 'accused' and g.record_id in (select a.id from public.accused a where a.case_id = of_case));
  select app.drop_stale_wraps('case', of_case);
  select app.drop_stale_wraps('accused', a.id) from public.accused a where a.case_id = of_case
$$;
revoke all on function app.end_case_grants(uuid, text[], uuid, timestamptz) from public;

-- Opens a case that has moved here to the post that took it on and to the heads of its agency.
create or replace function app.grant_case_posts(of_case uuid, unit uuid, at timestamptz)
returns void language sql security definer set search_path = pg_catalog, public, app as $$
  insert into public.record_grant (id, record_kind, record_id, post_id, from_at, ground, granted_by)
  select gen_random_uuid(), r.kind, r.id, p.id, at, case when p.role_code = 'head-of-unit' then 'head' else 'handling' end, app.post_id()
    from public.post p,
         (select 'case' as kind, of_case as id union all select 'accused', a.id from public.accused a
           where a.case_id = of_case and a.cleared_on is null) r
   where p.id = app.post_id()
      or (p.agency_id = unit and p.role_code = 'head-of-unit' and (p.valid_to is null or app.start_of(p.valid_to + 1) > at))
$$;
revoke all on function app.grant_case_posts(uuid, uuid, timestamptz) from public;

-- The receiver answers a file sent to it. Acceptance opens the case to its unit; nothing did before.
drop function if exists app.answer_hand_over(uuid, boolean, text[], uuid, timestamptz);
create function app.answer_hand_over(of_id uuid, takes boolean, lacking text[], unit_group uuid, at timestamptz)
returns uuid language plpgsql security definer set search_path = pg_catalog, public, app as $$
declare
  sent public.case_hand_over;
  one uuid;
begin
  select * into sent from public.case_hand_over h
   where h.id = of_id and h.to_agency_id = app.agency_id() and h.state = 'awaiting-receipt' for update;
  if not found or not app.may('case.record') or app.case_body() <> sent.to_body then
    return null;
  end if;
  update public.case_hand_over set state = case when takes then 'accepted' else 'refused' end,
    answered_at = at, answered_by = app.post_id(), missing = lacking where id = of_id;
  if takes then
    if unit_group is not null then
      perform app.grant_unit('case', sent.case_id, unit_group,
        case sent.to_body when 'court' then 'court' else 'supervision' end, at);
      for one in select a.id from public.accused a where a.case_id = sent.case_id and a.cleared_on is null loop
        perform app.grant_unit('accused', one, unit_group,
          case sent.to_body when 'court' then 'court' else 'supervision' end, at);
      end loop;
    end if;
    -- A court lets a returned case go; a case that moves to another unit leaves the one before.
    if sent.purpose = 'transfer' or (sent.purpose = 'return' and sent.to_body = 'procuracy') then
      perform app.end_case_grants(sent.case_id, case when sent.purpose = 'return' or sent.to_body = 'court' then '{court}'::text[]
        when sent.to_body = 'procuracy' then '{supervision}' else '{handling,head}' end, unit_group, at);
    end if;
    if sent.purpose = 'transfer' and sent.to_body = 'police' then
      perform app.grant_case_posts(sent.case_id, sent.to_agency_id, at);
    end if;
    update public.criminal_case set holder_body = sent.to_body, holder_agency_id = sent.to_agency_id where id = sent.case_id;
  end if;
  return sent.case_id;
end $$;

-- A refused file: the act joins the chain, and the keys that travelled with it are taken back.
drop function if exists app.note_refusal(uuid, uuid, timestamptz, timestamptz);
create function app.note_refusal(of_id uuid, event_id uuid, refused_at timestamptz, recorded timestamptz)
returns void language plpgsql security definer set search_path = pg_catalog, public, app as $$
declare
  sent public.case_hand_over;
begin
  select * into sent from public.case_hand_over h
   where h.id = of_id and h.state = 'refused' and h.answered_by = app.post_id() and h.answered_at = recorded;
  if not found or refused_at > recorded then
    raise exception 'no refusal of this post' using errcode = '42501';
  end if;
  insert into public.case_event (id, case_id, position, kind, at, body, params, post_id, recorded_at)
  select event_id, sent.case_id, max(e.position) + 1, 'file-refused', greatest(refused_at, max(e.at)), sent.to_body,
         jsonb_build_object('purpose', sent.purpose, 'missing', to_jsonb(sent.missing)), app.post_id(), recorded
    from public.case_event e where e.case_id = sent.case_id;
  update public.criminal_case c set revision = c.revision + 1, last_event_at = greatest(c.last_event_at, refused_at)
   where c.id = sent.case_id;
  delete from public.record_key_wrap w
   using public.group_key k
   where k.id = w.group_id and k.agency_id = sent.to_agency_id
     and (w.record_kind = 'case' and w.record_id = sent.case_id
       or w.record_kind = 'accused' and w.record_id in (select a.id from public.accused a where a.case_id = sent.case_id))
     and not exists (select from public.record_grant g where g.record_kind = w.record_kind and g.record_id = w.record_id
       and g.group_id = w.group_id and (g.until_at is null or g.until_at > recorded));
end $$;

-- A person of a case is cleared: the same person denounced in its tip closes too; all of them when nobody is left
-- against whom anything stands. Names are compared by keyed fingerprints, never opened.
create or replace function app.close_names_of_cleared(of_accused uuid, minimise date, at timestamptz)
returns void language plpgsql security definer set search_path = pg_catalog, public, app as $$
declare
  of_tip uuid;
  everybody boolean;
begin
  select c.tip_id into of_tip from public.accused a join public.criminal_case c on c.id = a.case_id
   where a.id = of_accused and a.cleared_on is not null and (app.holds_record('case', c.id) or app.is_system());
  if of_tip is null then
    return;
  end if;
  everybody := not exists (select from public.accused a join public.criminal_case c on c.id = a.case_id
    where c.tip_id = of_tip and a.cleared_on is null);
  update public.denounced_person d set closed_at = at, minimise_on = minimise
   where d.tip_id = of_tip and d.closed_at is null and d.minimised_at is null
     and (everybody or exists (select from public.fingerprint p join public.fingerprint q
       on q.value_kind = p.value_kind and q.value = p.value
       where p.record_kind = 'accused' and p.record_id = of_accused and p.value_kind = 'name'
         and q.record_kind = 'denounced-person' and q.record_id = d.id));
  update public.fingerprint f set closed_at = at
   where f.closed_at is null and (everybody and f.record_kind = 'tip' and f.record_id = of_tip
     or f.record_kind = 'denounced-person' and f.record_id in
       (select d.id from public.denounced_person d where d.tip_id = of_tip and d.closed_at = at));
end $$;

-- What cleared a person was set aside: the name takes part in matching, and is open to who handles the case.
create or replace function app.reopen_accused(of_accused uuid, at timestamptz)
returns void language plpgsql security definer set search_path = pg_catalog, public, app as $$
declare
  of_case uuid;
begin
  select a.case_id into of_case from public.accused a
   where a.id = of_accused and a.cleared_on is null and a.minimised_at is null;
  if of_case is null or not (app.may('case.record') and app.holds_record('case', of_case) or app.is_system()) then
    return;
  end if;
  update public.fingerprint set closed_at = null where record_kind = 'accused' and record_id = of_accused;
  insert into public.record_grant (id, record_kind, record_id, post_id, from_at, ground, granted_by)
  select gen_random_uuid(), 'accused', of_accused, g.post_id, at, g.ground, app.post_id()
    from public.record_grant g
   where g.record_kind = 'case' and g.record_id = of_case and g.ground = 'handling' and g.post_id is not null
     and (g.until_at is null or g.until_at > at)
     and not exists (select from public.record_grant o where o.record_kind = 'accused' and o.record_id = of_accused
       and o.post_id = g.post_id and (o.until_at is null or o.until_at > at));
end $$;

-- Officers of an agency who would handle or lead a case there: to grant it to them.
drop function if exists app.case_posts_of(uuid, date);
create function app.case_posts_of(unit uuid, day date)
returns table (post_id uuid, role_code text, unit_name text, title text, full_name text)
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select p.id, p.role_code, p.unit_name, p.title, o.full_name
    from public.post p join public.officer o on o.id = p.officer_id and o.state in ('active', 'invited')
   where p.agency_id = unit and p.valid_from <= day and (p.valid_to is null or p.valid_to >= day)
     and p.role_code in ('investigator', 'border-guard-officer', 'commune-police-officer', 'head-of-unit', 'procurator', 'judge', 'court-officer')
     and (app.may('case.record') or app.is_system())
$$;

-- Why the caller's post sees a record now.
create or replace function app.own_grounds(wanted text, wanted_id uuid) returns text[]
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select coalesce(array_agg(distinct g.ground), '{}') from public.record_grant g
   where g.record_kind = wanted and g.record_id = wanted_id and g.from_at <= app.now()
     and (g.until_at is null or g.until_at > app.now())
     and (g.post_id = app.post_id() or g.group_id in (select app.own_groups()))
$$;

-- Committee, coordinator and leaders: code, stage, article, mark; never an id that opens anything.
drop function if exists app.case_outline(text, text, text, text, integer);
create function app.case_outline(of_stage text, of_article text, of_mark text, after_code text, most integer)
returns table (code text, stage text, article text, paragraph integer, marks text[])
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select c.code, c.stage, c.lead_article, c.lead_paragraph, c.marks
    from public.criminal_case c
   where app.may('case.count') and c.province_id = app.province_id()
     and c.merged_into_id is null
     and (of_stage is null or c.stage = of_stage)
     and (of_article is null or c.lead_article = of_article)
     and (of_mark is null or of_mark = any (c.marks))
     and (after_code is null or c.code > after_code)
   order by c.code limit least(most, 201)
$$;

-- The same readers: day, court, mobile or not; closed hearings never.
drop function if exists app.hearing_outline(timestamptz, timestamptz);
create function app.hearing_outline(from_at timestamptz, to_at timestamptz)
returns table (starts_at timestamptz, court text, mobile boolean, state text)
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select h.starts_at, a.short_name, h.form = 'mobile', h.state
    from public.hearing h join public.agency a on a.id = h.court_agency_id
   where app.may('hearing.count') and h.province_id = app.province_id() and not h.closed
     and h.starts_at >= from_at and h.starts_at < to_at
   order by h.starts_at, h.id limit 1000
$$;

-- A change of the calendar or of a rule makes every unfinished clock of a case stale; the job counts them again.
drop function if exists app.stale_case_clocks();
create or replace function app.stale_case_clocks(because text) returns void
language sql volatile security definer set search_path = pg_catalog, public, app as $$
  update public.running_clock set counted_at = '-infinity', stale_by = because
   where record_kind = 'case' and state in ('running', 'missed')
     and province_id = app.province_id() and (app.may('calendar.edit') or app.may('setting.edit') or app.is_system())
$$;

-- Social worker and legal-aid officer: code, next step and hearing day of a victim assigned to them.
drop function if exists app.own_victims();
create function app.own_victims()
returns table (code text, stage text, hearing_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select v.code, c.stage,
         (select min(h.starts_at) from public.hearing h where h.case_id = c.id and h.state = 'planned' and h.starts_at >= app.now())
    from public.case_victim v join public.criminal_case c on c.id = v.case_id
   where app.may('victim-step.read') and app.post_id() in (v.support_post_id, v.legal_aid_post_id)
   order by v.code limit 500
$$;

-- Notes of legal difficulty that were shared: field, provision, words without a name; not which case.
drop function if exists app.shared_legal_notes(date, date);
create function app.shared_legal_notes(from_on date, to_on date)
returns table (id uuid, matter text, provision text, shared_text text, stage text, shared_on date)
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select n.id, n.matter, n.provision, n.shared_text, n.stage, n.shared_on
    from public.legal_note n
   where (app.may('case.count') or app.may('case.read')) and n.province_id = app.province_id()
     and n.shared_on between from_on and to_on
   order by n.shared_on desc, n.id desc limit 500
$$;

-- A corrected name leaves nothing of the wrong one in matching: prints that are no longer the person's go.
drop function if exists app.drop_stale_prints(uuid, bytea[]);
create function app.drop_stale_prints(of_accused uuid, prints bytea[])
returns integer language plpgsql security definer set search_path = pg_catalog, public, app as $$
declare
  dropped integer;
begin
  if not (app.may('case.record') and app.holds_record('accused', of_accused)) then
    return 0;
  end if;
  delete from public.fingerprint f
   where f.record_kind = 'accused' and f.record_id = of_accused and not f.value = any (prints);
  get diagnostics dropped = row_count;
  return dropped;
end $$;

do $$
declare
  signature text;
begin
  foreach signature in array array['app.put_case_unit(text, uuid, uuid, bytea, bytea, text, timestamptz)',
      'app.answer_hand_over(uuid, boolean, text[], uuid, timestamptz)',
      'app.close_names_of_cleared(uuid, date, timestamptz)', 'app.reopen_accused(uuid, timestamptz)',
      'app.drop_stale_wraps(text, uuid)', 'app.note_refusal(uuid, uuid, timestamptz, timestamptz)', 'app.case_posts_of(uuid, date)',
      'app.own_grounds(text, uuid)', 'app.stale_case_clocks(text)', 'app.case_outline(text, text, text, text, integer)',
      'app.hearing_outline(timestamptz, timestamptz)', 'app.own_victims()', 'app.shared_legal_notes(date, date)',
      'app.drop_stale_prints(uuid, bytea[])'] loop
    execute format('revoke all on function %s from public', signature);
    execute format('grant execute on function %s to app_officer, app_system', signature);
  end loop;
end $$;
