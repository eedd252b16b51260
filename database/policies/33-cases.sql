-- Criminal cases: shape grant. Whoever holds no grant sees nothing; the court none before it accepts.
-- The same rules as src/domain/case/case-permissions.ts.

-- Body for which the caller's agency works in proceedings.
create or replace function app.case_body() returns text
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select case
    when a.kind in ('provincial-police', 'district-police', 'commune-police', 'investigating-body') then 'police'
    when a.kind in ('border-guard-command', 'border-post') then 'border-guard'
    when a.kind in ('provincial-procuracy', 'regional-procuracy', 'district-procuracy') then 'procuracy'
    when a.kind in ('provincial-court', 'regional-court', 'district-court') then 'court'
  end from public.agency a where a.id = app.agency_id()
$$;
revoke all on function app.case_body() from public;
grant execute on function app.case_body() to app_officer, app_system;

-- What the installation keeps: the last confirmed decision, else full where the province is invented.
create or replace function app.case_content() returns text
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select coalesce(
    (select c.mode from public.case_content c where c.confirmed_at is not null and c.province_id = app.province_id()
      order by c.confirmed_at desc, c.id desc limit 1),
    (select case when i.kind = 'production' then 'dates-only' else 'full' end from public.installation i))
$$;
revoke all on function app.case_content() from public;
grant execute on function app.case_content() to app_officer, app_system;

-- mayRecordInCase: the body that has the file, of courts the one court; the procuracy whatever it supervises.
create or replace function app.holds_file(holder text, holder_agency uuid) returns boolean language sql stable as $$
  select case (select app.case_body())
    when 'procuracy' then true
    when 'court' then holder = 'court' and holder_agency = (select app.agency_id())
    else holder = (select app.case_body()) end
$$;

