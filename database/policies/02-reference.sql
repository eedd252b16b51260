-- Open inside: places and agencies are read by every signed-in post, edited by those who may.
do $$
declare
  t text;
  permission text;
begin
  for t, permission in
    select * from (values
      ('place', 'place.edit'), ('place_succession', 'place.edit'), ('place_shape', 'place.edit'),
      ('agency', 'agency.edit'), ('agency_alias', 'agency.edit'), ('agency_succession', 'agency.edit'),
      ('agency_group', 'agency.edit'), ('committee_member', 'agency.edit')) as rows (t, permission)
  loop
    execute format('alter table %I enable row level security', t);
    execute format('drop policy if exists %I on %I', t || '_read', t);
    execute format('create policy %I on %I for select to app_officer using (case when (select app.post_id()) is not null then province_id = (select app.province_id()) else false end)', t || '_read', t);
    execute format('drop policy if exists %I on %I', t || '_edit', t);
    execute format('create policy %I on %I for all to app_officer using (case when (select app.may(%L)) then province_id = (select app.province_id()) else false end) with check (case when (select app.may(%L)) then province_id = (select app.province_id()) else false end)', t || '_edit', t, permission, permission);
    execute format('drop policy if exists %I on %I', t || '_system', t);
    execute format('create policy %I on %I for all to app_system using (true) with check (true)', t || '_system', t);
    execute format('grant select, insert, update, delete on %I to app_officer, app_system', t);
  end loop;
end $$;
