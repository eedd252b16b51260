-- The evidence register of a case: items, their sealed words, the chain of custody, and files in parts.

create table evidence_item (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  case_id uuid not null references criminal_case (id),
  ordinal integer not null check (ordinal > 0),
  kind text not null check (kind in ('exhibit', 'statement', 'electronic-data', 'expert-conclusion', 'procedural-record', 'mutual-assistance-result', 'other-item')),
  source text not null check (source in ('scene-examination', 'search-seizure', 'handed-in', 'service-provider', 'expert-body', 'own-act', 'tip-file', 'mutual-assistance', 'other-body')),
  quantity integer not null default 1 check (quantity between 1 and 100000),
  body text not null check (body in ('border-guard', 'police', 'procuracy', 'court')),
  received_at timestamptz not null,
  received_by uuid not null references post (id),
  received_agency_id uuid not null references agency (id),
  document_number text check (length(document_number) <= 60),
  document_on date,
  state text not null check (state in ('in-custody', 'lent', 'returned', 'destroyed', 'handed-over')),
  holder_body text not null check (holder_body in ('border-guard', 'police', 'procuracy', 'court')),
  holder_agency_id uuid not null references agency (id),
  holder_post_id uuid not null references post (id),
  kept text not null check (kept in ('case-file', 'evidence-store', 'treasury', 'specialised-body', 'owner', 'expert-office', 'this-system')),
  seal_number text check (length(seal_number) <= 40),
  pending boolean not null default false,
  recorded_at timestamptz not null,
  revision integer not null default 1,
  unique (case_id, ordinal)
);
comment on table evidence_item is 'Items of the evidence register of a case: codes, dates, numbers; what an item is stands sealed in evidence_words';
comment on column evidence_item.id is 'Identifier, random';
comment on column evidence_item.province_id is 'Province of the row';
comment on column evidence_item.case_id is 'The case';
comment on column evidence_item.ordinal is 'Order of entry in the case: CC1, CC2 …';
comment on column evidence_item.kind is 'Source of evidence by BLTTHS Điều 87';
comment on column evidence_item.source is 'How it was obtained';
comment on column evidence_item.quantity is 'How many pieces';
comment on column evidence_item.body is 'Body in whose stage it was received';
comment on column evidence_item.received_at is 'When it was received';
comment on column evidence_item.received_by is 'Post that received it';
comment on column evidence_item.received_agency_id is 'Agency of that post';
comment on column evidence_item.document_number is 'Number of the record (biên bản) of its receipt';
comment on column evidence_item.document_on is 'Date of that record';
comment on column evidence_item.state is 'Where it stands, derived from evidence_custody';
comment on column evidence_item.holder_body is 'Body that answers for it now';
comment on column evidence_item.holder_agency_id is 'Agency that answers for it now';
comment on column evidence_item.holder_post_id is 'Post that answers for it now';
comment on column evidence_item.kept is 'Kind of place where it is kept';
comment on column evidence_item.seal_number is 'Number of the seal on it now';
comment on column evidence_item.pending is 'True while a passing-on awaits the receiver';
comment on column evidence_item.recorded_at is 'When it was entered';
comment on column evidence_item.revision is 'Counts changes: a writer names the one it saw';

create table evidence_words (
  id uuid primary key references evidence_item (id),
  province_id integer not null default app.province_id(),
  case_id uuid not null references criminal_case (id),
  description bytea not null,
  received_from bytea,
  kept_at bytea,
  revision integer not null default 1
);
create index evidence_words_case on evidence_words (case_id);
comment on table evidence_words is 'What an item is, from whom it came, on which shelf it lies: sealed under the key of the case; no row where dates only are kept';
comment on column evidence_words.id is 'The item';
comment on column evidence_words.province_id is 'Province of the row';
comment on column evidence_words.case_id is 'The case';
comment on column evidence_words.description is 'What it is, sealed';
comment on column evidence_words.received_from is 'From whom it was received, sealed';
comment on column evidence_words.kept_at is 'Store and shelf in words, sealed';
comment on column evidence_words.revision is 'Counts corrections';

