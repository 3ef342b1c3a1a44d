-- Reports on one State: each body has its own words for how much it asks ("urge", "strongly encourage"), so that a
-- level is any word; and an edition knows the State that it is on.
alter table recommendations drop constraint recommendations_verb_check;
alter table rounds drop constraint rounds_kind_check;
alter table rounds add constraint rounds_kind_check check (kind in ('thematic', 'urgent', 'one-state'));

-- Null of a report on several. A text that was imported before has its words and its State from its reading.
alter table editions add column state text;
create or replace view published_editions as
  select e.* from editions e
  where e.published_at is not null and e.withdrawn_at is null
    and exists (select 1 from publications p join published_rounds r on r.id = p.round_id where p.id = e.publication_id);

update recommendations set
  verb = said.record ->> 'verb',
  verbs = array(select jsonb_array_elements_text(said.record -> 'verbs'))
from (select edition_id, jsonb_array_elements(content -> 'recommendations') as record from readings) said
where said.edition_id = recommendations.edition_id
  and said.record ->> 'id' = recommendations.number
  and recommendations.verb is null;
update editions set state = readings.content -> 'document' ->> 'party'
from readings
where readings.edition_id = editions.id
  and jsonb_array_length(readings.content -> 'recommendations') > 0
  and not exists (
    select 1 from jsonb_array_elements(readings.content -> 'recommendations') record
    where jsonb_array_length(record -> 'spans') > 0
  );
