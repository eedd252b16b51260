-- What an officer was writing, kept for fourteen days, encrypted, for that officer in that post alone.
create table sealed_draft (
  officer_id uuid not null references officer (id),
  post_id uuid not null references post (id),
  key text not null check (key ~ '^[a-z0-9][a-z0-9.-]{0,119}$'),
  province_id integer not null default app.province_id(),
  sealed bytea not null check (octet_length(sealed) <= 400000),
  saved_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (officer_id, post_id, key)
);
create index sealed_draft_expiry on sealed_draft (expires_at);
comment on table sealed_draft is 'Drafts saved while online, encrypted; nobody but the writer reaches them';
comment on column sealed_draft.officer_id is 'Who writes';
comment on column sealed_draft.post_id is 'In which post';
comment on column sealed_draft.key is 'Name of the form and record the draft is for; ids and codes only';
comment on column sealed_draft.province_id is 'Province of the row';
comment on column sealed_draft.sealed is 'The text, encrypted with officer, post and key bound to it';
comment on column sealed_draft.saved_at is 'Last saved';
comment on column sealed_draft.expires_at is 'When it is erased: fourteen days after the last save';
