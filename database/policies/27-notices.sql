-- Who may be told of what, and what agencies owe by which day: read for all agencies by the system, and in
-- the transaction of whoever caused it. Ids, days and numbers only.

-- The posts among those given that may open a record: the same rules as the policies of these tables, which
-- a test draws at random to compare. Nobody is told of what the post may not open.
drop function if exists app.posts_opening(uuid[], text, uuid, date);
create function app.posts_opening(posts uuid[], record_kind text, record uuid, day date) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public as $$
  with reader as (
    select p.id, p.agency_id, s.lft as lo, s.rgt as hi,
           array(select rp.permission from public.role_permission rp where rp.role_code = p.role_code
             and rp.valid_from <= day and (rp.valid_to is null or rp.valid_to >= day)) as rights
      from public.post p join public.agency s on s.id = p.scope_agency_id
     where p.id = any (posts)
  )
  select r.id from reader r where case record_kind
    when 'plan' then 'plan.read' = any (r.rights) and exists (
      select from public.plan x where x.id = record and (x.owner_lft between r.lo and r.hi
        or exists (select from public.plan_reach h where h.plan_id = x.id and h.agency_id = r.agency_id)))
    when 'task' then 'task.read' = any (r.rights) and exists (
      select from public.task x where x.id = record and (x.owner_lft between r.lo and r.hi
        or ('plan.read' = any (r.rights)
            and exists (select from public.plan_reach h where h.plan_id = x.plan_id and h.agency_id = r.agency_id))
        or exists (select from public.agency_task h where h.task_id = x.id and h.agency_id = r.agency_id)))
    when 'report' then exists (
      select from public.report_due x where x.id = record and (x.agency_id = r.agency_id
        or (r.rights && array['report.read', 'leaders.read']
            and (x.owner_lft between r.lo and r.hi or x.agency_lft between r.lo and r.hi))))
    when 'meeting' then 'plan.read' = any (r.rights) and exists (
      select from public.meeting x where x.id = record and (x.owner_lft between r.lo and r.hi
        or exists (select from public.meeting_participant h where h.meeting_id = x.id and h.agency_id = r.agency_id)))
    when 'difficulty' then r.rights && array['difficulty.raise', 'difficulty.decide'] and exists (
      select from public.difficulty x where x.id = record
        and (x.owner_lft between r.lo and r.hi or x.agency_lft between r.lo and r.hi))
    when 'agency' then 'agency.read' = any (r.rights)
    when 'document' then r.rights && array['document.read', 'document.receive']
    when 'officer' then 'officer.read' = any (r.rights)
    when 'danger-alert' then exists (
      select from public.danger_event e where e.alert_id = record and e.post_id = r.id and e.kind = 'post-called')
    when 'tip-list' then r.rights && array['tip.receive', 'tip.handle', 'tip.lead', 'tip.supervise']
    when 'case-list' then 'case.record' = any (r.rights)
    when 'complaint-list' then 'complaint.settle' = any (r.rights)
    when 'call-list' then 'call.take' = any (r.rights)
    else record_kind = 'calendar' end
$$;

-- Writes one notice per post that may open the record. A second one of the same key counts up and opens the
-- first again (counted), or changes nothing.
create or replace function app.tell_posts(ids uuid[], posts uuid[], notice jsonb, moment timestamptz, counted boolean)
returns integer
language plpgsql volatile security definer set search_path = pg_catalog, public, app as $$
declare
  told integer;
begin
  insert into public.notification as n (id, post_id, kind, record_kind, record_id, params, at, dedupe)
  select t.id, t.post, notice ->> 'kind', notice ->> 'recordKind', (notice ->> 'recordId')::uuid,
         coalesce(notice -> 'params', '{}'), moment, notice ->> 'key'
    from unnest(ids, posts) as t (id, post)
   where t.post in (select app.posts_opening(posts, notice ->> 'recordKind', (notice ->> 'recordId')::uuid,
                                             (moment at time zone 'Asia/Ho_Chi_Minh')::date))
  on conflict (post_id, dedupe) do update
     set params = excluded.params || jsonb_build_object('count',
           coalesce((n.params ->> 'count')::integer, 1) + coalesce((excluded.params ->> 'count')::integer, 1)),
         record_kind = excluded.record_kind, record_id = excluded.record_id, at = excluded.at, read_at = null
   where counted;
  get diagnostics told = row_count;
  return told;
