-- Documents: law and stubs are open inside; the rest to the issuer's range and to whom it is addressed.
-- A letter is seen by its issuer's range until it is sent, then by its addressee too.

select app.protect('directive_document',
  $q$case when (select app.may('plan.read')) or (select app.may('document.read'))
     then open or owner_lft between (select app.lo()) and (select app.hi())
       or id in (select document_id from document_reach where agency_id = (select app.agency_id()))
     else false end$q$,
  $q$case when (select app.may('plan.register')) or (select app.may('plan.confirm')) or (select app.may('document.receive'))
          or (select app.may('document.send'))
     then owner_lft between (select app.lo()) and (select app.hi()) else false end$q$,
  $q$case when (select app.may('plan.register')) or (select app.may('plan.confirm')) or (select app.may('document.receive'))
     then owner_lft between (select app.lo()) and (select app.hi()) else false end$q$);

-- mayEditDocument: a stub is filled in by whoever registers, and then belongs to the own range.
select app.set_policy('directive_document', 'change', 'update',
  $q$case when (select app.may('plan.register')) or (select app.may('plan.confirm')) or (select app.may('document.receive'))
     then owner_lft between (select app.lo()) and (select app.hi()) or (status = 'stub' and open) else false end$q$,
  $q$case when (select app.may('plan.register')) or (select app.may('plan.confirm')) or (select app.may('document.receive'))
     then owner_lft between (select app.lo()) and (select app.hi()) else false end$q$);

-- Asks as the owner, so that documents and their reach do not look at each other for ever.
create or replace function app.document_owner_lft(document uuid) returns integer
language sql stable security definer set search_path = pg_catalog, public as $$
  select owner_lft from public.directive_document where id = document
$$;
select app.protect('document_reach',
  $q$case when agency_id = (select app.agency_id()) then true
     else app.document_owner_lft(document_id) between (select app.lo()) and (select app.hi()) end$q$,
  $q$case when (select app.may('plan.register')) or (select app.may('plan.confirm')) or (select app.may('document.send'))
     then app.document_owner_lft(document_id) between (select app.lo()) and (select app.hi()) else false end$q$);

-- Text, recipients and citations belong to the document: seen with it, written by those who register it.
do $$
declare
  registering constant text := 'case when (select app.may(''plan.register'')) or (select app.may(''plan.confirm''))
    or (select app.may(''document.receive'')) or (select app.may(''document.send'')) then app.document_owner_lft(%s) between (select app.lo()) and (select app.hi())
    else false end';
begin
  perform app.protect('document_text', 'exists (select from directive_document d where d.id = document_id)',
    format(registering, 'document_id'), format(registering, 'document_id'));
  perform app.protect('document_recipient', 'exists (select from directive_document d where d.id = document_id)',
    format(registering, 'document_id'), format(registering, 'document_id'), format(registering, 'document_id'));
  perform app.protect('document_citation', 'exists (select from directive_document d where d.id = from_id)',
    format(registering, 'from_id'), format(registering, 'from_id'), format(registering, 'from_id'));
end $$;

-- Which document carries out which by their plans, as the owner: a commune may not open the central plan's tasks,
-- yet the chain of documents leads past it. The documents themselves stay under their own policy.
drop function if exists app.plan_documents_around(uuid);
create function app.plan_documents_around(document uuid) returns table (other_id uuid, way text)
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select above.document_id, 'up' from public.plan p join public.plan above on above.id = p.parent_plan_id
   where p.document_id = document and p.province_id = app.province_id()
  union all
  select below.document_id, 'down' from public.plan p join public.plan below on below.parent_plan_id = p.id
   where p.document_id = document and p.province_id = app.province_id()
$$;
revoke all on function app.plan_documents_around(uuid) from public;
grant execute on function app.plan_documents_around(uuid) to app_officer, app_system;

-- Each agency keeps its own arrival book: mayKeepArrivals. Its superiors read it.
select app.protect('document_arrival',
  $q$case when (select app.may('document.read')) or agency_id = (select app.agency_id())
     then agency_lft between (select app.lo()) and (select app.hi()) else false end$q$,
  $q$case when (select app.may('document.receive')) then agency_id = (select app.agency_id())
       and exists (select from directive_document d where d.id = document_id) else false end$q$,
  $q$case when (select app.may('document.receive')) then agency_id = (select app.agency_id()) else false end$q$);

