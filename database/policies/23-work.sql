-- Meetings, difficulties, pilots, days off, notices.

create or replace function app.meeting_owner_lft(of_id uuid) returns integer
language sql stable security definer set search_path = pg_catalog, public as $$
  select owner_lft from public.meeting where id = of_id
$$;

select app.protect('meeting_participant',
  $q$case when (select app.may('plan.read')) then agency_id = (select app.agency_id())
       or app.meeting_owner_lft(meeting_id) between (select app.lo()) and (select app.hi()) else false end$q$,
  $q$case when (select app.may('meeting.manage')) then app.meeting_owner_lft(meeting_id) between (select app.lo()) and (select app.hi()) else false end$q$,
  $q$case when (select app.may('meeting.manage')) then app.meeting_owner_lft(meeting_id) between (select app.lo()) and (select app.hi()) else false end$q$,
  $q$case when (select app.may('meeting.manage')) then app.meeting_owner_lft(meeting_id) between (select app.lo()) and (select app.hi()) else false end$q$);

select app.protect('meeting',
  $q$case when (select app.may('plan.read')) then owner_lft between (select app.lo()) and (select app.hi())
       or id in (select meeting_id from meeting_participant where agency_id = (select app.agency_id())) else false end$q$,
  $q$case when (select app.may('meeting.manage')) then owner_lft between (select app.lo()) and (select app.hi()) else false end$q$,
  $q$case when (select app.may('meeting.manage')) then owner_lft between (select app.lo()) and (select app.hi()) else false end$q$);

select app.protect('conclusion',
  'exists (select from meeting m where m.id = meeting_id)',
  $q$case when (select app.may('meeting.manage')) then app.meeting_owner_lft(meeting_id) between (select app.lo()) and (select app.hi()) else false end$q$,
  $q$case when (select app.may('meeting.manage')) then app.meeting_owner_lft(meeting_id) between (select app.lo()) and (select app.hi()) else false end$q$,
  $q$case when (select app.may('meeting.manage')) then app.meeting_owner_lft(meeting_id) between (select app.lo()) and (select app.hi()) else false end$q$);

