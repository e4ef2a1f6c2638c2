-- When words were purged from any text, never which: copies made before may still hold them.
create table purge_seen (
    id        uuid primary key,
    purged_at timestamp with time zone not null
);
create index purge_seen_at on purge_seen (purged_at);
