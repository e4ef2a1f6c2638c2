-- Who does what by when. The identity is chosen by whoever notes it, so that the same wish is kept once.
-- source_* say where it was agreed, by numbers that mean something to other rooms; null outside a meeting.
create table action (
    id             uuid primary key,
    what           varchar(1000) not null,
    owned_by       uuid references person (id),
    spoken_for     uuid references organisation (id),
    due_on         date,
    acceptance     varchar(16)   not null,
    proposed_on    date,
    proposed_why   varchar(1000) not null,
    status         varchar(16)   not null,
    ended_at       timestamp with time zone,
    remark         varchar(1000) not null,
    noted_by       uuid          not null references person (id),
    noted_at       timestamp with time zone not null,
    source_kind    varchar(20),
    source_id      uuid,
    source_meeting uuid,
    revision       integer       not null
);
create index action_owner on action (owned_by);
create index action_organisation on action (spoken_for);
create index action_status on action (status);
create index action_source on action (source_id);
create index action_meeting on action (source_meeting);
