-- The trail: who did what to which record, and who read protected data. Entries only grow. They are
-- chained by hash in sixteen lanes, so that requests do not queue for one another; anchors join the lanes.

create table audit_entry (
  lane smallint not null check (lane between 0 and 15),
  number bigint not null check (number > 0),
  id uuid not null unique,
  province_id integer not null default app.province_id(),
  at timestamptz not null,
  recorded_at timestamptz not null,
  officer_id uuid,
  post_id uuid,
  agency_id uuid,
  on_behalf_of uuid,
  session_mark text check (session_mark ~ '^[0-9a-f]{16}$'),
  action text not null check (action ~ '^[a-z][A-Za-z0-9 ./:_-]{1,119}$'),
  record_kind text check (record_kind ~ '^[a-z][a-z0-9-]{1,40}$'),
  record_id uuid,
  outcome text not null check (outcome in ('done', 'refused', 'failed')),
  purpose text check (purpose ~ '^[a-z][a-z0-9-]{1,60}$'),
  fields text[] not null default '{}' check (array_to_string(fields, ',') ~ '^[A-Za-z0-9_.,-]*$'),
  fingerprints text[] not null default '{}' check (array_to_string(fingerprints, ',') ~ '^[0-9a-f,]*$'),
  reference text check (reference ~ '^[A-Za-z0-9-]{1,40}$'),
  prev_hash bytea not null check (octet_length(prev_hash) = 32),
  hash bytea not null check (octet_length(hash) = 32),
  primary key (lane, number)
);
create index audit_entry_at on audit_entry (province_id, at desc, id desc);
create index audit_entry_officer on audit_entry (officer_id, at desc, id desc);
create index audit_entry_agency on audit_entry (agency_id, at desc, id desc);
create index audit_entry_action on audit_entry (action, at desc, id desc);
create index audit_entry_record on audit_entry (record_kind, record_id, at desc);
comment on table audit_entry is 'Append-only trail of acts and protected reads: ids, codes and field names, never values';
comment on column audit_entry.lane is 'Chain the entry belongs to; a transaction takes a free one';
comment on column audit_entry.number is 'Place in its chain, without gaps';
comment on column audit_entry.id is 'Identifier';
comment on column audit_entry.province_id is 'Province of the row';
comment on column audit_entry.at is 'When, by the clock of the installation';
comment on column audit_entry.recorded_at is 'When, by the clock of the database';
comment on column audit_entry.officer_id is 'Who acted; null for the system or an unknown caller';
comment on column audit_entry.post_id is 'In which post';
comment on column audit_entry.agency_id is 'Agency of that post';
comment on column audit_entry.on_behalf_of is 'Post acted for, when its holder was covered by another officer';
comment on column audit_entry.session_mark is 'First half of the SHA-256 of the session id: joins the acts of one session';
comment on column audit_entry.action is 'Code of the act, such as task.progress or victim.identity.opened';
comment on column audit_entry.record_kind is 'Kind of record';
comment on column audit_entry.record_id is 'Record';
comment on column audit_entry.outcome is 'done, refused or failed';
comment on column audit_entry.purpose is 'Stated purpose as a code';
comment on column audit_entry.fields is 'Names of the fields read or changed';
comment on column audit_entry.fingerprints is 'Keyed fingerprints of values or search words, in hexadecimal';
comment on column audit_entry.reference is 'Reference number of the request';
comment on column audit_entry.prev_hash is 'Hash of the entry before it in its lane; zeros for the first';
comment on column audit_entry.hash is 'SHA-256 over the canonical form of this entry, prev_hash included';
create trigger audit_entry_stays before update or delete on audit_entry
  for each row execute function app.refuse_change();
create trigger audit_entry_whole before truncate on audit_entry
  for each statement execute function app.refuse_change();

create table audit_head (
  lane smallint primary key check (lane between 0 and 15),
  province_id integer not null default app.province_id(),
  number bigint not null,
  hash bytea not null
);
comment on table audit_head is 'Last entry of each lane';
comment on column audit_head.lane is 'The lane';
comment on column audit_head.province_id is 'Province of the row';
comment on column audit_head.number is 'Number of its last entry';
comment on column audit_head.hash is 'Hash of its last entry';

create table audit_anchor (
  number bigint primary key check (number > 0),
  province_id integer not null default app.province_id(),
  at timestamptz not null,
  heads jsonb not null,
  prev_hash bytea not null check (octet_length(prev_hash) = 32),
  hash bytea not null check (octet_length(hash) = 32)
);
comment on table audit_anchor is 'Joint state of all lanes at a moment, chained; exported copies show a trail cut short';
comment on column audit_anchor.number is 'Running number';
comment on column audit_anchor.province_id is 'Province of the row';
comment on column audit_anchor.at is 'When';
comment on column audit_anchor.heads is 'Array of [lane, number, hash] in the order of lanes';
comment on column audit_anchor.prev_hash is 'Hash of the anchor before';
comment on column audit_anchor.hash is 'SHA-256 over number, moment, heads and prev_hash';
create trigger audit_anchor_stays before update or delete or truncate on audit_anchor
  for each statement execute function app.refuse_change();
