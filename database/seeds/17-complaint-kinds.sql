-- A complaint is sealed under a key of its own, to whoever settles it.
insert into record_kind (kind, table_name, sealed, erasable) values
  ('complaint', 'complaint', true, false)
on conflict do nothing;
