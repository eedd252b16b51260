-- What the public lodges, and a danger told to the police on duty, are sealed records of their own kinds.
insert into record_kind (kind, table_name, sealed, erasable) values
  ('lodging', 'lodging', true, false),
  ('danger-alert', 'danger_alert', true, false)
on conflict do nothing;
