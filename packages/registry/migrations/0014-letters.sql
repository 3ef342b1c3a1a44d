-- What is sent to people, calendars by a secret address, and rounds that came in as an archive.

-- A letter to be sent. It holds no text: who gets it, why, and the days, numbers and offices (`about`) that its words
-- name; it is written when it is sent or shown. Somebody without an account is named here (`name`, `address`), until the
-- letter is sent or withdrawn. `once_key`: no two letters with the same key, so that several processes remind once.
create table letters (
  id uuid primary key,
  body_id uuid not null references bodies,
  round_id uuid references rounds,
  kind text not null check (kind in
    ('invitation', 'reminder', 'correction-asked', 'extension-answered', 'response-open', 'waits')),
  person_id uuid references people,
  name text,
  address text,
  language text not null check (language in ('en', 'fr')),
  about jsonb not null,
  thing_kind text,
  thing_id uuid,
  path text,
  once_key text unique,
  audience text not null check (audience in ('secretariat', 'sender')),
  queued_by uuid,
  queued_at timestamptz not null,
  due_at timestamptz not null,
  tries integer not null default 0,
  next_try_at timestamptz,
  taken_until timestamptz,
  problem text,
  sent_at timestamptz,
  sent_by uuid,
  withdrawn_at timestamptz
);
create index letters_by_round on letters (round_id, id);
create index letters_to_send on letters (next_try_at) where sent_at is null and withdrawn_at is null;

-- The secret address of a person's calendar feed: only its hash is kept. One at a time; a new one ends the old.
create table calendar_keys (
  id uuid primary key,
  person_id uuid not null references people,
  key_hash text not null unique,
  made_at timestamptz not null,
  ended_at timestamptz
);
create unique index calendar_keys_in_force on calendar_keys (person_id) where ended_at is null;

-- A round that came in as an archive: the digest of its rows, by which is known whether anything was built upon it.
create table archive_imports (
  id uuid primary key,
  body_id uuid not null,
  round_id uuid not null,
  round_key text not null,
  rows_digest text not null,
  body_came_with_it boolean not null,
  people uuid[] not null,
  imported_by text not null,
  imported_at timestamptz not null,
  undone_at timestamptz
);
