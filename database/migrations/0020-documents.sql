-- The register of directive documents, what they cite, whom they go to; outgoing letters and their numbers.

create table directive_document (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  type text not null,
  symbol_number text,
  folded_number text,
  issued_on date,
  issued_at_place text,
  issuer_text text,
  issuer_agency_id uuid references agency (id),
  subject text not null,
  folded text not null,
  signer text,
  signing_authority text,
  status text not null check (status in ('registered', 'stub')),
  direction text not null check (direction in ('incoming', 'outgoing', 'higher')),
  open boolean not null default false,
  owner_agency_id uuid not null references agency (id),
  owner_lft integer not null,
  attachment_id uuid,
  created_at timestamptz not null,
  created_by uuid,
  revision integer not null default 1
);
create index directive_document_number on directive_document (province_id, folded_number);
create index directive_document_owner on directive_document (province_id, owner_lft, issued_on desc, id desc);
create index directive_document_issuer on directive_document (issuer_agency_id);
comment on table directive_document is 'Documents that direct the work: law, plans, letters in and out; a stub where one is only cited';
comment on column directive_document.id is 'Identifier';
comment on column directive_document.province_id is 'Province of the row';
comment on column directive_document.type is 'Type as decree 30 names it, such as Kế hoạch';
comment on column directive_document.symbol_number is 'Number and symbol, such as 12/KH-BCĐ799; null where blank';
comment on column directive_document.folded_number is 'Number without spaces and marks, for look-up';
comment on column directive_document.issued_on is 'Date of the document; null when undated';
comment on column directive_document.issued_at_place is 'Place written in the date line';
comment on column directive_document.issuer_text is 'Issuing body as written';
comment on column directive_document.issuer_agency_id is 'Issuing agency when known here';
comment on column directive_document.subject is 'Trích yếu';
comment on column directive_document.folded is 'Subject and number without marks, for search';
comment on column directive_document.signer is 'Signer as printed';
comment on column directive_document.signing_authority is 'TM., KT., TL., TUQ. or Q. as printed';
comment on column directive_document.status is 'registered, or a stub that something cites';
comment on column directive_document.direction is 'incoming to, outgoing from this province, or a higher body’s directive';
comment on column directive_document.open is 'True when every signed-in post may read it (law, higher directives, stubs)';
comment on column directive_document.owner_agency_id is 'Agency it belongs to';
comment on column directive_document.owner_lft is 'Nested-set number of that agency';
comment on column directive_document.attachment_id is 'Its file';
comment on column directive_document.created_at is 'When it was registered';
comment on column directive_document.created_by is 'Post that registered it';
comment on column directive_document.revision is 'Counts changes: an edit names the one it saw';

create table document_arrival (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  document_id uuid not null references directive_document (id),
  agency_id uuid not null references agency (id),
  agency_lft integer not null,
  arrival_number integer not null,
  arrival_year integer not null,
  arrived_on date not null,
  disseminated_on date,
  dissemination_note text,
  unique (agency_id, arrival_year, arrival_number)
);
create index document_arrival_document on document_arrival (document_id);
comment on table document_arrival is 'A document as one agency received it, with its own arrival number';
comment on column document_arrival.id is 'Identifier';
comment on column document_arrival.province_id is 'Province of the row';
comment on column document_arrival.document_id is 'The document';
comment on column document_arrival.agency_id is 'Who received it';
comment on column document_arrival.agency_lft is 'Nested-set number of that agency';
comment on column document_arrival.arrival_number is 'Số đến, per agency and year';
comment on column document_arrival.arrival_year is 'Year of the arrival book';
comment on column document_arrival.arrived_on is 'Day of arrival';
comment on column document_arrival.disseminated_on is 'Day it was read and disseminated (quán triệt)';
comment on column document_arrival.dissemination_note is 'By whom and how';

create table document_text (
  document_id uuid primary key references directive_document (id),
  province_id integer not null default app.province_id(),
  source_text text not null,
  reading jsonb,
  confirmed jsonb
);
comment on table document_text is 'Full text of a document and what the reader made of it, linked for ever';
comment on column document_text.document_id is 'The document';
comment on column document_text.province_id is 'Province of the row';
comment on column document_text.source_text is 'Normalised source text; spans count into it';
comment on column document_text.reading is 'The reader’s proposal in the exchange format';
comment on column document_text.confirmed is 'The structure a person confirmed';

create table document_citation (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  from_id uuid not null references directive_document (id),
  to_id uuid not null references directive_document (id),
  as_written text not null,
  span_from integer,
  span_to integer,
  unique (from_id, to_id)
);
create index document_citation_to on document_citation (to_id);
comment on table document_citation is 'Which document cites which';
comment on column document_citation.id is 'Identifier';
comment on column document_citation.province_id is 'Province of the row';
comment on column document_citation.from_id is 'The citing document';
comment on column document_citation.to_id is 'The cited document';
comment on column document_citation.as_written is 'How it is cited';
comment on column document_citation.span_from is 'Start in the source text';
comment on column document_citation.span_to is 'End in the source text';

create table document_recipient (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  document_id uuid not null references directive_document (id),
  position integer not null,
  as_written text not null,
  agency_id uuid references agency (id),
  group_id uuid
);
create index document_recipient_document on document_recipient (document_id, position);
comment on table document_recipient is 'The distribution list, in order';
comment on column document_recipient.id is 'Identifier';
comment on column document_recipient.province_id is 'Province of the row';
comment on column document_recipient.document_id is 'The document';
comment on column document_recipient.position is 'Order';
comment on column document_recipient.as_written is 'As printed under Nơi nhận';
comment on column document_recipient.agency_id is 'Agency it names, when one';
comment on column document_recipient.group_id is 'Snapshot of the group it names, when one';

