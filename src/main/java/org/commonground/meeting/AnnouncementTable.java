package org.commonground.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What members were told, as the database keeps it. */
@Component
class AnnouncementTable {

    private final JdbcClient database;

    AnnouncementTable(JdbcClient database) {
        this.database = database;
    }

    Announcement of(MeetingId meeting) {
        return database.sql("select * from announcement where meeting = ?")
                .param(meeting.value())
                .query((row, number) -> announcement(row))
                .optional()
                .orElse(new Announcement(Instant.EPOCH, Optional.empty(), Optional.empty()));
    }

    void changed(MeetingId meeting, Instant now) {
        var known = database.sql("update announcement set changed_at = :now where meeting = :meeting")
                .param("now", at(now))
                .param("meeting", meeting.value())
                .update();
        if (known == 0) {
            database.sql("insert into announcement (meeting, changed_at) values (:meeting, :now)")
                    .param("meeting", meeting.value())
                    .param("now", at(now))
                    .update();
        }
    }

    void told(MeetingId meeting, int sequence, Instant now) {
        if (of(meeting).changedAt().equals(Instant.EPOCH)) {
            changed(meeting, now);
        }
        database.sql("update announcement set told_at = :now, told_sequence = :sequence where meeting = :meeting")
                .param("now", at(now))
                .param("sequence", sequence)
                .param("meeting", meeting.value())
                .update();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Announcement announcement(ResultSet row) throws SQLException {
        return new Announcement(
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("told_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getObject("told_sequence", Integer.class)));
    }
}
