-- A duty that was missed and then fell away undone is owed no longer.
comment on column running_clock.done_at is 'When it was done, or fell away undone after its end; null while it is owed, and of one stopped in time';
