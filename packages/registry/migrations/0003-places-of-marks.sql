-- The mark of a note stands right before this character of the text of the row that `marked_in` names; null where
-- that place is not known. A text that was imported before has no places until it is imported again.
alter table footnotes add column mark_offset integer;

create or replace view published_footnotes as
  select * from footnotes where edition_id in (select id from published_editions);
