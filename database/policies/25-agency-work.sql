-- Agencies: the trace of moved work, imports, and the two acts that reach over tables whose rows the
-- administrator of agencies may not open: moving open work to a successor, numbering the tree anew.

select app.protect('work_move',
  $q$case when (select app.may('agency.read')) then province_id = (select app.province_id()) else false end$q$,
  null);

select app.protect('agency_import',
  $q$case when (select app.may('agency.edit')) then province_id = (select app.province_id()) else false end$q$,
  $q$case when (select app.may('agency.edit')) then province_id = (select app.province_id()) else false end$q$,
  $q$case when (select app.may('agency.edit')) then province_id = (select app.province_id()) else false end$q$);

select app.protect('reference_version', 'true', null);

-- Who may move work: whoever edits agencies (all of it, by a succession), whoever assigns tasks (of the
-- own range, by choice), and the system on the day of a succession recorded beforehand.
create or replace function app.may_move_work(owner integer) returns boolean language sql stable as $$
  select coalesce(app.may('agency.edit'), false) or current_setting('role', true) = 'app_system'
      or coalesce(app.may('task.assign') and owner between app.lo() and app.hi(), false)
$$;

-- Moves open work from one agency to another and keeps the trace. `chosen` names tasks, plans and reports
-- (null: all). What the successor already has is joined: the former agency's own is closed.
drop function if exists app.move_open_work(uuid, uuid, uuid, uuid[], text, timestamptz);
create function app.move_open_work(of_succession uuid, former uuid, heir uuid, chosen uuid[], words text, moment timestamptz)
returns table (kind text, outcome text, amount integer)
language plpgsql volatile security definer set search_path = pg_catalog, public, app as $$
#variable_conflict use_column
declare
  heir_lft integer := (select a.lft from agency a where a.id = heir and a.province_id = app.province_id());
  t agency_task;
  c plan_card;
  r report_due;
  g record;
  has boolean;
  began timestamptz := clock_timestamp();
begin
  if heir_lft is null or former = heir then
    raise exception 'no such successor' using errcode = '22023';
  end if;
  for t in select * from agency_task x
            where x.agency_id = former and x.state not in ('confirmed', 'cancelled')
              and (chosen is null or x.task_id = any (chosen)) and app.may_move_work(x.owner_lft)
            order by x.task_id for update loop
    has := exists (select from agency_task y where y.task_id = t.task_id and y.agency_id = heir);
    if has then
      update agency_task set state = 'cancelled', updated_at = moment, revision = revision + 1,
             condition = jsonb_build_object('state', 'cancelled', 'on', app.today(), 'reason', words)
       where task_id = t.task_id and agency_id = former;
    else
      update agency_task set agency_id = heir, agency_lft = heir_lft, updated_at = moment, revision = revision + 1
       where task_id = t.task_id and agency_id = former;
    end if;
    update task_request set agency_id = heir, agency_lft = heir_lft
     where task_id = t.task_id and agency_id = former and state = 'open';
    update assignment set agency_id = heir where task_id = t.task_id and agency_id = former;
    if app.post_id() is not null then
      insert into progress_entry (id, task_id, agency_id, agency_lft, owner_lft, body, at, post_id, officer_id)
      values (gen_random_uuid(), t.task_id, heir, heir_lft, t.owner_lft, words, moment, app.post_id(), app.officer_id());
    end if;
    if t.plan_id is not null then
      insert into plan_reach (plan_id, agency_id, owner_lft) values (t.plan_id, heir, t.owner_lft) on conflict do nothing;
    end if;
    insert into work_move (id, succession_id, kind, record_id, from_id, to_id, outcome, before, at, post_id)
    values (gen_random_uuid(), of_succession, 'task', t.task_id, former, heir,
            case when has then 'joined' else 'moved' end, to_jsonb(t), moment, app.post_id());
    perform app.roll_up_task(t.task_id, moment);
  end loop;

  for c in select x.* from plan_card x join plan p on p.id = x.plan_id and p.state = 'in-force'
            where x.agency_id = former and (chosen is null or x.plan_id = any (chosen)) and app.may_move_work(x.owner_lft)
            order by x.plan_id for update of x loop
    has := exists (select from plan_card y where y.plan_id = c.plan_id and y.agency_id = heir);
    if has then
      delete from plan_card where plan_id = c.plan_id and agency_id = former;
    else
      update plan_card set agency_id = heir, agency_lft = heir_lft where plan_id = c.plan_id and agency_id = former;
    end if;
    insert into plan_reach (plan_id, agency_id, owner_lft) values (c.plan_id, heir, c.owner_lft) on conflict do nothing;
    insert into work_move (id, succession_id, kind, record_id, from_id, to_id, outcome, before, at, post_id)
    values (gen_random_uuid(), of_succession, 'card', c.plan_id, former, heir,
            case when has then 'joined' else 'moved' end, to_jsonb(c), moment, app.post_id());
  end loop;

  for g in select m.snapshot_id, s.plan_id, p.owner_lft from group_snapshot_member m
             join group_snapshot s on s.id = m.snapshot_id
             join plan p on p.id = s.plan_id and p.state = 'in-force'
            where m.agency_id = former and (chosen is null or s.plan_id = any (chosen)) and app.may_move_work(p.owner_lft)
            order by m.snapshot_id for update of m loop
    has := exists (select from group_snapshot_member y where y.snapshot_id = g.snapshot_id and y.agency_id = heir);
    delete from group_snapshot_member where snapshot_id = g.snapshot_id and agency_id = former;
    if not has then
      insert into group_snapshot_member (snapshot_id, agency_id) values (g.snapshot_id, heir);
    end if;
    insert into plan_reach (plan_id, agency_id, owner_lft) values (g.plan_id, heir, g.owner_lft) on conflict do nothing;
    insert into work_move (id, succession_id, kind, record_id, from_id, to_id, outcome, before, at, post_id)
    values (gen_random_uuid(), of_succession, 'group', g.snapshot_id, former, heir,
            case when has then 'joined' else 'moved' end, jsonb_build_object('agency_id', former), moment, app.post_id());
  end loop;

  for r in select * from report_due x
            where x.agency_id = former and x.state in ('waiting', 'returned')
              and (chosen is null or x.id = any (chosen) or x.plan_id = any (chosen)) and app.may_move_work(x.owner_lft)
            order by x.id for update loop
    has := exists (select from report_due y where y.duty_id = r.duty_id and y.period_code = r.period_code and y.agency_id = heir);
    if has then
      update report_due set state = 'cancelled', note = words, revision = revision + 1 where id = r.id;
    else
      update report_due set agency_id = heir, agency_lft = heir_lft, revision = revision + 1 where id = r.id;
    end if;
    insert into plan_reach (plan_id, agency_id, owner_lft) values (r.plan_id, heir, r.owner_lft) on conflict do nothing;
    insert into work_move (id, succession_id, kind, record_id, from_id, to_id, outcome, before, at, post_id)
    values (gen_random_uuid(), of_succession, 'report', r.id, former, heir,
            case when has then 'joined' else 'moved' end, to_jsonb(r), moment, app.post_id());
  end loop;

  return query select w.kind, w.outcome, count(*)::integer from work_move w
    where w.from_id = former and w.to_id = heir and w.at = moment and w.succession_id is not distinct from of_succession
    group by w.kind, w.outcome order by w.kind, w.outcome;
