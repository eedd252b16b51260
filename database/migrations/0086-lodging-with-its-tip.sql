-- Once a lodging has become a tip, whoever holds the tip holds the lodging: its key lies under the tip's.
drop index if exists lodging_waiting;
create index lodging_waiting on lodging (state, lodged_at, id);
alter table lodging drop column extract_of;
alter table lodging add column tip_key bytea check (octet_length(tip_key) <= 200);
comment on column lodging.tip_key is 'Key of the record under the key of its tip, so that a hand-over of the tip carries the lodging along';
