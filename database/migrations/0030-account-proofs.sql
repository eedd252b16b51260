-- How officers prove themselves besides a password, and who may hand out which role.

create table passkey_challenge (
  id uuid primary key,
  province_id integer not null default app.province_id(),
  challenge text not null,
  officer_id uuid references officer (id),
  registers boolean not null,
  expires_at timestamptz not null
);
create index passkey_challenge_expiry on passkey_challenge (expires_at);
comment on table passkey_challenge is 'What a browser was asked to sign with a passkey: used once, within five minutes';
comment on column passkey_challenge.id is 'Identifier';
comment on column passkey_challenge.province_id is 'Province of the row';
comment on column passkey_challenge.challenge is 'The random challenge, base64url';
comment on column passkey_challenge.officer_id is 'Whose passkey must answer; empty when a passkey says itself who signs in';
comment on column passkey_challenge.registers is 'True when a new passkey is being added';
comment on column passkey_challenge.expires_at is 'When it ends';

create table single_sign_on_attempt (
  state_hash bytea primary key check (octet_length(state_hash) = 32),
  province_id integer not null default app.province_id(),
  verifier text not null,
  nonce text not null,
  expires_at timestamptz not null
);
create index single_sign_on_attempt_expiry on single_sign_on_attempt (expires_at);
comment on table single_sign_on_attempt is 'Ways to the single sign-on that have not come back yet: used once, within ten minutes';
comment on column single_sign_on_attempt.state_hash is 'SHA-256 of the state that the browser carries';
comment on column single_sign_on_attempt.province_id is 'Province of the row';
comment on column single_sign_on_attempt.verifier is 'PKCE verifier';
comment on column single_sign_on_attempt.nonce is 'Nonce that the identity token must repeat';
comment on column single_sign_on_attempt.expires_at is 'When it ends';

alter table role add column granted_by text[] not null default '{}';
alter table role add column excludes text[] not null default '{}';
comment on column role.granted_by is 'Roles whose holders may grant this one and manage accounts that hold it';
comment on column role.excludes is 'Roles that the same officer must not hold beside this one';
comment on column role.agency_kinds is 'Kinds of agency within which it may be granted';

-- wrong tries are counted in memory: a stored count would tell a known name from an unknown one
alter table credential drop column failures;
alter table credential drop column next_try_at;

-- a new authenticator takes the place of the old one only once its first code was right
alter table totp alter column secret_sealed drop not null;
alter table totp add column pending_sealed bytea;
comment on column totp.secret_sealed is 'Secret, sealed; null until the first one is confirmed';
comment on column totp.pending_sealed is 'Secret being set up, sealed; null when none is';
