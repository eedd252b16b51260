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

-- How many calls the body took: each operator's own, and all of the body for those who lead it.
drop function if exists app.count_calls(timestamptz, timestamptz);
create function app.count_calls(from_at timestamptz, until_at timestamptz)
returns table (post_id uuid, title text, calls integer, dropped integer, referred integer, waiting integer)
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select c.operator_post_id, p.title, count(*)::integer,
         (count(*) filter (where c.ended_how in ('line-dropped', 'screen-lost')))::integer,
         (count(*) filter (where c.state = 'referred'))::integer,
         (count(*) filter (where c.state = 'ended'))::integer
    from public.call c join public.post p on p.id = c.operator_post_id
   where c.agency_id = app.agency_id() and c.started_at >= from_at and c.started_at < until_at
     and (app.may('duty.manage') or (app.may('call.take') and c.operator_post_id = app.post_id()))
   group by c.operator_post_id, p.title order by p.title
$$;

do $$
declare
  f text;
begin
  foreach f in array array['app.call_state(uuid)', 'app.acknowledge_call(uuid, timestamptz)',
      'app.count_calls(timestamptz, timestamptz)'] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to app_officer, app_system', f);
  end loop;
end $$;
