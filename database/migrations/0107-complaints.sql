-- Complaints and denunciations about how tips and cases are handled. They stand apart from both: no event, clock
-- or count of theirs is kept beside a tip or a case, where whoever handles it would meet it.

create table complaint (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  code text not null,
  kind text not null check (kind in ('complaint', 'accusation')),
  matter text not null check (matter in ('decision', 'restraint', 'conduct')),
  grounds text[] not null default '{}',
  standing text not null check (standing in ('reporter', 'victim', 'accused', 'relative', 'official', 'other-person')),
  channel text not null check (channel in ('in-person', 'letter', 'public-page', 'other-body')),
  regime text not null check (regime in ('procedural', 'administrative')),
  round text not null check (round in ('first-settlement', 'second-settlement')),
  state text not null check (state in ('waiting', 'taken-on', 'settled', 'withdrawn', 'sent-to-upper')),
  receiver_id uuid not null references agency (id),
  receiver_group text not null check (receiver_group in ('supervision', 'heads', 'complaints')),
  against_id uuid not null references agency (id),
  against_who text not null check (against_who in ('officer', 'head', 'unit')),
  officer_id uuid references officer (id),
  first_settler_id uuid references agency (id),
  about_code text,
  about_kind text check (about_kind in ('tip', 'case')),
  about_id uuid,
  acted_on date,
  known_on date,
  victim_code text,
  earlier_code text,
  earlier_id uuid references complaint (id),
  lodging_id uuid references lodging (id),
  received_at timestamptz not null,
  recorded_by uuid not null,
  outcome text check (outcome in ('upheld', 'partly-upheld', 'not-upheld')),
  compensation boolean not null default false,
  settled_at timestamptz,
  decision_number text check (length(decision_number) <= 60),
  decision_on date,
  words bytea not null,
  complainant bytea not null,
  officer_words bytea,
  decision_words bytea,
  next_due_at timestamptz,
  next_clock jsonb,
  created_at timestamptz not null,
  revision integer not null default 1,
  unique (province_id, code)
);
create index complaint_due on complaint (next_due_at, id) where next_due_at is not null;
create index complaint_received on complaint (province_id, received_at desc, id desc);
create index complaint_receiver on complaint (receiver_id);
create unique index complaint_lodging on complaint (lodging_id) where lodging_id is not null;
comment on table complaint is 'Complaints and denunciations: sealed to whoever settles them, unknown to whom they are about';
comment on column complaint.id is 'Identifier, random';
comment on column complaint.province_id is 'Province of the row';
comment on column complaint.code is 'KN-<province>-<year>-<6 random>';
comment on column complaint.kind is 'Khiếu nại, or tố cáo';
comment on column complaint.matter is 'A decision, holding or arrest, or conduct';
comment on column complaint.grounds is 'What is said to be wrong, by code';
comment on column complaint.standing is 'Who complains, by standing';
comment on column complaint.channel is 'By which way it came in';
comment on column complaint.regime is 'Law by which it is settled';
comment on column complaint.round is 'First settlement, or the complaint about that';
comment on column complaint.state is 'Where it stands, as its chain says';
comment on column complaint.receiver_id is 'Body that settles it';
comment on column complaint.receiver_group is 'Group of that body to which it is sealed';
comment on column complaint.against_id is 'Unit complained about';
comment on column complaint.against_who is 'An officer of it, its head, or the unit as such';
comment on column complaint.officer_id is 'Officer complained about, once named; never sees the row';
comment on column complaint.first_settler_id is 'Second time: body whose settlement is complained about';
comment on column complaint.about_code is 'Code of the tip or case, as whoever complains gave it';
comment on column complaint.about_kind is 'Tip or case, where the code is one';
comment on column complaint.about_id is 'That tip or case';
comment on column complaint.acted_on is 'Day of the decision or act complained about';
comment on column complaint.known_on is 'Day on which it was received or known';
comment on column complaint.victim_code is 'Code of the victim who complains';
comment on column complaint.earlier_code is 'Second time: code of the first complaint, as given';
comment on column complaint.earlier_id is 'That complaint';
comment on column complaint.lodging_id is 'Lodging of the public page from which it was taken up';
comment on column complaint.received_at is 'When it was received, to the minute; of a lodging, when it was lodged';
comment on column complaint.recorded_by is 'Post that took it in';
comment on column complaint.outcome is 'What the settlement found';
comment on column complaint.compensation is 'True where compensation was ordered';
comment on column complaint.settled_at is 'When it was settled';
comment on column complaint.decision_number is 'Number of the decision, given by the clerk';
comment on column complaint.decision_on is 'Day of the decision';
comment on column complaint.words is 'What is complained about, sealed';
comment on column complaint.complainant is 'Who complains and how to reach him or her, sealed';
comment on column complaint.officer_words is 'Who is complained about, in words, sealed';
comment on column complaint.decision_words is 'Grounds of the settlement, sealed';
comment on column complaint.next_due_at is 'End of the nearest clock that waits';
comment on column complaint.next_clock is 'That clock as lists show it';
comment on column complaint.created_at is 'When it was entered';
comment on column complaint.revision is 'Counts changes: a writer names the one it saw';

create table complaint_event (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  complaint_id uuid not null references complaint (id),
  seq integer not null,
  kind text not null,
  at timestamptz not null,
  recorded_at timestamptz not null,
  by_post_id uuid not null,
  params jsonb not null default '{}',
  unique (complaint_id, seq)
);
comment on table complaint_event is 'The chain of dated acts of a complaint: its truth; rows are only added';
comment on column complaint_event.id is 'Identifier, random';
comment on column complaint_event.province_id is 'Province of the row';
comment on column complaint_event.complaint_id is 'The complaint';
comment on column complaint_event.seq is 'Place in the chain';
comment on column complaint_event.kind is 'receive, or a step';
comment on column complaint_event.at is 'When it happened';
comment on column complaint_event.recorded_at is 'When it was entered';
comment on column complaint_event.by_post_id is 'Post that entered it';
comment on column complaint_event.params is 'Codes, days, ids and numbers; no name, no free text';
