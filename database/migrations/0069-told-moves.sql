-- Work that moved between agencies is told once to those who gave it and those who got it.

alter table work_move add column told_at timestamptz;
comment on column work_move.told_at is 'When the agencies were told; null until then';
update work_move set told_at = at;
create index work_move_untold on work_move (at) where told_at is null;
