-- What a text says of groups of parties: rows made from a reading and the judgements over it, and made anew when
-- either changes. Nothing is ever here of a party that the text does not name.

-- `holder_id` is the row of the kind beside it that holds the finding; `footnote_id` the note that holds the list or,
-- where `says_itself`, the sentence. The sentence is characters [sentence_from, sentence_to) of the holder's text or
-- of the note's. `standing` is 'read' until a person has judged.
create table findings (
  id uuid primary key,
  body_id uuid not null references bodies,
  edition_id uuid not null references editions,
  chapter_id uuid references sections,
  section_id uuid references sections,
  position integer not null,
  key text not null,
  holder_kind text not null check (holder_kind in ('paragraph', 'box', 'passage')),
  holder_id uuid not null,
  paragraph integer,
  footnote_id uuid references footnotes,
  says_itself boolean not null,
  sentence_from integer not null,
  sentence_to integer not null,
  sentence text not null,
  container text not null check (container in ('paragraph', 'bullet', 'note', 'box', 'summary')),
  claim text not null,
  polarity text not null check (polarity in ('has', 'lacks', 'other')),
  voice text check (voice in ('party', 'committee')),
  stated_text text,
  stated_n integer,
  stated_of integer,
  quantifier text,
  exhaustive boolean not null,
  derived boolean not null,
  confidence real not null,
  standing text not null check (standing in ('read', 'accepted', 'corrected', 'split', 'merged')),
  first_line integer not null,
  last_line integer not null,
  unique (edition_id, key)
);
create index findings_by_holder on findings (holder_id);

-- `qualifier` limits what is said of this member: a part of its territory, a condition.
create table finding_parties (
  body_id uuid not null references bodies,
  edition_id uuid not null references editions,
  finding_id uuid not null references findings on delete cascade,
  party text not null,
  position integer not null,
  qualifier text,
  primary key (finding_id, party)
);
create index finding_parties_by_party on finding_parties (edition_id, party);

-- States outside the round that a list names: classed, never counted.
create table finding_others (
  body_id uuid not null references bodies,
  edition_id uuid not null references editions,
  finding_id uuid not null references findings on delete cascade,
  party text not null,
  class text not null check (class in ('outside-round', 'non-party')),
  primary key (finding_id, party)
);
create index finding_others_by_edition on finding_others (edition_id);

create view published_findings as
  select * from findings where edition_id in (select id from published_editions);
create view published_finding_parties as
  select * from finding_parties where edition_id in (select id from published_editions);
create view published_finding_others as
  select * from finding_others where edition_id in (select id from published_editions);
