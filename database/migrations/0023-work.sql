-- Meetings, difficulties, pilots, days off, notices.

create table meeting (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  owner_agency_id uuid not null references agency (id),
  owner_lft integer not null,
  plan_id uuid references plan (id),
  kind text not null check (kind in ('meeting', 'conference', 'interim-review', 'final-review', 'briefing')),
  title text not null,
  folded text not null,
  starts_at timestamptz not null,
  ends_at timestamptz,
  venue text not null default '',
  agenda text not null default '',
  minutes text not null default '',
  state text not null check (state in ('planned', 'held', 'cancelled')),
  created_at timestamptz not null,
  revision integer not null default 1
);
create index meeting_owner on meeting (province_id, owner_lft, starts_at desc);
comment on table meeting is 'Meetings, conferences, reviews';
comment on column meeting.id is 'Identifier';
comment on column meeting.province_id is 'Province of the row';
comment on column meeting.owner_agency_id is 'Agency it belongs to';
comment on column meeting.owner_lft is 'Nested-set number of that agency';
comment on column meeting.plan_id is 'Plan it is about';
comment on column meeting.kind is 'Kind';
comment on column meeting.title is 'Title';
comment on column meeting.folded is 'Title without marks';
comment on column meeting.starts_at is 'When';
comment on column meeting.ends_at is 'Until';
comment on column meeting.venue is 'Where';
comment on column meeting.agenda is 'Agenda';
comment on column meeting.minutes is 'Minutes; never case or victim content';
comment on column meeting.state is 'Where it stands';
comment on column meeting.created_at is 'When';
comment on column meeting.revision is 'Counts changes: an edit names the one it saw';

create table meeting_participant (
  meeting_id uuid not null references meeting (id),
  agency_id uuid not null references agency (id),
  province_id integer not null default app.province_id(),
  attended boolean,
  primary key (meeting_id, agency_id)
);
create index meeting_participant_agency on meeting_participant (agency_id);
comment on table meeting_participant is 'Agencies invited';
comment on column meeting_participant.meeting_id is 'The meeting';
comment on column meeting_participant.agency_id is 'Agency';
comment on column meeting_participant.province_id is 'Province of the row';
comment on column meeting_participant.attended is 'Whether it came; null until noted';

create table conclusion (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  meeting_id uuid not null references meeting (id),
  position integer not null,
  body text not null,
  lead_agency_id uuid references agency (id),
  due_on date,
  task_id uuid references task (id)
);
create index conclusion_meeting on conclusion (meeting_id, position);
comment on table conclusion is 'Conclusions of a meeting that become tasks';
comment on column conclusion.id is 'Identifier';
comment on column conclusion.province_id is 'Province of the row';
comment on column conclusion.meeting_id is 'The meeting';
comment on column conclusion.position is 'Order';
comment on column conclusion.body is 'Text';
comment on column conclusion.lead_agency_id is 'Lead agency';
comment on column conclusion.due_on is 'Last day';
comment on column conclusion.task_id is 'Task it became';

create table difficulty_group (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  owner_agency_id uuid not null references agency (id),
  owner_lft integer not null,
  title text not null,
  state text not null check (state in ('open', 'decided')),
  decision text,
  decided_on date,
  decided_by uuid,
  task_id uuid references task (id),
  created_at timestamptz not null
);
comment on table difficulty_group is 'Difficulties put together for one decision';
comment on column difficulty_group.id is 'Identifier';
comment on column difficulty_group.province_id is 'Province of the row';
comment on column difficulty_group.owner_agency_id is 'Agency it belongs to';
comment on column difficulty_group.owner_lft is 'Nested-set number of that agency';
comment on column difficulty_group.title is 'Title';
comment on column difficulty_group.state is 'Where it stands';
comment on column difficulty_group.decision is 'What the committee decided';
comment on column difficulty_group.decided_on is 'When';
comment on column difficulty_group.decided_by is 'Post';
comment on column difficulty_group.task_id is 'Task that follows';
comment on column difficulty_group.created_at is 'When';

create table difficulty (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  agency_id uuid not null references agency (id),
  agency_lft integer not null,
  owner_lft integer not null,
  plan_id uuid references plan (id),
  field text not null,
  body text not null,
  basis text not null default '',
  proposal text not null,
  state text not null check (state in ('raised', 'grouped', 'decided', 'answered', 'withdrawn')),
  group_id uuid references difficulty_group (id),
  answer text,
  raised_at timestamptz not null,
  raised_by uuid not null,
  answered_at timestamptz,
  revision integer not null default 1
);
create index difficulty_owner on difficulty (province_id, owner_lft, state, raised_at desc);
create index difficulty_agency on difficulty (agency_id, raised_at desc);
comment on table difficulty is 'A difficulty or proposal an agency raises to the committee';
comment on column difficulty.id is 'Identifier';
comment on column difficulty.province_id is 'Province of the row';
comment on column difficulty.agency_id is 'Who raises it';
comment on column difficulty.agency_lft is 'Nested-set number of that agency';
comment on column difficulty.owner_lft is 'Nested-set number of the committee it goes to';
comment on column difficulty.plan_id is 'Plan';
comment on column difficulty.field is 'Field of work';
comment on column difficulty.body is 'The difficulty';
comment on column difficulty.basis is 'Legal basis';
comment on column difficulty.proposal is 'What is proposed';
comment on column difficulty.state is 'Where it stands';
comment on column difficulty.group_id is 'Group';
comment on column difficulty.answer is 'Answer';
comment on column difficulty.raised_at is 'When';
comment on column difficulty.raised_by is 'Post';
comment on column difficulty.answered_at is 'When answered';
comment on column difficulty.revision is 'Counts changes: an edit names the one it saw';

