-- Imports of units, successions and maps: previewed, then accepted in one transaction.

create table place_import (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  kind text not null check (kind in ('units', 'successions', 'map')),
  state text not null check (state in ('preview', 'accepted', 'abandoned')),
  file_name text not null,
  accepted jsonb not null,
  rejected jsonb not null,
  created_at timestamptz not null,
  created_by uuid
);
create index place_import_state on place_import (province_id, state, created_at desc);
comment on table place_import is 'A file of units, successions or outlines, read and checked; nothing else is written before it is accepted';
comment on column place_import.id is 'Identifier';
comment on column place_import.province_id is 'Province of the row';
comment on column place_import.kind is 'What the file holds';
comment on column place_import.state is 'Where it stands';
comment on column place_import.file_name is 'Name of the file';
comment on column place_import.accepted is 'Rows that can be taken';
comment on column place_import.rejected is 'Rows that cannot, each with its line, reason and parameters';
comment on column place_import.created_at is 'When';
comment on column place_import.created_by is 'Post; null from the command line';
