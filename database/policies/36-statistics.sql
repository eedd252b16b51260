-- Statistics: officers read sums through functions, never a row of a stay; the chains write the stays.

do $$
declare
  t text;
begin
  foreach t in array array['tip_passage', 'case_passage'] loop
    perform app.protect(t, 'false', null);
    execute format('revoke all on %I from app_officer', t);
    execute format('revoke insert, update, delete on %I from app_system', t);
    execute format('drop policy if exists %I on %I', t || '_statistician', t);
    execute format('create policy %I on %I for select to app_statistician using (true)', t || '_statistician', t);
    execute format('grant select on %I to app_statistician', t);
  end loop;
end $$;

-- The one purpose among those recorded; several where there are more.
create or replace function app.one_purpose(facts jsonb) returns text language sql immutable as $$
  select case coalesce(jsonb_array_length(facts -> 'purposes'), 0)
    when 0 then 'purpose-unknown' when 1 then facts -> 'purposes' ->> 0 else 'several-purposes' end
$$;

-- The purpose of a case: its own where it has any, else that of the tip on which it was opened.
create or replace function app.purpose_of_case(own jsonb, of_tip jsonb) returns text language sql immutable as $$
  select app.one_purpose(case when coalesce(jsonb_array_length(own -> 'purposes'), 0) > 0 then own else of_tip end)
$$;

