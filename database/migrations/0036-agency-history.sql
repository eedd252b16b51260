-- What follows when an agency is succeeded: its open work moves with a trace. Imports of agencies. A version of the reference data.

alter table agency_succession add column takes_work boolean not null default false;
alter table agency_succession add column moved_at timestamptz;
comment on column agency_succession.takes_work is 'Whether the open work of the former agency goes to this successor';
comment on column agency_succession.moved_at is 'When its open work was moved; null while the day has not come or nothing moves';

create table work_move (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  succession_id uuid references agency_succession (id),
  kind text not null check (kind in ('task', 'card', 'report', 'group')),
  record_id uuid not null,
  from_id uuid not null references agency (id),
  to_id uuid not null references agency (id),
  outcome text not null check (outcome in ('moved', 'joined')),
  before jsonb not null,
  at timestamptz not null,
  post_id uuid
);
create index work_move_from on work_move (from_id, at desc);
create index work_move_to on work_move (to_id, at desc);
comment on table work_move is 'Open work that went from a former agency to its successor: the trace of the move';
comment on column work_move.id is 'Identifier';
comment on column work_move.province_id is 'Province of the row';
comment on column work_move.succession_id is 'Succession by which it moved; null when it was chosen by hand';
comment on column work_move.kind is 'What moved: an execution of a task, a card of a plan, a report owed, a place in a group';
comment on column work_move.record_id is 'The task, plan, report or group snapshot';
comment on column work_move.from_id is 'Agency that had it';
comment on column work_move.to_id is 'Agency that has it now';
comment on column work_move.outcome is 'moved; joined: the successor already had the same, so the former one was closed';
comment on column work_move.before is 'The row as it stood before';
comment on column work_move.at is 'When';
comment on column work_move.post_id is 'Post that recorded the succession; null for the system';

create table agency_import (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  state text not null check (state in ('preview', 'accepted', 'abandoned')),
  file_name text not null,
  accepted jsonb not null,
  rejected jsonb not null,
  created_at timestamptz not null,
  created_by uuid not null
);
create index agency_import_state on agency_import (province_id, state, created_at desc);
comment on table agency_import is 'A table of agencies, read and checked; nothing else is written before it is accepted';
comment on column agency_import.id is 'Identifier';
comment on column agency_import.province_id is 'Province of the row';
comment on column agency_import.state is 'Where it stands';
comment on column agency_import.file_name is 'Name of the file';
comment on column agency_import.accepted is 'Rows that can be taken';
comment on column agency_import.rejected is 'Rows that cannot, each with its line and reason';
comment on column agency_import.created_at is 'When';
comment on column agency_import.created_by is 'Post';

create table reference_version (
  only_row boolean primary key default true check (only_row),
  province_id integer not null default 0,
  version uuid not null
);
insert into reference_version (version) values (gen_random_uuid());
comment on table reference_version is 'One row that changes with every change of agencies or places: what is held in memory is good while it stays';
comment on column reference_version.only_row is 'Always true: keeps the table to one row';
comment on column reference_version.province_id is 'Always 0: the one row stands for every province';
comment on column reference_version.version is 'New with every change';

create function app.touch_reference() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update public.reference_version set version = gen_random_uuid();
  return null;
end $$;
comment on function app.touch_reference() is 'Trigger body: the reference data has changed';

do $$
declare
  t text;
begin
  foreach t in array array['agency', 'agency_alias', 'agency_succession', 'agency_group',
      'committee_member', 'place', 'place_succession'] loop
    execute format('create trigger %I after insert or update or delete on %I for each statement execute function app.touch_reference()',
      t || '_touches_reference', t);
  end loop;
end $$;
