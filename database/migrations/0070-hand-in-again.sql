-- Whether a report came in time is decided by its first hand-in; what comes after a return is kept beside it.
-- Files chosen but not yet handed in are the agency's own.

alter table report_due
  add column handed_in_at timestamptz,
  add column handed_in_files uuid[] not null default '{}',
  add column returned_on date;
comment on column report_due.submitted_at is 'When it was first handed in: what decides whether it came in time; null again where that hand-in was no report';
comment on column report_due.handed_in_at is 'When it was last handed in, be it the first time or after a return';
comment on column report_due.handed_in_files is 'Files handed in with it: what others than the agency itself see';
comment on column report_due.returned_on is 'Day of the last return';
update report_due r set handed_in_at = r.submitted_at, handed_in_files = coalesce(
  (select array_agg(a.id order by a.stored_at) from attachment a where a.owner_kind = 'report-due' and a.owner_id = r.id), '{}')
 where r.submitted_at is not null;
