-- The duty roster of each body, and the one mechanism by which somebody in danger is told to those on duty.

create table duty_desk (
  agency_id uuid primary key references agency (id),
  province_id integer not null default app.province_id(),
  agency_lft integer not null,
  phone text not null default '' check (length(phone) <= 40),
  roster_since timestamptz,
  updated_at timestamptz not null,
  updated_by uuid,
  revision integer not null default 1
);
comment on table duty_desk is 'The duty desk of a body: its telephone, and whether it keeps a roster';
comment on column duty_desk.agency_id is 'The body';
comment on column duty_desk.province_id is 'Province of the row';
comment on column duty_desk.agency_lft is 'Left number of the body';
comment on column duty_desk.phone is 'Telephone of the duty room, as shown to officers';
comment on column duty_desk.roster_since is 'From when the roster alone says who is in the duty group; empty while officers stand in it by their post';
comment on column duty_desk.updated_at is 'Last change';
comment on column duty_desk.updated_by is 'Post that changed it';
comment on column duty_desk.revision is 'Counts changes, so that a second writer is told';

create table duty_shift (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  agency_id uuid not null references agency (id),
  post_id uuid not null references post (id),
  from_at timestamptz not null,
  until_at timestamptz not null,
  call_order integer not null check (call_order between 1 and 20),
  covers_id uuid references duty_shift (id),
  made_by uuid not null,
  made_at timestamptz not null,
  taken_off_at timestamptz,
  taken_off_by uuid,
  check (until_at >= from_at)
);
create index duty_shift_of on duty_shift (agency_id, until_at, from_at);
comment on table duty_shift is 'Turns on the roster; a turn is never changed, only ended, and a cover is a turn of its own';
comment on column duty_shift.id is 'Identifier; the membership in the duty group bears the same';
comment on column duty_shift.province_id is 'Province of the row';
comment on column duty_shift.agency_id is 'The body whose roster it is';
comment on column duty_shift.post_id is 'Post that stands duty';
comment on column duty_shift.from_at is 'From when';
comment on column duty_shift.until_at is 'Until when (not included)';
comment on column duty_shift.call_order is 'Who is called first: the smallest';
comment on column duty_shift.covers_id is 'The turn that this one covers';
comment on column duty_shift.made_by is 'Post that entered it';
comment on column duty_shift.made_at is 'When it was entered';
comment on column duty_shift.taken_off_at is 'When it was ended before its time';
comment on column duty_shift.taken_off_by is 'Post that ended it';

alter table danger_alert
  alter column place_words drop not null,
  add column source text not null default 'lodging' check (source in ('officer', 'lodging', 'tip', 'call')),
  add column kind text not null default 'not-said' check (kind in ('held-against-will', 'being-moved', 'violence', 'child-alone', 'threatened', 'not-said')),
  add column state text not null default 'calling' check (state in ('calling', 'acknowledged', 'closed')),
  add column raised_by uuid,
  add column record_id uuid,
  add column body_id uuid references agency (id),
  add column round integer not null default 1,
  add column next_call_at timestamptz,
  add column acknowledged_at timestamptz,
  add column acknowledged_by uuid,
  add column closed_at timestamptz,
  add column outcome text check (outcome in ('person-safe', 'handed-to-113', 'person-not-found', 'no-danger', 'told-already'));
create index danger_alert_calling on danger_alert (next_call_at) where state = 'calling' and next_call_at is not null;
create index danger_alert_raised_by on danger_alert (raised_by, raised_at) where raised_by is not null;
comment on table danger_alert is 'Somebody is in danger now: the place and a code only, for those on duty; no name, no story';
comment on column danger_alert.place_words is 'The place in words of a public lodging, sealed to the police on duty; empty for others';
comment on column danger_alert.source is 'By which way the danger became known';
comment on column danger_alert.kind is 'What the person faces, as a code';
comment on column danger_alert.state is 'Somebody is being called, somebody has it, it is over';
comment on column danger_alert.raised_by is 'Post that raised it; empty for the public';
comment on column danger_alert.record_id is 'The tip or call that it came with; the alert opens neither';
comment on column danger_alert.body_id is 'Body whose duty officers are called first';
comment on column danger_alert.round is 'How often the list of those to be called was begun';
comment on column danger_alert.next_call_at is 'When the next is called unless somebody acknowledges before';
comment on column danger_alert.acknowledged_at is 'When somebody took it';
comment on column danger_alert.acknowledged_by is 'Post that took it';
comment on column danger_alert.closed_at is 'When it ended';
comment on column danger_alert.outcome is 'How it ended';

create table danger_event (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  alert_id uuid not null references danger_alert (id),
  seq integer not null,
  kind text not null check (kind in ('alert-raised', 'post-called', 'round-again', 'nobody-to-call', 'alert-acknowledged', 'alert-closed')),
  at timestamptz not null,
  stage text check (stage in ('on-duty', 'head', 'province-on-duty', 'province-head')),
  round integer not null default 1,
  post_id uuid,
  agency_id uuid,
  by_post_id uuid,
  mailed_at timestamptz,
  unique (alert_id, seq)
);
create index danger_event_called on danger_event (alert_id, post_id) where kind = 'post-called';
create index danger_event_to_mail on danger_event (at) where kind = 'post-called' and mailed_at is null;
comment on table danger_event is 'Each step of an alert with its moment: raised, who was called, who took it, how it ended';
comment on column danger_event.id is 'Identifier';
comment on column danger_event.province_id is 'Province of the row';
comment on column danger_event.alert_id is 'The alert';
comment on column danger_event.seq is 'Place in the chain';
comment on column danger_event.kind is 'What happened';
comment on column danger_event.at is 'When';
comment on column danger_event.stage is 'As what somebody was called';
comment on column danger_event.round is 'In which round of the list';
comment on column danger_event.post_id is 'Post that was called, took it or ended it';
comment on column danger_event.agency_id is 'Body of that post';
comment on column danger_event.by_post_id is 'Post that acted; empty for the system';
comment on column danger_event.mailed_at is 'When the called officer was mailed that something waits';
