-- Replies of States: made by a team, signed, handed in, checked for form, published.

-- One for each State in a round, from the moment that its contact person opens it.
create table replies (
  id uuid primary key,
  body_id uuid not null references bodies,
  round_id uuid not null references rounds,
  party text not null,
  state text not null check (state in ('in-work', 'signed-off', 'submitted', 'correction-asked', 'received', 'published')),
  language text not null,
  opened_by uuid not null,
  opened_at timestamptz not null,
  signed_by uuid,
  signed_at timestamptz,
  unique (round_id, party)
);

-- Which questions a contributor writes.
create table reply_delegations (
  id uuid primary key,
  body_id uuid not null references bodies,
  round_id uuid not null references rounds,
  reply_id uuid not null references replies,
  person_id uuid not null references people,
  questions text[] not null,
  unique (reply_id, person_id)
);

-- Answers at work, one for each field: read by the team alone. `version` rises with each save.
create table reply_answers (
  id uuid primary key,
  body_id uuid not null references bodies,
  round_id uuid not null references rounds,
  reply_id uuid not null references replies,
  address text not null,
  version integer not null,
  content jsonb not null,
  manner text not null check (manner in ('typed', 'imported', 'carried', 'restored')),
  saved_by uuid not null,
  saved_at timestamptz not null,
  unique (reply_id, address)
);

-- What stood in a field before somebody else wrote there, so that it can be brought back.
create table reply_answer_versions (
  id uuid primary key,
  body_id uuid not null references bodies,
  round_id uuid not null references rounds,
  reply_id uuid not null references replies,
  address text not null,
  version integer not null,
  content jsonb not null,
  manner text not null check (manner in ('typed', 'imported', 'carried', 'restored')),
  saved_by uuid not null,
  saved_at timestamptz not null,
  unique (reply_id, address, version)
);

-- What the team says among itself about an answer.
create table reply_comments (
  id uuid primary key,
  body_id uuid not null references bodies,
  round_id uuid not null references rounds,
  reply_id uuid not null references replies,
  address text not null,
  text text not null,
  said_by uuid not null,
  said_at timestamptz not null,
  settled_by uuid,
  settled_at timestamptz
);
create index reply_comments_by_reply on reply_comments (reply_id, address);

-- Written replies that came in as files: a dry run first; then what it wrote, so that it can be undone.
create table reply_imports (
  id uuid primary key,
  body_id uuid not null references bodies,
  round_id uuid not null references rounds,
  reply_id uuid not null references replies,
  file_name text not null,
  file_sha256 text not null,
  plan jsonb not null,
  state text not null check (state in ('tried', 'applied', 'undone')),
  written jsonb not null,
  made_by uuid not null,
  made_at timestamptz not null,
  applied_at timestamptz,
  undone_at timestamptz
);
create index reply_imports_by_reply on reply_imports (reply_id);

-- What was handed in, each once and for good. `sha256` is of all its answers in canonical JSON.
create table reply_submissions (
  id uuid primary key,
  body_id uuid not null references bodies,
  round_id uuid not null references rounds,
  reply_id uuid not null references replies,
  party text not null,
  number integer not null,
  receipt text not null,
  language text not null,
  submitted_by uuid,
  submitted_at timestamptz not null,
  sha256 text not null,
  received_at timestamptz,
  published_at timestamptz,
  published_by jsonb,
  unique (reply_id, number)
);

-- The public does not read which person pressed the button.
create view published_reply_submissions as
  select id, body_id, round_id, reply_id, party, number, receipt, language, null::uuid as submitted_by, submitted_at,
    sha256, received_at, published_at, published_by
  from reply_submissions where published_at is not null;

-- Why a submission went back to the team. Never public.
create table reply_corrections (
  id uuid primary key,
  body_id uuid not null references bodies,
  round_id uuid not null references rounds,
  submission_id uuid not null unique references reply_submissions,
  asked_by uuid not null,
  asked_at timestamptz not null,
  reason text not null,
  questions text[] not null
);

-- The answers of a submission, in the order of the questionnaire. `address` is the field ("9.1"), `question` the whole ("9").
create table reply_submission_answers (
  id uuid primary key,
  body_id uuid not null references bodies,
  round_id uuid not null references rounds,
  submission_id uuid not null references reply_submissions,
  position integer not null,
  address text not null,
  question text not null,
  content jsonb not null,
  unique (submission_id, address)
);
create view published_reply_submission_answers as
  select * from reply_submission_answers
  where submission_id in (select id from reply_submissions where published_at is not null);

-- More time, asked and answered. The day itself follows from the decisions of the body.
create table reply_extensions (
  id uuid primary key,
  body_id uuid not null references bodies,
  round_id uuid not null references rounds,
  reply_id uuid not null references replies,
  asked_by uuid not null,
  asked_at timestamptz not null,
  reason text not null,
  until date not null,
  outcome text not null check (outcome in ('asked', 'granted', 'declined')),
  decision jsonb,
  answered_by uuid,
  answered_at timestamptz
);
create index reply_extensions_by_reply on reply_extensions (reply_id);
