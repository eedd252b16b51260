-- Who issued a plan stays, whoever administers it after a succession.

alter table plan add column issuer_agency_id uuid references agency (id);
update plan p set issuer_agency_id = coalesce(d.issuer_agency_id, p.owner_agency_id)
  from directive_document d where d.id = p.document_id;
create index plan_issuer on plan (province_id, issuer_agency_id, period_from desc, id desc);
comment on column plan.issuer_agency_id is 'Agency that issued it, set by the trigger from the first owner; the owner is the one that administers it now';

create function app.keep_plan_issuer() returns trigger
language plpgsql set search_path = pg_catalog, public as $$
begin
  if tg_op = 'INSERT' then
    new.issuer_agency_id := coalesce(new.issuer_agency_id, new.owner_agency_id);
  elsif new.issuer_agency_id is distinct from old.issuer_agency_id then
    raise exception 'who issued a plan stays' using errcode = '42501';
  end if;
  return new;
end $$;
comment on function app.keep_plan_issuer() is 'Trigger body: a plan is issued by its first owner, for good';
create trigger plan_keeps_its_issuer before insert or update on plan
  for each row execute function app.keep_plan_issuer();
