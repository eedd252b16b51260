-- A file is visible exactly when its owning record is: the policy asks the owner's own policy, so a
-- hand-over, a reach or a grant needs no second bookkeeping. Lists always name one owner.
alter table attachment enable row level security;
drop policy if exists attachment_read on attachment;
create policy attachment_read on attachment for select to app_officer
  using (app.sees_record(owner_kind, owner_id));
drop policy if exists attachment_store on attachment;
create policy attachment_store on attachment for insert to app_officer
  with check (stored_by = (select app.post_id()) and app.sees_record(owner_kind, owner_id));
drop policy if exists attachment_system on attachment;
create policy attachment_system on attachment for all to app_system using (true) with check (true);
grant select, insert on attachment to app_officer;
grant select, insert, update, delete on attachment to app_system;
