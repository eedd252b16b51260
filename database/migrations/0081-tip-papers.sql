-- Papers of tips: decisions, notices, requests. What they say is sealed with the tip; the clerk sees a form and a day.

create table tip_paper (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  tip_id uuid not null references tip (id),
  form text not null,
  state text not null check (state in ('draft', 'checked', 'approved', 'signed', 'issued', 'sent', 'cancelled')),
  issuer_id uuid not null references agency (id),
  issuer_lft integer not null,
  series text,
  symbol text,
  document_number integer,
  issued_on date,
  decided_by_post_id uuid,
  drafted_by uuid not null,
  drafted_officer_id uuid not null references officer (id),
  approved_hash text,
  signed_attachment_id uuid references attachment (id),
  content bytea not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  revision integer not null default 1
);
create index tip_paper_tip on tip_paper (tip_id, created_at);
create index tip_paper_clerk on tip_paper (issuer_id, created_at, id) where state in ('approved', 'signed') and series is not null;
comment on table tip_paper is 'Decisions, notices and requests of a tip on their way from draft to addressee';
comment on column tip_paper.id is 'Identifier, random';
comment on column tip_paper.province_id is 'Province of the row';
comment on column tip_paper.tip_id is 'The tip';
comment on column tip_paper.form is 'What it is, as a code';
comment on column tip_paper.state is 'Where it stands, as letters do';
comment on column tip_paper.issuer_id is 'Body in whose name it goes out';
comment on column tip_paper.issuer_lft is 'Left number of that body';
comment on column tip_paper.series is 'Series of the number book; null where it bears no number';
comment on column tip_paper.symbol is 'What follows the number';
comment on column tip_paper.document_number is 'Number, given by the clerk';
comment on column tip_paper.issued_on is 'Day of issue, given by the clerk';
comment on column tip_paper.decided_by_post_id is 'Head or deputy who signs';
comment on column tip_paper.drafted_by is 'Post that drafted it';
comment on column tip_paper.drafted_officer_id is 'Officer who drafted it: may not approve it in any post';
comment on column tip_paper.approved_hash is 'SHA-256 of what was approved for signing';
comment on column tip_paper.signed_attachment_id is 'The signed copy, sealed with the tip';
comment on column tip_paper.content is 'Subject, grounds, text, recipients; sealed under the key of the tip';
comment on column tip_paper.created_at is 'When it was drafted';
comment on column tip_paper.updated_at is 'Last change';
comment on column tip_paper.revision is 'Counts changes, so that a second writer is told';

alter table tip_event add constraint tip_event_paper foreign key (paper_id) references tip_paper (id);
