-- Agencies with their time, their names, their successors, the groups plans address, and committees.

create table agency (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  kind text not null,
  level text not null check (level in ('central', 'province', 'region', 'district', 'commune', 'base')),
  name text not null,
  short_name text not null,
  folded text not null,
  place_id uuid references place (id),
  parent_id uuid references agency (id),
  lft integer not null,
  rgt integer not null check (rgt > lft),
  symbol text,
  format_family text not null default 'state' check (format_family in ('state', 'party', 'organisation')),
  standing_agency_id uuid references agency (id),
  valid_from date not null,
  valid_to date,
  legal_basis text,
  check (valid_to is null or valid_to >= valid_from)
);
create index agency_range on agency (province_id, lft);
create index agency_parent on agency (parent_id);
create index agency_place on agency (place_id);
create index agency_folded on agency (province_id, folded);
comment on table agency is 'Agencies, committees and bodies with their validity; a tree with nested-set numbers';
comment on column agency.id is 'Identifier';
comment on column agency.province_id is 'Province of the row';
comment on column agency.kind is 'Code of the kind of agency';
comment on column agency.level is 'Level of government it stands on';
comment on column agency.name is 'Full name';
comment on column agency.short_name is 'Name as it is shown in lists and chips';
comment on column agency.folded is 'Full and short name without marks, for search';
comment on column agency.place_id is 'Unit it serves';
comment on column agency.parent_id is 'Agency above it';
comment on column agency.lft is 'Left number of the nested set, with gaps; the range lft..rgt is the agency and all below it';
comment on column agency.rgt is 'Right number of the nested set';
comment on column agency.symbol is 'Its letters in document symbols, such as UBND or BCĐ138';
comment on column agency.format_family is 'Whose rules its documents follow: state (decree 30/2020), party, organisation';
comment on column agency.standing_agency_id is 'For a committee: its standing agency';
comment on column agency.valid_from is 'First day';
comment on column agency.valid_to is 'Last day; null while in force';
comment on column agency.legal_basis is 'Document that set it up';

create table agency_alias (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  agency_id uuid not null references agency (id),
  alias text not null,
  folded text not null
);
create index agency_alias_folded on agency_alias (province_id, folded);
create index agency_alias_agency on agency_alias (agency_id);
comment on table agency_alias is 'Other names and abbreviations under which plans write an agency';
comment on column agency_alias.id is 'Identifier';
comment on column agency_alias.province_id is 'Province of the row';
comment on column agency_alias.agency_id is 'The agency';
comment on column agency_alias.alias is 'The other name as written';
comment on column agency_alias.folded is 'The same without marks';

create table agency_succession (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  from_id uuid not null references agency (id),
  to_id uuid not null references agency (id),
  on_date date not null,
  duty text,
  share text not null check (share in ('whole', 'part')),
  legal_basis text,
  verified boolean not null default false
);
create index agency_succession_from on agency_succession (from_id);
create index agency_succession_to on agency_succession (to_id);
comment on table agency_succession is 'Which agency took over from which, and for what duty';
comment on column agency_succession.id is 'Identifier';
comment on column agency_succession.province_id is 'Province of the row';
comment on column agency_succession.from_id is 'The agency before';
comment on column agency_succession.to_id is 'The agency after';
comment on column agency_succession.on_date is 'First day of the new one';
comment on column agency_succession.duty is 'The duty that went there, when not all did';
comment on column agency_succession.share is 'whole or part of the duties';
comment on column agency_succession.legal_basis is 'Document';
comment on column agency_succession.verified is 'False while the source was not read in the original';

create table agency_group (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  code text not null,
  name text not null,
  folded text not null,
  selector jsonb not null,
  valid_from date not null,
  valid_to date
);
comment on table agency_group is 'Collective addressees such as “các Sở, ngành, địa phương”: a definition, resolved when a plan is confirmed';
comment on column agency_group.id is 'Identifier';
comment on column agency_group.province_id is 'Province of the row';
comment on column agency_group.code is 'Code of the group';
comment on column agency_group.name is 'How it is written';
comment on column agency_group.folded is 'The same without marks';
comment on column agency_group.selector is 'Kinds, levels and committee whose agencies belong to it';
comment on column agency_group.valid_from is 'First day of this definition';
comment on column agency_group.valid_to is 'Last day; null while in force';

create table committee_member (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  committee_id uuid not null references agency (id),
  agency_id uuid references agency (id),
  officer_id uuid,
  function text not null check (function in ('chair', 'deputy', 'standing', 'member')),
  valid_from date not null,
  valid_to date
);
create index committee_member_committee on committee_member (committee_id);
comment on table committee_member is 'Members of a steering committee, by agency or by officer, with their function and dates';
comment on column committee_member.id is 'Identifier';
comment on column committee_member.province_id is 'Province of the row';
comment on column committee_member.committee_id is 'The committee';
comment on column committee_member.agency_id is 'Member agency';
comment on column committee_member.officer_id is 'Member officer';
comment on column committee_member.function is 'chair, deputy, standing or member';
comment on column committee_member.valid_from is 'First day';
comment on column committee_member.valid_to is 'Last day; null while in force';
