-- Matching: comparing everything is the database's own work; officers see a proposal when they may open both
-- records, else the provincial duty group does. Whoever recorded a tip learns nothing from this.

-- The record to which a fingerprint belongs: a denounced person's is that of the tip, an accused's of the case.
create or replace function app.matched_record(kind text, of_id uuid, out record_kind text, out record_id uuid)
language plpgsql stable security definer set search_path = pg_catalog, public, app as $$
begin
  record_kind := kind;
  record_id := of_id;
  if kind = 'denounced-person' then
    select 'tip', d.tip_id into record_kind, record_id from denounced_person d where d.id = of_id;
  elsif kind = 'accused' then
    select 'case', a.case_id into record_kind, record_id from accused a where a.id = of_id;
  end if;
end $$;
create or replace function app.belongs_to(kind text, of_id uuid, owner_kind text, owner_id uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select (r.record_kind, r.record_id) = (owner_kind, owner_id) from app.matched_record(kind, of_id) r
$$;

-- Posts that handle, lead or received a record, now.
create or replace function app.posts_holding(kind text, of_id uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select coalesce(g.post_id, m.post_id) from public.record_grant g
    left join public.group_member m on m.group_id = g.group_id and m.from_at <= app.now() and (m.until_at is null or m.until_at > app.now())
   where g.record_kind = kind and g.record_id = of_id and g.from_at <= app.now() and (g.until_at is null or g.until_at > app.now())
     and g.ground in ('receipt', 'assignment', 'roster', 'leading', 'handling', 'head') and coalesce(g.post_id, m.post_id) is not null
$$;

create or replace function app.is_secluded(kind text, of_id uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select kind = 'tip' and exists (select from public.tip t where t.id = of_id and t.secluded)
$$;

-- Compares what a tip holds with every open fingerprint of tips and cases, never with victims or checks.
create or replace function app.match_tip(of_tip uuid, at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public, app as $$
begin
  if not (app.may_share_record('tip', of_tip) or app.is_system()) then
    raise exception 'record is not held by this post' using errcode = '42501';
  end if;
  perform app.match_record('tip', of_tip, at);
end $$;

-- The comparing itself, of a tip or of a case; whether a post may ask for it is decided by its callers.
create or replace function app.match_record(own_kind text, own_id uuid, at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public, app as $$
begin
  insert into match_proposal (id, one_kind, one_id, other_kind, other_id, reasons, weight, to_duty, proposed_at)
  select gen_random_uuid(),
         case when (own_kind, own_id) < (pair.kind, pair.id) then own_kind else pair.kind end,
         case when (own_kind, own_id) < (pair.kind, pair.id) then own_id else pair.id end,
         case when (own_kind, own_id) < (pair.kind, pair.id) then pair.kind else own_kind end,
         case when (own_kind, own_id) < (pair.kind, pair.id) then pair.id else own_id end,
         pair.reasons, least(pair.weight, 100),
         not (app.is_secluded(own_kind, own_id) or app.is_secluded(pair.kind, pair.id))
           and not exists (select app.posts_holding(own_kind, own_id) intersect select app.posts_holding(pair.kind, pair.id)), at
    from (
      select owner.record_kind as kind, owner.record_id as id, array_agg(distinct hit.reason order by hit.reason) as reasons,
             (sum(distinct hit.weight) - case when array_agg(hit.reason) @> '{same-name,name-sounds-alike}' then 15 else 0 end
               - case when array_agg(hit.reason) @> '{same-place,place-sounds-alike}' then 8 else 0 end)::integer as weight
        from (
          select other.record_kind, other.record_id, w.reason, w.weight
            from fingerprint own
            join fingerprint other on other.value_kind = own.value_kind and other.value = own.value and other.closed_at is null
             and other.record_kind in ('tip', 'denounced-person', 'case', 'accused')
            join app.match_weights() w on w.value_kind = own.value_kind
           where own.closed_at is null and ((own.record_kind = own_kind and own.record_id = own_id)
              or (own_kind = 'tip' and own.record_kind = 'denounced-person'
                and own.record_id in (select d.id from denounced_person d where d.tip_id = own_id))
              or (own_kind = 'case' and own.record_kind = 'accused'
                and own.record_id in (select a.id from accused a where a.case_id = own_id)))
        ) hit
        cross join lateral app.matched_record(hit.record_kind, hit.record_id) owner
       where owner.record_id is not null and (owner.record_kind, owner.record_id) <> (own_kind, own_id)
         and (owner.record_kind <> 'case' or app.case_content() = 'full')
         and not exists (select from criminal_case c where c.tip_id is not null
           and (c.id = own_id and c.tip_id = owner.record_id or c.id = owner.record_id and c.tip_id = own_id))
       group by owner.record_kind, owner.record_id
      having sum(distinct hit.weight) >= 30
       order by sum(distinct hit.weight) desc
       limit 50) pair
  on conflict (one_kind, one_id, other_kind, other_id) do update
     set reasons = excluded.reasons, weight = excluded.weight,
         to_duty = match_proposal.to_duty and excluded.to_duty
   where match_proposal.state in ('match-open', 'match-told');
end $$;

-- The same weights as MATCH_WEIGHTS in src/domain/matching; a test holds them together.
create or replace function app.match_weights() returns table (value_kind text, reason text, weight integer)
language sql immutable as $$
  values ('phone', 'same-phone', 60), ('account', 'same-account', 61), ('paper', 'same-paper', 62), ('plate', 'same-plate', 50),
         ('name', 'same-name', 30), ('name-sound', 'name-sounds-alike', 15), ('place', 'same-place', 12), ('place-sound', 'place-sounds-alike', 8)
$$;

do $$
declare
  reading constant text := $q$case when (select app.may_have_tips()) then
       ((one_id in (select app.granted_records('tip')) or one_id in (select app.granted_records('case')))
         and (other_id in (select app.granted_records('tip')) or other_id in (select app.granted_records('case'))))
       or (to_duty and (select app.in_provincial_duty()))
       or (state = 'match-told' and (one_id in (select app.granted_records('tip')) or other_id in (select app.granted_records('tip'))
         or one_id in (select app.granted_records('case')) or other_id in (select app.granted_records('case'))))
     else false end$q$;
begin
  perform app.protect('match_proposal', reading, null, reading);
end $$;
revoke update on match_proposal from app_officer;
grant update (state, answered_at, answered_by) on match_proposal to app_officer;

-- The duty group learns of a proposal which bodies hold the two and their codes, nothing else.
drop function if exists app.sides_of_match(uuid);
create function app.sides_of_match(of_match uuid)
returns table (record_kind text, record_id uuid, code text, held_by_id uuid, held_by_name text)
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select s.kind, s.id, coalesce(t.code, c.code), a.id, a.short_name
    from public.match_proposal m
    cross join lateral (values (m.one_kind, m.one_id), (m.other_kind, m.other_id)) s (kind, id)
    left join public.tip t on s.kind = 'tip' and t.id = s.id
    left join public.criminal_case c on s.kind = 'case' and c.id = s.id
    left join public.agency a on a.id = coalesce(t.held_by_id, c.holder_agency_id)
   where m.id = of_match
     and ((m.to_duty and app.in_provincial_duty())
       or m.one_id in (select app.granted_records('tip')) or m.other_id in (select app.granted_records('tip'))
       or (m.one_id in (select app.granted_records('case')) and m.other_id in (select app.granted_records('case'))))
$$;

-- A link shows only to whoever may open both.
select app.protect('tip_link',
  $q$case when (select app.may_have_tips()) then one_id in (select app.granted_records('tip'))
       and other_id in (select app.granted_records('tip')) else false end$q$,
  $q$by_post_id = (select app.post_id()) and one_id in (select app.granted_records('tip'))
       and other_id in (select app.granted_records('tip'))$q$,
  $q$one_id in (select app.granted_records('tip')) and other_id in (select app.granted_records('tip'))$q$);
revoke update on tip_link from app_officer;
grant update (ended_at, ended_by) on tip_link to app_officer;

-- “Known anywhere?”: at most ten a day; the answer is the same whether something was found or not.
drop function if exists app.ask_known(uuid, uuid, text, uuid, text, text, bytea[], timestamptz);
drop function if exists app.ask_known(uuid, text, uuid, text, uuid, text, text, bytea[], timestamptz);
create function app.ask_known(new_id uuid, of_kind text, of_id uuid, holder_kind text, holder_id uuid, kind text, why text, prints bytea[], at timestamptz)
returns integer language plpgsql security definer set search_path = pg_catalog, public, app as $$
declare
  asked integer;
begin
  if not (of_kind in ('tip', 'case') and (of_kind = 'tip' or app.case_content() = 'full') and app.holds_record(of_kind, of_id)
      and app.belongs_to(holder_kind, holder_id, of_kind, of_id) and exists (select from fingerprint f where f.record_kind = holder_kind
      and f.record_id = holder_id and f.value = any (prints) and f.closed_at is null)) then
    raise exception 'nothing recorded to ask about' using errcode = '42501';
  end if;
  perform pg_advisory_xact_lock(hashtext('known-ask'), hashtext(app.officer_id()::text));
  select count(*) into asked from known_ask a where a.asked_officer_id = app.officer_id()
     and (a.asked_at at time zone 'Asia/Ho_Chi_Minh')::date = (at at time zone 'Asia/Ho_Chi_Minh')::date;
  if asked >= 10 then
    return -1;
  end if;
  insert into known_ask (id, tip_id, case_id, asked_by, asked_officer_id, agency_id, value_kind, purpose, asked_at)
  values (new_id, case when of_kind = 'tip' then of_id end, case when of_kind = 'case' then of_id end, app.post_id(), app.officer_id(), app.agency_id(), kind, why, at);
  insert into known_ask_hit (id, ask_id, record_kind, record_id)
  select distinct on (owner.record_kind, owner.record_id) gen_random_uuid(), new_id, owner.record_kind, owner.record_id
    from fingerprint f cross join lateral app.matched_record(f.record_kind, f.record_id) owner
   where f.value = any (prints) and f.closed_at is null and f.record_kind in ('tip', 'denounced-person', 'case', 'accused')
     and owner.record_id is not null and (owner.record_kind, owner.record_id) <> (of_kind, of_id)
     and (owner.record_kind <> 'case' or app.case_content() = 'full')
     and not app.is_secluded(owner.record_kind, owner.record_id);
  return 9 - asked;
end $$;

select app.protect('known_ask_hit',
  $q$case when (select app.may_have_tips()) then record_id in (select app.granted_records('tip'))
       or record_id in (select app.granted_records('case')) else false end$q$,
  null,
  $q$record_id in (select app.granted_records('tip')) or record_id in (select app.granted_records('case'))$q$);
revoke update on known_ask_hit from app_officer;
grant update (answer, answered_at, answered_by) on known_ask_hit to app_officer;

create or replace function app.supervises_province() returns boolean
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select exists (select from public.agency a where a.id = app.agency_id() and a.kind = 'provincial-procuracy')
$$;

-- The asker's own, the duty group's, the holders', and the weekly list of data protection and procuracy.
select app.protect('known_ask',
  $q$asked_by = (select app.post_id()) or (select app.in_provincial_duty()) or (select app.may('audit.read'))
     or ((select app.may('tip.supervise')) and (select app.supervises_province()))
     or id in (select ask_id from known_ask_hit)$q$, null);

-- What holders chose to say to the asker: a body to speak to, never a record.
drop function if exists app.answers_to_ask(uuid);
create function app.answers_to_ask(of_ask uuid) returns table (agency_id uuid, agency_name text)
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select distinct a.id, a.short_name from public.known_ask k
    join public.known_ask_hit h on h.ask_id = k.id and h.answer = 'contact-me'
    join public.post p on p.id = h.answered_by join public.agency a on a.id = p.agency_id
   where k.id = of_ask and k.asked_by = app.post_id()
$$;

do $$
declare
  f text;
begin
  foreach f in array array['app.matched_record(text, uuid)', 'app.belongs_to(text, uuid, text, uuid)', 'app.match_record(text, uuid, timestamptz)', 'app.posts_holding(text, uuid)', 'app.is_secluded(text, uuid)'] loop
    execute format('revoke all on function %s from public', f);
  end loop;
  foreach f in array array['app.match_tip(uuid, timestamptz)', 'app.sides_of_match(uuid)', 'app.supervises_province()',
      'app.ask_known(uuid, text, uuid, text, uuid, text, text, bytea[], timestamptz)', 'app.answers_to_ask(uuid)'] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to app_officer, app_system', f);
  end loop;
end $$;
