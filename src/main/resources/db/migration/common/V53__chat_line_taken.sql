-- What was made of a line of the chat: the line itself goes after some days, what was made of it stays where it went.
create table chat_line_taken (
    line     uuid        not null references chat_line (id) on delete cascade,
    deed     varchar(40) not null,
    taken_at timestamp with time zone not null,
    taken_by uuid        not null references person (id),
    primary key (line, deed)
);
