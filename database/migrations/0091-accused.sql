-- Accused and victims of a case: an ordinal and a code; names of accused are sealed, each under a key of its own.

create table accused (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  case_id uuid not null references criminal_case (id),
  ordinal integer not null check (ordinal > 0),
  under18 boolean not null default false,
  charged_on date not null,
  approved_on date,
  suspended boolean not null default false,
  wanted boolean not null default false,
  outcome text check (outcome in ('convicted', 'acquitted', 'charge-dropped', 'person-stayed')),
  outcome_on date,
  sentence_kind text check (sentence_kind in ('prison', 'life-sentence', 'suspended-sentence', 'reform-at-large', 'fine', 'exempted')),
  sentence_months integer check (sentence_months between 0 and 360),
  absent_at_judgment boolean not null default false,
  cleared_on date,
  unique (case_id, ordinal)
);
comment on table accused is 'Accused of a case: an ordinal (BC1, BC2 …), charge, measures and outcome; no name here';
comment on column accused.id is 'Identifier, random';
comment on column accused.province_id is 'Province of the row';
comment on column accused.case_id is 'The case in which the person now stands';
comment on column accused.ordinal is 'Order of charging in the case';
comment on column accused.under18 is 'Under 18 on the day of the act';
comment on column accused.charged_on is 'Day of the decision to charge';
comment on column accused.approved_on is 'Day the procuracy approved the charge';
comment on column accused.suspended is 'Proceedings against this person are suspended';
comment on column accused.wanted is 'A wanted notice stands';
comment on column accused.outcome is 'What became of the person in this case';
comment on column accused.outcome_on is 'On what day';
comment on column accused.sentence_kind is 'Kind of punishment';
comment on column accused.sentence_months is 'Months of prison, suspended prison or reform';
comment on column accused.absent_at_judgment is 'Absent when the judgment was pronounced: the window runs from receipt';
comment on column accused.cleared_on is 'Day the name closed to all but the handling head and the procuracy';

create table accused_name (
  id uuid primary key references accused (id),
  province_id integer not null default app.province_id(),
  case_id uuid not null references criminal_case (id),
  full_name bytea not null,
  marks bytea,
  created_at timestamptz not null
);
create index accused_name_case on accused_name (case_id);
comment on table accused_name is 'Names of accused, sealed each under its own key; no row where the installation keeps dates only';
comment on column accused_name.id is 'The accused';
comment on column accused_name.province_id is 'Province of the row';
comment on column accused_name.case_id is 'The case';
comment on column accused_name.full_name is 'Name, sealed';
comment on column accused_name.marks is 'Year of birth, other names, papers; sealed';
comment on column accused_name.created_at is 'When it was recorded';

create table case_charge (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  case_id uuid not null references criminal_case (id),
  accused_id uuid references accused (id),
  article text not null,
  paragraph integer not null,
  points text[] not null default '{}',
  severity text not null check (severity in ('INT', 'NT', 'RNT', 'DBNT')),
  from_on date not null,
  until_on date,
  event_id uuid not null references case_event (id)
);
create index case_charge_case on case_charge (case_id) where until_on is null;
comment on table case_charge is 'Charges of a case and of each accused by article, paragraph and points, from a day to a day';
comment on column case_charge.id is 'Identifier';
comment on column case_charge.province_id is 'Province of the row';
comment on column case_charge.case_id is 'The case';
comment on column case_charge.accused_id is 'The accused; null for the decision that opened the case';
comment on column case_charge.article is 'Article';
comment on column case_charge.paragraph is 'Paragraph';
comment on column case_charge.points is 'Points';
comment on column case_charge.severity is 'Class by that paragraph';
comment on column case_charge.from_on is 'First day';
comment on column case_charge.until_on is 'Day it was changed or dropped';
comment on column case_charge.event_id is 'The act that made it';

