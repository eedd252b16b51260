-- Hearings, appeals, designations, mutual legal assistance, notes of legal difficulty, papers of a case.

create table hearing (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  case_id uuid not null references criminal_case (id),
  court_agency_id uuid not null references agency (id),
  instance text not null check (instance in ('first-instance', 'on-appeal')),
  form text not null check (form in ('at-court', 'mobile', 'online')),
  closed boolean not null default false,
  exposure_reason text check (exposure_reason in ('victim-absent', 'victim-consents', 'identity-shielded', 'minor-separated', 'representative-agrees')),
  starts_at timestamptz not null,
  place_id uuid references place (id),
  state text not null check (state in ('planned', 'held', 'put-off', 'called-off')),
  attendance integer check (attendance between 0 and 100000),
  event_id uuid not null references case_event (id),
  revision integer not null default 1,
  check (not (closed and form = 'mobile'))
);
create index hearing_case on hearing (case_id);
create index hearing_calendar on hearing (province_id, starts_at, id);
comment on table hearing is 'Hearings: when, which court, how; a closed one never travels';
comment on column hearing.id is 'Identifier';
comment on column hearing.province_id is 'Province of the row';
comment on column hearing.case_id is 'The case';
comment on column hearing.court_agency_id is 'The court';
comment on column hearing.instance is 'First instance or on appeal';
comment on column hearing.form is 'At the court, mobile, online';
comment on column hearing.closed is 'Closed hearing (BLTTHS 25, 423): shown to nobody outside the case';
comment on column hearing.exposure_reason is 'Why it is held so although it may expose a victim or a minor';
comment on column hearing.starts_at is 'Day and hour';
comment on column hearing.place_id is 'Commune of a mobile hearing';
comment on column hearing.state is 'Planned, held, put off, called off';
comment on column hearing.attendance is 'People who attended a mobile hearing';
comment on column hearing.event_id is 'The act that set it';
comment on column hearing.revision is 'Counts changes';

create table case_appeal (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  case_id uuid not null references criminal_case (id),
  party text not null check (party in ('accused', 'victim', 'civil-party', 'procuracy-same', 'procuracy-higher')),
  accused_id uuid references accused (id),
  victim_id uuid references case_victim (id),
  lodged_on date not null,
  late boolean not null default false,
  withdrawn_on date,
  event_id uuid not null references case_event (id)
);
create index case_appeal_case on case_appeal (case_id);
comment on table case_appeal is 'Appeals of parties and protests of procuracies against a judgment';
comment on column case_appeal.id is 'Identifier';
comment on column case_appeal.province_id is 'Province of the row';
comment on column case_appeal.case_id is 'The case';
comment on column case_appeal.party is 'Who';
comment on column case_appeal.accused_id is 'The accused who appeals';
comment on column case_appeal.victim_id is 'The victim who appeals, by code';
comment on column case_appeal.lodged_on is 'Postmark, or receipt by the detention facility (333.3, 134.2)';
comment on column case_appeal.late is 'Lodged after the window of that party';
comment on column case_appeal.withdrawn_on is 'Day it was withdrawn';
comment on column case_appeal.event_id is 'The act';

create table designation (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  case_id uuid not null references criminal_case (id),
  kind text not null check (kind in ('model-case', 'priority-case')),
  level text not null check (level in ('central', 'province')),
  proposed_on date not null,
  proposed_by uuid not null,
  police_on date,
  procuracy_on date,
  court_on date,
  minutes_number text check (length(minutes_number) <= 60),
  ended_on date
);
create unique index designation_once on designation (case_id, kind) where ended_on is null;
comment on table designation is 'Model and priority cases (án điểm, trọng điểm), in force once police, procuracy and court agree (01/TTLN 1994)';
comment on column designation.id is 'Identifier';
comment on column designation.province_id is 'Province of the row';
comment on column designation.case_id is 'The case';
comment on column designation.kind is 'Model or priority';
comment on column designation.level is 'Central or provincial';
comment on column designation.proposed_on is 'Day of the proposal';
comment on column designation.proposed_by is 'Post that proposed it';
comment on column designation.police_on is 'Day the police agreed';
comment on column designation.procuracy_on is 'Day the procuracy agreed';
comment on column designation.court_on is 'Day the court agreed';
comment on column designation.minutes_number is 'Number of the minutes of the three bodies';
comment on column designation.ended_on is 'Day it ended';