end $$;

-- How much work of an agency is open, for whoever is about to end it.
drop function if exists app.count_open_work(uuid);
create function app.count_open_work(of_agency uuid) returns table (tasks integer, cards integer, reports integer, plans integer)
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select (select count(*)::integer from agency_task x where x.agency_id = of_agency and x.state not in ('confirmed', 'cancelled')),
         (select count(*)::integer from plan_card x join plan p on p.id = x.plan_id and p.state = 'in-force' where x.agency_id = of_agency),
         (select count(*)::integer from report_due x where x.agency_id = of_agency and x.state in ('waiting', 'returned')),
         (select count(*)::integer from plan x join agency a on a.id = of_agency and a.lft = x.owner_lft where x.state = 'in-force')
   where coalesce(app.may('agency.edit'), false)
     and exists (select from agency a where a.id = of_agency and a.province_id = app.province_id())
$$;

-- Numbers agencies anew, in every table that copies their numbers.
drop function if exists app.renumber_agencies(uuid[], integer[], integer[]);
create function app.renumber_agencies(ids uuid[], lefts integer[], rights integer[]) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public, app as $$
declare
  copy record;
begin
  if not (coalesce(app.may('agency.edit'), false) or current_setting('role', true) = 'app_system') then
    raise exception 'agency.edit is needed' using errcode = '42501';
  end if;
  for copy in select c.relname, a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid
                join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
               where c.relkind in ('r', 'p') and a.attname in ('owner_lft', 'agency_lft') and not a.attisdropped loop
    execute format('update public.%1$I t set %2$I = m.fresh
      from (select a.lft as old, n.lft as fresh from public.agency a
              join unnest($1, $2) as n (id, lft) on n.id = a.id where a.lft <> n.lft) m
      where t.%2$I = m.old', copy.relname, copy.attname) using ids, lefts;
  end loop;
  update public.agency a set lft = n.lft, rgt = n.rgt
    from unnest(ids, lefts, rights) as n (id, lft, rgt)
   where a.id = n.id and (a.lft <> n.lft or a.rgt <> n.rgt);
end $$;

do $$
declare f text;
begin
  foreach f in array array['app.may_move_work(integer)', 'app.count_open_work(uuid)',
      'app.move_open_work(uuid, uuid, uuid, uuid[], text, timestamptz)',
      'app.renumber_agencies(uuid[], integer[], integer[])'] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to app_officer, app_system', f);
  end loop;
end $$;
