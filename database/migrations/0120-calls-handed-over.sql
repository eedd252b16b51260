-- A call that was never referred may be handed to another operator by the head of its body; the trace stays.

create table call_hand_over (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  call_id uuid not null references call (id),
  agency_id uuid not null references agency (id),
  from_post_id uuid not null references post (id),
  to_post_id uuid not null references post (id),
  by_post_id uuid not null references post (id),
  at timestamptz not null,
  check (from_post_id <> to_post_id)
);
create index call_hand_over_of on call_hand_over (call_id, at);
comment on table call_hand_over is 'Calls that the head of the body gave to another operator; rows are only added';
comment on column call_hand_over.id is 'Identifier';
comment on column call_hand_over.province_id is 'Province of the row';
comment on column call_hand_over.call_id is 'The call';
comment on column call_hand_over.agency_id is 'Body of both operators';
comment on column call_hand_over.from_post_id is 'Operator that let it go';
comment on column call_hand_over.to_post_id is 'Operator that has it since';
comment on column call_hand_over.by_post_id is 'Post that leads the body and decided it';
comment on column call_hand_over.at is 'When';
create index call_to_refer on call (agency_id, started_at desc, id desc) where state = 'ended';

alter table danger_alert add column tip_id uuid;
comment on column danger_alert.tip_id is 'Tip that the referral of the call made; shown to whoever may open that tip';
