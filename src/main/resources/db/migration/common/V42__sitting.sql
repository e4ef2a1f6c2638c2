-- A meeting while it is in session. revision grows with every change that pages show.
create table sitting (
    meeting    uuid primary key references meeting (id) on delete cascade,
    revision   bigint  not null,
    over       boolean not null,
    roll_taken boolean not null,
    quorate    boolean not null
);

-- How people are declared to attend, now and as it came about.
create table attendance (
    id          uuid primary key,
    meeting     uuid         not null references meeting (id) on delete cascade,
    person      uuid references person (id),
    name        varchar(80)  not null,
    from_name   varchar(120) not null,
    seat        uuid references organisation (id),
    alternate   boolean      not null,
    declared    varchar(16)  not null,
    arrived_at  timestamp with time zone,
    late        boolean      not null,
    left_at     timestamp with time zone,
    connected   boolean      not null,
    declared_by uuid references person (id),
    declared_at timestamp with time zone not null,
    constraint attendance_once unique (meeting, person)
);
create index attendance_meeting on attendance (meeting);

create table attendance_entry (
    meeting     uuid         not null references meeting (id) on delete cascade,
    number      integer      not null,
    attendance  uuid         not null,
    person      uuid references person (id),
    name        varchar(80)  not null,
    from_name   varchar(120) not null,
    declared    varchar(16)  not null,
    declared_by uuid references person (id),
    declared_at timestamp with time zone not null,
    constraint attendance_entry_key primary key (meeting, number)
);

-- Seats that have been inactive and are left out of membership and quorum of a meeting.
create table seat_left_out (
    meeting uuid not null references meeting (id) on delete cascade,
    seat    uuid not null references organisation (id),
    constraint seat_left_out_key primary key (meeting, seat)
);

create table quorum_entry (
    meeting    uuid    not null references meeting (id) on delete cascade,
    number     integer not null,
    met        boolean not null,
    present    integer not null,
    needed     integer not null,
    membership integer not null,
    changed_at timestamp with time zone not null,
    constraint quorum_entry_key primary key (meeting, number)
);

-- Who presides and who leads the record; the last entry of a kind holds.
create table handover (
    meeting        uuid        not null references meeting (id) on delete cascade,
    number         integer     not null,
    marker         varchar(16) not null,
    holder         uuid        not null references person (id),
    handed_over_by uuid        not null references person (id),
    handed_over_at timestamp with time zone not null,
    constraint handover_key primary key (meeting, number)
);

create table closed_session (
    id       uuid primary key,
    meeting  uuid not null references meeting (id) on delete cascade,
    began_at timestamp with time zone not null,
    began_by uuid not null references person (id),
    ended_at timestamp with time zone,
    ended_by uuid references person (id)
);
create index closed_session_meeting on closed_session (meeting);

-- When the clock of an item ran.
create table stretch (
    item     uuid not null references item (id) on delete cascade,
    meeting  uuid not null references meeting (id) on delete cascade,
    began_at timestamp with time zone not null,
    ended_at timestamp with time zone
);
create index stretch_meeting on stretch (meeting);

create table turn (
    id        uuid primary key,
    meeting   uuid         not null references meeting (id) on delete cascade,
    item      uuid references item (id) on delete set null,
    person    uuid references person (id),
    attendance uuid,
    name      varchar(80)  not null,
    from_name varchar(120) not null,
    sector    varchar(40),
    about     varchar(300) not null,
    asked_at  timestamp with time zone not null,
    began_at  timestamp with time zone,
    ended_at  timestamp with time zone
);
create index turn_meeting on turn (meeting);

-- Off the record: taken away after some days.
create table chat_line (
    id      uuid primary key,
    meeting uuid          not null references meeting (id) on delete cascade,
    person  uuid          not null references person (id),
    words   varchar(1000) not null,
    said_at timestamp with time zone not null
);
create index chat_line_meeting on chat_line (meeting, said_at);

-- Gone with the next break, at the latest with the meeting.
create table break_wish (
    meeting uuid not null references meeting (id) on delete cascade,
    person  uuid not null references person (id),
    constraint break_wish_key primary key (meeting, person)
);
