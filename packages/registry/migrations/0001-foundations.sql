-- The first schema. Forward only: a released migration is never edited, the next number corrects it.
-- Every record knows its body. Ids are UUIDv7 and made by the program. People meet natural keys.
-- Text columns are nullable: a report without its adopted text is a skeleton of numbers and topic labels.

create table bodies (
  id uuid primary key,
  key text not null unique,
  name_en text not null,
  name_fr text not null
);

create table rounds (
  id uuid primary key,
  body_id uuid not null references bodies,
  key text not null unique,
  number integer not null,
  title_en text not null,
  title_fr text not null,
  kind text not null check (kind in ('thematic', 'urgent')),
  stage text not null check (stage in ('launched', 'collecting', 'analysing', 'adopted', 'following-up')),
  launched_on date,
  adopted_on date,
  published_at timestamptz
);

-- A party as this round sees it. The names of parties, by date and document, are the register of monitoring.
create table round_parties (
  id uuid primary key,
  body_id uuid not null references bodies,
  round_id uuid not null references rounds,
  party text not null,
  standing text not null check (standing in ('monitored', 'joined-later', 'outside')),
  signed_on date,
  ratified_on date,
  in_force_on date,
  unique (round_id, party)
);

-- `parties` names those to whom alone a question was put; empty: to all.
create table questions (
  id uuid primary key,
  body_id uuid not null references bodies,
  round_id uuid not null references rounds,
  position integer not null,
  number text not null,
  kind text check (kind in ('monitoring', 'capacity-building')),
  group_en text,
  group_fr text,
  label_en text,
  label_fr text,
  items text[] not null,
  parties text[] not null,
  unique (round_id, number)
);

-- A report, a reply, an opinion …: what is published in editions.
create table publications (
  id uuid primary key,
  body_id uuid not null references bodies,
  round_id uuid not null references rounds,
  key text not null,
  kind text not null,
  title_en text not null,
  title_fr text not null,
  unique (round_id, key)
);

-- One text of a publication: a language, a date, a symbol, a file. A skeleton has neither file nor text.
create table editions (
  id uuid primary key,
  body_id uuid not null references bodies,
  publication_id uuid not null references publications,
  language text not null,
  dated date not null,
  symbol text,
  source_url text,
  file_name text,
  file_sha256 text,
  has_text boolean not null,
  supersedes uuid references editions,
  imported_at timestamptz not null,
  published_at timestamptz,
  withdrawn_at timestamptz
);
create index editions_by_publication on editions (publication_id);
create unique index editions_by_file on editions (publication_id, language, file_sha256) where withdrawn_at is null;

-- What recognise found in the file of one edition, as the JSON of `rapporteur read`. Immutable.
create table readings (
  id uuid primary key,
  body_id uuid not null references bodies,
  edition_id uuid not null unique references editions,
  content jsonb not null,
  read_at timestamptz not null
);

-- What a person decided over a reading: it stays when the file is read again.
create table judgements (
  id uuid primary key,
  body_id uuid not null references bodies,
  edition_id uuid not null references editions,
  citation jsonb not null,
  rule text not null,
  decision jsonb not null,
  decided_by text not null,
  decided_at timestamptz not null
);
create index judgements_by_edition on judgements (edition_id);

-- Rows of an edition. `position` is the place in the order of the text, over all kinds of row.
-- A section of level 1 is a chapter; `key` is its number or, where it has none, a slug of its title.
create table sections (
  id uuid primary key,
  body_id uuid not null references bodies,
  edition_id uuid not null references editions,
  chapter_id uuid references sections,
  position integer not null,
  key text not null,
  number text,
  level integer not null,
  title text,
  first_line integer,
  last_line integer,
  unique (edition_id, key),
  unique (edition_id, position)
);

create table paragraphs (
  id uuid primary key,
  body_id uuid not null references bodies,
  edition_id uuid not null references editions,
  chapter_id uuid references sections,
  section_id uuid references sections,
  position integer not null,
  number integer not null,
  text text,
  first_line integer,
  last_line integer,
  unique (edition_id, number)
);
create index paragraphs_by_chapter on paragraphs (chapter_id);

-- `place` is 'text' where the paragraph or its bullets name the party, 'note' where only a note marked in it does,
-- null where the reading does not tell them apart (States outside the round).
create table paragraph_parties (
  body_id uuid not null references bodies,
  edition_id uuid not null references editions,
  paragraph_id uuid not null references paragraphs,
  party text not null,
  place text check (place in ('text', 'note')),
  class text not null check (class in ('monitored', 'outside-round', 'non-party')),
  primary key (paragraph_id, party)
);
create index paragraph_parties_by_party on paragraph_parties (edition_id, party);

