-- Where somebody wants notices. Read by nobody but them. address is empty until it was confirmed; pending, code_hash and code_until
-- are filled together while an address waits for that.
create table mailbox (
    person     uuid primary key references person (id),
    address    varchar(254),
    wanted     boolean not null,
    pending    varchar(254),
    code_hash  varchar(64),
    code_until timestamp with time zone,
    code_tries integer not null,
    version    integer not null
);

-- Letters on their way. Where one goes is looked up when it goes, except for the one that confirms an address. A letter is claimed
-- (SENDING) before it is sent, so that it goes out at most once, whatever happens then. Once it is out, only the fact remains.
create table letter (
    id              uuid primary key,
    recipient       uuid not null references person (id),
    address         varchar(254),
    kind            varchar(60) not null,
    subject         varchar(200) not null,
    body            varchar(10000) not null,
    calendar_method varchar(20),
    calendar        text,
    written_at      timestamp with time zone not null,
    due_at          timestamp with time zone not null,
    state           varchar(10) not null,
    attempts        integer not null,
    trouble         varchar(20),
    changed_at      timestamp with time zone not null,
    stop_hash       varchar(64),
    constraint letter_stop unique (stop_hash)
);
create index letter_due on letter (state, due_at);
create index letter_of_recipient on letter (recipient);

create table calendar_feed (
    person     uuid primary key references person (id),
    token_hash varchar(64) not null,
    made_at    timestamp with time zone not null,
    version    integer not null,
    constraint calendar_feed_token unique (token_hash)
);
