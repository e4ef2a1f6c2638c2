-- Who is signed in where, so that nobody has to sign in again because the program was started anew.
create table lasting_sign_in (
    id          uuid primary key,
    secret_hash varchar(64) not null unique,
    person      uuid        not null references person (id) on delete cascade,
    since       timestamp with time zone not null,
    version     integer     not null
);

create index lasting_sign_in_of_person on lasting_sign_in (person);
