-- What minutes said when two had signed them: each edition in each language, as a document of which files are made.
create table locked_edition (
    meeting     uuid        not null references meeting (id),
    edition     varchar(16) not null,
    language    varchar(16) not null,
    paper       text        not null,
    fingerprint varchar(64) not null,
    locked_at   timestamp with time zone not null,
    constraint locked_edition_key primary key (meeting, edition, language)
);

-- Which blocks of it are a passage, so that what is purged from the passage goes from there, too.
create table locked_passage (
    meeting     uuid        not null references meeting (id),
    edition     varchar(16) not null,
    language    varchar(16) not null,
    passage     uuid        not null references passage (id),
    first_block integer     not null,
    blocks      integer     not null,
    constraint locked_passage_key primary key (meeting, edition, language, passage)
);

-- What was added because something happened to a motion later. Whoever may not see the motion does not see that.
alter table addendum add column motion uuid references motion (id);

-- What the product adds itself, it says in each language.
create table addendum_words (
    meeting  uuid          not null,
    number   integer       not null,
    language varchar(16)   not null,
    words    varchar(4000) not null,
    constraint addendum_words_key primary key (meeting, number, language),
    constraint addendum_words_addendum foreign key (meeting, number) references addendum (meeting, number)
);