create table evidence_custody (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  item_id uuid not null references evidence_item (id),
  case_id uuid not null references criminal_case (id),
  position integer not null check (position > 0),
  kind text not null check (kind in ('received', 'passed-on', 'receipt-confirmed', 'receipt-declined', 'lent', 'taken-back', 'sealed-again', 'stored-elsewhere', 'returned', 'destroyed', 'handed-over', 'moved-with-file')),
  at timestamptz not null,
  body text not null check (body in ('border-guard', 'police', 'procuracy', 'court')),
  post_id uuid not null references post (id),
  from_agency_id uuid references agency (id),
  from_post_id uuid references post (id),
  to_agency_id uuid references agency (id),
  to_post_id uuid references post (id),
  purpose text check (purpose in ('keeping', 'expert-examination', 'valuation', 'recognition', 'study', 'hearing', 'copying', 'enforcement')),
  seal_number text check (length(seal_number) <= 40),
  kept text check (kept in ('case-file', 'evidence-store', 'treasury', 'specialised-body', 'owner', 'expert-office', 'this-system')),
  document_number text check (length(document_number) <= 60),
  document_on date,
  recorded_at timestamptz not null,
  unique (item_id, position)
);
create index evidence_custody_case on evidence_custody (case_id, recorded_at);
comment on table evidence_custody is 'Chain of custody of an item: who passed it to whom, when, what for, under which seal; rows are only added';
comment on column evidence_custody.id is 'Identifier';
comment on column evidence_custody.province_id is 'Province of the row';
comment on column evidence_custody.item_id is 'The item';
comment on column evidence_custody.case_id is 'Its case';
comment on column evidence_custody.position is 'Place in the chain';
comment on column evidence_custody.kind is 'What was done with it';
comment on column evidence_custody.at is 'When it was done';
comment on column evidence_custody.body is 'Body in whose stage it was done';
comment on column evidence_custody.post_id is 'Post that recorded it';
comment on column evidence_custody.from_agency_id is 'Agency that gave it';
comment on column evidence_custody.from_post_id is 'Post that gave it';
comment on column evidence_custody.to_agency_id is 'Agency that took it';
comment on column evidence_custody.to_post_id is 'Post that takes it, and confirms';
comment on column evidence_custody.purpose is 'What for';
comment on column evidence_custody.seal_number is 'Number of the seal after this';
comment on column evidence_custody.kept is 'Kind of place where it is kept after this';
comment on column evidence_custody.document_number is 'Number of the record or decision';
comment on column evidence_custody.document_on is 'Its date';
comment on column evidence_custody.recorded_at is 'When it was recorded';

create table evidence_file (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  item_id uuid not null references evidence_item (id),
  case_id uuid not null references criminal_case (id),
  position integer not null check (position > 0),
  body text not null check (body in ('border-guard', 'police', 'procuracy', 'court')),
  state text not null check (state in ('arriving', 'kept')),
  name bytea not null,
  key_wrapped bytea not null,
  media_type text,
  size bigint not null check (size between 1 and 4294967296),
  received bigint not null default 0 check (received between 0 and 4294967296),
  told_sha256 bytea check (octet_length(told_sha256) = 32),
  sha256 bytea check (octet_length(sha256) = 32),
  started_by uuid not null references post (id),
  started_at timestamptz not null,
  last_part_at timestamptz not null,
  kept_at timestamptz,
  unique (item_id, position),
  check ((state = 'kept') = (sha256 is not null and kept_at is not null and media_type is not null and received = size))
);
create index evidence_file_arriving on evidence_file (last_part_at) where state = 'arriving';
create index evidence_file_case on evidence_file (case_id);
comment on table evidence_file is 'Files of evidence: each under a key of its own, wrapped by the key of the case; they arrive in parts and never change once kept';
comment on column evidence_file.id is 'Identifier, random';
comment on column evidence_file.province_id is 'Province of the row';
comment on column evidence_file.item_id is 'The item';
comment on column evidence_file.case_id is 'Its case';
comment on column evidence_file.position is 'Order of the file in the item';
comment on column evidence_file.body is 'Body in whose stage it arrived';
comment on column evidence_file.state is 'Arriving in parts, or kept';
comment on column evidence_file.name is 'Name as it was sent, sealed';
comment on column evidence_file.key_wrapped is 'Its own key, wrapped by the key of the case';
comment on column evidence_file.media_type is 'Type found in the content';
comment on column evidence_file.size is 'Bytes of the whole, as the sender said and as they came';
comment on column evidence_file.received is 'Bytes received so far, without a gap';
comment on column evidence_file.told_sha256 is 'SHA-256 that the sender or the record of seizure states';
comment on column evidence_file.sha256 is 'SHA-256 of what was received';
comment on column evidence_file.started_by is 'Post that sends it';
comment on column evidence_file.started_at is 'When sending began';
comment on column evidence_file.last_part_at is 'When the last part came; an abandoned one expires from here';
comment on column evidence_file.kept_at is 'When the whole was received and its hash confirmed';

create table evidence_part (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  file_id uuid not null references evidence_file (id) on delete cascade,
  at_byte bigint not null check (at_byte >= 0),
  size integer not null check (size between 1 and 8388608),
  sha256 bytea not null check (octet_length(sha256) = 32),
  unique (file_id, at_byte)
);
comment on table evidence_part is 'Parts of a file as they came; each lies encrypted in the files folder under its own id';
comment on column evidence_part.id is 'Identifier, and the name of the stored part';
comment on column evidence_part.province_id is 'Province of the row';
comment on column evidence_part.file_id is 'The file';
comment on column evidence_part.at_byte is 'First byte of the part in the file';
comment on column evidence_part.size is 'Bytes of the part';
comment on column evidence_part.sha256 is 'SHA-256 of the part, as sent and as received';
