-- Papers that stay with the body that issued them: its own posts by grant, and nothing of a tip that was sealed away.
-- Whoever holds the tip sees that there is such a line, never its words: they lie under another key.
select app.protect('kept_tip_paper',
  $q$case when (select app.may_have_tips())
     then (issuer_id = (select app.agency_id()) and closed_at is null and id in (select app.granted_records('kept-tip-paper')))
       or tip_id in (select app.granted_records('tip')) else false end$q$,
  $q$case when (select app.may_have_tips()) then closed_at is null and tip_id in (select app.granted_records('tip')) else false end$q$);

-- Sealed away from the police, or a person erased: what was kept elsewhere closes for good.
create or replace function app.close_kept_papers() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, app as $$
begin
  update kept_tip_paper set closed_at = app.now() where closed_at is null and tip_id = case tg_table_name
    when 'tip' then (to_jsonb(new) ->> 'id')::uuid else (to_jsonb(new) ->> 'tip_id')::uuid end;
  return null;
end $$;
drop trigger if exists secluded_tip_closes_papers on tip;
create trigger secluded_tip_closes_papers after update of secluded on tip
  for each row when (new.secluded and not old.secluded) execute function app.close_kept_papers();
drop trigger if exists erased_person_closes_papers on denounced_person;
create trigger erased_person_closes_papers after update of minimised_at on denounced_person
  for each row when (new.minimised_at is not null and old.minimised_at is null) execute function app.close_kept_papers();
