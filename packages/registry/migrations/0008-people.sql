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
