-- Calls: the operator's own, and nobody else's; the body sees how many.

-- mayReadCall.
select app.protect('call',
  $$case when (select app.may('call.take')) then operator_post_id = (select app.post_id()) else false end$$,
  $$case when (select app.may('call.take')) then operator_post_id = (select app.post_id())
       and agency_id = (select app.agency_id()) else false end$$,
  $$case when (select app.may('call.take')) then operator_post_id = (select app.post_id()) else false end$$);
revoke update on call from app_officer;
grant update (state, heard_at, ended_at, ended_how, number_refused, call_back, words, alert_id, tip_id, tip_code,
  referred_to_id, referred_at, revision) on call to app_officer;

-- Where the referral of one's own call stands now: a state, no word.
create or replace function app.call_state(of_call uuid) returns text
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select t.state from public.call c join public.tip t on t.id = c.tip_id
   where c.id = of_call and c.operator_post_id = app.post_id()
$$;

-- The first act of somebody else upon the tip acknowledges the referral; the words leave the call.
create or replace function app.acknowledge_call(of_tip uuid, at timestamptz) returns uuid
language sql volatile security definer set search_path = pg_catalog, public, app as $$
  update public.call c set acknowledged_at = at, words = null, revision = c.revision + 1
   where c.tip_id = of_tip and c.acknowledged_at is null and c.operator_post_id is distinct from app.post_id()
     and (app.holds_record('tip', of_tip) or app.is_system())
  returning c.id
$$;

-- Nobody writes here but the function below; whoever leads the body reads it.
select app.protect('call_hand_over',
  $$case when (select app.may('duty.manage')) then agency_id = (select app.agency_id()) else false end$$, null);

-- Calls of the own body that run, or ended and were referred nowhere, for whoever leads it: moments and codes, no word.
drop function if exists app.calls_to_refer();
create function app.calls_to_refer()
returns table (id uuid, line text, state text, started_at timestamptz, ended_at timestamptz, ended_how text,
  danger_told boolean, operator_post_id uuid, title text, handed_over_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public, app as $$
  with open_call as (
    (select r.* from public.call r where r.state = 'running' and r.agency_id = app.agency_id())
    union all
    (select e.* from public.call e where e.state = 'ended' and e.agency_id = app.agency_id()
      order by e.started_at desc, e.id desc limit 200)
  )
  select c.id, c.line, c.state, c.started_at, c.ended_at, c.ended_how, c.alert_id is not null, c.operator_post_id, p.title,
         (select max(h.at) from public.call_hand_over h where h.call_id = c.id)
    from open_call c join public.post p on p.id = c.operator_post_id
   where app.may('duty.manage')
   order by c.started_at desc, c.id desc
$$;

-- Who of the own body takes calls today, for whoever leads it.
create or replace function app.call_takers() returns table (post_id uuid, title text, officer text)
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select p.id, p.title, o.full_name
    from public.post p join public.officer o on o.id = p.officer_id and o.state = 'active'
   where app.may('duty.manage') and p.agency_id = app.agency_id()
     and p.valid_from <= (app.now() at time zone 'Asia/Ho_Chi_Minh')::date
     and (p.valid_to is null or p.valid_to >= (app.now() at time zone 'Asia/Ho_Chi_Minh')::date)
     and exists (select from public.role_permission r where r.role_code = p.role_code and r.permission = 'call.take'
           and (r.valid_to is null or r.valid_to >= (app.now() at time zone 'Asia/Ho_Chi_Minh')::date))
$$;

-- Gives a call that was never referred to another operator of the body: row, grant and trace together. The head
-- neither holds nor opens it. Answers who had it; null where it is no such call.
create or replace function app.hand_call_over(of_call uuid, to_post uuid, trace uuid, moment timestamptz) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, public, app as $$
declare
  had uuid;
begin
  select c.operator_post_id into had from public.call c
   where c.id = of_call and app.may('duty.manage') and c.agency_id = app.agency_id() and c.state in ('running', 'ended')
     for update;
  if had is null then return null; end if;
  if had = to_post or not exists (select from app.call_takers() t where t.post_id = to_post) then
    raise exception 'no other operator of this body' using errcode = '22023';
  end if;
  update public.call set operator_post_id = to_post, revision = revision + 1 where id = of_call;
  update public.record_grant set until_at = greatest(from_at, moment)
   where record_kind = 'call' and record_id = of_call and post_id = had and (until_at is null or until_at > moment);
  insert into public.record_grant (id, record_kind, record_id, post_id, from_at, ground, granted_by)
  values (gen_random_uuid(), 'call', of_call, to_post, moment, 'hand-over', app.post_id());
  insert into public.call_hand_over (id, call_id, agency_id, from_post_id, to_post_id, by_post_id, at)
  values (trace, of_call, app.agency_id(), had, to_post, app.post_id(), moment);
  return had;
end $$;

-- How many calls the body took: each operator's own, and all of the body for those who lead it. A call counts for
-- whoever took it, what became of it for whoever has it now.
drop function if exists app.count_calls(timestamptz, timestamptz);
create function app.count_calls(from_at timestamptz, until_at timestamptz)
returns table (post_id uuid, title text, calls integer, dropped integer, referred integer, waiting integer)
language sql stable security definer set search_path = pg_catalog, public, app as $$
  with taken as (
    select c.*, coalesce((select h.from_post_id from public.call_hand_over h where h.call_id = c.id order by h.at limit 1),
                         c.operator_post_id) as taker
      from public.call c
     where c.agency_id = app.agency_id() and c.started_at >= from_at and c.started_at < until_at
  ), counted as (
    select taker as post, count(*) as calls, count(*) filter (where ended_how in ('line-dropped', 'screen-lost')) as dropped,
           0 as referred, 0 as waiting from taken group by taker
    union all
    select operator_post_id, 0, 0, count(*) filter (where state = 'referred'), count(*) filter (where state = 'ended')
      from taken group by operator_post_id
  )
  select p.id, p.title, sum(n.calls)::integer, sum(n.dropped)::integer, sum(n.referred)::integer, sum(n.waiting)::integer
    from counted n join public.post p on p.id = n.post
   where app.may('duty.manage') or (app.may('call.take') and n.post = app.post_id())
   group by p.id, p.title order by p.title
$$;

do $$
declare
  f text;
begin
  foreach f in array array['app.call_state(uuid)', 'app.acknowledge_call(uuid, timestamptz)', 'app.calls_to_refer()',
      'app.call_takers()', 'app.hand_call_over(uuid, uuid, uuid, timestamptz)',
      'app.count_calls(timestamptz, timestamptz)'] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to app_officer, app_system', f);
  end loop;
end $$;
