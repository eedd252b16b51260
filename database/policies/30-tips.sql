-- Tips: shape “grant”. A list starts from the grants of the post; whoever has none sees no row, not even that one
-- exists. Each rule has its function in src/domain/tip; a test holds them together.

-- mayHaveTips
create or replace function app.may_have_tips() returns boolean language sql stable as $$
  select coalesce(app.may('tip.receive') or app.may('tip.handle') or app.may('tip.lead') or app.may('tip.supervise'), false)
$$;

-- Which roles stand in a group of an agency by their post alone; a roster adds and ends members of duty groups itself.
create or replace function app.stands_in_group(group_code text, role text, kind text) returns boolean
language sql immutable as $$
  select case group_code
    when 'heads' then role = 'head-of-unit'
    when 'supervision' then kind like '%procuracy' and role in ('procurator', 'head-of-unit')
    when 'duty' then role in ('duty-officer', 'commune-police-officer', 'border-guard-officer')
      or (role = 'procurator' and kind like '%procuracy')
    when 'complaints' then role = 'inspector' and kind = 'inspectorate'
    else false end
$$;

-- A post joins and leaves the groups of its agency with its own first and last day.
create or replace function app.stand_in_groups() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, app as $$
begin
  update group_member m
     set until_at = greatest(m.from_at, coalesce((new.valid_to + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh', 'infinity'))
   where m.post_id = new.id and m.ground = 'standing' and new.valid_to is not null;
  insert into group_member (id, group_id, post_id, from_at, until_at, ground, province_id)
  select gen_random_uuid(), g.id, new.id, new.valid_from::timestamp at time zone 'Asia/Ho_Chi_Minh',
         (new.valid_to + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh', 'standing', g.province_id
    from group_key g join agency a on a.id = g.agency_id
   where g.agency_id = new.agency_id and g.retired_at is null and app.stands_in_group(g.code, new.role_code, a.kind)
     and not exists (select from group_member m where m.group_id = g.id and m.post_id = new.id and m.ground = 'standing');
  return null;
end $$;
drop trigger if exists post_stands_in_groups on post;
create trigger post_stands_in_groups after insert or update of role_code, agency_id, valid_to on post
  for each row execute function app.stand_in_groups();

-- Makes a group of an agency where it has none yet: the private half arrives wrapped by the master key.
create or replace function app.make_group(new_id uuid, group_code text, of_agency uuid, group_name text,
  public_half bytea, private_half bytea, master text, at timestamptz)
returns uuid language plpgsql security definer set search_path = pg_catalog, public, app as $$
declare
  known uuid;
begin
  if group_code not in ('duty', 'heads', 'supervision', 'complaints') or not (app.post_id() is not null or app.is_system()) then
    raise exception 'no such group' using errcode = '42501';
  end if;
  insert into group_key (id, province_id, code, agency_id, name, public_key, private_key_wrapped, master_key_id, created_at)
  select new_id, a.province_id, group_code, a.id, group_name, public_half, private_half, master, at
    from agency a where a.id = of_agency
  on conflict do nothing;
  select g.id into known from group_key g where g.code = group_code and g.agency_id = of_agency and g.retired_at is null;
  if known = new_id then
    insert into group_member (id, group_id, post_id, from_at, until_at, ground, province_id)
    select gen_random_uuid(), known, p.id, p.valid_from::timestamp at time zone 'Asia/Ho_Chi_Minh',
           (p.valid_to + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh', 'standing', p.province_id
      from post p join agency a on a.id = p.agency_id
     where p.agency_id = of_agency and app.stands_in_group(group_code, p.role_code, a.kind);
  end if;
  return known;
end $$;

-- The duty group of the province: that of the provincial police, or of its investigating body.
create or replace function app.in_provincial_duty() returns boolean
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select exists (select from public.group_key g join public.agency a on a.id = g.agency_id
    where g.code = 'duty' and a.kind in ('provincial-police', 'investigating-body') and g.id in (select app.own_groups()))
$$;

-- mayReadTip; a new tip is held by the own body.
select app.protect('tip',
  $q$case when (select app.may_have_tips()) then id in (select app.granted_records('tip')) else false end$q$,
  $q$case when (select app.may_have_tips()) then held_by_id = (select app.agency_id())
       and recorded_by = (select app.post_id()) else false end$q$,
  $q$case when (select app.may_have_tips()) then id in (select app.granted_records('tip')) else false end$q$);

-- mayUndoMerge: the body that holds the main tip parts the duplicate from it.
-- mayTakeAct: the holding body's, the next body's on arrival, the supervising procuracy's.
create or replace function app.side_of_tip_act(act text) returns text language sql immutable as $$
  select case
    when act in ('assign-procurator', 'extend', 'refuse-extension', 'cancel-suspension', 'send-cancellation', 'cancel-non-opening',
      'agree-view', 'settle-competence', 'ask-of-body', 'ask-to-remedy', 'take-from-body') then 'procuracy'
    when act = 'take-over' then 'arriving'
    else 'holding' end
$$;
create or replace function app.may_take_tip_act(of_tip uuid, act text) returns boolean
language sql stable set search_path = pg_catalog, public, app as $$
  select coalesce((select case app.side_of_tip_act(act)
      when 'procuracy' then (app.may('tip.supervise') or app.may('tip.lead')) and app.agency_id() = any (t.supervisor_ids)
      when 'arriving' then app.may('tip.receive') and t.arriving_id = app.agency_id()
      else t.held_by_id = app.agency_id() and case when t.handler_post_ids = '{}'
        then app.may('tip.receive') or app.may('tip.lead')
        else app.may('tip.lead') or (app.may('tip.handle') and app.post_id() = any (t.handler_post_ids)) end end
    from tip d join tip t on t.id = case when act = 'unmerge' then d.merged_into_id else d.id end
   where d.id = of_tip), false)
$$;
select app.protect('tip_event',
  $q$tip_id in (select app.granted_records('tip')) and (select app.may_have_tips())$q$,
  $q$by_post_id = (select app.post_id()) and app.may_take_tip_act(tip_id, kind)$q$);
revoke update on tip_event from app_officer;

select app.protect('tip_addition',
  $q$case when (select app.may_have_tips()) then tip_id in (select app.granted_records('tip')) else false end$q$,
  $q$by_post_id = (select app.post_id()) and tip_id in (select app.granted_records('tip'))$q$);

-- What is left to a body that passed a tip on; its state follows the tip.
select app.protect('tip_receipt',
  $q$case when (select app.may('tip.receive')) or (select app.may('tip.lead')) then agency_id = (select app.agency_id()) else false end$q$,
  $q$agency_id = (select app.agency_id()) and tip_id in (select app.granted_records('tip'))$q$,
  $q$agency_id = (select app.agency_id()) and tip_id in (select app.granted_records('tip'))$q$);
create or replace function app.keep_receipt(t tip, of_body uuid) returns void
language sql security definer set search_path = pg_catalog, public, app as $$
  insert into tip_receipt (id, province_id, tip_id, agency_id, code, kind, received_at, passed_on_at, state)
  values (gen_random_uuid(), t.province_id, t.id, of_body, t.code, t.kind, t.received_at, app.now(), t.state)
  on conflict (tip_id, agency_id) do nothing
$$;
revoke all on function app.keep_receipt(tip, uuid) from public;
create or replace function app.tell_receipts() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, app as $$
begin
  -- A body that another one's decision takes it from keeps a receipt all the same.
  if new.held_by_id <> old.held_by_id or (new.arriving_id is not null and old.arriving_id is null) then
    perform app.keep_receipt(new, old.held_by_id);
  end if;
  update tip_receipt r set state = new.state, taken_over_at = case
      when new.held_by_id <> old.held_by_id and r.taken_over_at is null then app.now() else r.taken_over_at end
   where r.tip_id = new.id;
  -- Off its way and still with its sender: the sender has recalled it. Sent again, it is on its way once more.
  if new.held_by_id = old.held_by_id and (new.arriving_id is null) <> (old.arriving_id is null) then
    update tip_receipt r set recalled_at = case when new.arriving_id is null then app.now() end
     where r.tip_id = new.id and r.agency_id = new.held_by_id;
  end if;
  return null;
end $$;
-- What is passed on in the moment of its receipt leaves one too.
create or replace function app.begin_receipt() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, app as $$
begin
  perform app.keep_receipt(new, new.held_by_id);
  return null;
end $$;
drop trigger if exists tip_begins_receipt on tip;
create trigger tip_begins_receipt after insert on tip
  for each row when (new.arriving_id is not null) execute function app.begin_receipt();
drop trigger if exists tip_tells_receipts on tip;
create trigger tip_tells_receipts after update of state, held_by_id on tip
  for each row when (old.state is distinct from new.state or old.held_by_id is distinct from new.held_by_id)
  execute function app.tell_receipts();

-- Clocks and their traces stand with the record that they are of.
do $$
declare
  t text;
  seen constant text := 'case record_kind when ''tip'' then record_id in (select app.granted_records(''tip''))
    when ''case'' then record_id in (select app.granted_records(''case'')) else false end';
begin
  foreach t in array array['running_clock', 'clock_trace'] loop
    perform app.protect(t, seen, seen, seen, seen);
  end loop;
end $$;

select app.protect('jurisdiction', 'province_id = (select app.province_id())',
  $q$case when (select app.may('agency.edit')) then province_id = (select app.province_id()) else false end$q$,
  $q$case when (select app.may('agency.edit')) then province_id = (select app.province_id()) else false end$q$);

-- Papers that stay with the caller's body after the tip has left it, until they are closed.
create or replace function app.open_kept_papers() returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select k.id from public.kept_tip_paper k
   where k.id in (select app.granted_records('kept-tip-paper')) and k.closed_at is null and k.issuer_id = app.agency_id()
$$;
revoke all on function app.open_kept_papers() from public;
grant execute on function app.open_kept_papers() to app_officer, app_system;

-- Papers: whoever may open the tip; written by the body in whose name they go out, which keeps its own line when the
-- tip has left it (the words are then those of kept_tip_paper; these here stay under the key of the tip).
select app.protect('tip_paper',
  $q$case when (select app.may_have_tips()) then tip_id in (select app.granted_records('tip'))
     or (issuer_id = (select app.agency_id()) and id in (select app.open_kept_papers())) else false end$q$,
  $q$issuer_id = (select app.agency_id()) and drafted_by = (select app.post_id())
     and drafted_officer_id = (select app.officer_id()) and tip_id in (select app.granted_records('tip'))$q$,
  $q$case when (select app.may_have_tips()) then issuer_id = (select app.agency_id())
       and (tip_id in (select app.granted_records('tip')) or id in (select app.open_kept_papers())) else false end$q$);

-- The clerk's lines: a form and a day, no tip, no word.
drop function if exists app.tip_papers_to_number(timestamptz, uuid, integer);
create function app.tip_papers_to_number(after_at timestamptz, after_id uuid, most integer)
returns table (id uuid, form text, state text, series text, drafted_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select p.id, p.form, p.state, p.series, p.created_at from public.tip_paper p
   where app.may('document.number') and p.issuer_id = app.agency_id() and p.state in ('approved', 'signed') and p.series is not null
     and (after_at is null or (p.created_at, p.id) > (after_at, after_id))
   order by p.created_at, p.id limit most
$$;
create or replace function app.number_tip_paper(of_paper uuid, number integer, issued date, at timestamptz)
returns text language plpgsql security definer set search_path = pg_catalog, public, app as $$
declare
  numbered text;
begin
  update tip_paper set document_number = number, issued_on = issued, state = 'issued', updated_at = at, revision = revision + 1
   where id = of_paper and app.may('document.number') and issuer_id = app.agency_id()
     and state in ('approved', 'signed') and series is not null
  returning series into numbered;
  return numbered;
end $$;

-- Persons and values: the row with its tip; the words only with their own key.
select app.protect('denounced_person',
  $q$case when (select app.may_have_tips()) then tip_id in (select app.granted_records('tip')) else false end$q$,
  $q$tip_id in (select app.granted_records('tip'))$q$,
  $q$tip_id in (select app.granted_records('tip'))$q$);
select app.protect('tip_value',
  $q$case when (select app.may_have_tips()) then tip_id in (select app.granted_records('tip')) else false end$q$,
  $q$tip_id in (select app.granted_records('tip'))$q$,
  $q$tip_id in (select app.granted_records('tip'))$q$);

-- Titles and bodies of posts that stand in chains of tips: an office is no secret inside; who holds it is said to
-- colleagues of the same body only.
drop function if exists app.post_titles(uuid[]);
create function app.post_titles(ids uuid[])
returns table (post_id uuid, title text, agency_id uuid, agency_name text, officer_name text)
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select p.id, p.title, a.id, a.short_name, case when a.id = app.agency_id() then o.full_name end
    from public.post p join public.agency a on a.id = p.agency_id join public.officer o on o.id = p.officer_id
   where p.id = any (ids) and app.may_have_tips() and p.province_id = app.province_id()
$$;

-- Posts of a body that hold a right on the day: who may be given a tip, who may be named as procurator.
drop function if exists app.posts_with_right(uuid, text, date);
create function app.posts_with_right(of_agency uuid, wanted text, day date)
returns table (post_id uuid, title text, agency_id uuid, agency_name text, officer_name text)
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select p.id, p.title, a.id, a.short_name, case when a.id = app.agency_id() then o.full_name end from public.post p
    join public.agency a on a.id = p.agency_id
    join public.officer o on o.id = p.officer_id and o.state in ('active', 'invited')
   where p.agency_id = of_agency and app.may_have_tips() and p.province_id = app.province_id()
     and p.valid_from <= day and (p.valid_to is null or p.valid_to >= day)
     and exists (select from public.role_permission r where r.role_code = p.role_code and r.permission = wanted
           and r.valid_from <= day and (r.valid_to is null or r.valid_to >= day))
   order by p.title, o.full_name, p.id limit 200
$$;

-- Who is told that a tip waits: its handlers, else the duty group of the body where it is or arrives; of one that is
-- sealed away from the police the supervising group alone.
drop function if exists app.posts_told_of_tip(uuid, timestamptz);
create function app.posts_told_of_tip(of_tip uuid, moment timestamptz) returns table (post_id uuid, agency_id uuid)
language sql stable security definer set search_path = pg_catalog, public, app as $$
  with one as (select t.* from public.tip t where t.id = of_tip and (app.may_share_record('tip', of_tip) or app.is_system()))
  select handler, t.held_by_id from one t cross join lateral unnest(t.handler_post_ids) handler where not t.secluded
  union
  select m.post_id, g.agency_id from one t
    join public.group_key g on g.retired_at is null and case when t.secluded
      then g.code = 'supervision' and g.agency_id = any (t.supervisor_ids)
      else t.handler_post_ids = '{}' and g.code = 'duty' and g.agency_id = coalesce(t.arriving_id, t.held_by_id) end
    join public.group_member m on m.group_id = g.id and m.from_at <= moment and (m.until_at is null or m.until_at > moment)
$$;

-- The sender of a transfer that nobody has taken over, and what was merged into that tip, opened to the caller's post
-- so that the recall can be recorded; the act ends this itself, and what it left would end by the minute. The row is
-- locked, so that a take-over and a recall never both succeed. False where there is nothing to recall.
create or replace function app.hold_for_recall(of_tip uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, app as $$
declare
  one tip%rowtype;
begin
  select * into one from tip t where t.id = of_tip and t.held_by_id = app.agency_id() for update;
  if not found or one.state <> 'in-transfer' or one.arriving_id is null
     or not (app.may('tip.receive') or app.may('tip.lead')) then
    return false;
  end if;
  insert into record_grant (id, province_id, record_kind, record_id, post_id, from_at, until_at, ground, granted_by)
  with recursive part (id) as (
    select of_tip union select m.id from tip m join part on m.merged_into_id = part.id)
  select gen_random_uuid(), one.province_id, held.kind, held.id, app.post_id(), app.now(), app.now() + interval '1 minute',
         'recall', app.post_id()
    from (select 'tip' as kind, id from part
          union all select 'denounced-person', d.id from denounced_person d join part on d.tip_id = part.id
           where d.minimised_at is null) held;
  return true;
end $$;

-- Who at the addressee of a recalled transfer held it until now, and is told that one was withdrawn.
create or replace function app.posts_losing_tip(of_tip uuid, of_agency uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select distinct m.post_id from public.record_grant g
    join public.group_key k on k.id = g.group_id and k.agency_id = of_agency and k.code = 'duty'
    join public.group_member m on m.group_id = k.id and m.from_at <= app.now() and (m.until_at is null or m.until_at > app.now())
   where g.record_kind = 'tip' and g.record_id = of_tip and app.may_share_record('tip', of_tip)
     and (g.until_at is null or g.until_at > app.now())
$$;

-- A tip taken up again is compared again: only whoever holds it may say so.
create or replace function app.reopen_fingerprints(of_tip uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public, app as $$
begin
  if not (app.holds_record('tip', of_tip) or app.is_system()) then
    raise exception 'record is not held by this post' using errcode = '42501';
  end if;
  update fingerprint set closed_at = null
   where (record_kind = 'tip' and record_id = of_tip)
      or (record_kind = 'denounced-person' and record_id in
           (select d.id from denounced_person d where d.tip_id = of_tip and d.minimised_at is null));
end $$;

-- A part that was split off begins with the chain of the tip from which it came.
create or replace function app.copy_tip_chain(from_tip uuid, to_tip uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public, app as $$
begin
  if not (app.holds_record('tip', from_tip) and app.holds_record('tip', to_tip)
      and exists (select from tip t where t.id = to_tip and t.split_from_id = from_tip)
      and not exists (select from tip_event e where e.tip_id = to_tip)) then
    raise exception 'record is not held by this post' using errcode = '42501';
  end if;
  insert into tip_event (id, province_id, tip_id, seq, kind, at, recorded_at, by_post_id, decided_by, params)
  select gen_random_uuid(), e.province_id, to_tip, row_number() over (order by e.seq), e.kind, e.at, app.now(),
         e.by_post_id, e.decided_by, e.params
    from tip_event e where e.tip_id = from_tip and e.kind not in ('split-off', 'merge', 'unmerge');
end $$;

-- A change of the calendar or of a rule makes every unfinished clock of a tip stale; the job counts them again.
drop function if exists app.stale_tip_clocks();
create or replace function app.stale_tip_clocks(because text) returns void
language sql volatile security definer set search_path = pg_catalog, public, app as $$
  update public.running_clock set counted_at = '-infinity', stale_by = because
   where record_kind = 'tip' and state in ('running', 'missed')
     and province_id = app.province_id() and (app.may('calendar.edit') or app.may('setting.edit') or app.is_system())
$$;

do $$
declare
  f text;
begin
  foreach f in array array['app.post_titles(uuid[])', 'app.posts_with_right(uuid, text, date)', 'app.stale_tip_clocks(text)',
      'app.hold_for_recall(uuid)', 'app.posts_losing_tip(uuid, uuid)', 'app.reopen_fingerprints(uuid)', 'app.posts_told_of_tip(uuid, timestamptz)', 'app.copy_tip_chain(uuid, uuid)',
      'app.make_group(uuid, text, uuid, text, bytea, bytea, text, timestamptz)', 'app.in_provincial_duty()',
      'app.tip_papers_to_number(timestamptz, uuid, integer)', 'app.number_tip_paper(uuid, integer, date, timestamptz)'] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to app_officer, app_system', f);
  end loop;
end $$;
