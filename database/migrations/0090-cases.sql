-- Criminal cases: the catalogue of offences, the case, its chain of events, the way of its file.

create table offence (
  article text not null check (article ~ '^[0-9]{1,3}[a-z]?$'),
  paragraph integer not null check (paragraph between 1 and 4),
  valid_from date not null,
  province_id integer not null default app.province_id(),
  valid_to date,
  law text not null,
  basis text not null,
  name_vi text not null,
  name_en text not null,
  lowest_years numeric(4, 1) not null check (lowest_years >= 0),
  highest_years integer not null check (highest_years between 0 and 20),
  life boolean not null default false,
  severity text not null check (severity in ('INT', 'NT', 'RNT', 'DBNT')),
  trafficking boolean not null default false,
  points jsonb not null default '[]',
  primary key (article, paragraph, valid_from),
  check (valid_to is null or valid_to >= valid_from)
);
comment on table offence is 'Paragraphs of the Criminal Code that cases here are charged under, in each wording with its dates';
comment on column offence.article is 'Article';
comment on column offence.paragraph is 'Paragraph (khoản), which alone decides the class';
comment on column offence.valid_from is 'First day of this wording';
comment on column offence.province_id is 'Province of the row';
comment on column offence.valid_to is 'Last day of this wording';
comment on column offence.law is 'Code of the wording';
comment on column offence.basis is 'Laws that made this wording';
comment on column offence.name_vi is 'Name of the offence in Vietnamese';
comment on column offence.name_en is 'Name of the offence in English';
comment on column offence.lowest_years is 'Lowest prison years; 0 where a fine or reform at large stands beside them';
comment on column offence.highest_years is 'Highest prison years';
comment on column offence.life is 'True where life imprisonment stands above the years';
comment on column offence.severity is 'Class by the highest penalty of this paragraph (BLHS Điều 9)';
comment on column offence.trafficking is 'True for articles 150 and 151';
comment on column offence.points is 'Points (điểm) of the paragraph: letter and name in both languages';

create table criminal_case (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  code text not null,
  book_number text,
  origin text not null check (origin in ('tip', 'direct-discovery', 'self-surrender', 'transferred-in', 'split-off')),
  tip_id uuid,
  split_from_id uuid references criminal_case (id),
  merged_into_id uuid references criminal_case (id),
  stage text not null check (stage in ('investigation', 'concluded', 'prosecution', 'indicted', 'trial', 'judged', 'appeal', 'in-force', 'ended')),
  holder_body text not null check (holder_body in ('border-guard', 'police', 'procuracy', 'court')),
  holder_agency_id uuid not null references agency (id),
  handling_agency_id uuid not null references agency (id),
  supervising_agency_id uuid references agency (id),
  trial_agency_id uuid references agency (id),
  suspended text check (suspended in ('accused-unknown', 'whereabouts-unknown', 'illness', 'expertise-pending', 'aid-pending', 'force-majeure')),
  ending text check (ending in ('case-stayed', 'opening-cancelled', 'merged', 'left')),
  track text not null default 'ordinary' check (track in ('ordinary', 'in-absentia')),
  accepted boolean not null default false,
  severity text not null check (severity in ('INT', 'NT', 'RNT', 'DBNT')),
  lead_article text not null,
  lead_paragraph integer not null,
  acted_on date not null,
  opened_on date not null,
  ended_on date,
  place_id uuid references place (id),
  facts jsonb not null default '{}',
  victims integer not null default 0,
  accused integer not null default 0,
  has_minor_accused boolean not null default false,
  has_minor_victim boolean not null default false,
  marks text[] not null default '{}',
  next_due_on date,
  last_event_at timestamptz not null,
  opened_by uuid not null,
  created_at timestamptz not null,
  revision integer not null default 1,
  unique (province_id, code)
);
create index criminal_case_due on criminal_case (next_due_on, id) where next_due_on is not null;
create index criminal_case_stage on criminal_case (province_id, stage, opened_on desc, id desc);
create index criminal_case_handling on criminal_case (handling_agency_id);
create index criminal_case_tip on criminal_case (tip_id) where tip_id is not null;
comment on table criminal_case is 'Criminal cases: codes, dates and numbers; state and clocks are derived from case_event';
comment on column criminal_case.id is 'Identifier, random';
comment on column criminal_case.province_id is 'Province of the row';
comment on column criminal_case.code is 'VA-<province>-<year>-<6 random>';
comment on column criminal_case.book_number is 'Number in the handling body''s own book';
comment on column criminal_case.origin is 'How it came here';
comment on column criminal_case.tip_id is 'Tip that it was opened on';
comment on column criminal_case.split_from_id is 'Case it was split from';
comment on column criminal_case.merged_into_id is 'Case it was merged into';
comment on column criminal_case.stage is 'Where it stands';
comment on column criminal_case.holder_body is 'Which body holds the file';
comment on column criminal_case.holder_agency_id is 'Agency that holds the file';
comment on column criminal_case.handling_agency_id is 'Agency that investigates it';
comment on column criminal_case.supervising_agency_id is 'Procuracy unit that supervises it, by severity';
comment on column criminal_case.trial_agency_id is 'Court that tries it, or would';
comment on column criminal_case.suspended is 'Ground of suspension; null while it runs';
comment on column criminal_case.ending is 'How it ended without a judgment in force';
comment on column criminal_case.track is 'Ordinary, or in the absence of the accused';
comment on column criminal_case.accepted is 'True once a court has taken it on';
comment on column criminal_case.severity is 'Class of the gravest charge';
comment on column criminal_case.lead_article is 'Article of the gravest charge';
comment on column criminal_case.lead_paragraph is 'Paragraph of the gravest charge';
comment on column criminal_case.acted_on is 'Day of the act: decides the wording of the law';
comment on column criminal_case.opened_on is 'Day of the decision to open it; of a merged case the earliest';
comment on column criminal_case.ended_on is 'Day it ended or the judgment came into force';
comment on column criminal_case.place_id is 'Commune where it happened';
comment on column criminal_case.facts is 'Numbers and yes or no that propose the paragraph';
comment on column criminal_case.victims is 'Number of victims';
comment on column criminal_case.accused is 'Number of accused still in the case';
comment on column criminal_case.has_minor_accused is 'True when an accused is under 18';
comment on column criminal_case.has_minor_victim is 'True when a victim is under 18';
comment on column criminal_case.marks is 'Designations in force: model, priority';
comment on column criminal_case.next_due_on is 'Earliest last day among the clocks that still run or were missed';
comment on column criminal_case.last_event_at is 'Moment of the last act: none is recorded before it';
comment on column criminal_case.opened_by is 'Post that recorded the opening';
comment on column criminal_case.created_at is 'When it was recorded';
comment on column criminal_case.revision is 'Counts changes: a writer names the one it saw';

