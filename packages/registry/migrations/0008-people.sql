-- People, the offices that they hold, how they come in; and what every act of the workspace needs.

-- Days are counted in the zone of the body: a mandate begins and a window closes at midnight there.
alter table bodies add column zone text not null default 'Europe/Paris';
create or replace view published_bodies as
  select * from bodies where id in (select body_id from published_rounds);

-- An account by itself gives no right: mandates do. What signs a person in stands in rows of its own.
create table people (
  id uuid primary key,
  email text not null unique,
  name text not null,
  language text not null check (language in ('en', 'fr')),
  password_hash text,
  is_demo boolean not null default false,
  made_at timestamptz not null,
  closed_at timestamptz
);

-- A person's office in a period. `round_id` is null for every round of the body.
create table mandates (
  id uuid primary key,
  body_id uuid not null references bodies,
  round_id uuid references rounds,
  person_id uuid not null references people,
  kind text not null check (kind in ('secretariat', 'question-rapporteur', 'member', 'observer', 'participant',
    'contact-person', 'contributor', 'civil-society', 'nhri', 'facilitator', 'safeguarding-lead', 'national-rapporteur')),
  party text,
  questions text[] not null,
  organisation uuid,
  held_from date not null,
  held_until date,
  given_by uuid,
  given_at timestamptz not null
);
create index mandates_by_person on mandates (person_id);
create index mandates_by_round on mandates (round_id, kind, party);

-- Only the hash of the token is kept.
create table sessions (
  token_hash text primary key,
  id uuid not null unique,
  person_id uuid not null references people,
  begun_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  manner text not null,
  client text not null
);
create index sessions_by_person on sessions (person_id);

-- A form carries an id of its own: sent twice, it is done once, and the second answer is the first.
create table done_once (
  once uuid primary key,
  person_id uuid not null references people,
  act text not null,
  outcome jsonb not null,
  done_at timestamptz not null
);
create index done_once_by_time on done_once (done_at);

-- An act or a read that was asked for and not permitted. Never what was typed.
create table refused_acts (
  id uuid primary key,
  at timestamptz not null,
  person_id uuid references people,
  act text not null,
  code text not null,
  body text,
  round text,
  thing_kind text
);
create index refused_acts_by_time on refused_acts (at);

-- Bytes that people gave, in the database so that they come and go with the act that names them. See decision 0303.
create table files (
  id uuid primary key,
  body_id uuid not null references bodies,
  round_id uuid references rounds,
  name text not null,
  media_type text not null,
  size integer not null,
  sha256 text not null,
  bytes bytea,
  added_by uuid,
  added_at timestamptz not null,
  erased_at timestamptz
);
create index files_by_round on files (round_id);

-- The history has one chain per round, and one per body for what belongs to no round.
alter table history disable trigger history_is_append_only;
alter table history add column chain_id uuid;
update history set chain_id = round_id;
alter table history alter column chain_id set not null;
alter table history drop constraint history_pkey;
alter table history alter column round_id drop not null;
alter table history add primary key (chain_id, sequence);
alter table history enable trigger history_is_append_only;
create index history_by_round on history (round_id, sequence);
create index history_by_thing on history (thing_id);

-- An offer of one mandate, by a link that works once and for some days. Only the hash of its token is kept. `replaces`
-- names the mandate that ends when this one begins.
create table invitations (
  id uuid primary key,
  body_id uuid not null references bodies,
  round_id uuid references rounds,
  token_hash text not null unique,
  name text not null,
  email text not null,
  kind text not null,
  party text,
  questions text[] not null,
  organisation uuid,
  held_from date not null,
  held_until date,
  replaces uuid references mandates,
  invited_by uuid references people,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by uuid references people,
  withdrawn_at timestamptz
);
create index invitations_by_body on invitations (body_id, round_id);

-- How a person signs in, beside a password. A passkey's id and public key are no secrets; `sign_count` goes back only
-- where it was copied.
create table passkeys (
  id text primary key,
  person_id uuid not null references people,
  public_key bytea not null,
  sign_count integer not null,
  transports text[] not null,
  name text not null,
  added_at timestamptz not null,
  used_at timestamptz
);
create index passkeys_by_person on passkeys (person_id);

-- One-time codes (RFC 6238). `secret` is encrypted with the key of the installation, which is not in this database.
-- `last_step` is the last half minute of which a code was taken: none is taken twice. Asked for at sign-in once confirmed.
create table second_factors (
  person_id uuid primary key references people,
  secret text not null,
  last_step bigint,
  added_at timestamptz not null,
  confirmed_at timestamptz
);

-- For whoever lost the device: each works once, only hashes are kept.
create table recovery_codes (
  person_id uuid not null references people,
  code_hash text not null,
  used_at timestamptz,
  primary key (person_id, code_hash)
);

-- Who a person is elsewhere (OpenID Connect), once told by the person's own sign-in there.
create table outside_accounts (
  issuer text not null,
  subject text not null,
  person_id uuid not null references people,
  linked_at timestamptz not null,
  primary key (issuer, subject)
);

-- Something begun and not finished: a password given and the code still asked, a passkey challenge, a sign-in elsewhere,
-- a link to set a new password. Only the hash of the token that continues it is kept; it is used once.
create table pending_steps (
  token_hash text primary key,
  kind text not null check (kind in ('second-factor', 'passkey', 'outside', 'reset')),
  person_id uuid references people,
  content jsonb not null,
  begun_at timestamptz not null,
  expires_at timestamptz not null
);
create index pending_steps_by_end on pending_steps (expires_at);

-- Attempts to prove who one is, counted by keyed digests of what was tried and from where. Gone after a day.
create table sign_in_attempts (
  id uuid primary key,
  at timestamptz not null,
  manner text not null,
  account_key text not null,
  from_key text not null,
  succeeded boolean not null
);
create index sign_in_attempts_by_account on sign_in_attempts (account_key, at);
create index sign_in_attempts_by_place on sign_in_attempts (from_key, at);
