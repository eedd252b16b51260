-- Documents: law and stubs are open inside; the rest to the issuer's range and to whom it is addressed.
-- A letter is seen by its issuer's range until it is sent, then by its addressee too.

select app.protect('directive_document',
  $q$case when (select app.may('plan.read')) or (select app.may('document.read'))
     then open or owner_lft between (select app.lo()) and (select app.hi())
       or id in (select document_id from document_reach where agency_id = (select app.agency_id()))
     else false end$q$,
  $q$case when (select app.may('plan.register')) or (select app.may('plan.confirm')) or (select app.may('document.receive'))
     then owner_lft between (select app.lo()) and (select app.hi()) else false end$q$,
  $q$case when (select app.may('plan.register')) or (select app.may('plan.confirm'))
     then owner_lft between (select app.lo()) and (select app.hi()) else false end$q$);

-- Asks as the owner, so that documents and their reach do not look at each other for ever.
create or replace function app.document_owner_lft(document uuid) returns integer
language sql stable security definer set search_path = pg_catalog, public as $$
  select owner_lft from public.directive_document where id = document
$$;
select app.protect('document_reach',
  $q$case when agency_id = (select app.agency_id()) then true
     else app.document_owner_lft(document_id) between (select app.lo()) and (select app.hi()) end$q$,
  $q$case when (select app.may('plan.register')) or (select app.may('plan.confirm'))
     then app.document_owner_lft(document_id) between (select app.lo()) and (select app.hi()) else false end$q$);

do $$
declare
  t text;
begin
  foreach t in array array['document_text', 'document_recipient'] loop
    perform app.protect(t,
      'exists (select from directive_document d where d.id = document_id)',
      'case when (select app.may(''plan.register'')) or (select app.may(''plan.confirm'')) then app.document_owner_lft(document_id) between (select app.lo()) and (select app.hi()) else false end',
      'case when (select app.may(''plan.register'')) or (select app.may(''plan.confirm'')) then app.document_owner_lft(document_id) between (select app.lo()) and (select app.hi()) else false end');
  end loop;
end $$;

select app.protect('document_citation',
  'exists (select from directive_document d where d.id = from_id)',
  $q$case when (select app.may('plan.register')) or (select app.may('plan.confirm'))
     then app.document_owner_lft(from_id) between (select app.lo()) and (select app.hi()) else false end$q$);

select app.protect('document_arrival',
  $q$agency_lft between (select app.lo()) and (select app.hi())$q$,
  $q$case when (select app.may('document.receive')) then agency_lft between (select app.lo()) and (select app.hi()) else false end$q$,
  $q$case when (select app.may('document.receive')) then agency_lft between (select app.lo()) and (select app.hi()) else false end$q$);

select app.protect('outgoing_document',
  $q$case when (select app.may('document.read'))
     then owner_lft between (select app.lo()) and (select app.hi())
       or (state = 'sent' and to_agency_id = (select app.agency_id()))
     else false end$q$,
  $q$case when (select app.may('document.draft')) then owner_lft between (select app.lo()) and (select app.hi()) else false end$q$,
  $q$case when (select app.may('document.draft')) or (select app.may('document.check')) or (select app.may('document.approve'))
          or (select app.may('document.number')) or (select app.may('document.send'))
     then owner_lft between (select app.lo()) and (select app.hi()) else false end$q$);

select app.protect('outgoing_item',
  'exists (select from outgoing_document o where o.id = outgoing_id)',
  $q$case when (select app.may('document.draft')) then exists (select from outgoing_document o where o.id = outgoing_id) else false end$q$,
  null,
  $q$case when (select app.may('document.draft')) then exists (select from outgoing_document o where o.id = outgoing_id and o.state = 'draft') else false end$q$);

select app.protect('number_entry',
  $q$case when (select app.may('document.read')) then agency_lft between (select app.lo()) and (select app.hi()) else false end$q$,
  $q$case when (select app.may('document.number')) then agency_lft between (select app.lo()) and (select app.hi()) else false end$q$);
