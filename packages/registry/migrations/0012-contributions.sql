-- What others than the States say in a round: organisations, their contributions and comments, the States' responses.
-- Only `shown_contributions` has a face for the public. It holds nothing that leads to a withheld name.

-- For whom people contribute who speak for no party: civil society, national human rights institutions. `party` is where
-- it works, null for several; `register` and `register_number` where it is entered, empty for nowhere.
create table organisations (
  id uuid primary key,
  body_id uuid not null references bodies,
  round_id uuid references rounds,
  name text not null,
  kind text not null check (kind in ('civil-society', 'nhri')),
  party text,
  register text not null,
  register_number text not null,
  registered_at timestamptz not null
);
create unique index organisations_by_name on organisations (body_id, lower(name));

-- One organisation's contribution to a round, or its comments on one State's published reply. `key` is chance: the address
-- under which others read it, since an id tells when it was made. `audience` is to whom the organisation gives the text.
-- `organisation_id` is null once a withheld name was erased; so is `sent_by` of what it sent.
create table contributions (
  id uuid primary key,
  body_id uuid not null references bodies,
  round_id uuid not null references rounds,
  key text not null unique,
  organisation_id uuid references organisations,
  kind text not null check (kind in ('contribution', 'comment')),
  party text,
  language text not null,
  name text not null check (name in ('shown', 'withheld')),
  audience text not null check (audience in ('public', 'body')),
  state text not null check (state in ('draft', 'submitted', 'returned', 'refused', 'received', 'published', 'withdrawn')),
  version integer not null,
  reason text,
  published_on date,
  begun_at timestamptz not null
);
create index contributions_by_round on contributions (round_id, organisation_id);

-- What the team works on, one text per question; `question` is null for remarks in general. `about` is the passage of a
-- reply that a comment quotes.
create table contribution_parts (
  id uuid primary key,
  body_id uuid not null references bodies,
  round_id uuid not null references rounds,
  contribution_id uuid not null references contributions,
  question text,
  about jsonb,
  text text not null,
  version integer not null
);
create index contribution_parts_by_contribution on contribution_parts (contribution_id);

-- What was sent, word for word: `parts` never changes. The last one is what others read.
create table contribution_submissions (
  id uuid primary key,
  body_id uuid not null references bodies,
  round_id uuid not null references rounds,
  contribution_id uuid not null references contributions,
  parts jsonb not null,
  sent_by uuid references people,
  sent_at timestamptz not null
);
create index contribution_submissions_by_contribution on contribution_submissions (contribution_id, sent_at);

-- Words of a submission that are not shown, and why. Characters [first, last) of the part.
create table contribution_strikes (
  id uuid primary key,
  body_id uuid not null references bodies,
  round_id uuid not null references rounds,
  submission_id uuid not null references contribution_submissions,
  part_id uuid not null,
  first integer not null,
  last integer not null,
  reason text not null,
  struck_by uuid not null references people,
  struck_at timestamptz not null
);
create index contribution_strikes_by_submission on contribution_strikes (submission_id);

-- The days in which a State may respond to a published contribution, by the decision that gives them.
create table response_windows (
  id uuid primary key,
  body_id uuid not null references bodies,
  round_id uuid not null references rounds,
  contribution_id uuid not null references contributions,
  party text not null,
  decision text not null,
  opens_on date not null,
  closes_on date not null,
  opened_at timestamptz not null
);
create index response_windows_by_contribution on response_windows (contribution_id, opened_at);

create table responses (
  id uuid primary key,
  body_id uuid not null references bodies,
  round_id uuid not null references rounds,
  contribution_id uuid not null unique references contributions,
  party text not null,
  language text not null,
  text text not null,
  state text not null check (state in ('draft', 'sent', 'published')),
  version integer not null,
  sent_at timestamptz
);

-- Two passages that do not say the same, side by side for the question rapporteur. `replied` and `contributed` are citations.
create table contradictions (
  id uuid primary key,
  body_id uuid not null references bodies,
  round_id uuid not null references rounds,
  party text not null,
  question text not null,
  reply_id uuid not null,
  answer text not null,
  replied jsonb not null,
  contribution_id uuid not null references contributions,
  part_id uuid not null,
  contributed jsonb not null,
  marked_by uuid not null references people,
  marked_at timestamptz not null,
  state text not null check (state in ('open', 'noted', 'taken-back')),
  closed_by uuid references people,
  closed_at timestamptz
);
create index contradictions_by_round on contradictions (round_id, question);

-- What the public reads of a published contribution, made when it is published and anew when something of it changes. A row
-- has no id, no instant and no organisation: of a withheld name nothing is here that could be compared with anything.
create table shown_contributions (
  key text primary key,
  body_id uuid not null references bodies,
  round_id uuid not null references rounds,
  party text,
  content jsonb not null
);
create index shown_contributions_by_round on shown_contributions (round_id, party);

-- By which decision the compilation of a round's published replies is public.
create table compilations (
  id uuid primary key,
  body_id uuid not null references bodies,
  round_id uuid not null unique references rounds,
  decision text not null,
  published_on date not null
);
create view published_compilations as
  select * from compilations where round_id in (select id from published_rounds);

create view published_shown_contributions as
  select * from shown_contributions where round_id in (select id from published_rounds);