-- mayReadOutgoing, mayDraftOutgoing; who may take which step is asked by the trigger below.
select app.protect('outgoing_document',
  $q$case when (select app.may('document.read'))
     then owner_lft between (select app.lo()) and (select app.hi())
       or (state = 'sent' and (to_agency_id = (select app.agency_id())
         or id in (select outgoing_id from outgoing_reach where agency_id = (select app.agency_id()))))
     else false end$q$,
  $q$case when (select app.may('document.draft')) then owner_lft between (select app.lo()) and (select app.hi())
       and state = 'draft' and drafted_officer_id = (select app.officer_id()) else false end$q$,
  $q$case when (select app.may('document.draft')) or (select app.may('document.check')) or (select app.may('document.approve'))
          or (select app.may('document.number')) or (select app.may('document.send'))
     then owner_lft between (select app.lo()) and (select app.hi()) else false end$q$);

-- The same rule as mayActOnOutgoing and findNextState: a policy cannot see the row before and after.
create or replace function app.may_step_outgoing(before outgoing_document, after outgoing_document) returns boolean
language sql stable set search_path = pg_catalog, public, app as $$
  select case before.state || ' ' || after.state
    when 'draft draft' then app.may('document.draft')
    when 'draft checked' then app.may('document.check')
    when 'checked approved' then app.may('document.approve') and before.drafted_officer_id <> app.officer_id()
    when 'checked draft' then app.may('document.check') or app.may('document.approve')
    when 'approved draft' then app.may('document.approve')
    when 'signed draft' then app.may('document.approve')
    when 'approved signed' then app.may('document.number') or app.may('document.approve')
    when 'signed signed' then app.may('document.number') or app.may('document.approve')
    when 'signed issued' then app.may('document.number') and before.owner_agency_id = app.agency_id()
    when 'issued sent' then app.may('document.send')
    when 'draft cancelled' then app.may('document.draft')
    when 'checked cancelled' then app.may('document.approve')
    when 'approved cancelled' then app.may('document.approve')
    when 'signed cancelled' then app.may('document.approve')
    when 'issued cancelled' then app.may('document.number') and before.owner_agency_id = app.agency_id()
    else false end
$$;
create or replace function app.guard_outgoing() returns trigger
language plpgsql set search_path = pg_catalog, public, app as $$
begin
  -- Officers only: the system and what runs as the owner, such as the hand-over to a successor, have rules of their own.
  if current_user <> 'app_officer' then
    return new;
  end if;
  if not coalesce(app.may_step_outgoing(old, new), false) then
    raise exception 'this post may not take a letter from % to %', old.state, new.state using errcode = '42501';
  end if;
  if (old.owner_agency_id, old.owner_lft, old.drafted_officer_id, old.kind, old.to_agency_id, old.plan_id)
       is distinct from (new.owner_agency_id, new.owner_lft, new.drafted_officer_id, new.kind, new.to_agency_id, new.plan_id)
     or (old.state || new.state <> 'draftdraft' and (old.subject, old.content) is distinct from (new.subject, new.content)) then
    raise exception 'what a letter says is changed in its draft only' using errcode = '42501';
  end if;
  return new;
end $$;
drop trigger if exists outgoing_document_guard on outgoing_document;
create trigger outgoing_document_guard before update on outgoing_document
  for each row execute function app.guard_outgoing();

select app.protect('outgoing_item',
  'exists (select from outgoing_document o where o.id = outgoing_id)',
  $q$case when (select app.may('document.draft')) then exists (select from outgoing_document o where o.id = outgoing_id
       and o.state = 'draft' and o.owner_lft between (select app.lo()) and (select app.hi())) else false end$q$,
  null,
  $q$case when (select app.may('document.draft')) then exists (select from outgoing_document o where o.id = outgoing_id
       and o.state = 'draft' and o.owner_lft between (select app.lo()) and (select app.hi())) else false end$q$);

-- Asks as the owner, so that letters and their addressees do not look at each other for ever.
create or replace function app.outgoing_owner_lft(letter uuid) returns integer
language sql stable security definer set search_path = pg_catalog, public as $$
  select owner_lft from public.outgoing_document where id = letter
