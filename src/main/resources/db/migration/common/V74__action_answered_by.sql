-- Who said no to an action, or passed it on; null for other answers.
alter table action add column answered_by uuid references person (id);
