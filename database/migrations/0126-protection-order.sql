-- Two answers of one moment are told apart by the acts between them, not by the clock.
alter table protection_check add column after_position integer;
comment on column protection_check.after_position is 'Place of the last act of the case when it was answered: the answer holds for the next doing of the step; null where only the time is known';
