-- What belongs to an item: a link, a text that members write together, or a file. name of a text is what its page says now.
create table paper (
    id       uuid primary key,
    item     uuid          not null references item (id) on delete cascade,
    place    integer       not null,
    kind     varchar(8)    not null,
    name     varchar(200)  not null,
    address  varchar(1000),
    draft    uuid references draft (id),
    type     varchar(8),
    bytes    bigint        not null,
    added_by uuid          not null references person (id),
    added_at timestamp with time zone not null
);
create index paper_item on paper (item, place);

-- The content of a file, in parts that every database keeps alike.
create table paper_part (
    paper   uuid    not null references paper (id) on delete cascade,
    place   integer not null,
    content bytea   not null,
    constraint paper_part_key primary key (paper, place)
);
