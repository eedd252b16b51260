-- Tips: the sealed record, its chain of dated events, who handles and supervises it, its clocks.

create table tip (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  code text not null,
  kind text not null check (kind in ('denunciation', 'crime-report', 'petition', 'direct-discovery')),
  channel text not null check (channel in ('commune-desk', 'border-desk', 'hotline', 'letterbox', 'in-person', 'press', 'other-body', 'national-hotline', 'public-page')),
  state text not null check (state in ('awaiting-classification', 'awaiting-assignment', 'in-transfer', 'in-verification', 'awaiting-view', 'tip-suspended', 'case-opened', 'case-not-opened', 'transferred-out', 'guided', 'merged')),
  urgency text not null check (urgency in ('ordinary', 'urgent', 'danger-now')),
  recorded_by uuid,
  received_by_id uuid not null references agency (id),
  received_at timestamptz not null,
  competent_at timestamptz,
  held_by_id uuid not null references agency (id),
  held_by_lft integer not null,
  arriving_id uuid references agency (id),
  book_number text,
  secluded boolean not null default false,
  supervisor_ids uuid[] not null default '{}',
  handler_post_ids uuid[] not null default '{}',
  offence_article text,
  offence_paragraph integer,
  severity text check (severity in ('INT', 'NT', 'RNT', 'DBNT')),
  facts jsonb not null default '{}',
  place_id uuid references place (id),
  happened_on date,
  merged_into_id uuid references tip (id),
  split_from_id uuid references tip (id),
  referral_reference text,
  referral_passed_on_at timestamptz,
  narrative bytea not null,
  place_words bytea,
  reporter bytea,
  referral_asked bytea,
  next_due_at timestamptz,
  next_clock jsonb,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  revision integer not null default 1,
  unique (province_id, code)
);
create index tip_due on tip (next_due_at, id) where next_due_at is not null;
create index tip_received on tip (province_id, received_at);
create index tip_place on tip (place_id, happened_on) where place_id is not null;
create index tip_book on tip (held_by_id, book_number) where book_number is not null;
comment on table tip is 'Sources of information on crime; what they say is sealed, what clocks and figures need is in clear';
comment on column tip.id is 'Identifier, random';
comment on column tip.province_id is 'Province of the row';
comment on column tip.code is 'TB-province-year-six random letters and digits';
comment on column tip.kind is 'Tố giác, tin báo, kiến nghị khởi tố, or direct discovery';
comment on column tip.channel is 'By which way it came in';
comment on column tip.state is 'Where it stands, as the chain of events says';
comment on column tip.urgency is 'danger-now: somebody is in danger at this moment';
comment on column tip.recorded_by is 'Post that took it in; null for the public page';
comment on column tip.received_by_id is 'Body that received it first';
comment on column tip.received_at is 'T0a, to the minute';
comment on column tip.competent_at is 'T0, receipt by the body that may resolve it';
comment on column tip.held_by_id is 'Body that holds it now';
comment on column tip.held_by_lft is 'Left number of that body';
comment on column tip.arriving_id is 'Body to which it is on its way';
comment on column tip.book_number is 'Number in the book of the body that holds it';
comment on column tip.secluded is 'Sealed to the provincial procuracy alone; the police see neither it nor that it exists';
comment on column tip.supervisor_ids is 'Procuracies that supervise it now';
comment on column tip.handler_post_ids is 'Posts that handle it now';
comment on column tip.offence_article is 'Suspected article of the Criminal Code';
comment on column tip.offence_paragraph is 'Suspected paragraph, where it is seen';
comment on column tip.severity is 'Class that follows from article and paragraph';
comment on column tip.facts is 'Codes, numbers and yes or no: reporter standing, purposes, suspected victims by age, border';
comment on column tip.place_id is 'Commune of occurrence';
comment on column tip.happened_on is 'Day of occurrence';
comment on column tip.merged_into_id is 'Tip into which it was merged';
comment on column tip.split_from_id is 'Tip from which it was split off';
comment on column tip.referral_reference is 'Reference of the national line 111';
comment on column tip.referral_passed_on_at is 'When 111 passed it on';
comment on column tip.narrative is 'What happened, sealed';
comment on column tip.place_words is 'Where, in words, sealed';
comment on column tip.reporter is 'Who reports and how to reach him or her, sealed';
comment on column tip.referral_asked is 'What 111 asked for, sealed';
comment on column tip.next_due_at is 'End of the nearest running or missed clock';
comment on column tip.next_clock is 'That clock as lists show it: rule, due, last day to ask';
comment on column tip.created_at is 'When it was entered';
comment on column tip.updated_at is 'Last change';
comment on column tip.revision is 'Counts changes, so that a second writer is told';

create table tip_event (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  tip_id uuid not null references tip (id),
  seq integer not null,
  kind text not null,
  at timestamptz not null,
  recorded_at timestamptz not null,
  by_post_id uuid,
  decided_by jsonb,
  paper_id uuid,
  params jsonb not null default '{}',
  unique (tip_id, seq)
);
comment on table tip_event is 'The chain of dated events that is the truth of a tip: codes, dates, numbers and ids only';
comment on column tip_event.id is 'Identifier, random';
comment on column tip_event.province_id is 'Province of the row';
comment on column tip_event.tip_id is 'The tip';
comment on column tip_event.seq is 'Place in the chain';
comment on column tip_event.kind is 'receive, an act, or what linking and absence did';
comment on column tip_event.at is 'When it happened';
comment on column tip_event.recorded_at is 'When it was entered';
comment on column tip_event.by_post_id is 'Post that entered it';
comment on column tip_event.decided_by is 'Post, capacity and body that decided, where the rule names one';
comment on column tip_event.paper_id is 'Paper that goes with it';
comment on column tip_event.params is 'Codes, dates, numbers and ids of the event; never a name or free text';

