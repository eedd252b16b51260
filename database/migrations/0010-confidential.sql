-- The room of secrets: keys of groups and records, need-to-know, fingerprints. No plaintext lies here,
-- and nothing here opens without the master key, which is outside the database.

create table record_kind (
  kind text primary key check (kind ~ '^[a-z][a-z0-9-]{1,40}$'),
  province_id integer not null default app.province_id(),
  table_name text not null,
  sealed boolean not null default false,
  erasable boolean not null default false
);
comment on table record_kind is 'Kinds of records that own keys, grants or files, and the table that holds them; each feature adds its own';
comment on column record_kind.kind is 'Code of the kind, such as tip or plan-document';
comment on column record_kind.province_id is 'Province of the row';
comment on column record_kind.table_name is 'Table with a uuid column id; whoever sees the row there may see what belongs to it';
comment on column record_kind.sealed is 'True when its files are encrypted under the key of the record, not of the installation';
comment on column record_kind.erasable is 'True when its data key also needs an erasure key outside the database';

create table secret_key (
  name text primary key check (name in ('fingerprint', 'file', 'draft')),
  province_id integer not null default app.province_id(),
  wrapped bytea not null,
  master_key_id text not null,
  created_at timestamptz not null
);
comment on table secret_key is 'Keys of the installation, each for one use, wrapped by the master key';
comment on column secret_key.name is 'Use: fingerprints, files of unsealed records, drafts';
comment on column secret_key.province_id is 'Province of the row';
comment on column secret_key.wrapped is 'The key, encrypted by the master key (XChaCha20-Poly1305)';
comment on column secret_key.master_key_id is 'Which master key wraps it';
comment on column secret_key.created_at is 'When it was made';

create table group_key (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  code text not null,
  agency_id uuid references agency (id),
  name text not null,
  public_key bytea not null check (octet_length(public_key) = 32),
  private_key_wrapped bytea not null,
  master_key_id text not null,
  created_at timestamptz not null,
  retired_at timestamptz
);
create unique index group_key_code on group_key (province_id, code, coalesce(agency_id, '00000000-0000-0000-0000-000000000000'));
comment on table group_key is 'Groups to which records are sealed: a key pair each (X25519)';
comment on column group_key.id is 'Identifier';
comment on column group_key.province_id is 'Province of the row';
comment on column group_key.code is 'What the group does, such as duty, handling, supervision, victim-unit';
comment on column group_key.agency_id is 'Agency it belongs to; null for the province';
comment on column group_key.name is 'Name as it is shown';
comment on column group_key.public_key is 'Public half: whoever has it can seal, nobody can open with it';
comment on column group_key.private_key_wrapped is 'Private half, encrypted by the master key';
comment on column group_key.master_key_id is 'Which master key wraps it';
comment on column group_key.created_at is 'When it was made';
comment on column group_key.retired_at is 'When it stopped taking new records';

create table group_member (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  group_id uuid not null references group_key (id),
  post_id uuid not null references post (id),
  from_at timestamptz not null,
  until_at timestamptz,
  granted_by uuid,
  ground text not null check (ground ~ '^[a-z][a-z0-9-]{1,60}$'),
  check (until_at is null or until_at >= from_at)
);
create index group_member_post on group_member (post_id, from_at);
create index group_member_group on group_member (group_id, from_at);
comment on table group_member is 'Posts that open what is sealed to a group, from a moment to a moment';
comment on column group_member.id is 'Identifier';
comment on column group_member.province_id is 'Province of the row';
comment on column group_member.group_id is 'The group';
comment on column group_member.post_id is 'The post';
comment on column group_member.from_at is 'From when';
comment on column group_member.until_at is 'Until when (not included); null while it lasts';
comment on column group_member.granted_by is 'Post that added it; null for the system';
comment on column group_member.ground is 'Why, as a code: roster, assignment, appointment';

