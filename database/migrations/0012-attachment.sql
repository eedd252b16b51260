-- Files lie encrypted in a folder; here stands what they are and the wrapped key of each.
create table attachment (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  owner_kind text not null references record_kind (kind),
  owner_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  media_type text not null,
  size bigint not null check (size >= 0),
  sha256 bytea not null check (octet_length(sha256) = 32),
  wrapped_by text not null check (wrapped_by in ('installation', 'record')),
  key_wrapped bytea not null,
  stored_at timestamptz not null,
  stored_by uuid
);
create index attachment_owner on attachment (owner_kind, owner_id, stored_at);
comment on table attachment is 'Files of records; the bytes lie encrypted in the data folder and never change';
comment on column attachment.id is 'Identifier, and the name of the file in the folder';
comment on column attachment.province_id is 'Province of the row';
comment on column attachment.owner_kind is 'Kind of the record it belongs to';
comment on column attachment.owner_id is 'Record it belongs to';
comment on column attachment.name is 'Name as it was sent, made safe';
comment on column attachment.media_type is 'Type found in the content';
comment on column attachment.size is 'Bytes of the content';
comment on column attachment.sha256 is 'SHA-256 of the content';
comment on column attachment.wrapped_by is 'What wraps its key: the key of the owning record, or that of the installation';
comment on column attachment.key_wrapped is 'Its own key, wrapped';
comment on column attachment.stored_at is 'When it was stored';
comment on column attachment.stored_by is 'Post that stored it; null for the system';
