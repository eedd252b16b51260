-- Foundation: the system writes, officers read what the pages need.
alter table installation enable row level security;
drop policy if exists installation_read on installation;
create policy installation_read on installation for select to app_officer, app_system, app_statistician using (true);
drop policy if exists installation_make on installation;
create policy installation_make on installation for insert to app_system with check (true);
grant select on installation to app_officer, app_system, app_statistician;
grant insert on installation to app_system;

alter table setting enable row level security;
drop policy if exists setting_read on setting;
create policy setting_read on setting for select to app_officer, app_system using (true);
drop policy if exists setting_write on setting;
create policy setting_write on setting for insert to app_officer
  with check (case when (select app.may('setting.edit')) then province_id = (select app.province_id()) else false end);
drop policy if exists setting_system on setting;
create policy setting_system on setting for all to app_system using (true) with check (true);
grant select, insert on setting to app_officer;
grant select, insert, update, delete on setting to app_system;

alter table domain_event enable row level security;
drop policy if exists domain_event_publish on domain_event;
create policy domain_event_publish on domain_event for insert to app_officer
  with check (post_id is not distinct from (select app.post_id()));
drop policy if exists domain_event_system on domain_event;
create policy domain_event_system on domain_event for all to app_system using (true) with check (true);
grant insert on domain_event to app_officer;
grant select, insert, delete on domain_event to app_system;

alter table idempotency enable row level security;
drop policy if exists idempotency_own on idempotency;
create policy idempotency_own on idempotency for all to app_officer
  using (officer_id = (select app.officer_id())) with check (officer_id = (select app.officer_id()));
drop policy if exists idempotency_system on idempotency;
create policy idempotency_system on idempotency for all to app_system using (true) with check (true);
grant select, insert, update on idempotency to app_officer;
grant select, insert, update, delete on idempotency to app_system;
