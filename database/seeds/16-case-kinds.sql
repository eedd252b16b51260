-- Criminal cases and the names of accused: each sealed under a key of its own; names can be erased.
insert into record_kind (kind, table_name, sealed, erasable) values
  ('case', 'criminal_case', true, false),
  ('accused', 'accused_name', true, true)
on conflict do nothing;
