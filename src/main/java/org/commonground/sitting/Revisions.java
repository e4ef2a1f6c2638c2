package org.commonground.sitting;

import java.util.List;
import java.util.UUID;
import org.commonground.meeting.MeetingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often the room of each meeting has changed, and what is known of its course. Whoever changes it waits for others who do. */
@Component
class Revisions {

    private final JdbcClient database;

    Revisions(JdbcClient database) {
        this.database = database;
    }

    /** 0 where nothing ever changed. */
    long of(MeetingId meeting) {
        return database.sql("select revision from sitting where meeting = ?")
                .param(meeting.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Counts a change. Nobody else changes this room until the transaction is over. */
    void next(MeetingId meeting) {
        if (database.sql("update sitting set revision = revision + 1 where meeting = ?")
                        .param(meeting.value())
                        .update()
                == 0) {
            database.sql("""
                            insert into sitting (meeting, revision, over, roll_taken, quorate)
                            select m.id, 1, false, false, false from meeting m where m.id = ?
                            """).param(meeting.value()).update();
        }
    }

    /** Waits for whoever changes this room, and lets nobody change it until the transaction is over. */
    void hold(MeetingId meeting) {
        database.sql("select revision from sitting where meeting = ? for update")
                .param(meeting.value())
                .query(Long.class)
                .optional();
    }

    void over(MeetingId meeting, boolean over) {
        set("over", meeting, over);
    }

    /** The meetings that are not over. */
    List<MeetingId> toCome() {
        return database.sql("select meeting from sitting where not over order by meeting")
                .query((row, number) -> new MeetingId(row.getObject("meeting", UUID.class)))
                .list();
    }

    boolean isQuorate(MeetingId meeting) {
        return is("quorate", meeting);
    }

    void quorate(MeetingId meeting, boolean quorate) {
        set("quorate", meeting, quorate);
    }

    boolean isRollTaken(MeetingId meeting) {
        return is("roll_taken", meeting);
    }

    void rollTaken(MeetingId meeting) {
        set("roll_taken", meeting, true);
    }

    private boolean is(String column, MeetingId meeting) {
        return database.sql("select " + column + " from sitting where meeting = ?")
                .param(meeting.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private void set(String column, MeetingId meeting, boolean value) {
        database.sql("update sitting set " + column + " = ? where meeting = ?")
                .param(value)
                .param(meeting.value())
                .update();
    }
}
