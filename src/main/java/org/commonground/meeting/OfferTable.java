package org.commonground.meeting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonground.shared.Refused;
import org.commonground.structure.BodyId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of what was offered. An item that is taken off the agenda takes its answer with it, and is offered again. */
@Component
class OfferTable {

    private final JdbcClient database;

    OfferTable(JdbcClient database) {
        this.database = database;
    }

    /** @param item empty for what is left aside */
    void answer(MeetingId meeting, String what, Optional<ItemId> item) {
        try {
            database.sql("insert into offer (meeting, what, item) values (:meeting, :what, :item)")
                    .param("meeting", meeting.value())
                    .param("what", what)
                    .param("item", item.map(ItemId::value).orElse(null))
                    .update();
        } catch (DuplicateKeyException answered) {
            throw new Refused(Refusal.CHANGED_MEANWHILE);
        }
    }

    void forget(MeetingId meeting, String what) {
        database.sql("delete from offer where meeting = :meeting and what = :what and item is null")
                .param("meeting", meeting.value())
                .param("what", what)
                .update();
    }

    /** What was answered for this meeting, and minutes that are to be approved at another one. */
    Set<String> answered(MeetingId meeting) {
        return Set.copyOf(database.sql("""
                        select o.what from offer o join meeting g on g.id = o.meeting
                         where o.meeting = :meeting
                            or (o.item is not null and not g.cancelled and o.what like 'minutes:%')
                        """)
                .param("meeting", meeting.value())
                .query(String.class)
                .set());
    }

    /** Those of a body's unfinished items that stand on another agenda by now. */
    Set<ItemId> carried(BodyId body) {
        return ids("""
                select c.came_from as id from item c join meeting g on g.id = c.meeting
                  join item i on i.id = c.came_from join meeting h on h.id = i.meeting
                 where not g.cancelled and h.body = :body
                """, body);
    }

    private Set<ItemId> ids(String sql, BodyId body) {
        List<UUID> found = database.sql(sql)
                .param("body", body.value())
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        return found.stream().map(ItemId::new).collect(Collectors.toSet());
    }
}
