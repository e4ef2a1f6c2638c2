create table account (
    person       uuid primary key references person (id),
    sign_in_name varchar(80) not null,
    password     varchar(300) not null,
    disabled     boolean not null,
    version      integer not null,
    constraint account_sign_in_name unique (sign_in_name)
);

-- The key that signs what browsers keep for us. Whoever replaces it makes every browser a stranger again, nothing worse.
create table seal (
    id     integer primary key check (id = 1),
    secret varchar(100) not null
);
