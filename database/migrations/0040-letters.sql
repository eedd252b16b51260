-- What a letter needs beyond its row: who drafted it whichever post was used, its way, where it stands in the register.

alter table outgoing_document drop constraint outgoing_document_kind_check;
alter table outgoing_document add constraint outgoing_document_kind_check
  check (kind in ('urging', 'coordination-request', 'party-letter', 'dispatch'));
alter table outgoing_document
  add column drafted_officer_id uuid not null references officer (id),
  add column document_id uuid references directive_document (id),
  add column sent_on date,
  alter column difference type jsonb using to_jsonb(difference);
comment on column outgoing_document.drafted_officer_id is 'Officer who drafted it: may not approve it in any post';
comment on column outgoing_document.document_id is 'Its row in the register of documents, made when it is sent';
comment on column outgoing_document.sent_on is 'Day it was sent';
comment on column outgoing_document.difference is 'Visible difference between approved and signed text: same, differs with the words, or unreadable';
comment on column outgoing_document.kind is 'urging (ordered relation), coordination-request (requested relation), party-letter (to a party body), other dispatch';

create table outgoing_step (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  outgoing_id uuid not null references outgoing_document (id),
  act text not null check (act in ('draft', 'edit', 'check', 'approve', 'return', 'record-signature', 'number', 'send', 'cancel')),
  note text not null default '',
  at timestamptz not null,
  post_id uuid not null,
  officer_id uuid not null
);
create index outgoing_step_outgoing on outgoing_step (outgoing_id, at desc);
comment on table outgoing_step is 'What happened to a letter: who did which step when';
comment on column outgoing_step.id is 'Identifier';
comment on column outgoing_step.province_id is 'Province of the row';
comment on column outgoing_step.outgoing_id is 'The letter';
comment on column outgoing_step.act is 'The step';
comment on column outgoing_step.note is 'Reason of a return or a cancellation';
comment on column outgoing_step.at is 'When';
comment on column outgoing_step.post_id is 'Post';
comment on column outgoing_step.officer_id is 'Officer';

create index directive_document_list on directive_document (province_id, (coalesce(issued_on, '-infinity'::date)) desc, id desc);
create index document_arrival_agency on document_arrival (agency_id, arrival_year, arrival_number desc);
