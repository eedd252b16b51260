-- Every change of the calendar, with the dates that it moved.

create table calendar_change (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  day date not null,
  before jsonb,
  after jsonb,
  moved jsonb not null,
  moved_count integer not null,
  at timestamptz not null,
  post_id uuid
);
create index calendar_change_at on calendar_change (province_id, at desc);
comment on table calendar_change is 'A change of the calendar and the dates that were counted again because of it';
comment on column calendar_change.id is 'Identifier';
comment on column calendar_change.province_id is 'Province of the row';
comment on column calendar_change.day is 'The day that was changed';
comment on column calendar_change.before is 'The row before; null when it was added';
comment on column calendar_change.after is 'The row after; null when it was removed';
comment on column calendar_change.moved is 'Each moved date: kind, record, agency, from, to';
comment on column calendar_change.moved_count is 'How many dates moved';
comment on column calendar_change.at is 'When';
comment on column calendar_change.post_id is 'Post; null for the system';
