-- What a former agency issued and administers goes to a successor. Two columns carry it: `owner_lft` says in whose
-- range a record is administered and moves with every record; `owner_agency_id` names the body that goes on with it
-- and moves where something still goes on. Who issued stays: the issuer of a document, who held a meeting.

select app.protect('hand_over_choice',
  $q$case when (select app.may('agency.edit')) then province_id = (select app.province_id()) else false end$q$,
  $q$case when (select app.may('agency.edit')) then province_id = (select app.province_id()) else false end$q$,
  $q$case when (select app.may('agency.edit')) then province_id = (select app.province_id()) else false end$q$,
  $q$case when (select app.may('agency.edit')) then province_id = (select app.province_id()) and moved_at is null else false end$q$);

create or replace function app.may_hand_over() returns boolean language sql stable as $$
  select coalesce(app.may('agency.edit'), false) or current_setting('role', true) = 'app_system'
$$;

-- The plans that an agency administers, for whoever decides which successor takes each.
drop function if exists app.plans_held(uuid);
create function app.plans_held(of_agency uuid)
returns table (id uuid, title text, number text, state text, period_from date, period_to date)
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select p.id, p.title, d.symbol_number, p.state, p.period_from, p.period_to
    from plan p join directive_document d on d.id = p.document_id join agency a on a.id = of_agency
   where p.owner_lft = a.lft and a.province_id = app.province_id() and app.may_hand_over()
   order by p.state = 'in-force' desc, p.period_from desc, p.id
$$;

-- How much else it administers, by kind: counts only.
drop function if exists app.count_held(uuid);
create function app.count_held(of_agency uuid)
returns table (documents integer, letters integer, meetings integer, campaigns integer, pilots integer, difficulties integer,
  tasks integer, reviews integer, numbers integer)
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select (select count(*)::integer from directive_document x where x.owner_lft = a.lft),
         (select count(*)::integer from outgoing_document x where x.owner_lft = a.lft),
         (select count(*)::integer from meeting x where x.owner_lft = a.lft),
         (select count(*)::integer from campaign x where x.owner_lft = a.lft),
         (select count(*)::integer from pilot x where x.owner_lft = a.lft),
         (select count(*)::integer from difficulty_group x where x.owner_lft = a.lft),
         (select count(*)::integer from task x where x.owner_lft = a.lft),
         (select count(*)::integer from plan_import x where x.owner_lft = a.lft and x.state = 'review'),
         (select count(*)::integer from number_entry x where x.agency_lft = a.lft)
    from agency a where a.id = of_agency and a.province_id = app.province_id() and app.may_hand_over()
$$;

-- Records of a table that the former agency administers; with plans named, only what hangs on these.
create or replace function app.of_plan(t text) returns text language sql immutable as $$
  select case t
    when 'plan' then 't.id'
    when 'directive_document' then '(select p.id from public.plan p where p.document_id = t.id)'
    when 'programme_node' then '(select p.id from public.plan p where p.node_id = t.id)'
    else (select case
        when exists (select from pg_attribute a where a.attrelid = ('public.' || t)::regclass and a.attname = 'plan_id' and not a.attisdropped)
          then 't.plan_id'
        when exists (select from pg_attribute a where a.attrelid = ('public.' || t)::regclass and a.attname = 'task_id' and not a.attisdropped)
          then '(select w.plan_id from public.task w where w.id = t.task_id)'
        else 'null::uuid' end) end
$$;

-- Where something still goes on, the successor goes on with it; what is over stays under the name of who did it.
create or replace function app.goes_on(t text) returns text language sql immutable as $$
  select case t
    when 'meeting' then $q$t.state = 'planned'$q$
    when 'campaign' then $q$t.state = 'planned'$q$
    when 'difficulty_group' then $q$t.state = 'open'$q$
    when 'pilot' then 't.reviewed_on is null'
    when 'outgoing_document' then 'false'
    else 'true' end
$$;

