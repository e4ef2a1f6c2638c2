-- Empty while the organisation takes part.
alter table organisation add column left_at timestamp with time zone;