create table accused_measure (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  case_id uuid not null references criminal_case (id),
  accused_id uuid not null references accused (id),
  kind text not null check (kind in ('emergency-hold', 'arrest', 'custody', 'detention', 'bail', 'deposit', 'residence-ban', 'exit-ban')),
  from_at timestamptz not null,
  until_at timestamptz,
  extensions integer not null default 0,
  ended_at timestamptz,
  end_reason text check (end_reason in ('released', 'replaced', 'expired', 'judgment')),
  event_id uuid not null references case_event (id)
);
create index accused_measure_accused on accused_measure (accused_id);
create index accused_measure_open on accused_measure (case_id) where ended_at is null;
comment on table accused_measure is 'Measures on an accused, each with its own clock';
comment on column accused_measure.id is 'Identifier';
comment on column accused_measure.province_id is 'Province of the row';
comment on column accused_measure.case_id is 'The case';
comment on column accused_measure.accused_id is 'The accused';
comment on column accused_measure.kind is 'Which measure';
comment on column accused_measure.from_at is 'From when, as the order says';
comment on column accused_measure.until_at is 'Until when, as the order says; no day off moves it';
comment on column accused_measure.extensions is 'Extensions so far';
comment on column accused_measure.ended_at is 'When it ended';
comment on column accused_measure.end_reason is 'Why it ended';
comment on column accused_measure.event_id is 'The act that set it';

create table wanted_notice (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  case_id uuid not null references criminal_case (id),
  accused_id uuid not null references accused (id),
  number text not null check (length(number) between 1 and 60),
  issued_on date not null,
  state text not null check (state in ('in-search', 'captured', 'surrendered', 'lifted')),
  state_on date not null
);
create index wanted_notice_case on wanted_notice (case_id);
comment on table wanted_notice is 'Wanted notices against accused: number, state, result; facts of the case only';
comment on column wanted_notice.id is 'Identifier';
comment on column wanted_notice.province_id is 'Province of the row';
comment on column wanted_notice.case_id is 'The case';
comment on column wanted_notice.accused_id is 'The accused';
comment on column wanted_notice.number is 'Number of the decision';
comment on column wanted_notice.issued_on is 'Its date';
comment on column wanted_notice.state is 'Where it stands; capture and surrender restart limitation (BLHS 27.3)';
comment on column wanted_notice.state_on is 'Since when';

create table case_victim (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  case_id uuid not null references criminal_case (id),
  code text not null,
  age text not null check (age in ('under-16', 'from-16-to-18', 'from-18', 'age-unknown')),
  support_post_id uuid references post (id),
  legal_aid_post_id uuid references post (id),
  created_at timestamptz not null
);
create unique index case_victim_code on case_victim (case_id, code);
create index case_victim_support on case_victim (support_post_id) where support_post_id is not null;
create index case_victim_legal_aid on case_victim (legal_aid_post_id) where legal_aid_post_id is not null;
comment on table case_victim is 'Victims in a case: a code and an age band, nothing else';
comment on column case_victim.id is 'Identifier';
comment on column case_victim.province_id is 'Province of the row';
comment on column case_victim.case_id is 'The case';
comment on column case_victim.code is 'NN-<province>-<year>-<6 random>, the code of the victim everywhere';
comment on column case_victim.age is 'Age band';
comment on column case_victim.support_post_id is 'Social worker assigned: sees code, next step and hearing day';
comment on column case_victim.legal_aid_post_id is 'Legal-aid officer assigned: sees the same';
comment on column case_victim.created_at is 'When it was recorded';

create table protection_check (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  case_id uuid not null references criminal_case (id),
  victim_id uuid not null references case_victim (id),
  step text not null check (step in ('victim-act', 'conclude', 'indict', 'decide-trial', 'set-hearing', 'hold-hearing')),
  support_person text not null check (support_person in ('done', 'declined', 'not-needed')),
  legal_aid text not null check (legal_aid in ('done', 'declined', 'not-needed')),
  contact_avoided text not null check (contact_avoided in ('done', 'declined', 'not-needed')),
  closed_hearing text not null check (closed_hearing in ('done', 'declined', 'not-needed')),
  at timestamptz not null,
  post_id uuid not null
);
create index protection_check_victim on protection_check (victim_id, step, at);
comment on table protection_check is 'Answers about a victim''s protection, asked before each step that touches the victim';
comment on column protection_check.id is 'Identifier';
comment on column protection_check.province_id is 'Province of the row';
comment on column protection_check.case_id is 'The case';
comment on column protection_check.victim_id is 'The victim';
comment on column protection_check.step is 'Before which step';
comment on column protection_check.support_person is 'A support person or representative is there';
comment on column protection_check.legal_aid is 'Legal aid was offered';
comment on column protection_check.contact_avoided is 'Contact with the accused is avoided';
comment on column protection_check.closed_hearing is 'The victim was asked about a closed hearing';
comment on column protection_check.at is 'When it was answered';
comment on column protection_check.post_id is 'Post that answered';