end $$;

-- What agencies owe by last days from one to another: tasks of their own, tasks in the list of their card,
-- reports, plans of their own. A member of a group answers for its list as a whole: a task stands in it until
-- the member reports on it, its own plan has done it, or the task itself is over. A report that came back
-- after it was handed in counts from the day of its return.
drop function if exists app.list_owed(date, date);
create function app.list_owed(from_day date, to_day date)
returns table (source text, agency_id uuid, plan_id uuid, last_day date, items integer, first_id uuid)
language plpgsql stable security definer set search_path = pg_catalog, public, app as $$
#variable_conflict use_column
begin
  if not (coalesce(app.may('calendar.edit'), false) or current_setting('role', true) = 'app_system') then
    raise exception 'calendar.edit is needed' using errcode = '42501';
  end if;
  return query
    select 'task', x.agency_id, null::uuid, x.due_on, count(*)::integer, min(x.task_id::text)::uuid
      from agency_task x
     where not x.standing and x.due_on between from_day and to_day
       and x.state in ('assigned', 'acknowledged', 'change-asked', 'extension-asked', 'in-progress', 'returned')
     group by x.agency_id, x.due_on
    union all
    select 'card', c.agency_id, c.plan_id, t.due_on, count(*)::integer, c.plan_id
      from plan_card c
      join plan p on p.id = c.plan_id and p.state = 'in-force'
      join task t on t.plan_id = c.plan_id and t.state = 'open' and not t.standing and t.due_on between from_day and to_day
     where exists (select from assignment a where a.task_id = t.id and (a.agency_id = c.agency_id
             or exists (select from group_snapshot_member m where m.snapshot_id = a.snapshot_id and m.agency_id = c.agency_id)))
       and not exists (select from agency_task own where own.task_id = t.id and own.agency_id = c.agency_id)
       and not exists (select from task_cover v join task mine on mine.id = v.child_task_id
             where v.parent_task_id = t.id and v.child_plan_id = c.own_plan_id
               and v.state = 'confirmed' and mine.state in ('done', 'confirmed'))
     group by c.agency_id, c.plan_id, t.due_on
    union all
    select 'report', r.agency_id, null, r.last_day, count(*)::integer, min(r.id::text)::uuid
      from report_due r
     where r.state in ('waiting', 'returned') and r.submitted_at is null and r.last_day between from_day and to_day
     group by r.agency_id, r.last_day
    union all
    select 'returned-report', r.agency_id, null, r.returned_on, count(*)::integer, min(r.id::text)::uuid
      from report_due r
     where r.state = 'returned' and r.submitted_at is not null and r.returned_on between from_day and to_day
     group by r.agency_id, r.returned_on
    union all
    select 'own-plan', c.agency_id, null, c.own_plan_due_on, count(*)::integer, min(c.plan_id::text)::uuid
      from plan_card c join plan p on p.id = c.plan_id and p.state = 'in-force'
     where c.must_issue_own_plan and c.own_plan_issued_on is null and c.own_plan_due_on between from_day and to_day
     group by c.agency_id, c.own_plan_due_on;
end $$;

-- Moves of work that nobody was told of yet; each is taken once.
drop function if exists app.take_untold_moves(timestamptz);
create function app.take_untold_moves(moment timestamptz)
returns table (kind text, record_id uuid, from_id uuid, to_id uuid, outcome text)
language plpgsql volatile security definer set search_path = pg_catalog, public, app as $$
#variable_conflict use_column
begin
  if not (coalesce(app.may('agency.edit') or app.may('task.assign'), false) or current_setting('role', true) = 'app_system') then
    raise exception 'task.assign is needed' using errcode = '42501';
  end if;
  return query
    update work_move w set told_at = moment where w.told_at is null
    returning w.kind, w.record_id, w.from_id, w.to_id, w.outcome;
end $$;

do $$
declare f text;
begin
  foreach f in array array['app.posts_opening(uuid[], text, uuid, date)', 'app.list_owed(date, date)',
      'app.take_untold_moves(timestamptz)', 'app.tell_posts(uuid[], uuid[], jsonb, timestamptz, boolean)'] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to app_officer, app_system', f);
  end loop;
end $$;
