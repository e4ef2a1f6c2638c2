-- The bodies of the collaborative. The plenary seats every organisation and has no rows in body_seat.
create table body (
    id           uuid primary key,
    kind         varchar(16)   not null,
    name         varchar(80)   not null,
    charge       varchar(2000) not null,
    dissolved_at timestamp with time zone,
    revision     integer       not null
);

create table body_seat (
    body uuid not null references body (id),
    seat uuid not null references organisation (id),
    constraint body_seat_key primary key (body, seat)
);

-- A collaborative that was founded before there were bodies.
insert into body (id, kind, name, charge, revision)
select cast('b0d1e000-0000-4000-8000-000000000001' as uuid), 'PLENARY', 'Plenary', '', 0
  from collaborative;
