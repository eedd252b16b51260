-- Networks: tips and cases that a person found to belong together. A network holds records, never people.

create table network (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  code text not null,
  created_at timestamptz not null,
  created_by uuid not null references post (id),
  ended_at timestamptz,
  unique (province_id, code)
);
create index network_created on network (created_by);
comment on table network is 'Tips and cases joined by a person; shown to whoever may open two of them at least';
comment on column network.id is 'Identifier, random';
comment on column network.province_id is 'Province of the row';
comment on column network.code is 'ML-<province>-<year>-<6 random>';
comment on column network.created_at is 'When';
comment on column network.created_by is 'Post that joined the first two';
comment on column network.ended_at is 'When it was undone or merged into another';

create table network_act (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  network_id uuid not null references network (id),
  position integer not null check (position > 0),
  kind text not null check (kind in ('records-joined', 'networks-merged')),
  match_id uuid,
  from_network_id uuid references network (id),
  at timestamptz not null,
  post_id uuid not null references post (id),
  undone_at timestamptz,
  undone_by uuid references post (id),
  unique (network_id, position)
);
create index network_act_from on network_act (from_network_id) where from_network_id is not null;
comment on table network_act is 'What a person joined, so that it can be undone, the last first';
comment on column network_act.id is 'Identifier, random';
comment on column network_act.province_id is 'Province of the row';
comment on column network_act.network_id is 'The network';
comment on column network_act.position is 'Order of the acts of a network';
comment on column network_act.kind is 'Two records were joined, or another network was merged into this one';
comment on column network_act.match_id is 'Proposal that was accepted, if any';
comment on column network_act.from_network_id is 'Network that was merged into this one';
comment on column network_act.at is 'When';
comment on column network_act.post_id is 'Post that did it';
comment on column network_act.undone_at is 'When it was undone';
comment on column network_act.undone_by is 'Post that undid it';

create table network_member (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  network_id uuid not null references network (id),
  act_id uuid not null references network_act (id),
  record_kind text not null references record_kind (kind) check (record_kind in ('tip', 'case')),
  record_id uuid not null,
  reasons text[] not null default '{}',
  joined_by uuid not null references post (id),
  left_at timestamptz
);
create unique index network_member_once on network_member (network_id, record_kind, record_id) where left_at is null;
create index network_member_record on network_member (record_kind, record_id) where left_at is null;
create index network_member_act on network_member (act_id);
comment on table network_member is 'Records of a network, each shown to whoever may open it';
comment on column network_member.id is 'Identifier, random';
comment on column network_member.province_id is 'Province of the row';
comment on column network_member.network_id is 'The network';
comment on column network_member.act_id is 'By which act it came in';
comment on column network_member.record_kind is 'Tip or case';
comment on column network_member.record_id is 'The record';
comment on column network_member.reasons is 'Why, as codes';
comment on column network_member.joined_by is 'Post that joined it';
comment on column network_member.left_at is 'When it was taken out again';
