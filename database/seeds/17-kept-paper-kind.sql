-- Papers of tips that stay with the body that issued them.
insert into record_kind (kind, table_name, sealed, erasable) values ('kept-tip-paper', 'kept_tip_paper', true, false)
on conflict do nothing;