-- With plans named: what hangs on one of them. Without: all but what hangs on a plan that goes or stays elsewhere.
create or replace function app.goes_along(of_plan uuid, plans uuid[], kept uuid[]) returns boolean language sql immutable as $$
  select coalesce(case when plans is null then not (of_plan = any (kept)) else of_plan = any (plans) end, plans is null)
$$;

-- Moves all that the former agency administers, or the named plans with all that hangs on them, to the successor.
-- With the rest go books, archives, places in committees, units below, and what it raised itself.
drop function if exists app.hand_over(uuid, uuid, uuid, uuid[], uuid[], text, timestamptz);
create function app.hand_over(of_succession uuid, former uuid, heir uuid, plans uuid[], kept uuid[], words text, moment timestamptz)
returns table (kind text, amount integer)
language plpgsql volatile security definer set search_path = pg_catalog, public, app as $$
#variable_conflict use_column
declare
  former_lft integer := (select a.lft from agency a where a.id = former);
  heir_lft integer := (select a.lft from agency a where a.id = heir);
  copy record;
begin
  if not app.may_hand_over()
     or exists (select from agency a where a.id in (former, heir) and a.province_id <> app.province_id()) then
    raise exception 'agency.edit is needed' using errcode = '42501';
  end if;
  if heir_lft is null or former_lft is null or former = heir then
    raise exception 'no such successor' using errcode = '22023';
  end if;
  perform app.cancel_letters_of(of_succession, former, heir, plans, kept, words, moment);
  update directive_document d set issuer_agency_id = former
   where d.owner_lft = former_lft and d.owner_agency_id = former and d.direction = 'outgoing'
     and d.issuer_agency_id is null and d.issuer_text is null
     and app.goes_along((select p.id from plan p where p.document_id = d.id), plans, kept);

  -- the trace: one line for each record that has a page of its own
  for copy in select * from (values ('plan', 'plan'), ('directive_document', 'document'), ('outgoing_document', 'letter'),
      ('meeting', 'meeting'), ('campaign', 'campaign'), ('pilot', 'pilot'), ('difficulty_group', 'difficulty'),
      ('programme_node', 'node'), ('plan_import', 'review'), ('task', 'own-task')) as c (relname, label) loop
    execute format('insert into work_move (id, succession_id, kind, record_id, from_id, to_id, outcome, before, at, post_id)
      select gen_random_uuid(), $1, %L, t.id, $2, $3, ''moved'',
             jsonb_build_object(''owner_agency_id'', t.owner_agency_id, ''owner_lft'', t.owner_lft), $4, app.post_id()
        from %I t where t.owner_lft = $5 and app.goes_along(%s, $6, $7)',
      copy.label, copy.relname, app.of_plan(copy.relname))
      using of_succession, former, heir, moment, former_lft, plans, kept;
  end loop;

  for copy in select c.relname,
        exists (select from pg_attribute o where o.attrelid = c.oid and o.attname = 'owner_agency_id' and not o.attisdropped) as named
      from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'owner_lft' and not a.attisdropped
     where c.relkind in ('r', 'p') order by c.relname = 'plan', c.relname loop
    execute format('update %I t set owner_lft = $1 %s where t.owner_lft = $2 and app.goes_along(%s, $3, $6)',
      copy.relname,
      case when copy.named
        then format(', owner_agency_id = case when t.owner_agency_id = $4 and (%s) then $5 else t.owner_agency_id end', app.goes_on(copy.relname))
        else '' end,
      app.of_plan(copy.relname))
      using heir_lft, former_lft, plans, former, heir, kept;
  end loop;

  update reporting_duty d set to_agency_id = case when d.to_agency_id = former then heir else d.to_agency_id end,
         via_agency_id = case when d.via_agency_id = former then heir else d.via_agency_id end
   where former in (d.to_agency_id, d.via_agency_id) and app.goes_along(d.plan_id, plans, kept)
     and exists (select from plan p where p.id = d.plan_id and p.state = 'in-force');
  update programme_node t set lead_agency_id = heir
   where t.lead_agency_id = former and app.goes_along((select p.id from plan p where p.node_id = t.id), plans, kept);

  if plans is null then
    perform app.hand_over_rest(of_succession, former, heir, words, moment);
  end if;

  return query select w.kind, count(*)::integer from work_move w
    where w.from_id = former and w.to_id = heir and w.at = moment and w.succession_id is not distinct from of_succession
      and w.kind not in ('task', 'card', 'report', 'group')
    group by w.kind order by w.kind;
