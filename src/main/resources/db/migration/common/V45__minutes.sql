-- The minutes of a meeting as a document. A row is there from the first step after writing.
create table minutes (
    meeting             uuid primary key references meeting (id),
    stage               varchar(16) not null,
    circulated_at       timestamp with time zone,
    circulated_by       uuid references person (id),
    corrections_until   date,
    approved_by         uuid references motion (id),
    approved_at         timestamp with time zone,
    corrected           boolean     not null,
    chair               uuid references person (id),
    chair_signed_at     timestamp with time zone,
    secretary           uuid references person (id),
    secretary_signed_at timestamp with time zone,
    revision            integer     not null
);

-- Pieces of the minutes, each a text of its own with an audience of its own.
create table passage (
    id        uuid primary key,
    meeting   uuid        not null references meeting (id),
    item      uuid references item (id),
    draft     uuid        not null unique references draft (id),
    audience  varchar(16) not null,
    begun_by  uuid        not null references person (id),
    begun_at  timestamp with time zone not null,
    withdrawn boolean     not null,
    revision  integer     not null
);
create index passage_meeting on passage (meeting, begun_at);

create table passage_body (
    passage uuid not null references passage (id),
    body    uuid not null references body (id),
    constraint passage_body_key primary key (passage, body)
);

create table correction (
    id         uuid primary key,
    meeting    uuid          not null references meeting (id),
    passage    uuid references passage (id),
    said_by    uuid          not null references person (id),
    said_at    timestamp with time zone not null,
    words      varchar(4000) not null,
    taken      boolean,
    settled_by uuid references person (id)
);
create index correction_meeting on correction (meeting);

create table addendum (
    meeting  uuid          not null references meeting (id),
    number   integer       not null,
    words    varchar(4000) not null,
    added_by uuid          not null references person (id),
    added_at timestamp with time zone not null,
    constraint addendum_key primary key (meeting, number)
);

-- That words were purged, never which.
create table purging (
    meeting   uuid not null references meeting (id),
    passage   uuid references passage (id),
    purged_by uuid not null references person (id),
    purged_at timestamp with time zone not null
);
create index purging_meeting on purging (meeting);
