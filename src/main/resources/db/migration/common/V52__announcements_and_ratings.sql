-- When a meeting was changed last, for calendars, and when and of what members were told.
create table announcement (
    meeting       uuid primary key references meeting (id),
    changed_at    timestamp with time zone not null,
    told_at       timestamp with time zone,
    told_sequence integer
);

-- Who has rated a meeting, and apart from that what was said: all answers of a meeting in one row, sorted, without a time.
create table rating_given (
    meeting uuid not null references meeting (id),
    person  uuid not null references person (id),
    constraint rating_given_key primary key (meeting, person)
);

create table rating_box (
    meeting  uuid primary key references meeting (id),
    answers  text    not null,
    revision integer not null
);
