-- The open data from which a skeleton was made, as it came: it is given out again, and says which party a topic label
-- is of. `json`, not `jsonb`: the order of its members stays.
create table open_data (
  edition_id uuid primary key references editions,
  body_id uuid not null references bodies,
  content json not null
);
create view published_open_data as
  select * from open_data where edition_id in (select id from published_editions);

-- Whether a condition limits to whom it is addressed: known of a skeleton too, which has not the condition's words.
alter table recommendations add column conditional boolean not null default false;
update recommendations set conditional = true where condition is not null;
create or replace view published_recommendations as
  select * from recommendations where edition_id in (select id from published_editions);