-- Whether the caller's procuracy itself holds a case for its decision (src/domain/case/merge-split.ts).
create or replace function app.decides_prosecution(of_case uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select app.may('case.record') and app.holds_record('case', of_case) and exists (select from public.criminal_case c
    where c.id = of_case and c.stage = 'prosecution' and c.holder_body = 'procuracy' and c.holder_agency_id = app.agency_id())
$$;
revoke all on function app.decides_prosecution(uuid) from public;
grant execute on function app.decides_prosecution(uuid) to app_officer, app_system;

select app.protect('offence', 'true',
  $q$case when (select app.may('setting.edit')) then province_id = (select app.province_id()) else false end$q$,
  $q$case when (select app.may('setting.edit')) then province_id = (select app.province_id()) else false end$q$);

-- Holder: the body that has the file; the supervising procuracy records its decisions meanwhile. A procuracy makes a
-- case only by splitting one that it holds for its decision.
select app.protect('criminal_case',
  $q$case when (select app.may('case.read')) then id in (select app.granted_records('case')) else false end$q$,
  $q$case when (select app.may('case.open')) and (select app.case_body()) in ('police', 'border-guard')
     then opened_by = (select app.post_id()) and holder_body = (select app.case_body())
   when (select app.may('case.record')) and (select app.case_body()) = 'procuracy'
     then opened_by = (select app.post_id()) and origin = 'split-off' and stage = 'prosecution' and holder_body = 'procuracy'
       and holder_agency_id = (select app.agency_id()) and app.decides_prosecution(split_from_id)
   else false end$q$,
  $q$case when (select app.may('case.record')) then id in (select app.granted_records('case'))
       and app.holds_file(holder_body, holder_agency_id) else false end$q$);
-- An act may take the file from the body that records it: a judgment that is annulled goes back.
select app.set_policy('criminal_case', 'change', 'update',
  $q$case when (select app.may('case.record')) then id in (select app.granted_records('case'))
       and app.holds_file(holder_body, holder_agency_id) else false end$q$,
  $q$case when (select app.may('case.record')) then id in (select app.granted_records('case')) else false end$q$);

-- After a court has taken the case on, the investigating side sees the acts and clocks of its own stage.
-- “offset 0” keeps the question to the one case; without it every other case would be read too.
create or replace function app.is_investigating() returns boolean language sql stable as $$
  select coalesce(app.case_body() in ('police', 'border-guard'), false)
$$;
select app.protect('case_event',
  $q$case when (select app.may('case.read')) then case_id in (select app.granted_records('case'))
       and (not (select app.is_investigating()) or body in ('police', 'border-guard')
         or exists (select from criminal_case c where c.id = case_id and not c.accepted offset 0)) else false end$q$,
  $q$case when (select app.may('case.record')) then post_id = (select app.post_id()) and body = (select app.case_body())
       and case_id in (select c.id from criminal_case c where app.holds_file(c.holder_body, c.holder_agency_id)) else false end$q$);
drop policy if exists running_clock_stage on running_clock;
create policy running_clock_stage on running_clock as restrictive for select to app_officer using (
  record_kind <> 'case' or ((select app.may('case.read'))
    and (not (select app.is_investigating()) or detail ->> 'body' = 'police'
      or exists (select from criminal_case c where c.id = record_id and not c.accepted offset 0))));
drop policy if exists running_clock_of_case on running_clock;
create policy running_clock_of_case on running_clock as restrictive for insert to app_officer
  with check (record_kind <> 'case' or (select app.may('case.record')));

-- An act is never recorded before the one it follows.
create or replace function app.keep_order() returns trigger language plpgsql as $$
begin
  if exists (select from case_event e where e.case_id = new.case_id and e.position < new.position and e.at > new.at) then
    raise exception 'an act may not lie before the one it follows' using errcode = '42501';
  end if;
  return new;
end $$;
drop trigger if exists case_event_order on case_event;
create trigger case_event_order before insert on case_event for each row execute function app.keep_order();

-- What belongs to a case is read with it, and written by the holder or the supervising procuracy.
do $do$
declare
  t text;
  reading text := $q$case when (select app.may('case.read')) then case_id in (select app.granted_records('case')) else false end$q$;
  writing text := $q$case when (select app.may('case.record')) then case_id in (select c.id from criminal_case c
       where app.holds_file(c.holder_body, c.holder_agency_id)) else false end$q$;
begin
  foreach t in array array['accused', 'case_charge', 'accused_measure', 'wanted_notice', 'case_victim', 'protection_check',
      'hearing', 'case_appeal', 'designation', 'aid_request', 'legal_note'] loop
    perform app.protect(t, reading, writing, writing);
  end loop;
end $do$;
revoke update on protection_check from app_officer;

-- Names only where they are kept at all, to whom the name itself is granted.
select app.protect('accused_name',
  $q$case when (select app.case_content()) = 'full' and (select app.may('case.read'))
     then id in (select app.granted_records('accused')) else false end$q$,
  $q$case when (select app.case_content()) = 'full' and (select app.may('case.record'))
     then case_id in (select app.granted_records('case')) else false end$q$,
  $q$case when (select app.case_content()) = 'full' and (select app.may('case.record'))
     then id in (select app.granted_records('accused')) else false end$q$);

-- The receiver of a file sees its receipt, no more, until it is accepted.
select app.protect('case_hand_over',
  $q$case when (select app.may('case.read')) then case_id in (select app.granted_records('case'))
       or (to_agency_id = (select app.agency_id()) and (select app.may('case.record'))) else false end$q$,
  $q$case when (select app.may('case.record')) then sent_by = (select app.post_id()) and state = 'awaiting-receipt'
       and case_id in (select c.id from criminal_case c where app.holds_file(c.holder_body, c.holder_agency_id)) else false end$q$);

-- What a case carries on from others, so that its clocks are the same whoever acts: of the whole from which it was
-- split off all that was done about the file until then, of a case merged into it the same, and all about its accused
-- wherever they stood; its own first line and its own mergers, which say how they belong together. Codes and dates,
-- for whoever holds the case.
drop function if exists app.events_brought_along(uuid);
create function app.events_brought_along(of_case uuid) returns setof public.case_event
language sql stable security definer set search_path = pg_catalog, public, app as $$
  with recursive line (case_id, until) as (
    select of_case, 2147483647 where app.is_system() or app.holds_record('case', of_case)
    union
    select near.id, near.until from line l cross join lateral (
      select c.split_from_id as id, coalesce((select s.position from public.case_event s where s.case_id = c.split_from_id
               and s.kind = 'split' and s.params ->> 'newId' = c.id::text), 2147483647) as until
        from public.criminal_case c where c.id = l.case_id and c.split_from_id is not null
      union all
      select (e.params ->> 'fromId')::uuid, 2147483647 from public.case_event e
       where e.case_id = l.case_id and e.kind = 'absorbed' and e.position < l.until
         and coalesce(e.params ->> 'splitOff', 'false') <> 'true') near
  )
  select e.* from public.case_event e where e.id in (
    select a.id from line l join public.case_event a on a.case_id = l.case_id and a.position < l.until
     where a.params ->> 'accusedId' is null and (l.case_id <> of_case or a.kind in ('opened', 'absorbed'))
    union
    select p.id from line l join public.accused x on x.case_id = of_case
      join public.case_event p on p.params ->> 'accusedId' = x.id::text and p.case_id <> of_case
     where l.case_id = of_case)
$$;
revoke all on function app.events_brought_along(uuid) from public;
grant execute on function app.events_brought_along(uuid) to app_officer, app_system;

-- Papers: those of the case, each side its own stage after a court has taken it on; the clerk and whoever
-- approves for the issuing agency see the line without the words.
select app.protect('case_paper',
  $q$case when (select app.may('case.read')) and case_id in (select app.granted_records('case'))
       then not (select app.is_investigating()) or body in ('police', 'border-guard')
         or exists (select from criminal_case c where c.id = case_id and not c.accepted offset 0)
       when (select app.may('document.number')) then owner_agency_id = (select app.agency_id()) and state in ('approved', 'issued')
       else false end$q$,
  $q$case when (select app.may('case.record')) then case_id in (select app.granted_records('case'))
       and owner_agency_id = (select app.agency_id()) and body = (select app.case_body())
       and drafted_by = (select app.post_id()) and state = 'draft' else false end$q$,
  $q$case when (select app.may('case.record')) and case_id in (select app.granted_records('case')) then owner_agency_id = (select app.agency_id())
       when (select app.may('document.number')) then owner_agency_id = (select app.agency_id()) and state in ('approved', 'issued')
       else false end$q$);

-- Files of a case are the signed copies of its papers: read with the paper, and nowhere where dates only are kept.
drop policy if exists attachment_of_case on attachment;
create policy attachment_of_case on attachment as restrictive for select to app_officer using (
  owner_kind <> 'case' or ((select app.case_content()) = 'full' and (select app.may('case.read'))
    and (stored_by = (select app.post_id()) or exists (select from case_paper p where p.signed_attachment_id = attachment.id))));
drop policy if exists attachment_to_case on attachment;
create policy attachment_to_case on attachment as restrictive for insert to app_officer with check (
  owner_kind <> 'case' or ((select app.case_content()) = 'full' and (select app.may('case.record'))));

-- Two administrators: one proposes, another confirms.
select app.protect('case_content', 'true',
  $q$case when (select app.may('installation.manage')) then proposed_by = (select app.officer_id()) and confirmed_at is null else false end$q$,
  $q$case when (select app.may('installation.manage')) then confirmed_by is null or confirmed_by = (select app.officer_id()) else false end$q$,
  $q$case when (select app.may('installation.manage')) then confirmed_at is null else false end$q$);
revoke update on case_content from app_officer;
grant update (confirmed_at, confirmed_by) on case_content to app_officer;

drop trigger if exists case_content_stays on case_content;
create or replace function app.keep_case_content() returns trigger language plpgsql as $$
begin
  if old.confirmed_at is not null then
    raise exception 'a confirmed decision stays' using errcode = '42501';
  end if;
  return coalesce(new, old);
end $$;
create trigger case_content_stays before update or delete on case_content
  for each row execute function app.keep_case_content();
