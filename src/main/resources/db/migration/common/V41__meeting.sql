-- Meetings of a body. occurrence says when a recurring one would be, had nobody moved it.
create table meeting (
    id           uuid primary key,
    body         uuid          not null references body (id),
    heading      varchar(200)  not null,
    starts_at    timestamp with time zone not null,
    zone_name    varchar(64)   not null,
    minutes      integer       not null,
    place        varchar(300)  not null,
    link         varchar(1000) not null,
    published    boolean       not null,
    cancelled    boolean       not null,
    sequence     integer       not null,
    series       uuid,
    occurrence   timestamp with time zone,
    stage        varchar(16)   not null,
    opened_at    timestamp with time zone,
    adjourned_at timestamp with time zone,
    revision     integer       not null
);
create index meeting_starts on meeting (starts_at);

create table item (
    id             uuid primary key,
    meeting        uuid          not null references meeting (id),
    place          integer       not null,
    section        varchar(80)   not null,
    heading        varchar(200)  not null,
    purpose        varchar(16)   not null,
    presenter      uuid references person (id),
    presenter_name varchar(120)  not null,
    minutes        integer       not null,
    about          varchar(4000) not null,
    care_note      varchar(300)  not null,
    came_from      uuid references item (id),
    state          varchar(16)   not null,
    started_at     timestamp with time zone,
    ended_at       timestamp with time zone,
    extra_minutes  integer       not null,
    revision       integer       not null
);
create index item_meeting on item (meeting, place);

create table item_motion (
    item   uuid    not null references item (id),
    motion uuid    not null references motion (id),
    place  integer not null,
    constraint item_motion_key primary key (item, motion)
);
create index item_motion_motion on item_motion (motion);
