-- Sealed kinds of tips: the tip under a key of its own; a denounced person under one that can be destroyed.
insert into record_kind (kind, table_name, sealed, erasable) values
  ('tip', 'tip', true, false),
  ('denounced-person', 'denounced_person', true, true)
on conflict do nothing;