-- A difficulty: the range that raised it and the range that decides it. The group is readable with its difficulties.
create or replace function app.raised_in_group(of_group uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select exists (select from public.difficulty d where d.group_id = of_group
                  and d.agency_lft between app.lo() and app.hi())
$$;

select app.protect('difficulty_group',
  $q$case when (select app.may('difficulty.raise')) or (select app.may('difficulty.decide'))
     then owner_lft between (select app.lo()) and (select app.hi()) or app.raised_in_group(id) else false end$q$,
  $q$case when (select app.may('difficulty.decide')) then owner_lft between (select app.lo()) and (select app.hi()) else false end$q$,
  $q$case when (select app.may('difficulty.decide')) then owner_lft between (select app.lo()) and (select app.hi()) else false end$q$);

select app.protect('difficulty',
  $q$case when (select app.may('difficulty.raise')) or (select app.may('difficulty.decide'))
     then owner_lft between (select app.lo()) and (select app.hi()) or agency_lft between (select app.lo()) and (select app.hi()) else false end$q$,
  $q$case when (select app.may('difficulty.raise')) then agency_id = (select app.agency_id())
       and agency_lft = (select lft from agency where id = agency_id) else false end$q$,
  $q$((select app.may('difficulty.decide')) and owner_lft between (select app.lo()) and (select app.hi()))
     or ((select app.may('difficulty.raise')) and agency_id = (select app.agency_id()))$q$);

-- Where a difficulty goes: the agency at the top of the province's tree that holds others.
create or replace function app.top_agency() returns table (id uuid, lft integer, short_name text)
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select a.id, a.lft, a.short_name from public.agency a
   where a.kind = 'provincial-steering-committee' and a.valid_to is null
   order by a.lft limit 1
$$;

select app.protect('pilot',
  $q$case when (select app.may('plan.read')) then province_id = (select app.province_id()) else false end$q$,
  $q$case when (select app.may('pilot.manage')) then owner_lft between (select app.lo()) and (select app.hi()) else false end$q$,
  $q$case when (select app.may('pilot.manage')) then owner_lft between (select app.lo()) and (select app.hi()) else false end$q$);

select app.protect('calendar_day',
  $q$case when (select app.post_id()) is not null then province_id = (select app.province_id()) else false end$q$,
  $q$case when (select app.may('calendar.edit')) then province_id = (select app.province_id()) else false end$q$,
  $q$case when (select app.may('calendar.edit')) then province_id = (select app.province_id()) else false end$q$,
  $q$case when (select app.may('calendar.edit')) then province_id = (select app.province_id()) else false end$q$);

-- Notices are read and ticked off by the post they are for; they are written through app.tell_posts only.
select app.protect('notification',
  $q$post_id = (select app.post_id())$q$,
  null,
  $q$post_id = (select app.post_id())$q$);

-- Posts that are told of what concerns an agency: its focal points, else all who hold the right there.
create or replace function app.posts_of_agencies(of_agencies uuid[], right_code text, day date)
returns table (agency_id uuid, post_id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  with able as (
    select g.id as agency, p.id as post, p.role_code in ('focal-point', 'standing-coordinator') as focal
      from unnest(of_agencies) as g (id)
      join public.post p on p.agency_id = g.id
       and p.valid_from <= day and (p.valid_to is null or p.valid_to >= day)
      join public.officer o on o.id = p.officer_id and o.state in ('active', 'invited')
     where exists (select from public.role_permission rp where rp.role_code = p.role_code
             and rp.permission = right_code and rp.valid_from <= day
             and (rp.valid_to is null or rp.valid_to >= day))
  )
  select agency, post from able
   where focal or not exists (select from able other where other.agency = able.agency and other.focal)
$$;

-- Posts that work for an agency from above or within: those of the narrowest range that holds the right.
create or replace function app.posts_over(of_agency uuid, right_code text, day date)
returns table (agency_id uuid, post_id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  with able as (
    select p.id as post, s.rgt - s.lft as width, p.role_code in ('focal-point', 'standing-coordinator') as focal
      from public.agency g
      join public.agency s on s.province_id = g.province_id and g.lft between s.lft and s.rgt
      join public.post p on p.scope_agency_id = s.id
       and p.valid_from <= day and (p.valid_to is null or p.valid_to >= day)
      join public.officer o on o.id = p.officer_id and o.state in ('active', 'invited')
     where g.id = of_agency
       and exists (select from public.role_permission rp where rp.role_code = p.role_code
             and rp.permission = right_code and rp.valid_from <= day
             and (rp.valid_to is null or rp.valid_to >= day))
  ), near as (select * from able where width = (select min(width) from able))
  select of_agency, post from near where focal or not exists (select from near other where other.focal)
$$;

-- The posts that officers hold on a day.
create or replace function app.posts_of_officers(of_officers uuid[], day date) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public as $$
  select p.id from public.post p
   where p.officer_id = any (of_officers) and p.valid_from <= day and (p.valid_to is null or p.valid_to >= day)
$$;

do $$
declare f text;
begin
  foreach f in array array['app.posts_of_agencies(uuid[], text, date)', 'app.posts_of_officers(uuid[], date)', 'app.posts_over(uuid, text, date)',
      'app.top_agency()', 'app.raised_in_group(uuid)'] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to app_officer, app_system', f);
  end loop;
end $$;

select app.protect('mail_notice', $q$officer_id = (select app.officer_id())$q$, null);

-- What was done within a campaign's window, by agency: tasks of its plan, by its participants where it names any.
-- The same for every reader of the campaign; a caller who may not read it gets no row.
create or replace function app.reads_campaign(of_id uuid) returns boolean
language sql stable security invoker set search_path = pg_catalog, public, app as $$
  select exists (select from public.campaign where id = of_id)
$$;
drop function if exists app.campaign_results(uuid);
drop function if exists app.count_campaign(uuid);
create function app.count_campaign(of_id uuid)
returns table (agency_id uuid, tasks bigint, done bigint, entries bigint, reports bigint)
language sql stable security definer set search_path = pg_catalog, public as $$
  with drive as (select * from public.campaign where id = of_id),
  taking_part as (
    select p.agency_id from public.campaign_participant p where p.campaign_id = of_id
    union
    select t.agency_id from public.agency_task t join drive on drive.plan_id = t.plan_id
     where not exists (select from public.campaign_participant p where p.campaign_id = of_id)
  )
  select a.agency_id,
    (select count(*) from public.agency_task t join drive on drive.plan_id = t.plan_id
      where t.agency_id = a.agency_id and t.state <> 'cancelled'),
    (select count(*) from public.agency_task t join drive on drive.plan_id = t.plan_id
      where t.agency_id = a.agency_id and t.state in ('done', 'confirmed')
        and (t.done_at at time zone 'Asia/Ho_Chi_Minh')::date between drive.starts_on and drive.ends_on),
    (select count(*) from public.progress_entry e join public.task t on t.id = e.task_id join drive on drive.plan_id = t.plan_id
      where e.agency_id = a.agency_id
        and (e.at at time zone 'Asia/Ho_Chi_Minh')::date between drive.starts_on and drive.ends_on),
    (select count(*) from public.report_due r join drive on drive.plan_id = r.plan_id
      where r.agency_id = a.agency_id and r.submitted_at is not null
        and (r.submitted_at at time zone 'Asia/Ho_Chi_Minh')::date between drive.starts_on and drive.ends_on)
  from taking_part a
$$;
create function app.campaign_results(of_id uuid)
returns table (agency_id uuid, tasks bigint, done bigint, entries bigint, reports bigint)
language sql stable security invoker set search_path = pg_catalog, public, app as $$
  select c.* from app.count_campaign(of_id) c where app.reads_campaign(of_id)
$$;

-- Who takes part, for every reader of the campaign.
drop function if exists app.campaign_participants(uuid);
create function app.campaign_participants(of_id uuid)
returns table (agency_id uuid, short_name text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select a.id, a.short_name from public.campaign_participant p join public.agency a on a.id = p.agency_id
   where p.campaign_id = of_id order by a.lft
$$;

do $$
declare f text;
begin
  foreach f in array array['app.reads_campaign(uuid)', 'app.count_campaign(uuid)', 'app.campaign_results(uuid)',
      'app.campaign_participants(uuid)'] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to app_officer, app_system', f);
  end loop;
end $$;
