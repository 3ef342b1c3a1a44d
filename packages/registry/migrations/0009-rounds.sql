-- Rounds at work: how a body works, what it decided, the stages that rounds entered, meetings and their papers, standards;
-- and what is known of States and the treaty over time.

-- Until it is launched a round is being prepared: only the secretariat and who holds a mandate in it know of it.
alter table rounds drop constraint rounds_stage_check;
alter table rounds add constraint rounds_stage_check
  check (stage in ('preparing', 'launched', 'collecting', 'analysing', 'adopted', 'following-up'));

-- How a body works, as versioned JSON; the last version counts, the others tell what counted before.
create table body_presets (
  id uuid primary key,
  body_id uuid not null references bodies,
  version integer not null,
  content jsonb not null,
  set_by text not null,
  set_at timestamptz not null,
  unique (body_id, version)
);

-- A meeting of a body. `agenda` is a list of {number, title}. A paper is open to its audience; from `public_from` on to
-- all, once an act of the system has opened it (`opened_at`): the public reads it only then.
create table meetings (
  id uuid primary key,
  body_id uuid not null references bodies,
  round_id uuid references rounds,
  number text not null,
  title_en text not null,
  title_fr text not null,
  first_day date not null,
  last_day date not null,
  place text,
  agenda jsonb not null,
  audience text not null check (audience in ('public', 'round', 'body', 'members', 'secretariat')),
  public_from date,
  opened_at timestamptz,
  version integer not null,
  entered_at timestamptz not null,
  unique (body_id, number)
);

-- A proposal that is voted on in writing; `decision` is the number of the decision that lets the body do so until then.
create table written_procedures (
  id uuid primary key,
  body_id uuid not null references bodies,
  round_id uuid references rounds,
  number text not null,
  proposal_en text not null,
  proposal_fr text,
  opens date not null,
  closes date not null,
  decision text not null,
  audience text not null check (audience in ('public', 'round', 'body', 'members', 'secretariat')),
  public_from date,
  opened_at timestamptz,
  entered_at timestamptz not null,
  unique (body_id, number)
);

-- The vote of a party; the last one given counts.
create table cast_votes (
  procedure_id uuid not null references written_procedures,
  body_id uuid not null references bodies,
  round_id uuid references rounds,
  party text not null,
  vote text not null check (vote in ('for', 'against', 'abstention')),
  cast_by uuid not null,
  cast_at timestamptz not null,
  primary key (procedure_id, party)
);

-- What a body decided: the source of every stage and of every due date. A decision is never changed; another can take
-- its place. `effects` is what it does to its round.
create table decisions (
  id uuid primary key,
  body_id uuid not null references bodies,
  round_id uuid references rounds,
  number text not null,
  dated date not null,
  text_en text not null,
  text_fr text,
  meeting_id uuid references meetings,
  procedure_id uuid references written_procedures,
  effects jsonb not null,
  replaces uuid references decisions,
  audience text not null check (audience in ('public', 'round', 'body', 'members', 'secretariat')),
  public_from date,
  opened_at timestamptz,
  recorded_by uuid,
  recorded_at timestamptz not null,
  unique (body_id, number)
);
create index decisions_by_round on decisions (round_id);

-- The stages that a round entered, each by a decision. `rounds.stage` is the last of them.
create table round_stages (
  round_id uuid not null references rounds,
  body_id uuid not null references bodies,
  stage text not null,
  since date not null,
  decision_id uuid not null references decisions,
  entered_at timestamptz not null,
  primary key (round_id, stage)
);

-- A document of a meeting: one row a revision and language. `amendments_decision` is the number of the decision that set
-- the last day for amendments.
create table meeting_documents (
  id uuid primary key,
  body_id uuid not null references bodies,
  round_id uuid references rounds,
  meeting_id uuid not null references meetings,
  symbol text not null,
  revision integer not null,
  language text not null,
  title text not null,
  agenda_item text,
  issued date not null,
  audience text not null check (audience in ('public', 'round', 'body', 'members', 'secretariat')),
  public_from date,
  opened_at timestamptz,
  amendments_until date,
  amendments_decision text,
  file_id uuid not null references files,
  entered_at timestamptz not null,
  unique (body_id, symbol, revision, language),
  check ((amendments_until is null) = (amendments_decision is null))
);
create index meeting_documents_by_meeting on meeting_documents (meeting_id);

-- Opinions, general comments, declarations, earlier findings. `items` is a list of {number, about, provisions}. The
-- decision may be about a round that is not in this registry: an archive of one round brings the standards of its body.
create table standards (
  id uuid primary key,
  body_id uuid not null references bodies,
  round_id uuid references rounds,
  key text not null,
  kind text not null check (kind in ('opinion', 'general-comment', 'declaration', 'finding')),
  title_en text not null,
  title_fr text,
  symbol text,
  adopted date not null,
  decision_id uuid,
  items jsonb not null,
  replaces uuid references standards,
  audience text not null check (audience in ('public', 'round', 'body', 'members', 'secretariat')),
  public_from date,
  opened_at timestamptz,
  recorded_at timestamptz not null,
  unique (body_id, key)
);

-- Facts of States and the treaty also come from the desk: then there is no import, and no round where the fact is the
-- body's. `ends` is the last day on which a reservation, declaration or territorial scope held.
alter table party_facts alter column round_id drop not null;
alter table party_facts alter column import_id drop not null;
alter table party_facts alter column line drop not null;
alter table party_facts drop constraint party_facts_fact_check;
alter table party_facts add constraint party_facts_fact_check
  check (fact in ('standing', 'signed', 'ratified', 'in-force', 'left', 'reservation', 'declaration', 'territory'));
alter table party_facts add column provision text;
alter table party_facts add column ends date;
alter table party_facts add column recorded_by uuid;
alter table party_facts add column recorded_at timestamptz;
create index party_facts_by_body on party_facts (body_id, party);

create view published_meetings as
  select * from meetings
  where (audience = 'public' or opened_at is not null)
    and body_id in (select id from published_bodies)
    and (round_id is null or round_id in (select id from published_rounds));
create view published_meeting_documents as
  select * from meeting_documents
  where (audience = 'public' or opened_at is not null)
    and meeting_id in (select id from published_meetings)
    and (round_id is null or round_id in (select id from published_rounds));
create view published_decisions as
  select * from decisions
  where (audience = 'public' or opened_at is not null)
    and body_id in (select id from published_bodies)
    and (round_id is null or round_id in (select id from published_rounds));
create view published_round_stages as
  select * from round_stages where round_id in (select id from published_rounds);
create view published_standards as
  select * from standards
  where (audience = 'public' or opened_at is not null)
    and body_id in (select id from published_bodies)
    and (round_id is null or round_id in (select id from published_rounds));
create or replace view published_party_facts as
  select * from party_facts
  where round_id in (select id from published_rounds)
    or (round_id is null and body_id in (select id from published_bodies));