create table record_key (
  record_kind text not null references record_kind (kind),
  record_id uuid not null,
  province_id integer not null default app.province_id(),
  erasable boolean not null,
  made_by uuid,
  made_tx bigint not null default txid_current(),
  created_at timestamptz not null,
  erased_at timestamptz,
  key_removed_at timestamptz,
  primary key (record_kind, record_id)
);
create index record_key_to_remove on record_key (erased_at) where erased_at is not null and key_removed_at is null;
comment on table record_key is 'Records that have a data key of their own; the key itself lies in the wraps only';
comment on column record_key.record_kind is 'Kind of record';
comment on column record_key.record_id is 'Record';
comment on column record_key.province_id is 'Province of the row';
comment on column record_key.erasable is 'True when opening also needs the erasure key outside the database';
comment on column record_key.made_by is 'Post that made it; null for the system';
comment on column record_key.made_tx is 'Transaction that made it: within it the maker may still wrap and grant';
comment on column record_key.created_at is 'When it was made';
comment on column record_key.erased_at is 'When erasure was decided; from then on the record reads erased';
comment on column record_key.key_removed_at is 'When the erasure key was gone from every place';

create table record_key_wrap (
  record_kind text not null,
  record_id uuid not null,
  group_id uuid not null references group_key (id),
  province_id integer not null default app.province_id(),
  sealed_key bytea not null,
  created_at timestamptz not null,
  primary key (record_kind, record_id, group_id),
  foreign key (record_kind, record_id) references record_key (record_kind, record_id)
);
create index record_key_wrap_group on record_key_wrap (group_id);
comment on table record_key_wrap is 'The data key of a record, sealed to each group that holds it now (sealed box)';
comment on column record_key_wrap.record_kind is 'Kind of record';
comment on column record_key_wrap.record_id is 'Record';
comment on column record_key_wrap.group_id is 'Group that can open it';
comment on column record_key_wrap.province_id is 'Province of the row';
comment on column record_key_wrap.sealed_key is 'The data key, under the erasure key where there is one, sealed to the public half';
comment on column record_key_wrap.created_at is 'When it was sealed to this group';

create table record_grant (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  record_kind text not null references record_kind (kind),
  record_id uuid not null,
  post_id uuid references post (id),
  group_id uuid references group_key (id),
  from_at timestamptz not null,
  until_at timestamptz,
  ground text not null check (ground ~ '^[a-z][a-z0-9-]{1,60}$'),
  granted_by uuid,
  made_tx bigint not null default txid_current(),
  check ((post_id is null) <> (group_id is null)),
  check (until_at is null or until_at >= from_at)
);
create index record_grant_record on record_grant (record_kind, record_id);
create index record_grant_post on record_grant (post_id, record_kind, from_at) where post_id is not null;
create index record_grant_group on record_grant (group_id, record_kind, from_at) where group_id is not null;
comment on table record_grant is 'Need-to-know: which post or group may see one record, from when to when, and why';
comment on column record_grant.id is 'Identifier';
comment on column record_grant.province_id is 'Province of the row';
comment on column record_grant.record_kind is 'Kind of record';
comment on column record_grant.record_id is 'Record';
comment on column record_grant.post_id is 'Post that may see it; empty when a group may';
comment on column record_grant.group_id is 'Group that may see it; empty when a post may';
comment on column record_grant.from_at is 'From when';
comment on column record_grant.until_at is 'Until when (not included); null while it lasts';
comment on column record_grant.ground is 'Why, as a code: receipt, assignment, supervision, hand-over, roster';
comment on column record_grant.granted_by is 'Post that granted it; null for the system';
comment on column record_grant.made_tx is 'Transaction that made it: the maker of a record may give several grants at once';

create table fingerprint (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  record_kind text not null references record_kind (kind),
  record_id uuid not null,
  value_kind text not null check (value_kind in ('phone', 'plate', 'account', 'paper', 'name')),
  value bytea not null check (octet_length(value) = 32),
  created_at timestamptz not null,
  closed_at timestamptz,
  unique (record_kind, record_id, value_kind, value)
);
create index fingerprint_match on fingerprint (value_kind, value) where closed_at is null;
comment on table fingerprint is 'Keyed fingerprints (HMAC-SHA-256) of values in sealed records, for matching without opening';
comment on column fingerprint.id is 'Identifier';
comment on column fingerprint.province_id is 'Province of the row';
comment on column fingerprint.record_kind is 'Kind of record that holds the value';
comment on column fingerprint.record_id is 'Record that holds the value';
comment on column fingerprint.value_kind is 'What it is of: phone, plate, account, paper, name';
comment on column fingerprint.value is 'The fingerprint; without its key it cannot be tried against guesses';
comment on column fingerprint.created_at is 'When it was taken';
comment on column fingerprint.closed_at is 'When it left matching, such as when a person is cleared';