create table document_reach (
  document_id uuid not null references directive_document (id),
  agency_id uuid not null references agency (id),
  province_id integer not null default app.province_id(),
  primary key (document_id, agency_id)
);
create index document_reach_agency on document_reach (agency_id, document_id);
comment on table document_reach is 'Which agencies a document is addressed to: they may read it';
comment on column document_reach.document_id is 'The document';
comment on column document_reach.agency_id is 'The agency';
comment on column document_reach.province_id is 'Province of the row';

create table outgoing_document (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  kind text not null check (kind in ('urging', 'coordination-request', 'dispatch')),
  state text not null check (state in ('draft', 'checked', 'approved', 'signed', 'issued', 'sent', 'cancelled')),
  owner_agency_id uuid not null references agency (id),
  owner_lft integer not null,
  to_agency_id uuid references agency (id),
  plan_id uuid,
  type_code text not null default '',
  subject text not null,
  content jsonb not null,
  document_number integer,
  symbol text,
  issued_on date,
  approved_hash text,
  signed_attachment_id uuid,
  signed_hash text,
  difference text,
  drafted_by uuid not null,
  checked_by uuid,
  approved_by uuid,
  numbered_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  revision integer not null default 1
);
create index outgoing_document_owner on outgoing_document (province_id, owner_lft, created_at desc, id desc);
create index outgoing_document_to on outgoing_document (to_agency_id);
comment on table outgoing_document is 'Letters drafted here: checked, approved for signing, signed outside, numbered by the clerk, sent';
comment on column outgoing_document.id is 'Identifier';
comment on column outgoing_document.province_id is 'Province of the row';
comment on column outgoing_document.kind is 'urging (ordered relation), coordination-request (requested relation), other dispatch';
comment on column outgoing_document.state is 'Where it stands';
comment on column outgoing_document.owner_agency_id is 'Agency it belongs to';
comment on column outgoing_document.owner_lft is 'Nested-set number of that agency';
comment on column outgoing_document.to_agency_id is 'Addressee';
comment on column outgoing_document.plan_id is 'Plan it is about';
comment on column outgoing_document.type_code is 'Type letters of the symbol; empty for a công văn';
comment on column outgoing_document.subject is 'V/v';
comment on column outgoing_document.content is 'Paragraphs, items and signature block as they will be printed';
comment on column outgoing_document.document_number is 'Number given by the clerk; null until then';
comment on column outgoing_document.symbol is 'Symbol after the number, such as BCĐ138-CAT';
comment on column outgoing_document.issued_on is 'Date given with the number';
comment on column outgoing_document.approved_hash is 'SHA-256 of the text approved for signing';
comment on column outgoing_document.signed_attachment_id is 'Signed file';
comment on column outgoing_document.signed_hash is 'SHA-256 of the signed file';
comment on column outgoing_document.difference is 'Reported difference between approved and signed text';
comment on column outgoing_document.drafted_by is 'Post';
comment on column outgoing_document.checked_by is 'Post';
comment on column outgoing_document.approved_by is 'Post';
comment on column outgoing_document.numbered_by is 'Post';
comment on column outgoing_document.created_at is 'When drafted';
comment on column outgoing_document.updated_at is 'Last change';
comment on column outgoing_document.revision is 'Counts changes: an edit names the one it saw';

create table outgoing_item (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  outgoing_id uuid not null references outgoing_document (id),
  position integer not null,
  record_kind text not null check (record_kind in ('task', 'report', 'own-plan')),
  record_id uuid not null,
  text text not null,
  due_on date
);
create index outgoing_item_outgoing on outgoing_item (outgoing_id, position);
comment on table outgoing_item is 'What a letter is about: overdue tasks, missing reports, missing plans';
comment on column outgoing_item.id is 'Identifier';
comment on column outgoing_item.province_id is 'Province of the row';
comment on column outgoing_item.outgoing_id is 'The letter';
comment on column outgoing_item.position is 'Order';
comment on column outgoing_item.record_kind is 'What it is';
comment on column outgoing_item.record_id is 'The task, report due or plan';
comment on column outgoing_item.text is 'As printed';
comment on column outgoing_item.due_on is 'Its last day';

create table number_entry (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  agency_id uuid not null references agency (id),
  agency_lft integer not null,
  type_code text not null,
  year integer not null,
  number integer not null check (number > 0),
  state text not null check (state in ('used', 'cancelled')),
  outgoing_id uuid references outgoing_document (id),
  entered_at timestamptz not null,
  entered_by uuid not null,
  note text,
  unique (agency_id, type_code, year, number)
);
comment on table number_entry is 'The number book of an agency: per type and year; gaps and cancelled numbers stay';
comment on column number_entry.id is 'Identifier';
comment on column number_entry.province_id is 'Province of the row';
comment on column number_entry.agency_id is 'Whose book';
comment on column number_entry.agency_lft is 'Nested-set number of that agency';
comment on column number_entry.type_code is 'Type of document; empty for công văn';
comment on column number_entry.year is 'Year of the book';
comment on column number_entry.number is 'The number';
comment on column number_entry.state is 'used or cancelled';
comment on column number_entry.outgoing_id is 'Document that carries it';
comment on column number_entry.entered_at is 'When';
comment on column number_entry.entered_by is 'Post of the clerk';
comment on column number_entry.note is 'Why, when cancelled';
