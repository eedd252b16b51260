-- The evidence chart: grant shape of its case, only where cases are kept in full; drawn until a court takes the case on.
-- The same rules as src/domain/evidence-chart/chart-permissions.ts.

do $do$
declare
  t text;
  reading text := $q$case when (select app.may('case.read')) and (select app.case_content()) = 'full'
     then case_id in (select app.granted_records('case'))
       and (not (select app.is_investigating()) or body in ('police', 'border-guard')
         or case_id in (select c.id from criminal_case c where not c.accepted)) else false end$q$;
  writing text := $q$case when (select app.may('case.record')) and (select app.case_content()) = 'full'
       and (select app.case_body()) <> 'court'
     then case_id in (select c.id from criminal_case c where not c.accepted and app.holds_file(c.holder_body, c.holder_agency_id))
     else false end$q$;
begin
  foreach t in array array['chart_node', 'chart_link'] loop
    perform app.protect(t, reading, writing || $q$ and drawn_by = (select app.post_id()) and body = (select app.case_body())$q$, writing);
    execute format('revoke update on %I from app_officer', t);
  end loop;
end $do$;
grant update (label, print, place_id, from_on, until_on, removed_at, removed_by, revision) on chart_node to app_officer;
grant update (kind, evidence_id, source, from_on, until_on, certainty, removed_at, removed_by, revision) on chart_link to app_officer;

-- A link joins things of its own case and rests on an item of its own case, or on one that went from it to another.
create or replace function app.keep_chart_in_case() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, app as $$
begin
  if exists (select from chart_node n where n.id in (new.from_id, new.to_id) and n.case_id <> new.case_id)
     or (new.evidence_id is not null and not exists (select from evidence_item e where e.id = new.evidence_id and e.case_id = new.case_id)
       and not exists (select from evidence_custody m where m.item_id = new.evidence_id and m.kind = 'moved-to-case' and m.from_case_id = new.case_id)) then
    raise exception 'a link stays within its case' using errcode = '42501';
  end if;
  return new;
end $$;
drop trigger if exists chart_link_in_case on chart_link;
create trigger chart_link_in_case before insert or update on chart_link
  for each row execute function app.keep_chart_in_case();
create or replace function app.keep_node_in_case() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, app as $$
begin
  if (new.accused_id is not null and not exists (select from accused a where a.id = new.accused_id and a.case_id = new.case_id))
     or (new.victim_id is not null and not exists (select from case_victim v where v.id = new.victim_id and v.case_id = new.case_id)) then
    raise exception 'a thing stays within its case' using errcode = '42501';
  end if;
  return new;
end $$;
drop trigger if exists chart_node_in_case on chart_node;
create trigger chart_node_in_case before insert on chart_node
  for each row execute function app.keep_node_in_case();

-- A value enters matching when it is drawn and leaves it with the last thing that holds it, or when all who
-- used it are cleared. The chart's own state decides, so nobody can open a print that no chart holds.
create or replace function app.tune_chart_prints(of_case uuid, at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public, app as $$
begin
  if not (app.holds_record('case', of_case) or app.is_system()) then
    raise exception 'record is not held by this post' using errcode = '42501';
  end if;
  perform app.settle_chart_prints(of_case, at);
end $$;
-- Fingerprints that the chart of a case holds now.
create or replace function app.chart_prints(of_case uuid) returns table (value_kind text, value bytea)
language sql stable security definer set search_path = pg_catalog, public, app as $$
  select distinct case n.kind when 'vehicle' then 'plate' when 'document' then 'paper' else n.kind end, n.print
    from public.chart_node n
    left join lateral (
      select bool_or(a.cleared_on is not null) as by_cleared, bool_or(a.cleared_on is null) as by_others
        from public.chart_link l join public.chart_node u on u.id = l.from_id left join public.accused a on a.id = u.accused_id
       where l.to_id = n.id and l.kind = 'uses' and l.removed_at is null) used on true
   where n.case_id = of_case and n.removed_at is null and n.print is not null
     and not (coalesce(used.by_cleared, false) and not used.by_others)
$$;
revoke all on function app.chart_prints(uuid) from public;
create or replace function app.settle_chart_prints(of_case uuid, at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public, app as $$
begin
  update fingerprint f set closed_at = at
   where f.record_kind = 'case' and f.record_id = of_case and f.closed_at is null
     and f.value_kind in ('phone', 'account', 'plate', 'paper')
     and not exists (select from app.chart_prints(of_case) p where p.value_kind = f.value_kind and p.value = f.value);
  insert into fingerprint (id, record_kind, record_id, value_kind, value, created_at)
  select gen_random_uuid(), 'case', of_case, p.value_kind, p.value, at from app.chart_prints(of_case) p
  on conflict (record_kind, record_id, value_kind, value) do update set closed_at = null;
end $$;
revoke all on function app.settle_chart_prints(uuid, timestamptz) from public;
revoke all on function app.tune_chart_prints(uuid, timestamptz) from public;
grant execute on function app.tune_chart_prints(uuid, timestamptz) to app_officer, app_system;

create or replace function app.settle_prints_of_cleared() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, app as $$
begin
  if new.cleared_on is distinct from old.cleared_on then
    perform app.settle_chart_prints(new.case_id, app.now());
  end if;
  return new;
end $$;
drop trigger if exists accused_cleared_on_chart on accused;
create trigger accused_cleared_on_chart after update on accused
  for each row execute function app.settle_prints_of_cleared();
