-- Duty: the roster of a body is seen in the body and kept by those who lead it; an alert is open to the
-- groups that are called and to whoever raised it.

-- Whoever stands duty is of the body and in a role that serves.
create or replace function app.may_stand_duty(of_post uuid, of_agency uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select exists (select from public.post p join public.role_permission r on r.role_code = p.role_code
    where p.id = of_post and p.agency_id = of_agency and r.permission = 'duty.serve'
      and (p.valid_to is null or p.valid_to >= (app.now() at time zone 'Asia/Ho_Chi_Minh')::date)
      and (r.valid_to is null or r.valid_to >= (app.now() at time zone 'Asia/Ho_Chi_Minh')::date))
$$;

-- mayKeepRoster / maySeeRoster.
select app.protect('duty_desk',
  $$province_id = (select app.province_id())$$,
  $$case when (select app.may('duty.manage')) then agency_id = (select app.agency_id()) else false end$$,
  $$case when (select app.may('duty.manage')) then agency_id = (select app.agency_id()) else false end$$);
select app.protect('duty_shift',
  $$agency_id = (select app.agency_id())$$,
  $$case when (select app.may('duty.manage')) then agency_id = (select app.agency_id())
       and made_by = (select app.post_id()) and app.may_stand_duty(post_id, agency_id) else false end$$,
  $$case when (select app.may('duty.manage')) then agency_id = (select app.agency_id()) else false end$$);
revoke update on duty_shift from app_officer;
grant update (until_at, taken_off_at, taken_off_by) on duty_shift to app_officer;

-- A turn is a membership in the duty group, from its beginning to its end: nothing has to happen when
-- the shift changes. The group stands before the first turn is entered.
create or replace function app.seat_shift() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, app as $$
begin
  insert into group_member as m (id, group_id, post_id, from_at, until_at, granted_by, ground, province_id)
  select new.id, g.id, new.post_id, new.from_at, new.until_at, new.made_by, 'roster', new.province_id
    from group_key g where g.code = 'duty' and g.agency_id = new.agency_id and g.retired_at is null
  on conflict (id) do update set until_at = greatest(m.from_at, excluded.until_at);
  return null;
end $$;
drop trigger if exists duty_shift_seats on duty_shift;
create trigger duty_shift_seats after insert or update of until_at on duty_shift
  for each row execute function app.seat_shift();

-- While a body keeps a roster nobody stands in its duty group by post alone.
create or replace function app.keeps_roster(of_group uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select exists (select from group_key g join duty_desk d on d.agency_id = g.agency_id
    where g.id = of_group and g.code = 'duty' and d.roster_since is not null)
$$;
create or replace function app.no_standing_beside_roster() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, app as $$
begin
  return case when app.keeps_roster(new.group_id) then null else new end;
end $$;
drop trigger if exists group_member_not_standing on group_member;
create trigger group_member_not_standing before insert on group_member
  for each row when (new.ground = 'standing') execute function app.no_standing_beside_roster();

create or replace function app.change_roster() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, app as $$
begin
  if new.roster_since is not null then
    update group_member m set until_at = greatest(m.from_at, new.roster_since)
      from group_key g
     where g.id = m.group_id and g.code = 'duty' and g.agency_id = new.agency_id and m.ground = 'standing'
       and (m.until_at is null or m.until_at > new.roster_since);
  else
    insert into group_member (id, group_id, post_id, from_at, until_at, ground, province_id)
    select gen_random_uuid(), g.id, p.id, greatest(app.now(), p.valid_from::timestamp at time zone 'Asia/Ho_Chi_Minh'),
           (p.valid_to + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh', 'standing', g.province_id
      from group_key g join agency a on a.id = g.agency_id join post p on p.agency_id = a.id
     where g.code = 'duty' and g.agency_id = new.agency_id and g.retired_at is null
       and app.stands_in_group('duty', p.role_code, a.kind)
       and (p.valid_to is null or (p.valid_to + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh' > app.now())
       and not exists (select from group_member m where m.group_id = g.id and m.post_id = p.id
             and m.ground = 'standing' and (m.until_at is null or m.until_at > app.now()));
  end if;
  return null;
end $$;
drop trigger if exists duty_desk_changes_roster on duty_desk;
drop trigger if exists duty_desk_begins_roster on duty_desk;
create trigger duty_desk_changes_roster after update of roster_since on duty_desk
  for each row when (old.roster_since is distinct from new.roster_since) execute function app.change_roster();
create trigger duty_desk_begins_roster after insert on duty_desk
  for each row when (new.roster_since is not null) execute function app.change_roster();

-- mayReadAlert, mayAnswerAlert.
select app.protect('danger_alert',
  $$raised_by = (select app.post_id()) or case
      when (select app.may('duty.serve') or app.may('duty.manage') or app.may('lodging.read'))
      then id in (select app.granted_records('danger-alert')) else false end$$,
  $$raised_by = (select app.post_id()) and state = 'calling' and place_words is null$$,
  $$case when (select app.may('duty.serve') or app.may('duty.manage'))
       then id in (select app.granted_records('danger-alert')) else false end$$);
revoke update on danger_alert from app_officer;
grant update (state, next_call_at, acknowledged_at, acknowledged_by, closed_at, outcome) on danger_alert to app_officer;
select app.protect('danger_event',
  $$exists (select from danger_alert a where a.id = alert_id)$$,
  $$by_post_id = (select app.post_id()) and exists (select from danger_alert a where a.id = alert_id)$$);

-- Whom an alert calls, by stages: the officers on the roster in their order, or those who stand in the group
-- by their post (also before it was first needed); the heads; then the same of the provincial police. Whoever has left or is locked out is passed over.
drop function if exists app.duty_ladder(uuid, timestamptz);
create function app.duty_ladder(of_body uuid, at timestamptz)
returns table (stage text, post_id uuid, agency_id uuid, place integer)
language sql stable security definer set search_path = pg_catalog, public, app as $$
  with province as (
    select a.id from public.agency a where a.kind = 'provincial-police' and a.valid_to is null order by a.lft limit 1
  ), rung as (
    select of_body as agency, 'duty' as code, 'on-duty' as stage
    union all select of_body, 'heads', 'head'
    union all select p.id, 'duty', 'province-on-duty' from province p where p.id <> of_body
    union all select p.id, 'heads', 'province-head' from province p where p.id <> of_body
  ), callee as (
    select r.stage, r.agency, m.post_id, s.call_order
      from rung r
      join public.group_key g on g.agency_id = r.agency and g.code = r.code and g.retired_at is null
      join public.group_member m on m.group_id = g.id and m.from_at <= at and (m.until_at is null or m.until_at > at)
      left join public.duty_shift s on s.id = m.id
    union all
    select r.stage, r.agency, p.id, null
      from rung r join public.agency a on a.id = r.agency join public.post p on p.agency_id = a.id
     where app.stands_in_group(r.code, p.role_code, a.kind)
       and p.valid_from <= (at at time zone 'Asia/Ho_Chi_Minh')::date
       and (p.valid_to is null or p.valid_to >= (at at time zone 'Asia/Ho_Chi_Minh')::date)
       and not exists (select from public.group_key g where g.agency_id = r.agency and g.code = r.code and g.retired_at is null)
  )
  select c.stage, c.post_id, c.agency,
         row_number() over (partition by c.stage order by c.call_order nulls last, p.valid_from, c.post_id)::integer
    from callee c
    join public.post p on p.id = c.post_id
    join public.officer o on o.id = p.officer_id and o.state = 'active'
   where p.valid_from <= (at at time zone 'Asia/Ho_Chi_Minh')::date
     and (p.valid_to is null or p.valid_to >= (at at time zone 'Asia/Ho_Chi_Minh')::date)
$$;

-- The body that is called for a place: the police of the commune where they are entered, else of the province.
create or replace function app.body_for_danger(of_place uuid) returns uuid
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select a.id from public.agency a
   where a.valid_to is null and a.province_id = app.province_id()
     and ((a.kind = 'commune-police' and a.place_id = of_place) or a.kind = 'provincial-police')
   order by (a.kind = 'commune-police') desc, a.lft limit 1
$$;

-- Titles, bodies and telephones of those who were called, for whoever may see the alert.
create or replace function app.danger_titles(of_alert uuid)
returns table (post_id uuid, title text, agency_id uuid, agency_name text)
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select distinct p.id, p.title, a.id, a.short_name
    from public.danger_event e join public.post p on p.id in (e.post_id, e.by_post_id)
    join public.agency a on a.id = p.agency_id
   where e.alert_id = of_alert
     and (app.is_system() or exists (select from public.danger_alert d where d.id = of_alert and d.raised_by = app.post_id())
          or of_alert in (select app.granted_records('danger-alert')))
$$;

-- The alert of a call learns which tip the referral made, from the operator's own referral alone.
create or replace function app.link_alert_of_call(of_call uuid) returns void
language sql volatile security definer set search_path = pg_catalog, public, app as $$
  update public.danger_alert a set tip_id = c.tip_id from public.call c
   where c.id = of_call and c.operator_post_id = app.post_id() and a.id = c.alert_id and c.tip_id is not null
$$;

-- The danger is over when its alert ended with the person safe or no danger found, and no other of the tip is open:
-- the tip leaves the top of the lists, and stays urgent. Whoever closed the alert need not be able to open the tip, and
-- nobody who is at work on it is told that it changed: the chain of the tip did not.
create or replace function app.end_danger_of_tip(of_alert uuid) returns uuid
language sql volatile security definer set search_path = pg_catalog, public, app as $$
  with over as (
    select case a.source when 'tip' then a.record_id else a.tip_id end as tip_id from public.danger_alert a
     where a.id = of_alert and a.state = 'closed' and a.outcome in ('person-safe', 'no-danger') and a.province_id = app.province_id()
       and exists (select from public.danger_event e
                    where e.alert_id = a.id and e.kind = 'alert-closed' and e.by_post_id = app.post_id()))
  update public.tip t set urgency = 'urgent', updated_at = app.now()
    from over where t.id = over.tip_id and t.urgency = 'danger-now'
     and not exists (select from public.danger_alert o
                      where o.state <> 'closed' and t.id in (o.tip_id, case o.source when 'tip' then o.record_id end))
  returning t.id
$$;

-- Whether a call for help waits for the post of a session, locked or not: yes or no and nothing else. It asks
-- nothing of the claims and leaves the session as idle as it was.
create or replace function app.alert_waits_for(token bytea, moment timestamptz) returns boolean
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select exists (
    select from public.session s
      join public.danger_event e on e.post_id = s.post_id and e.kind = 'post-called'
      join public.danger_alert a on a.id = e.alert_id and a.state = 'calling'
     where s.token_hash = token and s.stage = 'full' and s.revoked_at is null and s.expires_at > moment)
$$;
revoke all on function app.alert_waits_for(bytea, timestamptz) from public;
grant execute on function app.alert_waits_for(bytea, timestamptz) to app_system;

-- Who stands duty, by name: seen in the own body only.
drop function if exists app.duty_people();
create function app.duty_people() returns table (post_id uuid, title text, officer text, eligible boolean)
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select p.id, p.title, o.full_name, o.state = 'active' and app.may_stand_duty(p.id, p.agency_id)
    from public.post p join public.officer o on o.id = p.officer_id
   where p.agency_id = app.agency_id()
$$;

do $$
declare
  f text;
begin
  foreach f in array array['app.duty_people()', 'app.duty_ladder(uuid, timestamptz)', 'app.body_for_danger(uuid)', 'app.danger_titles(uuid)',
      'app.link_alert_of_call(uuid)', 'app.end_danger_of_tip(uuid)',
      'app.may_stand_duty(uuid, uuid)', 'app.keeps_roster(uuid)'] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to app_officer, app_system', f);
  end loop;
end $$;