create table aid_request (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  case_id uuid not null references criminal_case (id),
  direction text not null check (direction in ('aid-out', 'aid-in')),
  country text not null check (country ~ '^[A-Z]{2}$'),
  treaty text not null check (treaty in ('bilateral-treaty', 'asean-treaty', 'palermo-convention', 'reciprocity')),
  matter text not null check (matter in ('statement', 'documents', 'service', 'evidence-transfer', 'person-location', 'other-aid')),
  number text check (length(number) <= 60),
  asked_on date not null,
  due_on date,
  state text not null check (state in ('aid-asked', 'aid-part-answered', 'aid-answered', 'aid-declined')),
  answered_on date,
  event_id uuid not null references case_event (id)
);
create index aid_request_case on aid_request (case_id);
create index aid_request_due on aid_request (due_on) where state in ('aid-asked', 'aid-part-answered');
comment on table aid_request is 'Mutual legal assistance asked of and by other countries (Luật 103/2025)';
comment on column aid_request.id is 'Identifier';
comment on column aid_request.province_id is 'Province of the row';
comment on column aid_request.case_id is 'The case';
comment on column aid_request.direction is 'Asked by us, or of us';
comment on column aid_request.country is 'Country, ISO 3166-1';
comment on column aid_request.treaty is 'On what ground';
comment on column aid_request.matter is 'What is asked for';
comment on column aid_request.number is 'Its number';
comment on column aid_request.asked_on is 'Day it was sent or received';
comment on column aid_request.due_on is 'Day by which an answer is wanted, where one is set';
comment on column aid_request.state is 'Where it stands';
comment on column aid_request.answered_on is 'Day of the answer';
comment on column aid_request.event_id is 'The act';

create table legal_note (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  case_id uuid not null references criminal_case (id),
  matter text not null check (matter in ('offence-elements', 'paragraph-facts', 'evidence-abroad', 'victim-identification', 'competence', 'time-limits', 'minor-procedure', 'other-matter')),
  provision text not null check (length(provision) <= 200),
  body bytea not null,
  shared_text text check (length(shared_text) <= 4000),
  shared_on date,
  shared_by uuid,
  stage text not null,
  written_on date not null,
  written_by uuid not null
);
create index legal_note_case on legal_note (case_id);
create index legal_note_shared on legal_note (province_id, shared_on desc, id desc) where shared_on is not null;
comment on table legal_note is 'Difficulties of applying the law met in a case; the words are sealed, what is shared holds no name';
comment on column legal_note.id is 'Identifier';
comment on column legal_note.province_id is 'Province of the row';
comment on column legal_note.case_id is 'The case';
comment on column legal_note.matter is 'Field of law';
comment on column legal_note.provision is 'Provision, as cited';
comment on column legal_note.body is 'The note, sealed under the key of the case';
comment on column legal_note.shared_text is 'The wording that is shared: no name, no number of a person';
comment on column legal_note.shared_on is 'Day it was shared';
comment on column legal_note.shared_by is 'Post that shared it';
comment on column legal_note.stage is 'Stage in which it arose';
comment on column legal_note.written_on is 'Day it was written';
comment on column legal_note.written_by is 'Post that wrote it';

create table case_paper (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  case_id uuid not null references criminal_case (id),
  event_id uuid references case_event (id),
  accused_id uuid references accused (id),
  form text not null,
  state text not null check (state in ('draft', 'approved', 'issued', 'cancelled')),
  owner_agency_id uuid not null references agency (id),
  type_code text not null default 'QĐ',
  symbol text not null default '',
  signer_post_id uuid references post (id),
  words bytea,
  document_number integer check (document_number > 0),
  issued_on date,
  drafted_by uuid not null,
  drafted_officer_id uuid not null,
  approved_by uuid,
  numbered_by uuid,
  created_at timestamptz not null,
  revision integer not null default 1
);
create index case_paper_case on case_paper (case_id);
create index case_paper_number on case_paper (owner_agency_id, state, created_at);
create unique index case_paper_once on case_paper (owner_agency_id, type_code, document_number, (extract(year from issued_on)))
  where document_number is not null;
comment on table case_paper is 'Decisions and notices of a case drafted here; signed outside, numbered by the clerk';
comment on column case_paper.id is 'Identifier';
comment on column case_paper.province_id is 'Province of the row';
comment on column case_paper.case_id is 'The case';
comment on column case_paper.event_id is 'Act that it puts into words';
comment on column case_paper.accused_id is 'Accused whom it concerns';
comment on column case_paper.form is 'What it is, by code; carries no number of a form';
comment on column case_paper.state is 'Draft, approved for signing, issued with its number, cancelled';
comment on column case_paper.owner_agency_id is 'Agency that issues it';
comment on column case_paper.type_code is 'Type letters of the number';
comment on column case_paper.symbol is 'Letters after the number';
comment on column case_paper.signer_post_id is 'Who will sign';
comment on column case_paper.words is 'Paragraphs added by hand, sealed under the key of the case';
comment on column case_paper.document_number is 'Number given by the clerk';
comment on column case_paper.issued_on is 'Date given with the number';
comment on column case_paper.drafted_by is 'Post that drafted it';
comment on column case_paper.drafted_officer_id is 'Officer who drafted it: does not approve it';
comment on column case_paper.approved_by is 'Post that approved it for signing';
comment on column case_paper.numbered_by is 'Post of the clerk';
comment on column case_paper.created_at is 'When it was drafted';
comment on column case_paper.revision is 'Counts changes';