-- `number` counts the boxes of one kind in the report; `key` counts them in the chapter: "III-P2" is the second box of
-- promising practices of chapter III (P practice, D difficulty, L provision, V voice, O other).
create table boxes (
  id uuid primary key,
  body_id uuid not null references bodies,
  edition_id uuid not null references editions,
  chapter_id uuid references sections,
  section_id uuid references sections,
  position integer not null,
  kind text not null check (kind in ('provision', 'practice', 'difficulty', 'voice', 'other')),
  number integer not null,
  key text not null,
  title text,
  text text,
  first_line integer,
  last_line integer,
  unique (edition_id, kind, number),
  unique (edition_id, key)
);

create table box_parties (
  body_id uuid not null references bodies,
  edition_id uuid not null references editions,
  box_id uuid not null references boxes,
  party text not null,
  position integer not null,
  primary key (box_id, party)
);
create index box_parties_by_party on box_parties (edition_id, party);

create table box_items (
  id uuid primary key,
  body_id uuid not null references bodies,
  edition_id uuid not null references editions,
  box_id uuid not null references boxes,
  position integer not null,
  text text,
  parties text[] not null,
  first_line integer,
  last_line integer,
  unique (box_id, position)
);
create index box_items_by_edition on box_items (edition_id);

create table recommendations (
  id uuid primary key,
  body_id uuid not null references bodies,
  edition_id uuid not null references editions,
  chapter_id uuid references sections,
  section_id uuid references sections,
  position integer not null,
  number text not null,
  chapter text not null,
  verb text check (verb in ('require', 'request', 'invite')),
  verbs text[] not null,
  text text,
  addressee_kind text not null check (addressee_kind in ('all', 'unspecified', 'not-already', 'named')),
  addressee_source text check (addressee_source in ('text', 'footnote', 'sub-items')),
  condition text,
  sub_items text[] not null,
  recommended_by text[] not null,
  stated_position text,
  articles text[] not null,
  cross_references text[] not null,
  paragraphs integer[] not null,
  first_line integer,
  last_line integer,
  unique (edition_id, number)
);

-- The list as adopted: nothing but a corrigendum changes it. `sub_item` is the rank among its sub-items, 0 for the
-- recommendation's own list.
create table addressees (
  body_id uuid not null references bodies,
  edition_id uuid not null references editions,
  recommendation_id uuid not null references recommendations,
  sub_item integer not null,
  position integer not null,
  party text not null,
  partly text,
  primary key (recommendation_id, sub_item, party)
);
create index addressees_by_party on addressees (edition_id, party);

-- Information received after adoption, beside the name and never instead of it.
create table later_notes (
  body_id uuid not null references bodies,
  edition_id uuid not null references editions,
  recommendation_id uuid not null references recommendations,
  footnote integer not null,
  party text not null,
  primary key (recommendation_id, footnote, party)
);
create index later_notes_by_party on later_notes (edition_id, party);

-- Text that is none of the above: lead-ins, unnumbered text, tables, running heads.
create table passages (
  id uuid primary key,
  body_id uuid not null references bodies,
  edition_id uuid not null references editions,
  chapter_id uuid references sections,
  section_id uuid references sections,
  position integer not null,
  kind text not null,
  text text not null,
  parties text[] not null,
  first_line integer,
  last_line integer,
  unique (edition_id, position)
);

-- `marked_in` is the id of the row that carries the mark, of the kind beside it. Numbers may begin again in a chapter.
create table footnotes (
  id uuid primary key,
  body_id uuid not null references bodies,
  edition_id uuid not null references editions,
  number integer not null,
  text text,
  parties text[] not null,
  marked_kind text check (marked_kind in ('paragraph', 'box', 'recommendation', 'section', 'passage', 'footnote')),
  marked_in uuid,
  first_line integer,
  last_line integer
);
create index footnotes_by_mark on footnotes (marked_in);
create index footnotes_by_number on footnotes (edition_id, number);

-- Articles, dates, standards, cross references, links …, wherever they stand.
create table mentions (
  id uuid primary key,
  body_id uuid not null references bodies,
  edition_id uuid not null references editions,
  position integer not null,
  kind text not null,
  text text not null,
  value text not null,
  first_line integer not null,
  last_line integer not null
);
create index mentions_by_edition on mentions (edition_id, kind, value);

-- What becomes of each recommendation for each party; `merged_into` and `paragraphs` are natural numbers.
create table dispositions (
  body_id uuid not null references bodies,
  edition_id uuid not null references editions,
  recommendation_id uuid not null references recommendations,
  party text not null,
  disposition text not null check (disposition in ('specific', 'generic', 'as-addressed', 'not-addressed')),
  status text not null check (status in ('computed', 'decided')),
  merged_into text,
  reason text not null,
  paragraphs integer[] not null,
  proposal jsonb,
  primary key (recommendation_id, party)
);
create index dispositions_by_party on dispositions (edition_id, party);

