-- A call is sealed under a key of its own.
insert into record_kind (kind, table_name, sealed, erasable) values ('call', 'call', true, false)
on conflict do nothing;
