-- What the public lodges, sealed before it reaches the database; and the room of the public process, which
-- may enter by three functions and sees no table.

create schema public_door;
comment on schema public_door is 'The three functions that the public process may execute; it has no other door';

-- The caller role of the public process loses what it had before its functions were written.
revoke usage on schema app, public from app_public;
revoke select (id, province_id, code, agency_id, name, public_key, created_at, retired_at)
  on group_key from app_public;
revoke select on installation from app_public;
grant usage on schema public_door to app_public;

create table lodging (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  kind text not null check (kind in ('tip', 'complaint')),
  receiver text not null check (receiver in ('police', 'procuracy', 'inspectorate')),
  danger boolean not null default false,
  lodged_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'opened', 'passed-on')),
  revision integer not null default 1,
  content bytea not null check (octet_length(content) <= 262144),
  dialogue_public bytea not null check (octet_length(dialogue_public) = 32),
  dialogue_private bytea not null check (octet_length(dialogue_private) <= 200),
  reply_public bytea check (octet_length(reply_public) = 32),
  opened_at timestamptz,
  opened_by uuid,
  tip_id uuid,
  extract_of uuid references lodging (id)
);
create index lodging_waiting on lodging (state, lodged_at) where state = 'waiting';
create index lodging_tip on lodging (tip_id) where tip_id is not null;
comment on table lodging is 'What somebody lodged on the public page; nothing says who or from where';
comment on column lodging.id is 'Identifier, random';
comment on column lodging.province_id is 'Province of the row';
comment on column lodging.kind is 'A tip, or a complaint about how something was handled; travels in clear';
comment on column lodging.receiver is 'Whose group its key was sealed to: the police on duty, the supervising procuracy, the inspectorate';
comment on column lodging.danger is 'The sender says that somebody is in danger now; travels in clear';
comment on column lodging.lodged_at is 'The moment of lodging: legal clocks run from it';
comment on column lodging.state is 'waiting for its first opening, opened, or passed on to another body';
comment on column lodging.revision is 'Counts changes, so that a second writer is told';
comment on column lodging.content is 'All that was said, sealed under the key of the record';
comment on column lodging.dialogue_public is 'Public half of the pair of this lodging: additions and the keys of files are sealed to it';
comment on column lodging.dialogue_private is 'Private half, under the key of the record';
comment on column lodging.reply_public is 'Public half of the sender''s own pair: answers are sealed to it; none for an extract';
comment on column lodging.opened_at is 'First opening';
comment on column lodging.opened_by is 'Post that opened it first';
comment on column lodging.tip_id is 'The tip that its opening made';
comment on column lodging.extract_of is 'The lodging of which the procuracy passed this extract on';

create table lodging_receipt (
  lodging_id uuid primary key references lodging (id),
  province_id integer not null default app.province_id(),
  locator text not null check (locator ~ '^[0-9]{6}$'),
  proof bytea not null check (octet_length(proof) = 32),
  reply_private bytea not null check (octet_length(reply_private) <= 200),
  unique (locator, proof)
);
comment on table lodging_receipt is 'How a sender''s code is known again; no officer reads it';
comment on column lodging_receipt.lodging_id is 'The lodging';
comment on column lodging_receipt.province_id is 'Province of the row';
comment on column lodging_receipt.locator is 'First six digits of the code, in clear; several lodgings may share them';
comment on column lodging_receipt.proof is 'Derived from the thirteen secret digits by argon2id with the pepper of the public process';
comment on column lodging_receipt.reply_private is 'Private half of the sender''s pair, under a key derived from the same digits';

create table lodging_addition (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  lodging_id uuid not null references lodging (id),
  at timestamptz not null,
  words bytea not null check (octet_length(words) <= 65536),
  seen_at timestamptz
);
create index lodging_addition_of on lodging_addition (lodging_id, at);
comment on table lodging_addition is 'What the sender added later with the code in hand';
comment on column lodging_addition.id is 'Identifier, random';
comment on column lodging_addition.province_id is 'Province of the row';
comment on column lodging_addition.lodging_id is 'The lodging';
comment on column lodging_addition.at is 'When';
comment on column lodging_addition.words is 'The words, sealed to the pair of the lodging; empty words when only files were added';
comment on column lodging_addition.seen_at is 'When a holder first read it';