end $$;

-- A letter that has no number yet could only have been issued by the former agency: it ends with it. The successor
-- finds what it urged about among what is to be urged, and writes in its own name.
create or replace function app.cancel_letters_of(of_succession uuid, former uuid, heir uuid, plans uuid[], kept uuid[], words text, moment timestamptz)
returns void language plpgsql volatile security definer set search_path = pg_catalog, public, app as $$
declare
  letter outgoing_document;
begin
  if not app.may_hand_over() then
    raise exception 'agency.edit is needed' using errcode = '42501';
  end if;
  for letter in select * from outgoing_document o where o.owner_agency_id = former
        and o.state in ('draft', 'checked', 'approved', 'signed') and app.goes_along(o.plan_id, plans, kept) for update loop
    update outgoing_document set state = 'cancelled', updated_at = moment, revision = revision + 1 where id = letter.id;
    if app.post_id() is not null then
      insert into outgoing_step (id, outgoing_id, act, note, at, post_id, officer_id)
      values (gen_random_uuid(), letter.id, 'cancel', words, moment, app.post_id(), app.officer_id());
    end if;
    insert into work_move (id, succession_id, kind, record_id, from_id, to_id, outcome, before, at, post_id)
    values (gen_random_uuid(), of_succession, 'letter', letter.id, former, heir, 'cancelled',
            jsonb_build_object('state', letter.state), moment, app.post_id());
  end loop;
end $$;

create or replace function app.hand_over_rest(of_succession uuid, former uuid, heir uuid, words text, moment timestamptz)
returns void language plpgsql volatile security definer set search_path = pg_catalog, public, app as $$
declare
  former_lft integer := (select a.lft from agency a where a.id = former);
  heir_lft integer := (select a.lft from agency a where a.id = heir);
  above uuid := (select a.parent_id from agency a where a.id = former);
  copy record;