-- Neutral topic labels of ours, for items of boxes ("III-P2.4") and sub-items ("X-5.1") too. They hang on natural keys of the publication, so that they outlive an edition.
create table topic_labels (
  body_id uuid not null references bodies,
  publication_id uuid not null references publications,
  kind text not null check (kind in ('section', 'recommendation', 'sub-item', 'practice', 'difficulty')),
  key text not null,
  label_en text not null,
  label_fr text not null,
  primary key (publication_id, kind, key)
);

-- One row for each thing that a search can find, in the language it is written in.
-- to_tsvector refuses more than 1 MB, so that only the first 100,000 characters of a text are indexed.
create table search_entries (
  id uuid primary key,
  body_id uuid not null references bodies,
  edition_id uuid not null references editions,
  kind text not null check (kind in ('section', 'paragraph', 'recommendation', 'box', 'footnote', 'passage')),
  key text not null,
  chapter text,
  position integer not null,
  is_label boolean not null,
  language text not null,
  text text not null,
  stems tsvector not null generated always as (
    case language
      when 'en' then to_tsvector('english', left(text, 100000))
      when 'fr' then to_tsvector('french', left(text, 100000))
      else to_tsvector('simple', left(text, 100000))
    end
  ) stored
);
create index search_entries_by_stem on search_entries using gin (stems);
create index search_entries_by_edition on search_entries (edition_id);

-- A report of one's own, read in private. Only the hash of its 128-bit address is kept; it goes after a day.
create table private_readings (
  address_hash text primary key,
  content jsonb not null,
  kept_at timestamptz not null,
  expires_at timestamptz not null
);
create index private_readings_by_expiry on private_readings (expires_at);

-- Who did what to which thing, when: ids and keyed digests, never content. One hash chain per round.
create table history (
  round_id uuid not null references rounds,
  sequence integer not null,
  body_id uuid not null references bodies,
  at timestamptz not null,
  actor text not null,
  act text not null,
  thing_kind text not null,
  thing_id uuid not null,
  manner text not null check (manner in ('said', 'calculated')),
  content_digest text,
  previous_digest text not null,
  digest text not null,
  primary key (round_id, sequence)
);

create table settings (
  key text primary key,
  value jsonb not null
);

-- Raised by every act in its own transaction: caches of anonymous pages key on it.
create table data_version (
  singleton boolean primary key default true check (singleton),
  version bigint not null
);
insert into data_version (version) values (1);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;
create trigger history_is_append_only before update or delete on history
  for each row execute function refuse_change();
create trigger readings_are_immutable before update on readings
  for each row execute function refuse_change();

-- What the public may read. A query for the public names these and nothing else.
create view published_rounds as
  select * from rounds where published_at is not null;
create view published_bodies as
  select * from bodies where id in (select body_id from published_rounds);
create view published_round_parties as
  select * from round_parties where round_id in (select id from published_rounds);
create view published_questions as
  select * from questions where round_id in (select id from published_rounds);
create view published_editions as
  select e.* from editions e
  where e.published_at is not null and e.withdrawn_at is null
    and exists (select 1 from publications p join published_rounds r on r.id = p.round_id where p.id = e.publication_id);
create view published_publications as
  select * from publications where id in (select publication_id from published_editions);
create view published_readings as
  select * from readings where edition_id in (select id from published_editions);
create view published_sections as
  select * from sections where edition_id in (select id from published_editions);
create view published_paragraphs as
  select * from paragraphs where edition_id in (select id from published_editions);
create view published_paragraph_parties as
  select * from paragraph_parties where edition_id in (select id from published_editions);
create view published_boxes as
  select * from boxes where edition_id in (select id from published_editions);
create view published_box_parties as
  select * from box_parties where edition_id in (select id from published_editions);
create view published_box_items as
  select * from box_items where edition_id in (select id from published_editions);
create view published_recommendations as
  select * from recommendations where edition_id in (select id from published_editions);
create view published_addressees as
  select * from addressees where edition_id in (select id from published_editions);
create view published_later_notes as
  select * from later_notes where edition_id in (select id from published_editions);
create view published_passages as
  select * from passages where edition_id in (select id from published_editions);
create view published_footnotes as
  select * from footnotes where edition_id in (select id from published_editions);
create view published_mentions as
  select * from mentions where edition_id in (select id from published_editions);
-- A proposal is for the secretariat alone: it does not exist for the public.
create view published_dispositions as
  select body_id, edition_id, recommendation_id, party, disposition, status, merged_into, reason, paragraphs,
         null::jsonb as proposal
  from dispositions where edition_id in (select id from published_editions);
create view published_topic_labels as
  select * from topic_labels where publication_id in (select id from published_publications);
create view published_search_entries as
  select * from search_entries where edition_id in (select id from published_editions);
create view published_data_version as
  select * from data_version;
