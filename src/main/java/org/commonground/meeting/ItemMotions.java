package org.commonground.meeting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonground.decision.MotionId;
import org.commonground.decision.Motions;
import org.commonground.membership.Member;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which motions were brought under which item. A motion may come back at a later meeting. */
@Component
class ItemMotions {

    private final JdbcClient database;
    private final Motions motions;

    ItemMotions(JdbcClient database, Motions motions) {
        this.database = database;
        this.motions = motions;
    }

    /** The body that meets is the one that decides it from now on. */
    void add(ItemId item, MotionId motion, Member by) {
        if (!of(item).contains(motion)) {
            database.sql("insert into item_motion (item, motion, place) values (?, ?, ?)")
                    .param(item.value())
                    .param(motion.value())
                    .param(of(item).size() + 1)
                    .update();
            bodyOf(motion).ifPresent(body -> motions.comeBefore(body, motion, by));
        }
    }

    /** Takes a motion from under every item. */
    void remove(MotionId motion) {
        database.sql("delete from item_motion where motion = ?")
                .param(motion.value())
                .update();
    }

    List<MotionId> of(ItemId item) {
        return database.sql("select motion from item_motion where item = ? order by place")
                .param(item.value())
                .query((row, number) -> new MotionId(row.getObject("motion", UUID.class)))
                .list();
    }

    List<MeetingId> meetingsOf(MotionId motion) {
        return database.sql(
                        "select distinct i.meeting from item_motion m join item i on i.id = m.item where m.motion = ?")
                .param(motion.value())
                .query((row, number) -> new MeetingId(row.getObject("meeting", UUID.class)))
                .list();
    }

    /** The items under which a motion was ever brought. */
    List<ItemId> itemsOf(MotionId motion) {
        return database.sql("select item from item_motion where motion = ?")
                .param(motion.value())
                .query((row, number) -> new ItemId(row.getObject("item", UUID.class)))
                .list();
    }

    /** The item under which a motion was brought last. */
    Optional<ItemId> itemOf(MotionId motion) {
        return last("i.id", motion).map(ItemId::new);
    }

    private Optional<UUID> bodyOf(MotionId motion) {
        return last("g.body", motion);
    }

    private Optional<UUID> last(String what, MotionId motion) {
        return database
                .sql("select " + what + """
                         from item_motion m join item i on i.id = m.item join meeting g on g.id = i.meeting
                         where m.motion = ? order by g.starts_at desc, i.place desc
                        """)
                .param(motion.value())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list()
                .stream()
                .findFirst();
    }
}
