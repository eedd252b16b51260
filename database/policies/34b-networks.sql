-- Networks and matching of cases: only where cases are kept in full; what nobody may open twice over is not shown.

-- Networks of which the caller may open two records at least.
create or replace function app.seen_networks() returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, app rows 50 as $$
  select m.network_id
    from (select 'tip' as kind, app.granted_records('tip') as id union all select 'case', app.granted_records('case')) g
    join public.network_member m on m.record_kind = g.kind and m.record_id = g.id and m.left_at is null
   group by m.network_id having count(*) >= 2
$$;

-- True where the caller may open every record of a network: only then it merges into another.
create or replace function app.sees_whole_network(wanted uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select not exists (select from public.network_member m where m.network_id = wanted and m.left_at is null
    and not (m.record_kind = 'tip' and m.record_id in (select app.granted_records('tip'))
      or m.record_kind = 'case' and m.record_id in (select app.granted_records('case'))))
$$;

create or replace function app.may_have_networks() returns boolean language sql stable as $$
  select app.case_content() = 'full' and app.may('case.read') and app.may_have_tips()
$$;

select app.protect('network',
  $q$case when (select app.may_have_networks()) then id in (select app.seen_networks()) or created_by = (select app.post_id()) else false end$q$,
  $q$case when (select app.may_have_networks()) then created_by = (select app.post_id()) and ended_at is null else false end$q$,
  $q$case when (select app.may_have_networks()) then id in (select app.seen_networks()) or created_by = (select app.post_id()) else false end$q$);
revoke update on network from app_officer;
grant update (ended_at) on network to app_officer;
select app.protect('network_act',
  $q$case when (select app.may_have_networks()) then network_id in (select app.seen_networks()) or post_id = (select app.post_id()) else false end$q$,
  $q$case when (select app.may_have_networks()) then post_id = (select app.post_id()) and network_id in (select id from network) else false end$q$);
select app.protect('network_member',
  $q$case when (select app.may_have_networks()) then network_id in (select id from network)
       and (record_kind = 'tip' and record_id in (select app.granted_records('tip'))
         or record_kind = 'case' and record_id in (select app.granted_records('case'))) else false end$q$,
  $q$case when (select app.may_have_networks()) then joined_by = (select app.post_id()) and left_at is null
       and network_id in (select id from network)
       and (record_kind = 'tip' and record_id in (select app.granted_records('tip'))
         or record_kind = 'case' and record_id in (select app.granted_records('case'))) else false end$q$);

-- A proposal or an answer that touches a case is off where cases are not kept in full.
drop policy if exists match_proposal_of_case on match_proposal;
create policy match_proposal_of_case on match_proposal as restrictive for select to app_officer using (
  (one_kind <> 'case' and other_kind <> 'case') or (select app.case_content()) = 'full');
drop policy if exists known_ask_hit_of_case on known_ask_hit;
create policy known_ask_hit_of_case on known_ask_hit as restrictive for select to app_officer using (
  record_kind <> 'case' or (select app.case_content()) = 'full');

-- What a case holds (numbers of its chart, names of accused who are not cleared) is compared like that of a tip.
create or replace function app.match_case(of_case uuid, at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public, app as $$
begin
  if not (app.may_share_record('case', of_case) or app.is_system()) then
    raise exception 'record is not held by this post' using errcode = '42501';
  end if;
  if app.case_content() <> 'full' then
    return;
  end if;
  perform app.match_record('case', of_case, at);
end $$;

-- Fingerprints of a record that are in matching now.
create or replace function app.open_prints(of_kind text, of_id uuid) returns table (value_kind text, value bytea)
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select f.value_kind, f.value from public.fingerprint f
   where f.closed_at is null and f.record_kind = of_kind and f.record_id = of_id
  union select f.value_kind, f.value from public.denounced_person d
    join public.fingerprint f on f.record_kind = 'denounced-person' and f.record_id = d.id and f.closed_at is null
   where of_kind = 'tip' and d.tip_id = of_id
  union select f.value_kind, f.value from public.accused a
    join public.fingerprint f on f.record_kind = 'accused' and f.record_id = a.id and f.closed_at is null
   where of_kind = 'case' and a.case_id = of_id
$$;
revoke all on function app.open_prints(text, uuid) from public;

-- False once nothing that the two records share is open any more: a number was taken off, a person cleared.
create or replace function app.match_stands(of_match uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select exists (
    select from public.match_proposal m
      join lateral app.open_prints(m.one_kind, m.one_id) a on true
      join lateral app.open_prints(m.other_kind, m.other_id) b on b.value_kind = a.value_kind and b.value = a.value
     where m.id = of_match)
$$;

-- Takes back one act of a network, of which the caller may open every record that came in by it; false otherwise.
drop function if exists app.undo_network_act(uuid, timestamptz);
create function app.undo_network_act(of_act uuid, moment timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, app as $$
declare
  act public.network_act;
begin
  select a.* into act from public.network_act a
   where a.id = of_act and a.undone_at is null and a.network_id in (select app.seen_networks()) for update;
  if not found or not app.may_have_networks() or exists (select from public.network_member m where m.act_id = of_act and m.left_at is null
      and not (m.record_kind = 'tip' and m.record_id in (select app.granted_records('tip'))
        or m.record_kind = 'case' and m.record_id in (select app.granted_records('case')))) then
    return false;
  end if;
  update public.network_act set undone_at = moment, undone_by = app.post_id() where id = of_act;
  update public.network_member set left_at = moment where act_id = of_act and left_at is null;
  update public.network set ended_at = null where id = act.from_network_id;
  update public.match_proposal set state = 'match-open', answered_at = null, answered_by = null
   where id = act.match_id and state = 'match-linked';
  update public.network n set ended_at = moment where n.id = act.network_id
     and (select count(*) from public.network_member m where m.network_id = n.id and m.left_at is null) < 2;
  return true;
end $$;

do $$
declare
  f text;
begin
  foreach f in array array['app.undo_network_act(uuid, timestamptz)', 'app.seen_networks()', 'app.sees_whole_network(uuid)', 'app.match_case(uuid, timestamptz)',
      'app.match_stands(uuid)'] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to app_officer, app_system', f);
  end loop;
end $$;
