-- Calls to the province's own lines and duty desks: a record from the first keystroke, its words sealed.

create table call (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  agency_id uuid not null references agency (id),
  operator_post_id uuid not null references post (id),
  line text not null check (line in ('own-hotline', 'duty-desk')),
  state text not null default 'running' check (state in ('running', 'ended', 'referred')),
  started_at timestamptz not null,
  heard_at timestamptz not null,
  ended_at timestamptz,
  ended_how text check (ended_how in ('said-goodbye', 'line-dropped', 'screen-lost')),
  number_refused boolean not null default false,
  call_back text not null default 'not-asked' check (call_back in ('not-asked', 'agreed', 'declined')),
  words bytea,
  alert_id uuid,
  tip_id uuid,
  tip_code text,
  referred_to_id uuid references agency (id),
  referred_at timestamptz,
  acknowledged_at timestamptz,
  revision integer not null default 1
);
create index call_of_operator on call (operator_post_id, started_at desc, id);
create index call_of_body on call (agency_id, started_at);
create index call_running on call (heard_at) where state = 'running';
create unique index call_tip on call (tip_id) where tip_id is not null;
comment on table call is 'Calls on the province''s own lines: when, how it ended, where it went; the words are sealed';
comment on column call.id is 'Identifier, random';
comment on column call.province_id is 'Province of the row';
comment on column call.agency_id is 'Body of the operator';
comment on column call.operator_post_id is 'Post that took the call; nobody else sees its words';
comment on column call.line is 'Which line: the hotline, or the telephone of a duty desk';
comment on column call.state is 'Running, ended without a referral yet, or referred';
comment on column call.started_at is 'First keystroke';
comment on column call.heard_at is 'Last sign of life of the screen';
comment on column call.ended_at is 'When the call ended';
comment on column call.ended_how is 'With a goodbye, by the line dropping, or because the screen was lost';
comment on column call.number_refused is 'The caller refused to give a number: none is stored';
comment on column call.call_back is 'Whether the caller agrees to be called back';
comment on column call.words is 'All that was typed, sealed in one piece; emptied when the referral is acknowledged';
comment on column call.alert_id is 'Alert raised during the call';
comment on column call.tip_id is 'Tip that the referral made';
comment on column call.tip_code is 'Its code, which stays as the receipt';
comment on column call.referred_to_id is 'Body to which it was referred';
comment on column call.referred_at is 'When';
comment on column call.acknowledged_at is 'When that body took it up; from then on the operator has the receipt and the state only';
comment on column call.revision is 'Counts changes';
