-- What the matcher proposes and what people made of it; “known anywhere?”.

create table match_proposal (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  one_kind text not null references record_kind (kind),
  one_id uuid not null,
  other_kind text not null references record_kind (kind),
  other_id uuid not null,
  reasons text[] not null,
  weight integer not null,
  to_duty boolean not null,
  state text not null default 'match-open' check (state in ('match-open', 'match-told', 'match-linked', 'match-merged', 'match-dismissed')),
  proposed_at timestamptz not null,
  answered_at timestamptz,
  answered_by uuid,
  unique (one_kind, one_id, other_kind, other_id),
  check ((one_kind, one_id) < (other_kind, other_id))
);
create index match_proposal_open on match_proposal (state, proposed_at desc, id desc);
create index match_proposal_other on match_proposal (other_kind, other_id);
comment on table match_proposal is 'Pairs of records that share a fingerprint; shown to those who may open both, else to the provincial duty group';
comment on column match_proposal.id is 'Identifier, random';
comment on column match_proposal.province_id is 'Province of the row';
comment on column match_proposal.one_kind is 'Kind of the first record';
comment on column match_proposal.one_id is 'First record';
comment on column match_proposal.other_kind is 'Kind of the second record';
comment on column match_proposal.other_id is 'Second record';
comment on column match_proposal.reasons is 'Why, as codes';
comment on column match_proposal.weight is 'Weight of the reasons, for the order of the list only';
comment on column match_proposal.to_duty is 'True when nobody who handles or leads may open both';
comment on column match_proposal.state is 'Open, told to both holders, linked, merged, dismissed';
comment on column match_proposal.proposed_at is 'When';
comment on column match_proposal.answered_at is 'When it was answered';
comment on column match_proposal.answered_by is 'Post that answered';

create table tip_link (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  one_id uuid not null references tip (id),
  other_id uuid not null references tip (id),
  since timestamptz not null,
  by_post_id uuid not null,
  ended_at timestamptz,
  ended_by uuid,
  check (one_id < other_id)
);
create unique index tip_link_once on tip_link (one_id, other_id) where ended_at is null;
create index tip_link_other on tip_link (other_id);
comment on table tip_link is 'Tips that people found to belong together';
comment on column tip_link.id is 'Identifier, random';
comment on column tip_link.province_id is 'Province of the row';
comment on column tip_link.one_id is 'One tip';
comment on column tip_link.other_id is 'The other';
comment on column tip_link.since is 'When they were linked';
comment on column tip_link.by_post_id is 'Post that linked them';
comment on column tip_link.ended_at is 'When the link was taken back';
comment on column tip_link.ended_by is 'Post that took it back';

create table known_ask (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  tip_id uuid not null references tip (id),
  asked_by uuid not null,
  asked_officer_id uuid not null,
  agency_id uuid not null references agency (id),
  value_kind text not null,
  purpose text not null,
  asked_at timestamptz not null,
  state text not null default 'ask-open' check (state in ('ask-open', 'ask-passed-on', 'ask-answered', 'ask-not-answered'))
);
create index known_ask_officer on known_ask (asked_officer_id, asked_at);
create index known_ask_at on known_ask (asked_at desc, id desc);
create index known_ask_tip on known_ask (tip_id);
comment on table known_ask is 'Questions whether a value of an open tip is known anywhere; ten a day per officer';
comment on column known_ask.id is 'Identifier, random';
comment on column known_ask.province_id is 'Province of the row';
comment on column known_ask.tip_id is 'Tip from which it was asked';
comment on column known_ask.asked_by is 'Post that asked';
comment on column known_ask.asked_officer_id is 'Officer who asked';
comment on column known_ask.agency_id is 'Body that asked';
comment on column known_ask.value_kind is 'What kind of value it is about, never the value';
comment on column known_ask.purpose is 'Why, as a code';
comment on column known_ask.asked_at is 'When';
comment on column known_ask.state is 'Where the question stands';

create table known_ask_hit (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  ask_id uuid not null references known_ask (id),
  record_kind text not null references record_kind (kind),
  record_id uuid not null,
  answer text check (answer in ('contact-me', 'no-answer')),
  answered_at timestamptz,
  answered_by uuid,
  unique (ask_id, record_kind, record_id)
);
create index known_ask_hit_record on known_ask_hit (record_kind, record_id);
comment on table known_ask_hit is 'Records that hold the value asked about; only their holders see the row, and they decide whether to answer';
comment on column known_ask_hit.id is 'Identifier, random';
comment on column known_ask_hit.province_id is 'Province of the row';
comment on column known_ask_hit.ask_id is 'The question';
comment on column known_ask_hit.record_kind is 'Kind of record that holds it';
comment on column known_ask_hit.record_id is 'Record that holds it';
comment on column known_ask_hit.answer is 'What the holder chose';
comment on column known_ask_hit.answered_at is 'When';
comment on column known_ask_hit.answered_by is 'Post that answered';
