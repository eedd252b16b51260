-- What an installation keeps of cases: dates only, or in full by decision of the province and two administrators.

create table case_content (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  mode text not null check (mode in ('dates-only', 'full')),
  decision_number text not null check (length(decision_number) between 1 and 60),
  decision_on date not null,
  proposed_at timestamptz not null,
  proposed_by uuid not null references officer (id),
  confirmed_at timestamptz,
  confirmed_by uuid references officer (id),
  check (confirmed_by is null or confirmed_by <> proposed_by)
);
create index case_content_order on case_content (province_id, confirmed_at desc) where confirmed_at is not null;
create unique index case_content_open on case_content (province_id) where confirmed_at is null;
comment on table case_content is 'What the installation keeps of cases, each change proposed by one administrator and confirmed by another';
comment on column case_content.id is 'Identifier';
comment on column case_content.province_id is 'Province of the row';
comment on column case_content.mode is 'dates-only: no names, charts, networks, attachments of cases; full: with them';
comment on column case_content.decision_number is 'Number of the province''s decision';
comment on column case_content.decision_on is 'Its date';
comment on column case_content.proposed_at is 'When it was proposed';
comment on column case_content.proposed_by is 'Administrator who proposed it';
comment on column case_content.confirmed_at is 'When the second confirmed it: from then on it holds';
comment on column case_content.confirmed_by is 'The second administrator';
