-- The evidence chart of a case: things and links in codes and dates; what a thing is called is sealed.

create table chart_node (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  case_id uuid not null references criminal_case (id),
  kind text not null check (kind in ('person', 'victim', 'organisation', 'place', 'phone', 'account', 'vehicle', 'document', 'event')),
  ordinal integer not null check (ordinal > 0),
  accused_id uuid references accused (id),
  victim_id uuid references case_victim (id),
  place_id uuid references place (id),
  label bytea,
  print bytea,
  from_on date,
  until_on date,
  body text not null check (body in ('border-guard', 'police', 'procuracy')),
  drawn_at timestamptz not null,
  drawn_by uuid not null references post (id),
  removed_at timestamptz,
  removed_by uuid references post (id),
  revision integer not null default 1,
  unique (case_id, kind, ordinal),
  check ((kind = 'victim') = (victim_id is not null)),
  check (accused_id is null or kind = 'person'),
  check ((label is null) = (victim_id is not null or accused_id is not null)),
  check (until_on is null or from_on is null or until_on >= from_on)
);
create unique index chart_node_accused on chart_node (case_id, accused_id) where accused_id is not null and removed_at is null;
create unique index chart_node_victim on chart_node (case_id, victim_id) where victim_id is not null and removed_at is null;
comment on table chart_node is 'Things on the evidence chart of a case; a victim stands there by code, an accused by ordinal';
comment on column chart_node.id is 'Identifier, random';
comment on column chart_node.province_id is 'Province of the row';
comment on column chart_node.case_id is 'The case';
comment on column chart_node.kind is 'What it is';
comment on column chart_node.ordinal is 'Number among its kind in this case, never given again';
comment on column chart_node.accused_id is 'The accused, whose name stays sealed apart';
comment on column chart_node.victim_id is 'The victim, by code only';
comment on column chart_node.place_id is 'Commune in which it lies, for the map';
comment on column chart_node.label is 'What it is called, sealed under the key of the case';
comment on column chart_node.print is 'Keyed fingerprint of a phone, account, plate or paper, to take it out of matching again';
comment on column chart_node.from_on is 'Day of an event, or since when it counts';
comment on column chart_node.until_on is 'Last day';
comment on column chart_node.body is 'Body that drew it';
comment on column chart_node.drawn_at is 'When';
comment on column chart_node.drawn_by is 'Post that drew it';
comment on column chart_node.removed_at is 'When it was taken off the chart';
comment on column chart_node.removed_by is 'Post that took it off';
comment on column chart_node.revision is 'Counts changes';

create table chart_link (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  case_id uuid not null references criminal_case (id),
  kind text not null check (kind in ('recruited', 'transported', 'transferred', 'took-over', 'harboured', 'exploited', 'knows', 'related-to', 'works-for', 'uses', 'contacted', 'paid', 'was-at', 'took-part', 'recorded-in')),
  from_id uuid not null references chart_node (id),
  to_id uuid not null references chart_node (id),
  evidence_id uuid references evidence_item (id),
  source text not null check (source in ('exhibit', 'statement', 'electronic-data', 'expert-conclusion', 'procedural-record', 'mutual-assistance-result', 'other-item')),
  from_on date,
  until_on date,
  certainty text not null check (certainty in ('established', 'grounded', 'to-verify')),
  body text not null check (body in ('border-guard', 'police', 'procuracy')),
  drawn_at timestamptz not null,
  drawn_by uuid not null references post (id),
  removed_at timestamptz,
  removed_by uuid references post (id),
  revision integer not null default 1,
  check (from_id <> to_id),
  check (until_on is null or from_on is null or until_on >= from_on)
);
create index chart_link_case on chart_link (case_id) where removed_at is null;
create index chart_link_from on chart_link (from_id) where removed_at is null;
create index chart_link_to on chart_link (to_id) where removed_at is null;
create index chart_link_evidence on chart_link (evidence_id) where evidence_id is not null;
comment on table chart_link is 'Links of an evidence chart: typed, dated, with the evidence item on which each rests';
comment on column chart_link.id is 'Identifier, random';
comment on column chart_link.province_id is 'Province of the row';
comment on column chart_link.case_id is 'The case';
comment on column chart_link.kind is 'How the two hang together, said from the first to the second';
comment on column chart_link.from_id is 'The first';
comment on column chart_link.to_id is 'The second';
comment on column chart_link.evidence_id is 'Evidence item on which it rests; null: not yet backed';
comment on column chart_link.source is 'Source of evidence (BLTTHS Điều 87)';
comment on column chart_link.from_on is 'Day on which it was so, or began';
comment on column chart_link.until_on is 'Last day';
comment on column chart_link.certainty is 'How far it stands';
comment on column chart_link.body is 'Body that drew it';
comment on column chart_link.drawn_at is 'When';
comment on column chart_link.drawn_by is 'Post that drew it';
comment on column chart_link.removed_at is 'When it was taken off the chart';
comment on column chart_link.removed_by is 'Post that took it off';
comment on column chart_link.revision is 'Counts changes';
