-- “Known anywhere?” may also be asked inside an open case, for a value recorded in it.

alter table known_ask alter column tip_id drop not null;
alter table known_ask add column case_id uuid references criminal_case (id);
alter table known_ask add constraint known_ask_of_one check (num_nonnulls(tip_id, case_id) = 1);
create index known_ask_case on known_ask (case_id) where case_id is not null;
comment on column known_ask.case_id is 'Case from which it was asked, where it was no tip';
