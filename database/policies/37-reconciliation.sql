-- Reconciliation: a round is known to the bodies of criminal proceedings; its lines and differences to the own agency only,
-- and a line taken from a case only to whom the case is granted.

-- Border guard and police are one side.
create or replace function app.reconciling_body() returns text language sql stable as $$
  select case app.case_body() when 'border-guard' then 'police' else app.case_body() end
$$;
create or replace function app.may_reconcile() returns boolean language sql stable as $$
  select coalesce(app.may('reconciliation.work') and app.reconciling_body() is not null, false)
$$;

select app.protect('reconciliation_round',
  $q$case when (select app.may_reconcile()) then province_id = (select app.province_id()) else false end$q$,
  $q$case when (select app.may_reconcile()) then opened_by = (select app.post_id()) else false end$q$);
select app.protect('reconciliation_line',
  $q$case when (select app.may_reconcile()) then agency_id = (select app.agency_id())
       and (case_id is null or case_id in (select app.granted_records('case'))) else false end$q$,
  $q$case when (select app.may_reconcile()) then agency_id = (select app.agency_id()) and body = (select app.reconciling_body())
       and source = 'imported' else false end$q$,
  null,
  $q$case when (select app.may_reconcile()) then agency_id = (select app.agency_id()) and source = 'imported' else false end$q$);
select app.protect('reconciliation_difference',
  $q$case when (select app.may_reconcile()) then agency_id = (select app.agency_id())
       and (line_id is null or exists (select from reconciliation_line l where l.id = line_id)) else false end$q$, null);
select app.protect('reconciliation_task',
  $q$case when (select app.may_reconcile()) then (select app.agency_id()) in (agency_id, other_agency_id) else false end$q$,
  $q$case when (select app.may_reconcile()) and (select app.may('task.assign')) then agency_id = (select app.agency_id()) else false end$q$,
  $q$case when (select app.may_reconcile()) and (select app.may('task.assign')) then agency_id = (select app.agency_id()) else false end$q$);

-- fileNumberKey: capitals without blanks, no leading zeros, one kind of dash.
create or replace function app.file_number_key(written text) returns text language sql immutable as $$
  select regexp_replace(regexp_replace(regexp_replace(translate(upper(normalize(written, nfc)), '–—−', '---'), '\s', '', 'g'),
    '^(SỐ|SO)[:.]?', ''), '(^|[^0-9])0+([0-9])', '\1\2', 'g')
$$;

