-- What comes in as a table: facts of States and the treaty, positions on recommendations, answers, figures. A row is
-- never overwritten: one that says something else under the same key supersedes it, and what nothing supersedes counts.
-- So an import can be undone by deleting exactly its rows.

-- `number` counts the imports of a round: people call them "lanzarote-2/3". Lines in all = added + replaced + unchanged + rejected.
create table table_imports (
  id uuid primary key,
  body_id uuid not null references bodies,
  round_id uuid not null references rounds,
  number integer not null,
  kind text not null check (kind in ('parties', 'ratifications', 'recommendations', 'answers', 'indicators')),
  file_name text not null,
  file_sha256 text not null,
  sheet text,
  columns jsonb not null,
  added integer not null,
  replaced integer not null,
  unchanged integer not null,
  rejected integer not null,
  imported_by text not null,
  imported_at timestamptz not null,
  undone_by text,
  undone_at timestamptz,
  unique (round_id, number)
);

-- A standing in the round, a day of signature, ratification …, the words of a reservation.
create table party_facts (
  id uuid primary key,
  body_id uuid not null references bodies,
  round_id uuid not null references rounds,
  import_id uuid not null references table_imports,
  line integer not null,
  key text not null,
  supersedes uuid references party_facts,
  source text,
  party text not null,
  fact text not null check (fact in ('standing', 'signed', 'ratified', 'in-force', 'left', 'reservation', 'declaration')),
  said text,
  dated date
);
create index party_facts_by_key on party_facts (round_id, md5(key));
create index party_facts_by_import on party_facts (import_id);
create index party_facts_by_superseded on party_facts (supersedes);

-- `recommendation` is the number in the round's report or, where there is none, that of the table.
create table positions (
  id uuid primary key,
  body_id uuid not null references bodies,
  round_id uuid not null references rounds,
  import_id uuid not null references table_imports,
  line integer not null,
  key text not null,
  supersedes uuid references positions,
  source text,
  recommendation text not null,
  party text,
  recommended_by text[] not null,
  level text,
  text text,
  position text check (position in ('accepted', 'partly-accepted', 'noted', 'not-accepted', 'pending')),
  dated date
);
create index positions_by_key on positions (round_id, md5(key));
create index positions_by_import on positions (import_id);
create index positions_by_superseded on positions (supersedes);

-- `item` is '' for the question as a whole.
create table answers (
  id uuid primary key,
  body_id uuid not null references bodies,
  round_id uuid not null references rounds,
  import_id uuid not null references table_imports,
  line integer not null,
  key text not null,
  supersedes uuid references answers,
  source text,
  party text not null,
  question text not null,
  item text not null,
  text text not null,
  language text,
  dated date
);
create index answers_by_key on answers (round_id, md5(key));
create index answers_by_import on answers (import_id);
create index answers_by_superseded on answers (supersedes);

-- `value` is null where the source gives no number, and `said` is what it wrote instead. `split` is '' for all.
create table figures (
  id uuid primary key,
  body_id uuid not null references bodies,
  round_id uuid not null references rounds,
  import_id uuid not null references table_imports,
  line integer not null,
  key text not null,
  supersedes uuid references figures,
  source text,
  indicator text not null,
  party text not null,
  first_day date not null,
  last_day date not null,
  split text not null,
  value double precision,
  said text,
  unit text,
  definition text
);
create index figures_by_key on figures (round_id, md5(key));
create index figures_by_import on figures (import_id);
create index figures_by_superseded on figures (supersedes);

-- The facts of States and the treaty are public with their round. Positions, answers and figures are not: they have
-- no page yet, and small figures are not published without a decision.
create view published_party_facts as
  select * from party_facts where round_id in (select id from published_rounds);
