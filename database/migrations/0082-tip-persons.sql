-- Denounced persons and matchable values of tips: sealed, compared by keyed fingerprints only.

create table denounced_person (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  tip_id uuid not null references tip (id),
  ordinal integer not null,
  name bytea,
  marks bytea,
  closed_at timestamptz,
  minimise_on date,
  minimised_at timestamptz,
  created_at timestamptz not null,
  unique (tip_id, ordinal)
);
create index denounced_person_minimise on denounced_person (minimise_on)
  where minimise_on is not null and minimised_at is null;
comment on table denounced_person is 'Persons denounced in a tip, each under a key that can be destroyed; an ordinal stands for them';
comment on column denounced_person.id is 'Identifier, random';
comment on column denounced_person.province_id is 'Province of the row';
comment on column denounced_person.tip_id is 'The tip';
comment on column denounced_person.ordinal is 'Number within the tip, shown instead of a name';
comment on column denounced_person.name is 'Name or what the person is called, sealed';
comment on column denounced_person.marks is 'What tells the person apart, sealed';
comment on column denounced_person.closed_at is 'When the name closed to all but the handling head and the procuracy';
comment on column denounced_person.minimise_on is 'Day on which the key is destroyed: after the complaint and archive periods';
comment on column denounced_person.minimised_at is 'When the key was destroyed';
comment on column denounced_person.created_at is 'When it was entered';

create table tip_value (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  tip_id uuid not null references tip (id),
  person_id uuid references denounced_person (id),
  kind text not null check (kind in ('phone', 'plate', 'account', 'paper', 'place')),
  value bytea not null,
  created_at timestamptz not null
);
create index tip_value_tip on tip_value (tip_id);
comment on table tip_value is 'Phones, plates, accounts, papers and places named in a tip, sealed one by one';
comment on column tip_value.id is 'Identifier, random';
comment on column tip_value.province_id is 'Province of the row';
comment on column tip_value.tip_id is 'The tip';
comment on column tip_value.person_id is 'Denounced person to whom it belongs, under whose key it is then sealed';
comment on column tip_value.kind is 'What it is';
comment on column tip_value.value is 'The value, sealed';
comment on column tip_value.created_at is 'When it was entered';

alter table fingerprint drop constraint fingerprint_value_kind_check;
alter table fingerprint add constraint fingerprint_value_kind_check
  check (value_kind in ('phone', 'plate', 'account', 'paper', 'name', 'name-sound', 'place', 'place-sound'));
comment on column fingerprint.value_kind is 'What it is of: phone, plate, account, paper, name, place; or of how a name or place sounds';

