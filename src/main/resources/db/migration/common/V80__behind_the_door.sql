-- What was said behind the door stays there when it opens: the words of whoever asked to speak,
alter table turn add column behind boolean default false not null;
update turn set behind = true
 where exists (select 1 from closed_session c
                where c.meeting = turn.meeting and turn.asked_at >= c.began_at
                  and (c.ended_at is null or turn.asked_at < c.ended_at));

-- and items and papers of an agenda that were worded or added while the door was closed.
create table behind_door (
    thing   uuid primary key,
    meeting uuid not null references meeting (id) on delete cascade
);
create index behind_door_meeting on behind_door (meeting);
