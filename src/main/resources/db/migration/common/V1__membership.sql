create table collaborative (
    id         integer primary key check (id = 1),
    name       varchar(120) not null,
    kind       varchar(20) not null,
    sample     boolean not null,
    founded_at timestamp with time zone not null,
    version    integer not null
);

create table organisation (
    id      uuid primary key,
    name    varchar(120) not null,
    sector  varchar(40) not null,
    tier    varchar(20) not null,
    version integer not null
);

create table person (
    id           uuid primary key,
    display_name varchar(120) not null,
    contact      varchar(200) not null,
    language     varchar(2) not null,
    coordinator  boolean not null,
    chair        boolean not null,
    note_taker   boolean not null,
    observer     boolean not null,
    joined       boolean not null,
    left_at      timestamp with time zone,
    version      integer not null
);

-- held_by and spoken_for repeat person and organisation while the seat is held, and are empty once it has ended.
-- Their uniqueness is the rule: one seat a person, one representative an organisation.
create table seat (
    id           uuid primary key,
    organisation uuid not null references organisation (id),
    person       uuid not null references person (id),
    capacity     varchar(20) not null,
    starts       date not null,
    term_ends    date,
    ended        date,
    held_by      uuid,
    spoken_for   uuid,
    version      integer not null,
    constraint seat_one_per_person unique (held_by),
    constraint seat_one_representative unique (spoken_for)
);
create index seat_of_organisation on seat (organisation);
create index seat_of_person on seat (person);

-- pending repeats person while the invitation can be used: a person has at most one that works.
create table invitation (
    id         uuid primary key,
    person     uuid not null references person (id),
    token_hash varchar(64) not null,
    made_by    uuid not null references person (id),
    made_at    timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    used_at    timestamp with time zone,
    voided_at  timestamp with time zone,
    pending    uuid,
    version    integer not null,
    constraint invitation_token unique (token_hash),
    constraint invitation_one_pending unique (pending)
);
