-- Complaints: shape grant, less whomever they are about. The same rules as
-- src/domain/complaint/complaint-permissions.ts; a test holds them together.

-- isComplainedAbout: the officer (also where another covers the post), and every post of the unit complained about,
-- or of whoever settled it first, but those of the body that settles it.
create or replace function app.is_complained_about(unit uuid, settler uuid, officer uuid, receiver uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select coalesce(officer = app.officer_id(), false)
      or coalesce(officer = (select p.officer_id from public.post p where p.id = app.post_id()), false)
      or (receiver is distinct from app.agency_id() and exists (
            select from public.agency own join public.agency a on own.lft between a.lft and a.rgt
             where own.id = app.agency_id() and a.id in (unit, settler)))
$$;

-- mayReadComplaint
create or replace function app.own_complaints() returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, app rows 20 as $$
  select c.id from public.complaint c
   where c.id in (select app.granted_records('complaint')) and c.province_id = app.province_id()
     and not app.is_complained_about(c.against_id, c.first_settler_id, c.officer_id, c.receiver_id)
$$;

-- The codes that whoever complains gave are looked up here, so that whoever types them learns nothing of them.
create or replace function app.resolve_complaint_codes() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, app as $$
begin
  select k.kind, k.id into new.about_kind, new.about_id from (
    select 'tip' as kind, t.id from public.tip t where t.code = new.about_code and t.province_id = new.province_id
    union all
    select 'case', c.id from public.criminal_case c where c.code = new.about_code and c.province_id = new.province_id) k limit 1;
  select e.id into new.earlier_id from public.complaint e
   where e.code = new.earlier_code and e.province_id = new.province_id;
  return new;
end $$;
drop trigger if exists complaint_resolves_codes on complaint;
create trigger complaint_resolves_codes before insert on complaint
  for each row execute function app.resolve_complaint_codes();

select app.protect('complaint',
  $q$case when (select app.may('complaint.settle')) then id in (select app.own_complaints()) else false end$q$,
  $q$case when (select app.may('complaint.receive')) then recorded_by = (select app.post_id()) and state = 'waiting'
       and not app.is_complained_about(against_id, first_settler_id, officer_id, receiver_id) else false end$q$,
  $q$case when (select app.may('complaint.settle')) then id in (select app.own_complaints()) else false end$q$);
revoke update on complaint from app_officer;
grant update (state, officer_id, outcome, compensation, settled_at, decision_number, decision_on, decision_words,
  next_due_at, next_clock, revision) on complaint to app_officer;

-- True for whoever takes a complaint in, until its chain has begun.
create or replace function app.begins_complaint(wanted uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select exists (select from public.complaint c where c.id = wanted and c.recorded_by = app.post_id())
     and not exists (select from public.complaint_event e where e.complaint_id = wanted)
$$;
select app.protect('complaint_event',
  $q$case when (select app.may('complaint.settle')) then complaint_id in (select app.own_complaints()) else false end$q$,
  $q$by_post_id = (select app.post_id()) and case when kind = 'receive' then app.begins_complaint(complaint_id)
       else (select app.may('complaint.settle')) and complaint_id in (select app.own_complaints()) end$q$);

-- When something was recorded in that tip or case on the day complained about: moments alone.
drop function if exists app.acts_complained_about(uuid);
create function app.acts_complained_about(wanted uuid) returns table (at timestamptz)
language sql stable security definer set search_path = pg_catalog, public, app as $$
  with one as (
    select c.about_kind, c.about_id, c.acted_on from public.complaint c
     where c.id = wanted and app.may('complaint.settle') and c.id in (select app.own_complaints()))
  select e.at from one join public.tip_event e on one.about_kind = 'tip' and e.tip_id = one.about_id
   where (e.at at time zone 'Asia/Ho_Chi_Minh')::date = one.acted_on
  union all
  select e.at from one join public.case_event e on one.about_kind = 'case' and e.case_id = one.about_id
   where (e.at at time zone 'Asia/Ho_Chi_Minh')::date = one.acted_on
  order by 1 limit 50
$$;

-- What the first settlement found, for whoever settles it the second time.
create or replace function app.earlier_complaint(wanted uuid)
returns table (code text, outcome text, settled_at timestamptz, decision_number text, decision_on date)
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select e.code, e.outcome, e.settled_at, e.decision_number, e.decision_on
    from public.complaint c join public.complaint e on e.id = c.earlier_id
   where c.id = wanted and app.may('complaint.settle') and c.id in (select app.own_complaints())
$$;

-- Officers of the unit complained about, to name the one who is meant.
create or replace function app.officers_of_unit(wanted uuid) returns table (officer_id uuid, title text, name text)
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select distinct on (p.officer_id) p.officer_id, p.title, o.full_name
    from public.complaint c
    join public.agency unit on unit.id = c.against_id
    join public.agency a on a.lft between unit.lft and unit.rgt
    join public.post p on p.agency_id = a.id
    join public.officer o on o.id = p.officer_id
   where c.id = wanted and app.may('complaint.settle') and c.id in (select app.own_complaints())
     and p.officer_id <> app.officer_id()
   order by p.officer_id, p.valid_from desc limit 500
$$;

-- Who is told that a complaint waits: the group to which it is sealed, without whomever it is about.
drop function if exists app.posts_told_of_complaint(uuid, timestamptz);
create function app.posts_told_of_complaint(wanted uuid, moment timestamptz) returns table (post_id uuid, agency_id uuid)
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select m.post_id, c.receiver_id from public.complaint c
    join public.group_key g on g.code = c.receiver_group and g.agency_id = c.receiver_id and g.retired_at is null
    join public.group_member m on m.group_id = g.id and m.from_at <= moment and (m.until_at is null or m.until_at > moment)
    join public.post p on p.id = m.post_id
   where c.id = wanted and c.recorded_by = app.post_id() and c.officer_id is distinct from p.officer_id
$$;

-- Titles of posts that stand in chains of complaints.
create or replace function app.complaint_posts(ids uuid[]) returns table (post_id uuid, title text, agency_name text)
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select p.id, p.title, a.short_name from public.post p join public.agency a on a.id = p.agency_id
   where p.id = any (ids) and app.may('complaint.settle') and p.province_id = app.province_id()
$$;

-- A change of the calendar or of a rule makes the dates of open complaints stale; the job counts them again. Whoever
-- changes the calendar learns nothing: neither which nor how many.
create or replace function app.stale_complaint_clocks(because text) returns void
language sql volatile security definer set search_path = pg_catalog, public, app as $$
  update public.complaint set stale_by = because
   where (next_due_at is not null or state in ('waiting', 'taken-on'))
     and province_id = app.province_id() and (app.may('calendar.edit') or app.may('setting.edit') or app.is_system())
$$;

-- Leaders: numbers by kind, outcome and lateness. A body of the same branch as the reader's is left out, so that
-- nobody reads of a complaint about the own house; `left_out` says only that this reader is shown fewer.
create or replace function app.branch_of_kind(kind text) returns text language sql immutable as $$
  select case
    when kind like '%police%' or kind = 'investigating-body' then 'police'
    when kind like 'border%' then 'border-guard'
    when kind like '%procuracy%' then 'procuracy'
    when kind like '%court%' then 'court'
    else kind end
$$;
create or replace function app.complaint_counts(from_day date, to_day date, moment timestamptz)
returns table (kind text, matter text, round text, state text, outcome text, late boolean, compensation boolean, count integer)
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select c.kind, c.matter, c.round, c.state, c.outcome,
         c.state in ('waiting', 'taken-on') and c.next_due_at <= moment, c.compensation, count(*)::integer
    from public.complaint c
    join public.agency a on a.id = c.against_id
    left join public.agency s on s.id = c.first_settler_id
    join public.agency own on own.id = app.agency_id()
   where app.may('complaint.count') and c.province_id = app.province_id()
     and (c.received_at at time zone 'Asia/Ho_Chi_Minh')::date between from_day and to_day
     and app.branch_of_kind(own.kind) not in (app.branch_of_kind(a.kind), coalesce(app.branch_of_kind(s.kind), ''))
     and not own.lft between a.lft and a.rgt
   group by 1, 2, 3, 4, 5, 6, 7
$$;

-- How often somebody was wronged, as the chains of cases say.
create or replace function app.wrong_counts(from_day date, to_day date)
returns table (acquitted integer, charges_cancelled integer, files_returned integer, openings_cancelled integer)
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select (select count(*) from public.accused a where a.province_id = app.province_id() and a.outcome = 'acquitted'
            and a.outcome_on between from_day and to_day)::integer,
         (select count(*) from public.accused a where a.province_id = app.province_id() and a.outcome = 'charge-dropped'
            and a.outcome_on between from_day and to_day)::integer,
         count(*) filter (where e.kind = 'file-returned')::integer,
         count(*) filter (where e.kind = 'opening-cancelled')::integer
    from public.case_event e
   where app.may('complaint.count') and e.province_id = app.province_id()
     and (e.at at time zone 'Asia/Ho_Chi_Minh')::date between from_day and to_day
     and e.kind in ('file-returned', 'opening-cancelled')
$$;

-- The trail says nothing of a complaint to a reader whom it is about.
create or replace function app.hides_complaint(wanted uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select exists (select from public.complaint c where c.id = wanted
    and app.is_complained_about(c.against_id, c.first_settler_id, c.officer_id, c.receiver_id))
$$;
drop policy if exists audit_entry_complaint on audit_entry;
create policy audit_entry_complaint on audit_entry as restrictive for select to app_officer
  using (case when record_kind = 'complaint' then not app.hides_complaint(record_id) else true end);

-- Lessons: shared ones for every body of the programme; before that for whoever the case is open to.
select app.protect('lesson_case',
  $q$case when (select app.may('case.read')) then case_id in (select app.granted_records('case')) else false end$q$,
  $q$case when (select app.may('case.record')) then case_id in (select app.granted_records('case')) else false end$q$);
select app.protect('lesson',
  $q$case when shared_on is not null and (select app.may('lesson.read')) then province_id = (select app.province_id())
       when (select app.may('case.read')) then id in (select l.lesson_id from lesson_case l)
       else false end$q$,
  $q$case when (select app.may('case.record')) then written_by = (select app.post_id()) and agency_id = (select app.agency_id())
       else false end$q$,
  $q$case when (select app.may('case.record')) then agency_id = (select app.agency_id())
       and id in (select l.lesson_id from lesson_case l) else false end$q$);

-- How many of these fingerprints belong to people of the case or of the tip from which it came, cleared ones too.
create or replace function app.prints_in_case(of_case uuid, prints bytea[]) returns integer
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select count(distinct f.value)::integer from public.fingerprint f
   where app.may('case.record') and of_case in (select app.granted_records('case')) and f.value = any (prints)
     and (f.record_kind, f.record_id) in (
       select 'accused', a.id from public.accused a where a.case_id = of_case
       union all
       select 'tip', c.tip_id from public.criminal_case c where c.id = of_case
       union all
       select 'denounced-person', d.id from public.denounced_person d
         join public.criminal_case c on c.tip_id = d.tip_id where c.id = of_case)
$$;

do $$
declare
  f text;
begin
  foreach f in array array['app.is_complained_about(uuid, uuid, uuid, uuid)', 'app.own_complaints()', 'app.begins_complaint(uuid)',
      'app.acts_complained_about(uuid)', 'app.earlier_complaint(uuid)', 'app.officers_of_unit(uuid)', 'app.complaint_posts(uuid[])', 'app.posts_told_of_complaint(uuid, timestamptz)',
      'app.complaint_counts(date, date, timestamptz)', 'app.wrong_counts(date, date)', 'app.hides_complaint(uuid)', 'app.stale_complaint_clocks(text)',
      'app.prints_in_case(uuid, bytea[])', 'app.resolve_complaint_codes()'] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to app_officer, app_system', f);
  end loop;
end $$;
