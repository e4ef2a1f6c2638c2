-- Which body decides a motion: the one that met when it was brought up last, the one whose minutes it approves, else the plenary.
alter table motion add column body uuid;

update motion
   set body = (select g.body
                 from item_motion m join item i on i.id = m.item join meeting g on g.id = i.meeting
                where m.motion = motion.id
                order by g.starts_at desc, i.place desc
                fetch first row only);

update motion
   set body = (select g.body from meeting g where g.id = motion.source_id)
 where body is null and source_id is not null;

update motion
   set body = (select b.id from body b where b.kind = 'PLENARY')
 where body is null and amends is null;

update motion
   set body = (select main.body from motion main where main.id = motion.amends)
 where body is null;

alter table motion alter column body set not null;
alter table motion add constraint motion_body foreign key (body) references body (id);
create index motion_body_motions on motion (body);
