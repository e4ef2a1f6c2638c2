-- What came back by itself and was answered for one meeting: taken up as an item, or, without one, left aside. what says what it was.
create table offer (
    meeting uuid        not null references meeting (id),
    what    varchar(60) not null,
    item    uuid references item (id) on delete cascade,
    constraint offer_key primary key (meeting, what)
);
create index offer_what on offer (what);

-- The motions by which the consent items of a meeting are adopted together.
create table consent_motion (
    motion  uuid primary key references motion (id),
    meeting uuid not null references meeting (id)
);
create index consent_motion_meeting on consent_motion (meeting);
