-- From which wording of the motion an amendment was made. If the motion has other words by then, carrying it would undo these.
create table amendment_made_from (
    amendment uuid primary key references motion (id),
    text      text not null
);
