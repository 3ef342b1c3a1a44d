-- Children's consultations. A child has no row with a name, an address, a picture of itself or an account: a number within
-- a group, whose meaning stands on the facilitator's own paper. Nobody's content is in the history, in a log or in an index
-- of the search. What the public reads stands in tables of its own, written when it is published, with ids of their own.

-- What is published of a consultation. `party` is null where the country is not named. No day but that of publication.
create table consultation_reports (
  id uuid primary key,
  body_id uuid not null references bodies,
  round_id uuid not null references rounds,
  number integer not null,
  party text,
  summary text not null,
  language text not null,
  figures jsonb not null,
  published_at timestamptz not null,
  withdrawn_at timestamptz,
  unique (round_id, number)
);
create view published_consultation_reports as
  select * from consultation_reports
  where withdrawn_at is null and round_id in (select id from published_rounds);

-- Words of children, "a child" and no more. `position` is the order of the words, not of the children.
create table consultation_report_quotations (
  id uuid primary key,
  body_id uuid not null references bodies,
  round_id uuid not null references rounds,
  report_id uuid not null references consultation_reports,
  position integer not null,
  words text not null,
  language text not null
);
create view published_consultation_report_quotations as
  select * from consultation_report_quotations where report_id in (select id from published_consultation_reports);

-- Drawings shown with the consent of child and carer: made anew from their points, without anything that the file said.
create table consultation_report_drawings (
  id uuid primary key,
  body_id uuid not null references bodies,
  round_id uuid not null references rounds,
  report_id uuid not null references consultation_reports,
  position integer not null,
  described text not null,
  language text not null,
  bytes bytea not null
);
create view published_consultation_report_drawings as
  select * from consultation_report_drawings where report_id in (select id from published_consultation_reports);

-- What children were told, step by step; `points` as the question rapporteur decided them.
create table consultation_report_feedback (
  id uuid primary key,
  body_id uuid not null references bodies,
  round_id uuid not null references rounds,
  report_id uuid not null references consultation_reports,
  step text not null check (step in ('received', 'discussed', 'adopted')),
  dated date not null,
  points jsonb not null,
  words text not null,
  language text not null,
  unique (report_id, step)
);
create view published_consultation_report_feedback as
  select * from consultation_report_feedback where report_id in (select id from published_consultation_reports);

-- A consultation at work. `people`: accounts of adults by role; `attested`: the items of the gate, who said them and when.
create table consultations (
  id uuid primary key,
  body_id uuid not null references bodies,
  round_id uuid not null references rounds,
  number integer not null,
  party text not null,
  stage text not null check (stage in ('preparing', 'open', 'closed', 'published')),
  people jsonb not null,
  attested jsonb not null,
  never_named text[] not null,
  summary jsonb,
  lessons text,
  planned_by uuid not null references people,
  planned_at timestamptz not null,
  opened_at timestamptz,
  published_on date,
  report_id uuid references consultation_reports,
  unique (round_id, number)
);

-- A child as a number in a group, with the consents that the facilitator attests, of child and carer.
create table consultation_participants (
  id uuid primary key,
  body_id uuid not null references bodies,
  round_id uuid not null references rounds,
  consultation_id uuid not null references consultations,
  group_number integer not null,
  number integer not null,
  age_band text not null,
  gender text not null,
  child jsonb not null,
  carer jsonb,
  replaced text,
  kept_until date not null,
  attested_by uuid not null references people,
  attested_at timestamptz not null,
  withdrawn_at timestamptz,
  unique (consultation_id, group_number, number)
);

-- What a child gave. Erased: no text, no bytes and no child any more, only that it was there.
create table consultation_expressions (
  id uuid primary key,
  body_id uuid not null references bodies,
  round_id uuid not null references rounds,
  consultation_id uuid not null references consultations,
  kind text not null check (kind in ('text', 'drawing')),
  group_number integer not null,
  participant_number integer not null,
  text text not null,
  language text not null,
  state text not null check (state in ('to-review', 'reviewed', 'returned', 'locked', 'erased')),
  bytes bytea,
  brought_by uuid not null references people,
  brought_at timestamptz not null,
  reviewed_by uuid references people,
  reviewed_at timestamptz
);
create index consultation_expressions_by_consultation on consultation_expressions (consultation_id, state);

-- That a concern was raised and a referral made: when, by whom, to which service. Never what it was about.
create table consultation_concerns (
  id uuid primary key,
  body_id uuid not null references bodies,
  round_id uuid not null references rounds,
  consultation_id uuid not null references consultations,
  expression_id uuid not null unique references consultation_expressions,
  raised_by uuid not null references people,
  raised_at timestamptz not null,
  referred_on date,
  referred_by uuid references people,
  service text,
  acknowledged_on date,
  decision text check (decision in ('kept', 'erased')),
  decided_by uuid references people,
  decided_at timestamptz
);

-- Words proposed for publication; `report_quotation_id` where they are published.
create table consultation_quotations (
  id uuid primary key,
  body_id uuid not null references bodies,
  round_id uuid not null references rounds,
  consultation_id uuid not null references consultations,
  expression_id uuid not null references consultation_expressions,
  words text not null,
  language text not null,
  state text not null check (state in ('proposed', 'reviewed', 'refused', 'withdrawn')),
  proposed_by uuid not null references people,
  reviewed_by uuid references people,
  report_quotation_id uuid
);
create index consultation_quotations_by_consultation on consultation_quotations (consultation_id);

-- Where a work of children can be found: for the secretariat to read, in no page, preview or export.
create table consultation_link_notes (
  id uuid primary key,
  body_id uuid not null references bodies,
  round_id uuid not null references rounds,
  consultation_id uuid not null references consultations,
  address text not null,
  said text not null,
  noted_by uuid not null references people,
  noted_at timestamptz not null
);

-- The three steps of feedback as the question rapporteur decided them; `words` are the facilitator's, for children.
create table consultation_feedback (
  id uuid primary key,
  body_id uuid not null references bodies,
  round_id uuid not null references rounds,
  consultation_id uuid not null references consultations,
  step text not null check (step in ('received', 'discussed', 'adopted')),
  dated date not null,
  points jsonb not null,
  decided_by uuid not null references people,
  decided_at timestamptz not null,
  words text,
  language text,
  told_on date,
  unique (consultation_id, step)
);

-- That content was erased since the files of the database were last made anew without it: see decision 0313.
create table erasures (
  id uuid primary key,
  body_id uuid references bodies,
  round_id uuid references rounds,
  erased_at timestamptz not null,
  scrubbed_at timestamptz
);

-- The planner keeps samples of what stands in a column, also after the row is gone: of these it keeps none.
alter table consultation_expressions alter column text set statistics 0, alter column bytes set statistics 0;
alter table consultation_quotations alter column words set statistics 0;
alter table consultation_link_notes alter column address set statistics 0, alter column said set statistics 0;
alter table consultation_report_quotations alter column words set statistics 0;
alter table consultation_report_drawings alter column described set statistics 0, alter column bytes set statistics 0;
alter table consultations alter column summary set statistics 0, alter column lessons set statistics 0;