$$;
create or replace function app.outgoing_draft_lft(letter uuid) returns integer
language sql stable security definer set search_path = pg_catalog, public as $$
  select owner_lft from public.outgoing_document where id = letter and state = 'draft'
$$;
-- Addressees of a free document are chosen in its draft, by whoever may draft it: mayDraftOutgoing.
select app.protect('outgoing_reach',
  $q$case when agency_id = (select app.agency_id()) then true
     else app.outgoing_owner_lft(outgoing_id) between (select app.lo()) and (select app.hi()) end$q$,
  $q$case when (select app.may('document.draft'))
     then app.outgoing_draft_lft(outgoing_id) between (select app.lo()) and (select app.hi()) else false end$q$,
  null,
  $q$case when (select app.may('document.draft'))
     then app.outgoing_draft_lft(outgoing_id) between (select app.lo()) and (select app.hi()) else false end$q$);

-- The steps of a letter are for the issuing side; its addressee sees the letter, not how it came about.
select app.protect('outgoing_step',
  $q$exists (select from outgoing_document o where o.id = outgoing_id
       and o.owner_lft between (select app.lo()) and (select app.hi()))$q$,
  $q$case when post_id = (select app.post_id()) and officer_id = (select app.officer_id())
     then exists (select from outgoing_document o where o.id = outgoing_id
       and o.owner_lft between (select app.lo()) and (select app.hi())) else false end$q$);

-- The number book: written by the clerk of that agency, a number once given is only ever cancelled.
select app.protect('number_entry',
  $q$case when (select app.may('document.read')) then agency_lft between (select app.lo()) and (select app.hi()) else false end$q$,
  $q$case when (select app.may('document.number')) then agency_id = (select app.agency_id()) else false end$q$,
  $q$case when (select app.may('document.number')) then agency_id = (select app.agency_id()) else false end$q$);
revoke update on number_entry from app_officer;
grant update (state, note) on number_entry to app_officer;

-- Who may sign for an agency: its own posts with an authority, and posts of its standing agency or of the body
-- above it whose authority names it. Offices of leaders are no secret inside.
drop function if exists app.signers_of(uuid, date);
create function app.signers_of(issuer uuid, day date)
returns table (post_id uuid, full_name text, title text, kind text, agency_id uuid)
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select p.id, o.full_name, p.title, pa.kind, p.agency_id
    from public.post_authority pa
    join public.post p on p.id = pa.post_id
    join public.officer o on o.id = p.officer_id and o.state in ('active', 'invited')
    join public.agency i on i.id = issuer
   where p.province_id = app.province_id()
     and pa.valid_from <= day and (pa.valid_to is null or pa.valid_to >= day)
     and p.valid_from <= day and (p.valid_to is null or p.valid_to >= day)
     and (p.agency_id = i.id
       or (pa.kind in ('by-order', 'by-authorisation')
           and (p.agency_id = i.standing_agency_id
             or p.agency_id in (select c.agency_id from public.committee_member c where c.committee_id = i.id
                  and c.function = 'standing' and c.valid_from <= day and (c.valid_to is null or c.valid_to >= day))))
       or (p.agency_id = i.parent_id and p.role_code = 'chair' and i.kind like '%steering-committee'))
   order by case pa.kind when 'head' then 1 when 'acting' then 2 when 'deputy' then 3 when 'by-order' then 4 else 5 end, o.folded
$$;
revoke all on function app.signers_of(uuid, date) from public;
grant execute on function app.signers_of(uuid, date) to app_officer, app_system;

-- Names of those who took the steps of a letter: who reads the letter's steps may read who took them.
drop function if exists app.people_of_letter(uuid);
create function app.people_of_letter(of_id uuid) returns table (post_id uuid, officer_id uuid, full_name text, title text)
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select distinct s.post_id, s.officer_id, o.full_name, p.title
    from public.outgoing_step s
    join public.outgoing_document d on d.id = s.outgoing_id and d.owner_lft between app.lo() and app.hi()
    join public.officer o on o.id = s.officer_id
    join public.post p on p.id = s.post_id
   where s.outgoing_id = of_id
$$;
revoke all on function app.people_of_letter(uuid) from public;
grant execute on function app.people_of_letter(uuid) to app_officer, app_system;
