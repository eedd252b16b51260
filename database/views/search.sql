-- Search, one function per noun. They run as the owner, because a policy keeps the index of words from being
-- used; each therefore carries the same check as the noun's policy, and a test compares the two.
-- $1 the longest word as a pattern, $2 all words as patterns, $3 a document number without blanks, $4 how many.
-- Where the longest word has fewer than three letters it is sought at the beginning of words: $1 is then '% ab%'
-- and $5 'ab%'; else both are the same. Exact numbers come first; of common words a thousand are looked at.

create or replace function app.search_documents(text, text[], text, integer, text)
returns table (id uuid, number text, title text, detail text, day date, rank integer)
language sql stable security definer set search_path = pg_catalog, public, app as $$
  with found as (
    (select d.id, d.symbol_number, d.subject, d.type, d.issued_on, 0 as rank
       from public.directive_document d
      where d.province_id = (select app.province_id()) and d.folded_number = $3
        and ((select app.may('plan.read')) or (select app.may('document.read')))
        and (d.open or d.owner_lft between (select app.lo()) and (select app.hi())
          or d.id in (select r.document_id from public.document_reach r where r.agency_id = (select app.agency_id())))
      limit 100)
    union all
    (select d.id, d.symbol_number, d.subject, d.type, d.issued_on, 1
       from public.directive_document d
      where d.province_id = (select app.province_id()) and (d.folded like $1 or d.folded like $5)
        and d.folded like all ($2) and d.folded_number is distinct from $3
        and ((select app.may('plan.read')) or (select app.may('document.read')))
        and (d.open or d.owner_lft between (select app.lo()) and (select app.hi())
          or d.id in (select r.document_id from public.document_reach r where r.agency_id = (select app.agency_id())))
      limit 1000))
  select f.id, f.symbol_number, f.subject, f.type, f.issued_on, f.rank from found f
   order by f.rank, f.issued_on desc nulls last, f.id limit $4
$$;

create or replace function app.search_plans(text, text[], text, integer, text)
returns table (id uuid, number text, title text, detail text, day date, rank integer)
language sql stable security definer set search_path = pg_catalog, public, app as $$
  with found as (
    (select p.id, p.document_id, p.title, p.state, 0 as rank
       from public.directive_document d join public.plan p on p.document_id = d.id
      where d.province_id = (select app.province_id()) and d.folded_number = $3 and (select app.may('plan.read'))
        and (p.owner_lft between (select app.lo()) and (select app.hi())
          or p.id in (select r.plan_id from public.plan_reach r where r.agency_id = (select app.agency_id())))
      limit 100)
    union all
    (select p.id, p.document_id, p.title, p.state, 1 from public.plan p
      where p.province_id = (select app.province_id()) and (p.folded like $1 or p.folded like $5)
        and p.folded like all ($2) and (select app.may('plan.read'))
        and (p.owner_lft between (select app.lo()) and (select app.hi())
          or p.id in (select r.plan_id from public.plan_reach r where r.agency_id = (select app.agency_id())))
      limit 1000))
  select f.id, d.symbol_number, f.title, f.state, d.issued_on, min(f.rank)
    from found f join public.directive_document d on d.id = f.document_id
   group by f.id, d.symbol_number, f.title, f.state, d.issued_on
   order by min(f.rank), d.issued_on desc nulls last, f.id limit $4
$$;

create or replace function app.search_tasks(text, text[], text, integer, text)
returns table (id uuid, number text, title text, detail text, day date, rank integer)
language sql stable security definer set search_path = pg_catalog, public, app as $$
  with found as (
    select t.id, t.plan_id, t.title, t.path, t.due_on from public.task t
     where t.province_id = (select app.province_id()) and (t.folded like $1 or t.folded like $5)
       and t.folded like all ($2) and (select app.may('task.read'))
       and (t.owner_lft between (select app.lo()) and (select app.hi())
         or t.plan_id in (select r.plan_id from public.plan_reach r where r.agency_id = (select app.agency_id()))
         or t.id in (select x.task_id from public.agency_task x where x.agency_id = (select app.agency_id())))
     limit 1000)
  select f.id, d.symbol_number, f.title, f.path, f.due_on, 0
    from found f
    left join public.plan p on p.id = f.plan_id
    left join public.directive_document d on d.id = p.document_id
   order by f.due_on desc nulls last, f.id limit $4
$$;

create or replace function app.search_agencies(text, text[], text, integer, text)
returns table (id uuid, number text, title text, detail text, day date, rank integer)
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select a.id, a.symbol, a.name, a.short_name, a.valid_to, case when a.valid_to is null then 0 else 1 end
    from public.agency a
   where a.province_id = (select app.province_id()) and (select app.may('agency.read'))
     and (a.folded like $1 or a.folded like $5) and a.folded like all ($2)
   order by a.valid_to desc nulls first, a.lft, a.id limit $4
$$;

create or replace function app.search_officers(text, text[], text, integer, text)
returns table (id uuid, number text, title text, detail text, day date, rank integer)
language sql stable security definer set search_path = pg_catalog, public, app as $$
  with found as (
    select o.id, o.full_name, o.rank_title from public.officer o
     where o.province_id = (select app.province_id()) and (o.folded like $1 or o.folded like $5)
       and o.folded like all ($2) and (select app.may('officer.read'))
       and o.id in (select p.officer_id from public.post p where p.province_id = (select app.province_id())
                     and p.agency_lft between (select app.lo()) and (select app.hi()))
     limit 1000)
  select f.id, null::text, f.full_name, concat_ws(' · ', f.rank_title, held.title, held.agency), null::date, 0
    from found f
    cross join lateral (
      select p.title, a.short_name as agency from public.post p join public.agency a on a.id = p.agency_id
       where p.officer_id = f.id and p.province_id = (select app.province_id())
         and p.agency_lft between (select app.lo()) and (select app.hi())
       order by p.valid_to desc nulls first, p.valid_from desc limit 1) held
   order by f.full_name, f.id limit $4
$$;

create or replace function app.search_meetings(text, text[], text, integer, text)
returns table (id uuid, number text, title text, detail text, day date, rank integer)
language sql stable security definer set search_path = pg_catalog, public, app as $$
  with found as (
    select m.id, m.title, m.state, m.starts_at from public.meeting m
     where m.province_id = (select app.province_id()) and (m.folded like $1 or m.folded like $5)
       and m.folded like all ($2) and (select app.may('task.read'))
       and (m.owner_lft between (select app.lo()) and (select app.hi())
         or m.id in (select p.meeting_id from public.meeting_participant p where p.agency_id = (select app.agency_id())))
     limit 1000)
  select f.id, null::text, f.title, f.state, (f.starts_at at time zone 'Asia/Ho_Chi_Minh')::date, 0 from found f
   order by f.starts_at desc, f.id limit $4
$$;

do $$
declare
  noun text;
begin
  foreach noun in array array['documents', 'plans', 'tasks', 'agencies', 'officers', 'meetings'] loop
    execute format('revoke all on function app.search_%s(text, text[], text, integer, text) from public', noun);
    execute format('grant execute on function app.search_%s(text, text[], text, integer, text) to app_officer', noun);
  end loop;
end $$;
