-- The ground every other table stands on: roles of the database, claims, installation, settings, events.

do $$
declare
  role_name text;
begin
  foreach role_name in array array['app_officer', 'app_system', 'app_public', 'app_statistician'] loop
    if not exists (select from pg_roles where rolname = role_name) then
      execute format('create role %I nologin', role_name);
    end if;
  end loop;
end $$;

create schema app;
comment on schema app is 'Claims of the caller and the checks that policies share';
grant usage on schema app to app_officer, app_system, app_public, app_statistician;
grant usage on schema public to app_officer, app_system, app_public, app_statistician;

create table installation (
  only_row boolean primary key default true check (only_row),
  kind text not null check (kind in ('demonstration', 'exercise', 'production')),
  province_id integer not null,
  province_name text not null,
  name text not null,
  created_at timestamptz not null
);
comment on table installation is 'The one row that says what this installation is; written once, never changed';
comment on column installation.only_row is 'Always true: keeps the table to one row';
comment on column installation.kind is 'demonstration, exercise or production; chosen at the first start';
comment on column installation.province_id is 'Number of the province that every row of every table carries';
comment on column installation.province_name is 'Name of the province as it is shown';
comment on column installation.name is 'Name of the installation as it is shown';
comment on column installation.created_at is 'When the data folder was made';

create function app.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'table % takes no %', tg_table_name, tg_op using errcode = '42501';
end $$;
comment on function app.refuse_change() is 'Trigger body of tables that may only grow';

create trigger installation_stays before update or delete or truncate on installation
  for each statement execute function app.refuse_change();

create function app.province_id() returns integer language sql stable as $$
  select coalesce(nullif(current_setting('app.province', true), '')::integer,
                  (select province_id from public.installation))
$$;
comment on function app.province_id() is 'Province of the caller, else of the installation';

create table setting (
  province_id integer not null default app.province_id(),
  key text not null,
  valid_from date not null,
  value jsonb not null,
  legal_basis text,
  note text,
  verified boolean not null default false,
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (province_id, key, valid_from)
);
comment on table setting is 'Dated settings, law among them: the row in force on a day is the newest not after it';
comment on column setting.province_id is 'Province of the row';
comment on column setting.key is 'Dotted name of the setting';
comment on column setting.valid_from is 'First day on which this value holds';
comment on column setting.value is 'The value, shaped as the setting says';
comment on column setting.legal_basis is 'Law, article or decision it comes from';
comment on column setting.note is 'What a reader must know, such as that the source was not verified';
comment on column setting.verified is 'False while the legal source has not been read in the original';
comment on column setting.changed_at is 'When the row was written';
comment on column setting.changed_by is 'Post that wrote it; null for shipped values';

create table domain_event (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  name text not null,
  record_id uuid,
  payload jsonb not null default '{}',
  at timestamptz not null,
  post_id uuid
);
comment on table domain_event is 'Facts that features published, in the transaction that made them true; ids and codes only';
comment on column domain_event.id is 'Identifier';
comment on column domain_event.province_id is 'Province of the row';
comment on column domain_event.name is 'The fact in the past tense, such as plan.confirmed';
comment on column domain_event.record_id is 'Record it is about';
comment on column domain_event.payload is 'Ids and codes that listeners need; never names or text';
comment on column domain_event.at is 'When';
comment on column domain_event.post_id is 'Post that acted; null for the system';

create table idempotency (
  key text not null,
  officer_id uuid not null,
  province_id integer not null default app.province_id(),
  request_hash bytea not null,
  answer jsonb,
  at timestamptz not null,
  primary key (officer_id, key)
);
comment on table idempotency is 'Requests already carried out: the same key answers the same and does nothing twice';
comment on column idempotency.key is 'Key the browser made for one intention';
comment on column idempotency.officer_id is 'Whose request';
comment on column idempotency.province_id is 'Province of the row';
comment on column idempotency.request_hash is 'SHA-256 of method, path and body';
comment on column idempotency.answer is 'What was answered';
comment on column idempotency.at is 'When';
