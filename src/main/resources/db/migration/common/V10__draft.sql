-- version is the number of steps accepted so far. locked_at, locked_by and locked_reason are filled together, or not at all.
create table draft (
    id            uuid primary key,
    title         varchar(200) not null,
    version       bigint not null,
    begun_at      timestamp with time zone not null,
    begun_by      uuid not null,
    locked_at     timestamp with time zone,
    locked_by     uuid,
    locked_reason varchar(500)
);

-- One row for one batch of steps that somebody submitted. version is the one that the batch follows, so the next row's version
-- is this one's plus length; the key lets only one batch follow a version. The second key stores a repeated submit once.
create table draft_batch (
    draft_id  uuid not null references draft (id),
    version   bigint not null,
    length    integer not null,
    writer    uuid not null,
    submit_id varchar(64) not null,
    dropped   varchar(10000) not null,
    steps     varchar(1000000) not null,
    stored_at timestamp with time zone not null,
    constraint draft_batch_key primary key (draft_id, version),
    constraint draft_batch_once unique (draft_id, writer, submit_id)
);

-- The whole text at a version, so that opening replays a few hundred steps and not all of them.
create table draft_snapshot (
    draft_id uuid not null references draft (id),
    version  bigint not null,
    doc      text not null,
    constraint draft_snapshot_key primary key (draft_id, version)
);
