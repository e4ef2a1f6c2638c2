-- By which motion a wording was adopted, and which version of its text the body said yes to. Empty where it was not adopted by vote.
alter table wording add column decided_by uuid references motion (id);
alter table wording add column adopted_version bigint;
-- Which wording was retired for it.
alter table wording add column instead_of uuid references wording (id);
