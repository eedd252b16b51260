-- Results of checking the trail; shown to the data-protection officer.
create table audit_verification (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  at timestamptz not null,
  entries bigint not null check (entries >= 0),
  lanes integer not null,
  anchors integer not null,
  faults jsonb not null,
  made_by uuid
);
create index audit_verification_at on audit_verification (province_id, at desc);
comment on table audit_verification is 'Results of checking the trail: how much was read, and what did not fit';
comment on column audit_verification.id is 'Identifier';
comment on column audit_verification.province_id is 'Province of the row';
comment on column audit_verification.at is 'When it was checked';
comment on column audit_verification.entries is 'Entries read';
comment on column audit_verification.lanes is 'Lanes with entries';
comment on column audit_verification.anchors is 'Anchors read';
comment on column audit_verification.faults is 'What did not fit, at most a hundred; empty when the trail is whole';
comment on column audit_verification.made_by is 'Post that had it checked; null for the nightly check';
