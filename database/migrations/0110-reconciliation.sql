-- Reconciliation: lists of police, procuracy and court held against each other. Each body reads its own lines only.

create table reconciliation_round (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  matter text not null check (matter in ('opened', 'concluded', 'indicted')),
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  opened_at timestamptz not null,
  opened_by uuid not null,
  compared_at timestamptz,
  unique (province_id, matter, from_on, to_on)
);
create index reconciliation_round_newest on reconciliation_round (province_id, opened_at desc, id desc);
comment on table reconciliation_round is 'One matter over one period, reconciled between two bodies';
comment on column reconciliation_round.id is 'Identifier';
comment on column reconciliation_round.province_id is 'Province of the row';
comment on column reconciliation_round.matter is 'Decision reconciled: opened and concluded between police and procuracy, indicted between procuracy and court';
comment on column reconciliation_round.from_on is 'First day of the period';
comment on column reconciliation_round.to_on is 'Last day of the period';
comment on column reconciliation_round.opened_at is 'When it was begun';
comment on column reconciliation_round.opened_by is 'Post that began it';
comment on column reconciliation_round.compared_at is 'When the lists were last compared';

create table reconciliation_line (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  round_id uuid not null references reconciliation_round (id),
  body text not null check (body in ('police', 'procuracy', 'court')),
  agency_id uuid not null references agency (id),
  source text not null check (source in ('records', 'imported')),
  file_number text not null check (length(file_number) between 1 and 60),
  number_key text not null,
  accused integer not null check (accused >= 0),
  acted_on date not null,
  case_id uuid references criminal_case (id),
  prints bytea[] not null default '{}'
);
create index reconciliation_line_key on reconciliation_line (round_id, number_key);
create index reconciliation_line_own on reconciliation_line (agency_id, round_id, acted_on, id);
comment on table reconciliation_line is 'One file as one agency lists it: from the records, or from its own book';
comment on column reconciliation_line.id is 'Identifier';
comment on column reconciliation_line.province_id is 'Province of the row';
comment on column reconciliation_line.round_id is 'The round';
comment on column reconciliation_line.body is 'Body whose side it is';
comment on column reconciliation_line.agency_id is 'Agency whose list it is; nobody else reads it';
comment on column reconciliation_line.source is 'Where it was taken from';
comment on column reconciliation_line.file_number is 'Number of the decision as written';
comment on column reconciliation_line.number_key is 'The number in the one form in which numbers are compared';
comment on column reconciliation_line.accused is 'Number of accused';
comment on column reconciliation_line.acted_on is 'Date of the decision';
comment on column reconciliation_line.case_id is 'The case, for lines taken from the records';
comment on column reconciliation_line.prints is 'Keyed fingerprints of names of accused; empty where names are not kept';

create table reconciliation_difference (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  round_id uuid not null references reconciliation_round (id),
  agency_id uuid not null references agency (id),
  line_id uuid references reconciliation_line (id) on delete cascade,
  other_body text not null check (other_body in ('police', 'procuracy', 'court')),
  other_agency_id uuid references agency (id),
  kind text not null check (kind in ('not-listed-there', 'not-listed-here', 'accused-differ', 'dates-differ', 'names-differ', 'number-twice')),
  found_at timestamptz not null
);
create index reconciliation_difference_of on reconciliation_difference (round_id, agency_id);
create index reconciliation_difference_line on reconciliation_difference (line_id);
comment on table reconciliation_difference is 'What differs, as one side sees it: never the value of the other side';
comment on column reconciliation_difference.id is 'Identifier';
comment on column reconciliation_difference.province_id is 'Province of the row';
comment on column reconciliation_difference.round_id is 'The round';
comment on column reconciliation_difference.agency_id is 'Agency that sees it';
comment on column reconciliation_difference.line_id is 'Its own line; empty where it has none';
comment on column reconciliation_difference.other_body is 'From whose list it differs';
comment on column reconciliation_difference.other_agency_id is 'From which agency, where known';
comment on column reconciliation_difference.kind is 'What differs';
comment on column reconciliation_difference.found_at is 'When it was found';

create table reconciliation_task (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  round_id uuid not null references reconciliation_round (id),
  agency_id uuid not null references agency (id),
  other_agency_id uuid not null references agency (id),
  task_id uuid references task (id),
  asked_at timestamptz not null,
  agreed_at timestamptz,
  unique (round_id, agency_id, other_agency_id)
);
comment on table reconciliation_task is 'The task by which two agencies settle what differs between their lists';
comment on column reconciliation_task.id is 'Identifier';
comment on column reconciliation_task.province_id is 'Province of the row';
comment on column reconciliation_task.round_id is 'The round';
comment on column reconciliation_task.agency_id is 'Agency that asked';
comment on column reconciliation_task.other_agency_id is 'Agency that is asked';
comment on column reconciliation_task.task_id is 'The task given';
comment on column reconciliation_task.asked_at is 'When it was asked';
comment on column reconciliation_task.agreed_at is 'When the lists agreed; the task is then done';

create index case_event_reconciled on case_event (province_id, kind, at) where kind in ('opened', 'concluded', 'indicted');
