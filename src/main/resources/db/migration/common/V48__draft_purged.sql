-- What a draft said before purged_until is gone for ever, and nothing that builds on it is taken. A draft that is gone as a whole keeps
-- its row, so that what points to it stays valid: removed_at is filled, and it is as if it were not there.
alter table draft add column purged_until bigint default 0 not null;
alter table draft add column removed_at timestamp with time zone;
