-- Places with their time: units change name, merge and split, and old plans keep the old ones.

create table place (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  code text not null,
  kind text not null check (kind in ('tỉnh', 'thành phố', 'quận', 'huyện', 'thị xã', 'thành phố thuộc tỉnh', 'xã', 'phường', 'thị trấn', 'đặc khu')),
  name text not null,
  full_name text not null,
  folded text not null,
  parent_id uuid references place (id),
  lft integer not null,
  rgt integer not null check (rgt > lft),
  valid_from date not null,
  valid_to date,
  legal_basis text,
  unique (province_id, code, valid_from),
  check (valid_to is null or valid_to >= valid_from)
);
create index place_parent on place (parent_id);
create index place_range on place (province_id, lft);
create index place_folded on place (province_id, folded);
comment on table place is 'Administrative units with their validity; a key is code + first day';
comment on column place.id is 'Identifier';
comment on column place.province_id is 'Province of the row';
comment on column place.code is 'Official code, text with leading zeros';
comment on column place.kind is 'Kind of unit as it is written';
comment on column place.name is 'Name without the kind';
comment on column place.full_name is 'Name with the kind';
comment on column place.folded is 'Full name without marks, for search';
comment on column place.parent_id is 'Unit above it';
comment on column place.lft is 'Left number of the nested set, with gaps';
comment on column place.rgt is 'Right number of the nested set';
comment on column place.valid_from is 'First day';
comment on column place.valid_to is 'Last day; null while in force';
comment on column place.legal_basis is 'Resolution that made it';

create table place_succession (
  from_id uuid not null references place (id),
  to_id uuid not null references place (id),
  province_id integer not null default app.province_id(),
  share text not null check (share in ('whole', 'part')),
  on_date date not null,
  legal_basis text,
  primary key (from_id, to_id, on_date)
);
create index place_succession_to on place_succession (to_id);
comment on table place_succession is 'Which unit became which; a unit may have several successors and several predecessors';
comment on column place_succession.from_id is 'The unit before';
comment on column place_succession.to_id is 'The unit after';
comment on column place_succession.province_id is 'Province of the row';
comment on column place_succession.share is 'whole: all of it went there; part: some of it';
comment on column place_succession.on_date is 'First day of the new unit';
comment on column place_succession.legal_basis is 'Resolution';

create table place_shape (
  place_id uuid primary key references place (id),
  province_id integer not null default app.province_id(),
  geometry jsonb not null,
  label_point jsonb,
  source text not null
);
comment on table place_shape is 'Outline of a unit for the map';
comment on column place_shape.place_id is 'The unit';
comment on column place_shape.province_id is 'Province of the row';
comment on column place_shape.geometry is 'GeoJSON Polygon or MultiPolygon, longitude and latitude';
comment on column place_shape.label_point is 'Where its name stands: [longitude, latitude]';
comment on column place_shape.source is 'Where the outline comes from';
