-- What the body is asked to decide. source_* say where the wording was taken from; why, turned_down and look_again are its record.
create table motion (
    id             uuid primary key,
    number         integer      not null unique,
    kind           varchar(16)  not null,
    title          varchar(200) not null,
    text           text         not null,
    rationale      varchar(4000) not null,
    source_kind    varchar(20),
    source_id      uuid,
    source_version bigint,
    amends         uuid references motion (id),
    mover          uuid         not null references person (id),
    seconder       uuid references person (id),
    state          varchar(16)  not null,
    moved_at       timestamp with time zone not null,
    since          timestamp with time zone not null,
    why            varchar(4000) not null,
    turned_down    varchar(4000) not null,
    look_again     date,
    revision       integer      not null
);
create index motion_amends on motion (amends);
create index motion_source on motion (source_id);

create table nominee (
    motion      uuid    not null references motion (id),
    person      uuid    not null references person (id),
    proposed_by uuid    not null references person (id),
    accepted    boolean not null,
    constraint nominee_key primary key (motion, person)
);

-- One taking of votes. rules is JSON and never changes; running repeats motion while the vote runs, so that one vote runs at a time.
create table vote (
    id          uuid primary key,
    motion      uuid          not null references motion (id),
    round       integer       not null,
    rules       text          not null,
    seed        varchar(64)   not null,
    opened_at   timestamp with time zone not null,
    opened_by   uuid          not null references person (id),
    closes_at   timestamp with time zone,
    closed_at   timestamp with time zone,
    closed_by   uuid references person (id),
    casting     boolean,
    voided_at   timestamp with time zone,
    voided_by   uuid references person (id),
    void_reason varchar(1000),
    nudged_at   timestamp with time zone,
    running     uuid,
    revision    bigint        not null,
    constraint vote_round unique (motion, round),
    constraint vote_one_running unique (running)
);

-- Who may vote, one row a seat. It does not say what, and with secret ballots not when.
create table elector (
    vote       uuid         not null references vote (id),
    seat       uuid         not null references organisation (id),
    name       varchar(120) not null,
    holder     uuid references person (id),
    attendance varchar(16)  not null,
    recused    boolean      not null,
    weight     integer      not null,
    voted      boolean      not null,
    note       varchar(300) not null,
    constraint elector_key primary key (vote, seat)
);

-- Open and closed ballots. The key is the promise: one seat, one vote.
create table ballot (
    vote       uuid         not null references vote (id),
    seat       uuid         not null references organisation (id),
    choice     varchar(1000) not null,
    weight     integer      not null,
    cast_by    uuid references person (id),
    entered_by uuid references person (id),
    reason     varchar(1000) not null,
    cast_at    timestamp with time zone not null,
    receipt    varchar(32)  not null,
    constraint ballot_key primary key (vote, seat)
);

-- Secret ballots, all of a vote in one row: how many say what, sorted. No row a voter, no order, no time.
create table urn (
    vote    uuid primary key references vote (id),
    ballots text not null
);

-- What happened to a motion, each entry with a hash over the one before and itself. Secret ballots have no entries.
create table chronicle (
    motion uuid        not null references motion (id),
    number integer     not null,
    entry  text        not null,
    hash   varchar(64) not null,
    constraint chronicle_key primary key (motion, number)
);