create table pilot (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  owner_agency_id uuid not null references agency (id),
  owner_lft integer not null,
  plan_id uuid references plan (id),
  place_id uuid references place (id),
  agency_id uuid references agency (id),
  title text not null,
  content text not null,
  starts_on date not null,
  ends_on date,
  review text,
  reviewed_on date,
  created_at timestamptz not null,
  revision integer not null default 1,
  check (place_id is not null or agency_id is not null)
);
comment on table pilot is 'A pilot mark on a commune or agency (chỉ đạo điểm)';
comment on column pilot.id is 'Identifier';
comment on column pilot.province_id is 'Province of the row';
comment on column pilot.owner_agency_id is 'Agency it belongs to';
comment on column pilot.owner_lft is 'Nested-set number of that agency';
comment on column pilot.plan_id is 'Plan';
comment on column pilot.place_id is 'Commune';
comment on column pilot.agency_id is 'Agency';
comment on column pilot.title is 'Title';
comment on column pilot.content is 'Content';
comment on column pilot.starts_on is 'First day';
comment on column pilot.ends_on is 'Last day';
comment on column pilot.review is 'Review';
comment on column pilot.reviewed_on is 'When reviewed';
comment on column pilot.created_at is 'When';
comment on column pilot.revision is 'Counts changes: an edit names the one it saw';

create table calendar_day (
  day date not null,
  province_id integer not null default app.province_id(),
  kind text not null check (kind in ('day-off', 'worked')),
  name_vi text not null,
  name_en text not null,
  basis text not null,
  source text not null default '',
  mark text not null check (mark in ('seen', 'memory', 'computed', 'decided')),
  provisional boolean not null default false,
  active boolean not null default true,
  changed_at timestamptz,
  changed_by uuid,
  primary key (province_id, day)
);
comment on table calendar_day is 'Days off and worked Saturdays by year, each with the document that fixes it';
comment on column calendar_day.day is 'The day';
comment on column calendar_day.province_id is 'Province of the row';
comment on column calendar_day.kind is 'A weekday off, or a weekend day worked in exchange (hoán đổi)';
comment on column calendar_day.name_vi is 'What it is, in Vietnamese';
comment on column calendar_day.name_en is 'What it is, in English';
comment on column calendar_day.basis is 'Law, decision or notice that fixes it';
comment on column calendar_day.source is 'Where it was read; empty when typed from the paper';
comment on column calendar_day.mark is 'How it is known';
comment on column calendar_day.provisional is 'True while the source is not final: due dates that rest on it show a mark';
comment on column calendar_day.active is 'Switched on or off by an administrator';
comment on column calendar_day.changed_at is 'When';
comment on column calendar_day.changed_by is 'Post';

create table notification (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  post_id uuid not null references post (id),
  kind text not null,
  record_kind text not null,
  record_id uuid not null,
  params jsonb not null default '{}',
  at timestamptz not null,
  read_at timestamptz,
  dedupe text not null,
  unique (post_id, dedupe)
);
create index notification_post on notification (post_id, read_at, at desc);
comment on table notification is 'What waits for a post, in the application';
comment on column notification.id is 'Identifier';
comment on column notification.province_id is 'Province of the row';
comment on column notification.post_id is 'For whom';
comment on column notification.kind is 'Code of the notice';
comment on column notification.record_kind is 'What it is about';
comment on column notification.record_id is 'Which';
comment on column notification.params is 'Codes and dates; never names of people';
comment on column notification.at is 'When';
comment on column notification.read_at is 'When seen';
comment on column notification.dedupe is 'One notice per post, kind, record and day';

create table mail_notice (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  officer_id uuid not null references officer (id),
  on_day date not null,
  waiting integer not null,
  state text not null check (state in ('sent', 'failed', 'off')),
  at timestamptz not null,
  unique (officer_id, on_day)
);
comment on table mail_notice is 'E-mails sent: how many things wait, and nothing else';
comment on column mail_notice.id is 'Identifier';
comment on column mail_notice.province_id is 'Province of the row';
comment on column mail_notice.officer_id is 'To whom';
comment on column mail_notice.on_day is 'Day';
comment on column mail_notice.waiting is 'How many things';
comment on column mail_notice.state is 'off when mail is not configured';
comment on column mail_notice.at is 'When';
