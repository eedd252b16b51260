-- What a body has issued stays its own to print: when the tip leaves it, the words of its papers are sealed anew,
-- each paper under a key of its own, to that body alone.

create table kept_tip_paper (
  id uuid primary key references tip_paper (id),
  province_id integer not null default app.province_id(),
  tip_id uuid not null references tip (id),
  issuer_id uuid not null references agency (id),
  content bytea not null,
  kept_at timestamptz not null,
  closed_at timestamptz
);
create index kept_tip_paper_tip on kept_tip_paper (tip_id);
create index kept_tip_paper_issuer on kept_tip_paper (issuer_id, tip_id);
comment on table kept_tip_paper is 'Papers of tips that stay with the body that issued them after the tip has left it';
comment on column kept_tip_paper.id is 'The paper';
comment on column kept_tip_paper.province_id is 'Province of the row';
comment on column kept_tip_paper.tip_id is 'The tip';
comment on column kept_tip_paper.issuer_id is 'Body that issued the paper and keeps it';
comment on column kept_tip_paper.content is 'Subject, grounds, text, recipients as they were when the tip left; sealed under the key of this record';
comment on column kept_tip_paper.kept_at is 'When the tip left the body';
comment on column kept_tip_paper.closed_at is 'When it was closed: the tip was sealed away from the police, or a person in it was erased';
