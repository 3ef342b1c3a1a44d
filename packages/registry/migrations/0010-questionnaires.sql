-- What a body asks the parties of a round: as it is being built, as it was launched, and as it was changed by decisions.

-- The questionnaire as it stands; `content` is the whole of it, in both languages. `revision` is raised by every step.
create table questionnaires (
  id uuid primary key,
  body_id uuid not null references bodies,
  round_id uuid not null unique references rounds,
  status text not null check (status in ('draft', 'launched')),
  version integer not null,
  revision integer not null,
  content jsonb not null,
  begun_at timestamptz not null,
  changed_at timestamptz not null,
  check (version > 0 and revision > 0)
);

-- A version that was kept: by the secretariat for a draft, by the launch, by a change after it. Never changed.
create table questionnaire_versions (
  id uuid primary key,
  body_id uuid not null references bodies,
  round_id uuid not null references rounds,
  questionnaire_id uuid not null references questionnaires,
  version integer not null,
  manner text not null check (manner in ('kept', 'launched', 'changed')),
  content jsonb not null,
  dated date not null,
  decision text,
  kept_by uuid,
  kept_at timestamptz not null,
  unique (questionnaire_id, version),
  check ((manner = 'kept') = (decision is null))
);

-- The steps of a draft, so that each can be taken back: its content after the step, and the revision to go back to. Only
-- the last ones are kept, and none after the launch.
create table questionnaire_steps (
  id uuid primary key,
  body_id uuid not null references bodies,
  round_id uuid not null references rounds,
  questionnaire_id uuid not null references questionnaires,
  revision integer not null,
  step text not null,
  back_to integer,
  content jsonb not null,
  taken_by uuid,
  taken_at timestamptz not null,
  unique (questionnaire_id, revision)
);

create view published_questionnaires as
  select * from questionnaires
  where status = 'launched' and round_id in (select id from published_rounds);
create view published_questionnaire_versions as
  select * from questionnaire_versions
  where manner <> 'kept' and questionnaire_id in (select id from published_questionnaires);