begin
  if not app.may_hand_over() then
    raise exception 'agency.edit is needed' using errcode = '42501';
  end if;
  -- books stay under the name of who wrote in them; the successor keeps them
  insert into work_move (id, succession_id, kind, record_id, from_id, to_id, outcome, before, at, post_id)
  select gen_random_uuid(), of_succession, b.kind, former, former, heir, 'moved', jsonb_build_object('entries', b.entries), moment, app.post_id()
    from (select 'book' as kind, count(*) as entries from number_entry x where x.agency_lft = former_lft
          union all select 'arrival-book', count(*) from document_arrival x where x.agency_lft = former_lft) b
   where b.entries > 0;
  for copy in select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'agency_lft' and not a.attisdropped
     where c.relkind in ('r', 'p') and c.relname <> 'post' loop
    execute format('update %I set agency_lft = $1 where agency_lft = $2', copy.relname) using heir_lft, former_lft;
  end loop;

  -- what reached the former agency is read on; what is still to come, the successor takes part in
  insert into plan_reach (plan_id, agency_id, owner_lft)
    select r.plan_id, heir, r.owner_lft from plan_reach r where r.agency_id = former on conflict do nothing;
  insert into document_reach (document_id, agency_id)
    select r.document_id, heir from document_reach r where r.agency_id = former on conflict do nothing;
  update difficulty set agency_id = heir where agency_id = former and state in ('raised', 'grouped', 'decided');
  update pilot set agency_id = heir where agency_id = former and reviewed_on is null;
  update conclusion c set lead_agency_id = heir where c.lead_agency_id = former and c.task_id is null;
  insert into meeting_participant (meeting_id, agency_id)
    select p.meeting_id, heir from meeting_participant p join meeting m on m.id = p.meeting_id and m.state = 'planned'
     where p.agency_id = former on conflict do nothing;
  delete from meeting_participant p using meeting m where m.id = p.meeting_id and m.state = 'planned' and p.agency_id = former;
  insert into campaign_participant (campaign_id, agency_id)
    select p.campaign_id, heir from campaign_participant p join campaign m on m.id = p.campaign_id and m.state = 'planned'
     where p.agency_id = former on conflict do nothing;
  delete from campaign_participant p using campaign m where m.id = p.campaign_id and m.state = 'planned' and p.agency_id = former;

  -- places in committees, standing duty, units below, ranges of posts elsewhere
  for copy in select m.* from committee_member m where m.agency_id = former and m.valid_to is null for update loop
    update committee_member set valid_to = greatest(copy.valid_from, app.today() - 1) where id = copy.id;
    if not exists (select from committee_member x where x.committee_id = copy.committee_id and x.agency_id = heir and x.valid_to is null) then
      insert into committee_member (id, province_id, committee_id, agency_id, function, valid_from)
      values (gen_random_uuid(), copy.province_id, copy.committee_id, heir, copy.function, app.today());
    end if;
    perform app.note_move(of_succession, 'membership', copy.committee_id, former, heir, to_jsonb(copy), moment);
  end loop;
  update agency set standing_agency_id = heir where standing_agency_id = former and (valid_to is null or valid_to >= app.today());
  -- a successor that hangs under the former agency, or was entered without anybody above, takes its place in the tree
  for copy in select u.id, u.parent_id from agency u
      where u.id = heir and (u.parent_id = former or u.parent_id is null and above is not null) for update loop
    update agency set parent_id = above where id = heir;
    perform app.note_move(of_succession, 'unit', heir, former, heir, jsonb_build_object('parent_id', copy.parent_id), moment);
  end loop;
  for copy in select u.id, u.lft, u.rgt from agency u
      where u.parent_id = former and (u.valid_to is null or u.valid_to >= app.today()) for update loop
    update agency set parent_id = case when heir_lft between copy.lft and copy.rgt then above else heir end where id = copy.id;
    perform app.note_move(of_succession, 'unit', copy.id, former, heir, jsonb_build_object('parent_id', former), moment);
  end loop;
  for copy in select p.id from post p where p.scope_agency_id = former and p.agency_id <> former
      and (p.valid_to is null or p.valid_to >= app.today()) for update loop
    update post set scope_agency_id = heir where id = copy.id;
    perform app.note_move(of_succession, 'post', copy.id, former, heir, jsonb_build_object('scope_agency_id', former), moment);
  end loop;
end $$;

create or replace function app.note_move(of_succession uuid, kind text, record uuid, former uuid, heir uuid, before jsonb, moment timestamptz)
returns void language sql volatile security definer set search_path = pg_catalog, public, app as $$
  insert into work_move (id, succession_id, kind, record_id, from_id, to_id, outcome, before, at, post_id)
  select gen_random_uuid(), of_succession, kind, record, former, heir, 'moved', before, moment, app.post_id()
   where app.may_hand_over()
$$;

do $$
declare f text;
begin
  foreach f in array array['app.may_hand_over()', 'app.plans_held(uuid)', 'app.count_held(uuid)',
      'app.hand_over(uuid, uuid, uuid, uuid[], uuid[], text, timestamptz)'] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to app_officer, app_system', f);
  end loop;
  foreach f in array array['app.of_plan(text)', 'app.goes_on(text)', 'app.goes_along(uuid, uuid[], uuid[])', 'app.cancel_letters_of(uuid, uuid, uuid, uuid[], uuid[], text, timestamptz)',
      'app.hand_over_rest(uuid, uuid, uuid, text, timestamptz)',
      'app.note_move(uuid, text, uuid, uuid, uuid, jsonb, timestamptz)'] loop
    execute format('revoke all on function %s from public', f);
  end loop;
end $$;