create table lodging_answer (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  lodging_id uuid not null references lodging (id),
  at timestamptz not null,
  by_post uuid not null,
  for_holder bytea not null,
  for_sender bytea not null check (octet_length(for_sender) <= 65536)
);
create index lodging_answer_of on lodging_answer (lodging_id, at);
comment on table lodging_answer is 'Answers to the sender';
comment on column lodging_answer.id is 'Identifier, random';
comment on column lodging_answer.province_id is 'Province of the row';
comment on column lodging_answer.lodging_id is 'The lodging';
comment on column lodging_answer.at is 'When';
comment on column lodging_answer.by_post is 'Post that answered; never shown to the sender';
comment on column lodging_answer.for_holder is 'The words under the key of the record';
comment on column lodging_answer.for_sender is 'The words sealed to the sender''s pair';

create table lodging_file (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  lodging_id uuid not null references lodging (id),
  addition_id uuid references lodging_addition (id),
  at timestamptz not null,
  ordinal integer not null,
  variant text not null check (variant in ('cleaned', 'original')),
  media_type text not null check (length(media_type) <= 100),
  size bigint not null check (size between 1 and 104857600),
  sha256 bytea not null check (octet_length(sha256) = 32),
  sealed_key bytea not null check (octet_length(sealed_key) <= 200),
  pieces integer not null check (pieces between 1 and 110),
  stored_at timestamptz
);
create index lodging_file_of on lodging_file (lodging_id, ordinal);
create index lodging_file_arriving on lodging_file (at) where stored_at is null;
comment on table lodging_file is 'Files of a lodging: a cleaned copy, or an original that the sender chose to keep as evidence';
comment on column lodging_file.id is 'Identifier, random, and the name of the stored file';
comment on column lodging_file.province_id is 'Province of the row';
comment on column lodging_file.lodging_id is 'The lodging';
comment on column lodging_file.addition_id is 'The addition it came with; empty when it came at once';
comment on column lodging_file.at is 'When';
comment on column lodging_file.ordinal is 'Number within its sending; the sender''s own name of the file is not kept';
comment on column lodging_file.variant is 'Cleaned of traces, or as it was';
comment on column lodging_file.media_type is 'Type found in the content';
comment on column lodging_file.size is 'Bytes of the content';
comment on column lodging_file.sha256 is 'SHA-256 of the content as received';
comment on column lodging_file.sealed_key is 'Key of the file, sealed to the pair of the lodging';
comment on column lodging_file.pieces is 'How many sealed pieces make it';
comment on column lodging_file.stored_at is 'When the server took the pieces into its folder of files';

create table lodging_file_piece (
  file_id uuid not null references lodging_file (id) on delete cascade,
  ordinal integer not null,
  province_id integer not null default app.province_id(),
  bytes bytea not null check (octet_length(bytes) <= 1048700),
  primary key (file_id, ordinal)
);
comment on table lodging_file_piece is 'Sealed pieces on their way from the public process to the folder of files; empty but for moments';
comment on column lodging_file_piece.file_id is 'The file';
comment on column lodging_file_piece.ordinal is 'From 0';
comment on column lodging_file_piece.province_id is 'Province of the row';
comment on column lodging_file_piece.bytes is 'Ciphertext';

create table danger_alert (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  raised_at timestamptz not null,
  place_id uuid,
  place_words bytea not null check (octet_length(place_words) <= 8192),
  told_at timestamptz
);
create index danger_alert_untold on danger_alert (raised_at) where told_at is null;
comment on table danger_alert is 'Somebody is in danger now: the place only, for the police on duty, whoever receives the lodging itself';
comment on column danger_alert.id is 'Identifier, random; it names no lodging';
comment on column danger_alert.province_id is 'Province of the row';
comment on column danger_alert.raised_at is 'When it was lodged';
comment on column danger_alert.place_id is 'Commune, where one was chosen; travels in clear';
comment on column danger_alert.place_words is 'The place in words, sealed to the police on duty';
comment on column danger_alert.told_at is 'When the server told the duty list';
