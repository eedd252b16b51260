-- Why a clock waits to be counted again: a day of the calendar, or a value that the house decided.
alter table running_clock add column stale_by text check (stale_by in ('calendar', 'rule'));
comment on column running_clock.stale_by is 'What made it stale: a change of the calendar, or of a value of a rule; null while it is counted';
