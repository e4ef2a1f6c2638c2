-- A vision or mission in one candidate wording; its text is a draft.
create table wording (
    id          uuid primary key,
    matter      varchar(16)  not null,
    name        varchar(120) not null,
    draft       uuid         not null unique,
    standing    varchar(16)  not null,
    since       timestamp with time zone not null,
    begun_by    uuid         not null,
    begun_at    timestamp with time zone not null,
    archived_at timestamp with time zone,
    revision    integer      not null,
    constraint wording_matter check (matter in ('VISION', 'MISSION')),
    constraint wording_standing check (standing in ('DRAFT', 'IN_REVIEW', 'ADOPTED', 'RETIRED'))
);

create index wording_by_matter on wording (matter, begun_at);
