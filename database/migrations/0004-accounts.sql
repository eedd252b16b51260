-- Officers, their posts and rights, how they prove who they are, and their sessions.

create table role (
  code text primary key,
  province_id integer not null default app.province_id(),
  name_vi text not null,
  name_en text not null,
  case_role boolean not null default false,
  exclusive boolean not null default false,
  agency_kinds text[] not null default '{}'
);
comment on table role is 'Roles that a post may have';
comment on column role.code is 'Code of the role';
comment on column role.province_id is 'Province of the row';
comment on column role.name_vi is 'Name in Vietnamese';
comment on column role.name_en is 'Name in English';
comment on column role.case_role is 'True when the role handles tips, cases or victims';
comment on column role.exclusive is 'True when an officer with this role may hold no case role';
comment on column role.agency_kinds is 'Kinds of agency within which it may be granted; empty means any';

create table role_permission (
  role_code text not null references role (code),
  permission text not null,
  valid_from date not null,
  province_id integer not null default app.province_id(),
  valid_to date,
  primary key (role_code, permission, valid_from)
);
comment on table role_permission is 'The dated set of permissions of each role';
comment on column role_permission.role_code is 'The role';
comment on column role_permission.permission is 'Code of the permission; each has one function in code and one policy';
comment on column role_permission.valid_from is 'First day';
comment on column role_permission.province_id is 'Province of the row';
comment on column role_permission.valid_to is 'Last day; null while in force';

create table officer (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  sign_in_name text not null,
  full_name text not null,
  folded text not null,
  rank_title text,
  email text,
  phone text,
  state text not null default 'active' check (state in ('invited', 'active', 'suspended', 'left')),
  locale text not null default 'vi' check (locale in ('vi', 'en')),
  demonstration boolean not null default false,
  created_at timestamptz not null,
  unique (province_id, sign_in_name)
);
create index officer_folded on officer (province_id, folded);
comment on table officer is 'People who use the system';
comment on column officer.id is 'Identifier';
comment on column officer.province_id is 'Province of the row';
comment on column officer.sign_in_name is 'Name typed at sign-in, lower case';
comment on column officer.full_name is 'Name of the person';
comment on column officer.folded is 'Name without marks, for search';
comment on column officer.rank_title is 'Rank or title shown before the name';
comment on column officer.email is 'Address for notices that say only how many things wait';
comment on column officer.phone is 'Duty phone';
comment on column officer.state is 'invited (no password yet), active, suspended, left';
comment on column officer.locale is 'Language of the pages';
comment on column officer.demonstration is 'True for accounts of the demonstration data; refused in production';
comment on column officer.created_at is 'When the account was made';

create table credential (
  officer_id uuid primary key references officer (id),
  province_id integer not null default app.province_id(),
  password_hash text,
  changed_at timestamptz,
  second_factor_exempt boolean not null default false,
  failures integer not null default 0,
  next_try_at timestamptz
);
comment on table credential is 'How an officer proves who they are; readable by the sign-in service only';
comment on column credential.officer_id is 'Whose';
comment on column credential.province_id is 'Province of the row';
comment on column credential.password_hash is 'argon2id, 64 MiB, t = 3';
comment on column credential.changed_at is 'When the password was set';
comment on column credential.second_factor_exempt is 'True only for accounts of the demonstration data';
comment on column credential.failures is 'Wrong tries since the last success; slows, never locks';
comment on column credential.next_try_at is 'Earliest moment of the next try from an unknown device';

create table totp (
  officer_id uuid primary key references officer (id),
  province_id integer not null default app.province_id(),
  secret_sealed bytea not null,
  confirmed_at timestamptz,
  last_step bigint
);
comment on table totp is 'Authenticator application of an officer';
comment on column totp.officer_id is 'Whose';
comment on column totp.province_id is 'Province of the row';
comment on column totp.secret_sealed is 'Secret under the master key';
comment on column totp.confirmed_at is 'When the first code was right; null while being set up';
comment on column totp.last_step is 'Last time step used: a code works once';

