package org.commonground.meeting;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When meetings were interrupted. */
@Component
class RecessTable {

    private final JdbcClient database;

    RecessTable(JdbcClient database) {
        this.database = database;
    }

    void begin(MeetingId meeting, Instant now) {
        database.sql("insert into recess (meeting, began_at) values (?, ?)")
                .param(meeting.value())
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Ends the one that lasts, if one does. */
    void end(MeetingId meeting, Instant now) {
        database.sql("update recess set ended_at = ? where meeting = ? and ended_at is null")
                .param(now.atOffset(ZoneOffset.UTC))
                .param(meeting.value())
                .update();
    }

    List<Recess> of(MeetingId meeting) {
        return database.sql("select began_at, ended_at from recess where meeting = ? order by began_at")
                .param(meeting.value())
                .query((row, number) -> new Recess(
                        row.getObject("began_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .list();
    }
}
