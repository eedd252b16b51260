-- Drafts: the writer's own, in the post in which they were written.
alter table sealed_draft enable row level security;
drop policy if exists sealed_draft_own on sealed_draft;
create policy sealed_draft_own on sealed_draft for all to app_officer
  using (officer_id = (select app.officer_id()) and post_id = (select app.post_id()))
  with check (officer_id = (select app.officer_id()) and post_id = (select app.post_id()));
drop policy if exists sealed_draft_system on sealed_draft;
create policy sealed_draft_system on sealed_draft for all to app_system using (true) with check (true);
grant select, insert, update, delete on sealed_draft to app_officer;
grant select, delete on sealed_draft to app_system;