create table passkey (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  officer_id uuid not null references officer (id),
  credential_id text not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  label text not null,
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index passkey_officer on passkey (officer_id);
comment on table passkey is 'Passkeys (WebAuthn) of officers';
comment on column passkey.id is 'Identifier';
comment on column passkey.province_id is 'Province of the row';
comment on column passkey.officer_id is 'Whose';
comment on column passkey.credential_id is 'Identifier given by the authenticator, base64url';
comment on column passkey.public_key is 'Public key, COSE';
comment on column passkey.counter is 'Signature counter last seen';
comment on column passkey.transports is 'How the authenticator is reached';
comment on column passkey.label is 'Name the officer gave it';
comment on column passkey.created_at is 'When it was added';
comment on column passkey.last_used_at is 'When it was last used';

create table recovery_code (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  officer_id uuid not null references officer (id),
  code_hash bytea not null,
  used_at timestamptz
);
create index recovery_code_officer on recovery_code (officer_id);
comment on table recovery_code is 'Single-use codes for a lost second factor';
comment on column recovery_code.id is 'Identifier';
comment on column recovery_code.province_id is 'Province of the row';
comment on column recovery_code.officer_id is 'Whose';
comment on column recovery_code.code_hash is 'SHA-256 of the code (128 random bits)';
comment on column recovery_code.used_at is 'When it was used';

create table one_time_code (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  officer_id uuid not null references officer (id),
  code_hash bytea not null,
  issued_by uuid,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index one_time_code_officer on one_time_code (officer_id);
comment on table one_time_code is 'Code an administrator hands over in person: valid 24 hours, sets password and second factor anew';
comment on column one_time_code.id is 'Identifier';
comment on column one_time_code.province_id is 'Province of the row';
comment on column one_time_code.officer_id is 'For whom';
comment on column one_time_code.code_hash is 'SHA-256 of the code (128 random bits)';
comment on column one_time_code.issued_by is 'Post that issued it; null from the command line';
comment on column one_time_code.expires_at is 'When it ends';
comment on column one_time_code.used_at is 'When it was used';

create table post (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  officer_id uuid not null references officer (id),
  agency_id uuid not null references agency (id),
  agency_lft integer not null,
  scope_agency_id uuid not null references agency (id),
  place_id uuid references place (id),
  role_code text not null references role (code),
  title text not null,
  unit_name text,
  valid_from date not null,
  valid_to date,
  granted_by uuid,
  check (valid_to is null or valid_to >= valid_from)
);
create index post_officer on post (officer_id);
create index post_agency on post (agency_id, role_code);
comment on table post is 'A post: person, agency, place and role, from a day to a day; rights belong to it';
comment on column post.id is 'Identifier';
comment on column post.province_id is 'Province of the row';
comment on column post.officer_id is 'Who holds it';
comment on column post.agency_id is 'Agency it belongs to';
comment on column post.agency_lft is 'Nested-set number of that agency';
comment on column post.scope_agency_id is 'Agency whose range it works for: its own, or the committee for the standing agency';
comment on column post.place_id is 'Place it serves, when narrower than the agency';
comment on column post.role_code is 'Role';
comment on column post.title is 'Position as it is written in signatures';
comment on column post.unit_name is 'Office, division or team inside the agency';
comment on column post.valid_from is 'First day';
comment on column post.valid_to is 'Last day; null while held';
comment on column post.granted_by is 'Post that granted it';

create table post_authority (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  post_id uuid not null references post (id),
  kind text not null check (kind in ('head', 'deputy', 'acting', 'by-order', 'by-authorisation')),
  scope text not null default '',
  granting_document text,
  valid_from date not null,
  valid_to date
);
create index post_authority_post on post_authority (post_id);
comment on table post_authority is 'In what capacity a post may have a document signed: head, KT., Q., TL., TUQ.';
comment on column post_authority.id is 'Identifier';
comment on column post_authority.province_id is 'Province of the row';
comment on column post_authority.post_id is 'The post';
comment on column post_authority.kind is 'head; deputy (KT.); acting (Q.); by-order (TL.); by-authorisation (TUQ.)';
comment on column post_authority.scope is 'What it covers; empty for all';
comment on column post_authority.granting_document is 'Document that grants it';
comment on column post_authority.valid_from is 'First day';
comment on column post_authority.valid_to is 'Last day';

create table post_cover (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  post_id uuid not null references post (id),
  covering_officer_id uuid not null references officer (id),
  valid_from date not null,
  valid_to date not null,
  reason text not null default '',
  check (valid_to >= valid_from)
);
create index post_cover_officer on post_cover (covering_officer_id);
comment on table post_cover is 'Another officer acts for a post while its holder is away';
comment on column post_cover.id is 'Identifier';
comment on column post_cover.province_id is 'Province of the row';
comment on column post_cover.post_id is 'The covered post';
comment on column post_cover.covering_officer_id is 'Who acts for it';
comment on column post_cover.valid_from is 'First day';
comment on column post_cover.valid_to is 'Last day';
comment on column post_cover.reason is 'Why';

create table session (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  token_hash bytea not null unique,
  officer_id uuid not null references officer (id),
  post_id uuid references post (id),
  covers boolean not null default false,
  stage text not null check (stage in ('second-factor', 'set-up', 'full')),
  device text not null default '',
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  authenticated_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index session_officer on session (officer_id, expires_at);
comment on table session is 'Signed-in devices; the browser holds the token, here lies its hash';
comment on column session.id is 'Identifier';
comment on column session.province_id is 'Province of the row';
comment on column session.token_hash is 'SHA-256 of the token';
comment on column session.officer_id is 'Whose';
comment on column session.post_id is 'Post acted in; one at a time';
comment on column session.covers is 'True when the post is another officer''s, covered for a time';
comment on column session.stage is 'second-factor and set-up may do nothing but finish signing in';
comment on column session.device is 'Short name of browser and system';
comment on column session.created_at is 'Sign-in';
comment on column session.last_seen_at is 'Last activity, to the minute; after 15 idle minutes the session is locked';
comment on column session.authenticated_at is 'Last proof of identity; protected values ask for a recent one';
comment on column session.expires_at is 'Absolute end, 12 hours after sign-in';
comment on column session.revoked_at is 'When it was ended';

create table trusted_device (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  officer_id uuid not null references officer (id),
  token_hash bytea not null unique,
  last_used_at timestamptz not null
);
create index trusted_device_officer on trusted_device (officer_id);
comment on table trusted_device is 'Devices on which an officer has signed in before: guessing elsewhere does not slow them there';
comment on column trusted_device.id is 'Identifier';
comment on column trusted_device.province_id is 'Province of the row';
comment on column trusted_device.officer_id is 'Whose';
comment on column trusted_device.token_hash is 'SHA-256 of the device token';
comment on column trusted_device.last_used_at is 'When it last signed in';
