-- Evidence goes with its case: a merge takes all of it along, a split what was chosen; one line in each chain.

alter table evidence_custody drop constraint evidence_custody_kind_check;
alter table evidence_custody add constraint evidence_custody_kind_check check (kind in ('received', 'passed-on', 'receipt-confirmed', 'receipt-declined', 'lent', 'taken-back', 'sealed-again', 'stored-elsewhere', 'returned', 'destroyed', 'handed-over', 'moved-with-file', 'moved-to-case'));
alter table evidence_custody add column from_case_id uuid references criminal_case (id);
comment on column evidence_custody.from_case_id is 'Case that the item belonged to before, where it came by merging or splitting';
alter table evidence_custody add column from_ordinal integer check (from_ordinal > 0);
comment on column evidence_custody.from_ordinal is 'Its number in that case';
alter table evidence_custody add constraint evidence_custody_from_case check ((kind = 'moved-to-case') = (from_case_id is not null and from_ordinal is not null));
