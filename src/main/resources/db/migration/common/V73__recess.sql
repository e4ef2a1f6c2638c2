-- When a meeting was interrupted, and when it went on.
create table recess (
    meeting  uuid not null references meeting (id),
    began_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    constraint recess_key primary key (meeting, began_at)
);