create table case_event (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  case_id uuid not null references criminal_case (id),
  position integer not null,
  kind text not null,
  at timestamptz not null,
  body text not null check (body in ('border-guard', 'police', 'procuracy', 'court')),
  office text,
  document_number text check (length(document_number) <= 60),
  document_on date,
  params jsonb not null default '{}',
  post_id uuid not null,
  recorded_at timestamptz not null,
  unique (case_id, position)
);
comment on table case_event is 'The chain of dated acts of a case: its truth; rows are only added';
comment on column case_event.id is 'Identifier';
comment on column case_event.province_id is 'Province of the row';
comment on column case_event.case_id is 'The case';
comment on column case_event.position is 'Place in the chain';
comment on column case_event.kind is 'What was done';
comment on column case_event.at is 'When it was done';
comment on column case_event.body is 'Body in whose stage it was done';
comment on column case_event.office is 'Office that decided';
comment on column case_event.document_number is 'Number of the decision';
comment on column case_event.document_on is 'Date of the decision';
comment on column case_event.params is 'Codes, dates, ids and numbers; no names, no free text';
comment on column case_event.post_id is 'Post that recorded it';
comment on column case_event.recorded_at is 'When it was recorded';

create table case_hand_over (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  case_id uuid not null references criminal_case (id),
  case_code text not null,
  purpose text not null check (purpose in ('prosecute', 'try', 'appeal', 'return', 'pass-return', 'transfer')),
  from_agency_id uuid not null references agency (id),
  to_agency_id uuid not null references agency (id),
  to_body text not null check (to_body in ('police', 'procuracy', 'court')),
  state text not null check (state in ('awaiting-receipt', 'accepted', 'refused')),
  papers text[] not null,
  volumes integer not null check (volumes between 1 and 999),
  document_number text,
  sent_at timestamptz not null,
  sent_by uuid not null,
  answered_at timestamptz,
  answered_by uuid,
  missing text[] not null default '{}'
);
create unique index case_hand_over_open on case_hand_over (case_id) where state = 'awaiting-receipt';
create index case_hand_over_to on case_hand_over (to_agency_id, state, sent_at);
comment on table case_hand_over is 'A file going from body to body, with its receipt; a clock starts on acceptance only';
comment on column case_hand_over.id is 'Identifier';
comment on column case_hand_over.province_id is 'Province of the row';
comment on column case_hand_over.case_id is 'The case';
comment on column case_hand_over.case_code is 'Its code, for the receiver, who sees no more before acceptance';
comment on column case_hand_over.purpose is 'What for';
comment on column case_hand_over.from_agency_id is 'Sender';
comment on column case_hand_over.to_agency_id is 'Receiver';
comment on column case_hand_over.to_body is 'Body of the receiver';
comment on column case_hand_over.state is 'Awaiting receipt, accepted, refused';
comment on column case_hand_over.papers is 'Papers in the file, by code';
comment on column case_hand_over.volumes is 'Number of volumes';
comment on column case_hand_over.document_number is 'Number of the note of hand-over';
comment on column case_hand_over.sent_at is 'When it was sent';
comment on column case_hand_over.sent_by is 'Post that sent it';
comment on column case_hand_over.answered_at is 'When it was accepted or refused';
comment on column case_hand_over.answered_by is 'Post that answered';
comment on column case_hand_over.missing is 'Papers whose absence was the reason to refuse';
