-- The exact words that each vote was about; a motion can have other words later, by an amendment.
alter table vote add column text text;
update vote set text = (select motion.text from motion where motion.id = vote.motion);
alter table vote alter column text set not null;

-- The exact words of a wording that the body said yes to, which may have been amended on the way. Empty where it was not adopted by vote.
alter table wording add column adopted_text text;
update wording set adopted_text = (select motion.text from motion where motion.id = wording.decided_by) where decided_by is not null;