-- A tip is taken up on receipt, on resumption, when a decision is cancelled or it is taken in again; it is handled by
-- one of the three results of BLTTHS Điều 147, by leaving the province, by guidance, or by merging. Marks that do not
-- change where it stands are passed over.
create or replace function app.refresh_tip_passages(ids uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog, public, app as $$
begin
  delete from tip_passage where tip_id = any (ids);
  insert into tip_passage (tip_id, position, province_id, taken_on, handled_on, outcome, again, kind, channel, article, paragraph,
    severity, form, purpose, place_id, body_id, secluded)
  with mark as (
    select e.tip_id, e.seq, (e.at at time zone 'Asia/Ho_Chi_Minh')::date as day, e.kind,
           case when e.kind in ('receive', 'resume', 'cancel-suspension', 'cancel-non-opening', 'reopen', 'unmerge') then true
                when e.kind in ('open-case', 'not-open-case', 'suspend', 'transfer-out', 'guide', 'merge') then false end as enters
      from tip_event e where e.tip_id = any (ids)
  ), turn as (
    select m.*, lag(m.enters) over (partition by m.tip_id order by m.seq) as before
      from mark m where m.enters is not null
  ), stay as (
    select t.*, lead(t.day) over w as left_on, lead(t.kind) over w as left_by, row_number() over w as nth,
           max(t.day) over (partition by t.tip_id order by t.seq) as day_on
      from turn t where t.enters is distinct from coalesce(t.before, false)
    window w as (partition by t.tip_id order by t.seq)
  )
  select t.id, s.seq, t.province_id, s.day_on,
         case when s.left_on is not null then greatest(s.left_on, s.day_on) end, s.left_by, s.nth > 1, t.kind, t.channel,
         t.offence_article, t.offence_paragraph, t.severity,
         case when (t.facts ->> 'acrossBorder')::boolean then 'across-border' else 'within-country' end,
         app.one_purpose(t.facts), t.place_id, t.held_by_id, t.secluded
    from stay s join tip t on t.id = s.tip_id where s.enters;
end $$;
revoke all on function app.refresh_tip_passages(uuid[]) from public;

-- The persons of a part stood in the stages of the whole until it was split: the stay that went on then begins theirs,
-- those before it are theirs too. The part as a case counts from the split alone.
create or replace function app.bring_stays_of_whole(ids uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog, public, app as $$
begin
  with part as (
    select c.id, c.split_from_id as whole, coalesce((select s.position from case_event s where s.case_id = c.split_from_id
             and s.kind = 'split' and s.params ->> 'newId' = c.id::text), 2147483647) as until
      from criminal_case c where c.id = any (ids) and c.split_from_id is not null
  ), known as (
    select p.id as part_id, w.*, row_number() over (partition by p.id order by w.position desc) as back
      from part p join case_passage w on w.case_id = p.whole and w.position < p.until
  ), begun as (
    update case_passage o set persons_from = coalesce(k.persons_from, k.taken_on)
      from known k where k.back = 1 and o.case_id = k.part_id and o.position = 1 and o.stage = k.stage
  )
  insert into case_passage (case_id, position, stage, province_id, taken_on, handled_on, outcome, again, article, paragraph,
    severity, form, purpose, place_id, body_id, persons_from, persons_only)
  select k.part_id, k.position - 1000000, k.stage, k.province_id, k.taken_on, k.handled_on, k.outcome, k.again, k.article,
         k.paragraph, k.severity, k.form, k.purpose, k.place_id, k.body_id, k.persons_from, true
    from known k where k.back > 1 and k.handled_on is not null;
end $$;
revoke all on function app.bring_stays_of_whole(uuid[]) from public;

-- A case is in a stage from the act that brings it there until the first act that takes it away; a part begins in the
-- stage of the whole.
create or replace function app.refresh_case_passages(ids uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog, public, app as $$
begin
  delete from case_passage where case_id = any (ids);
  insert into case_passage (case_id, position, stage, province_id, taken_on, handled_on, outcome, again, article, paragraph, severity,
    form, purpose, place_id, body_id)
  with mark as (
    select e.case_id, e.position, (e.at at time zone 'Asia/Ho_Chi_Minh')::date as day,
      case when e.kind = 'opened' and e.params ->> 'stage' = 'prosecution' then 'prosecution'
           when e.kind in ('opened', 'reopened') and coalesce(e.params ->> 'to', 'investigation') = 'investigation' then 'investigation'
           when e.kind = 'appeal-decided' and e.params ->> 'result' = 'annulled-reinvestigate' then 'investigation'
           when e.kind = 'accepted' and e.params ->> 'purpose' in ('return', 'pass-return') and e.params ->> 'toBody' = 'police' then 'investigation'
           when e.kind = 'accepted' and e.params ->> 'purpose' in ('prosecute', 'return') and e.params ->> 'toBody' = 'procuracy' then 'prosecution'
           when e.kind = 'accepted' and e.params ->> 'purpose' = 'try' then 'trial'
           when e.kind = 'accepted' and e.params ->> 'purpose' = 'appeal' then 'appeal'
           when e.kind = 'appeal-decided' and e.params ->> 'result' = 'annulled-retry' or e.kind = 'reopened' then 'trial' end as enters,
      case when e.kind in ('concluded', 'indicted', 'judged', 'file-returned', 'opening-cancelled', 'merged', 'appeal-decided', 'came-into-force')
             or (e.kind = 'transferred' and e.params ->> 'to' = 'outside')
             or (e.kind = 'stayed' and e.params ->> 'accusedId' is null) then e.kind end as leaves
      from case_event e where e.case_id = any (ids)
  ), turn as (
    select m.*, max(m.day) over (partition by m.case_id order by m.position) as day_on from mark m
     where m.enters is not null or m.leaves is not null
  ), stay as (
    select t.*, lead(t.day_on) over w as left_on, lead(coalesce(t.leaves, 'moved-on')) over w as left_by
      from turn t window w as (partition by t.case_id order by t.position)
  )
  select c.id, s.position, s.enters, c.province_id, s.day_on, s.left_on, s.left_by,
         row_number() over (partition by c.id, s.enters order by s.position) > 1, c.lead_article, c.lead_paragraph, c.severity,
         case when (c.facts ->> 'border')::boolean then 'across-border' else 'within-country' end,
         app.purpose_of_case(c.facts, t.facts), c.place_id,
         case s.enters when 'investigation' then c.handling_agency_id when 'prosecution' then c.supervising_agency_id
           when 'trial' then c.trial_agency_id else c.holder_agency_id end
    from stay s join criminal_case c on c.id = s.case_id left join tip t on t.id = c.tip_id
   where s.enters is not null;
  perform app.bring_stays_of_whole(ids);
end $$;
revoke all on function app.refresh_case_passages(uuid[]) from public;

create or replace function app.follow_tip_events() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, app as $$
declare
  -- Acts that neither begin nor end a stay leave the stays as they are: the kinds are those of refresh_tip_passages.
  moved uuid[] := array(select distinct tip_id from added
    where kind in ('receive', 'resume', 'cancel-suspension', 'cancel-non-opening', 'reopen', 'unmerge',
      'open-case', 'not-open-case', 'suspend', 'transfer-out', 'guide', 'merge'));
begin
  if moved <> '{}' then
    perform app.refresh_tip_passages(moved);
  end if;
  return null;
end $$;
drop trigger if exists tip_event_moves_passages on tip_event;
create trigger tip_event_moves_passages after insert on tip_event referencing new table as added
  for each statement execute function app.follow_tip_events();

create or replace function app.follow_case_events() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, app as $$
declare
  -- As above: the kinds are those of refresh_case_passages.
  moved uuid[] := array(select distinct case_id from added
    where kind in ('opened', 'reopened', 'accepted', 'appeal-decided', 'concluded', 'indicted', 'judged', 'file-returned',
      'opening-cancelled', 'merged', 'came-into-force', 'transferred', 'stayed'));
begin
  if moved <> '{}' then
    perform app.refresh_case_passages(moved);
  end if;
  return null;
end $$;
drop trigger if exists case_event_moves_passages on case_event;
create trigger case_event_moves_passages after insert on case_event referencing new table as added
  for each statement execute function app.follow_case_events();

-- What the record says of itself changes after the event: the stays say the same.
create or replace function app.follow_tip_row() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, app as $$
begin
  update tip_passage p set kind = new.kind, channel = new.channel, article = new.offence_article, paragraph = new.offence_paragraph,
    severity = new.severity, purpose = app.one_purpose(new.facts), place_id = new.place_id, body_id = new.held_by_id,
    secluded = new.secluded,
    form = case when (new.facts ->> 'acrossBorder')::boolean then 'across-border' else 'within-country' end
   where p.tip_id = new.id;
  if old.facts is distinct from new.facts then
    update case_passage p set purpose = app.purpose_of_case(c.facts, new.facts)
      from criminal_case c where c.tip_id = new.id and p.case_id = c.id;
  end if;
  return null;
end $$;
drop trigger if exists tip_row_moves_passages on tip;
create trigger tip_row_moves_passages after update on tip
  for each row when ((old.kind, old.channel, old.offence_article, old.offence_paragraph, old.severity, old.facts, old.place_id,
      old.held_by_id, old.secluded) is distinct from (new.kind, new.channel, new.offence_article, new.offence_paragraph, new.severity,
      new.facts, new.place_id, new.held_by_id, new.secluded))
  execute function app.follow_tip_row();

create or replace function app.follow_case_row() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, app as $$
begin
  perform app.refresh_case_passages(array[new.id]);
  return null;
end $$;
drop trigger if exists case_row_moves_passages on criminal_case;
create trigger case_row_moves_passages after update on criminal_case
  for each row when ((old.lead_article, old.lead_paragraph, old.severity, old.facts, old.place_id, old.handling_agency_id,
      old.holder_agency_id, old.supervising_agency_id, old.trial_agency_id, old.tip_id) is distinct from (new.lead_article, new.lead_paragraph, new.severity,
      new.facts, new.place_id, new.handling_agency_id, new.holder_agency_id, new.supervising_agency_id, new.trial_agency_id, new.tip_id))
  execute function app.follow_case_row();

-- Records kept before stays were written.
select app.refresh_tip_passages(array(select t.id from tip t where not exists (select from tip_passage p where p.tip_id = t.id)))
 where exists (select from tip);
select app.refresh_case_passages(array(select c.id from criminal_case c where not exists (select from case_passage p where p.case_id = c.id)))
 where exists (select from criminal_case);
