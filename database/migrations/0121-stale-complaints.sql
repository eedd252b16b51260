-- Dates of complaints follow a change of the calendar or of a rule, as those of tips and cases do.
alter table complaint add column stale_by text check (stale_by in ('calendar', 'rule'));
comment on column complaint.stale_by is 'What made its dates stale: a change of the calendar, or of a value of a rule; null while they are counted';
create index complaint_stale on complaint (id) where stale_by is not null;