-- The lists are taken from the records for agencies that brought none of their own, and compared. Whoever works on a
-- side may have it done. Of indictments only cases that a court has accepted stand in the lists: before, it knows of none.
drop function if exists app.compare_lists(uuid, timestamptz);
create function app.compare_lists(of_round uuid, at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public, app as $$
declare
  r public.reconciliation_round;
  sides text[];
begin
  select * into r from public.reconciliation_round o where o.id = of_round and o.province_id = app.province_id() for update;
  if not found or not (app.may_reconcile() or app.is_system()) then
    return;
  end if;
  sides := case r.matter when 'indicted' then array['procuracy', 'court'] else array['police', 'procuracy'] end;
  delete from public.reconciliation_difference d where d.round_id = r.id;
  delete from public.reconciliation_line l where l.round_id = r.id and l.source = 'records';
  insert into public.reconciliation_line (id, province_id, round_id, body, agency_id, source, file_number, number_key, accused, acted_on, case_id, prints)
  select gen_random_uuid(), r.province_id, r.id, s.body, s.agency_id, 'records', s.number, app.file_number_key(s.number),
         s.accused, s.acted_on, s.case_id, s.prints
    from (
      select b.body, b.agency_id, c.id as case_id, c.accused, coalesce(e.document_on, (e.at at time zone 'Asia/Ho_Chi_Minh')::date) as acted_on,
             coalesce(e.document_number, c.book_number, c.code) as number,
             case when app.case_content() = 'full' then array(
               select f.value from public.accused a join public.fingerprint f on f.record_kind = 'accused' and f.record_id = a.id
                and f.value_kind = 'name' and f.closed_at is null where a.case_id = c.id order by f.value) else '{}' end as prints
        from public.case_event e
        join public.criminal_case c on c.id = e.case_id
       cross join lateral (values ('police', c.handling_agency_id), ('procuracy', c.supervising_agency_id),
             ('court', c.trial_agency_id)) b (body, agency_id)
       where e.province_id = r.province_id and e.kind = r.matter and b.body = any (sides) and b.agency_id is not null
         and (r.matter <> 'indicted' or c.accepted)
         and e.at >= app.start_of(r.from_on - 92) and e.at < app.start_of(r.to_on + 93)
    ) s
   where s.acted_on between r.from_on and r.to_on
     and not exists (select from public.reconciliation_line o
       where o.round_id = r.id and o.agency_id = s.agency_id and o.source = 'imported');

  if app.case_content() <> 'full' then
    update public.reconciliation_line l set prints = '{}' where l.prints <> '{}';
  end if;

  insert into public.reconciliation_difference (id, province_id, round_id, agency_id, line_id, other_body, other_agency_id, kind, found_at)
  with pair as (
    select own.id as own_id, own.agency_id as own_agency, own.case_id, other.id as other_id, other.agency_id as other_agency,
           (select x from unnest(sides) x where x <> own.body) as other_body,
           own.accused <> other.accused as accused_differ, own.acted_on <> other.acted_on as dates_differ,
           app.case_content() = 'full' and own.prints <> '{}' and other.prints <> '{}' and own.prints <> other.prints as names_differ
      from public.reconciliation_line own
      left join public.reconciliation_line other
        on other.round_id = own.round_id and other.number_key = own.number_key and other.body <> own.body
     where own.round_id = r.id
  ), found as (
    select p.own_agency, p.own_id, p.other_body, p.other_agency, k.kind
      from pair p
     cross join lateral (values ('accused-differ', p.accused_differ), ('dates-differ', p.dates_differ), ('names-differ', p.names_differ)) k (kind, holds)
     where k.holds
    union all
    select p.own_agency, p.own_id, p.other_body, o.agency_id, 'not-listed-there'
      from pair p
      left join public.criminal_case c on c.id = p.case_id
      left join lateral (select case p.other_body when 'police' then c.handling_agency_id when 'procuracy' then c.supervising_agency_id
        else c.trial_agency_id end as agency_id) o on true
     where p.other_id is null
    union all
    select case p.other_body when 'police' then c.handling_agency_id when 'procuracy' then c.supervising_agency_id
             else c.trial_agency_id end, null, l.body, p.own_agency, 'not-listed-here'
      from pair p
      join public.reconciliation_line l on l.id = p.own_id
      join public.criminal_case c on c.id = p.case_id
     where p.other_id is null
       and case p.other_body when 'police' then c.handling_agency_id when 'procuracy' then c.supervising_agency_id else c.trial_agency_id end is not null
    union all
    select l.agency_id, l.id, (select x from unnest(sides) x where x <> l.body), null, 'number-twice'
      from (select o.*, count(*) over (partition by o.agency_id, o.number_key) as n
              from public.reconciliation_line o where o.round_id = r.id) l
     where l.n > 1
  )
  select distinct on (f.own_agency, coalesce(f.own_id::text, gen_random_uuid()::text), f.kind)
         gen_random_uuid(), r.province_id, r.id, f.own_agency, f.own_id, f.other_body, f.other_agency, f.kind, at
    from found f;

  update public.reconciliation_round o set compared_at = at where o.id = r.id;
  perform app.close_agreed(r.id, at);
end $$;

-- Lists that agree now: the task by which they were to be settled is done.
create or replace function app.close_agreed(of_round uuid, at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public, app as $$
declare
  one record;
begin
  for one in
    update public.reconciliation_task k set agreed_at = at
     where k.round_id = of_round and k.agreed_at is null
       and not exists (select from public.reconciliation_difference d where d.round_id = k.round_id
         and d.agency_id in (k.agency_id, k.other_agency_id)
         and (d.other_agency_id is null or d.other_agency_id in (k.agency_id, k.other_agency_id)))
    returning k.task_id
  loop
    update public.agency_task x set state = 'done', progress = 100, done_at = at, updated_at = at, revision = x.revision + 1,
      condition = jsonb_build_object('state', 'done', 'on', (at at time zone 'Asia/Ho_Chi_Minh')::date, 'result', 'Hai danh sách đã khớp')
     where x.task_id = one.task_id and x.state not in ('done', 'confirmed', 'cancelled');
    perform app.roll_up_task(one.task_id, at);
  end loop;
end $$;
revoke all on function app.close_agreed(uuid, timestamptz) from public;

do $$
declare
  signature text;
begin
  foreach signature in array array['app.compare_lists(uuid, timestamptz)', 'app.may_reconcile()', 'app.reconciling_body()'] loop
    execute format('revoke all on function %s from public', signature);
    execute format('grant execute on function %s to app_officer, app_system', signature);
  end loop;
end $$;