create table tip_addition (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  tip_id uuid not null references tip (id),
  at timestamptz not null,
  by_post_id uuid,
  body bytea not null
);
create index tip_addition_of on tip_addition (tip_id, at);
comment on table tip_addition is 'What was added to a tip after it was taken in; the first words never change';
comment on column tip_addition.id is 'Identifier, random';
comment on column tip_addition.province_id is 'Province of the row';
comment on column tip_addition.tip_id is 'The tip';
comment on column tip_addition.at is 'When';
comment on column tip_addition.by_post_id is 'Post that added it';
comment on column tip_addition.body is 'The words, sealed under the key of the tip';

create table tip_receipt (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  tip_id uuid not null references tip (id),
  agency_id uuid not null references agency (id),
  code text not null,
  kind text not null,
  received_at timestamptz not null,
  passed_on_at timestamptz not null,
  taken_over_at timestamptz,
  state text not null,
  unique (tip_id, agency_id)
);
create index tip_receipt_agency on tip_receipt (agency_id, passed_on_at desc, id desc);
comment on table tip_receipt is 'What is left of a tip to a body that passed it on: a receipt and its state';
comment on column tip_receipt.id is 'Identifier, random';
comment on column tip_receipt.province_id is 'Province of the row';
comment on column tip_receipt.tip_id is 'The tip';
comment on column tip_receipt.agency_id is 'Body that passed it on';
comment on column tip_receipt.code is 'Code of the tip';
comment on column tip_receipt.kind is 'Its kind';
comment on column tip_receipt.received_at is 'When that body had received it';
comment on column tip_receipt.passed_on_at is 'When it passed it on';
comment on column tip_receipt.taken_over_at is 'When the next body took it over';
comment on column tip_receipt.state is 'Where the tip stands now';

create table running_clock (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  record_kind text not null references record_kind (kind),
  record_id uuid not null,
  key text not null,
  rule text not null,
  state text not null check (state in ('running', 'met', 'missed', 'stopped')),
  due_at timestamptz not null,
  due_on date not null,
  in_hours boolean not null,
  nominal_on date not null,
  ask_by date,
  done_at timestamptz,
  detail jsonb not null,
  counted_at timestamptz not null,
  unique (record_kind, record_id, key)
);
create index running_clock_due on running_clock (state, due_at) where state in ('running', 'missed');
comment on table running_clock is 'Statutory clocks of tips and cases as last counted, so that lists and jobs may order by them';
comment on column running_clock.id is 'Identifier';
comment on column running_clock.province_id is 'Province of the row';
comment on column running_clock.record_kind is 'Kind of record';
comment on column running_clock.record_id is 'Record';
comment on column running_clock.key is 'Rule, event and variant: the same clock keeps its key when it is counted again';
comment on column running_clock.rule is 'Rule of the law';
comment on column running_clock.state is 'running, met in time, missed, stopped';
comment on column running_clock.due_at is 'First minute at which it is over';
comment on column running_clock.due_on is 'Last day';
comment on column running_clock.in_hours is 'True where the law counts in hours';
comment on column running_clock.nominal_on is 'What the count gives before days off are looked at';
comment on column running_clock.ask_by is 'Last working day on which more time may be asked for';
comment on column running_clock.done_at is 'When it was kept';
comment on column running_clock.detail is 'The clock with its reasons';
comment on column running_clock.counted_at is 'When it was counted';

create table clock_trace (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  record_kind text not null references record_kind (kind),
  record_id uuid not null,
  at timestamptz not null,
  cause text not null check (cause in ('event', 'calendar', 'rule')),
  changes jsonb not null
);
create index clock_trace_of on clock_trace (record_kind, record_id, at);
comment on table clock_trace is 'What moved a date already shown: old and new end of each clock and why';
comment on column clock_trace.id is 'Identifier';
comment on column clock_trace.province_id is 'Province of the row';
comment on column clock_trace.record_kind is 'Kind of record';
comment on column clock_trace.record_id is 'Record';
comment on column clock_trace.at is 'When it was counted anew';
comment on column clock_trace.cause is 'An event of the file, a change of the calendar, a change of a rule';
comment on column clock_trace.changes is 'Clock by clock: from, to, because';

create table jurisdiction (
  agency_id uuid not null references agency (id),
  place_id uuid not null references place (id),
  valid_from date not null,
  province_id integer not null default app.province_id(),
  valid_to date,
  primary key (agency_id, place_id, valid_from)
);
create index jurisdiction_place on jurisdiction (place_id);
comment on table jurisdiction is 'Communes of each khu vực procuracy and court';
comment on column jurisdiction.agency_id is 'The procuracy or court';
comment on column jurisdiction.place_id is 'Commune, ward or special zone';
comment on column jurisdiction.valid_from is 'First day';
comment on column jurisdiction.province_id is 'Province of the row';
comment on column jurisdiction.valid_to is 'Last day; null while in force';

