package org.commonground.sitting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonground.meeting.MeetingId;
import org.commonground.membership.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When members alone were in the room. */
@Component
class ClosedSessionTable {

    private final JdbcClient database;

    ClosedSessionTable(JdbcClient database) {
        this.database = database;
    }

    List<ClosedSession> of(MeetingId meeting) {
        return database.sql("select * from closed_session where meeting = ? order by began_at")
                .param(meeting.value())
                .query((row, number) -> read(row))
                .list();
    }

    static ClosedSession read(ResultSet row) throws SQLException {
        return new ClosedSession(
                Times.at(row, "began_at"),
                new PersonId(row.getObject("began_by", UUID.class)),
                Times.maybeAt(row, "ended_at"));
    }

    /** Whether there was a closed session in any meeting. */
    boolean wereAny() {
        return database.sql("select exists (select 1 from closed_session)")
                .query(Boolean.class)
                .single();
    }

    Optional<ClosedSession> lasting(MeetingId meeting) {
        return of(meeting).stream().filter(each -> each.endedAt().isEmpty()).findFirst();
    }

    void begin(MeetingId meeting, PersonId by, Instant now) {
        database.sql("insert into closed_session (id, meeting, began_at, began_by) values (?, ?, ?, ?)")
                .param(UUID.randomUUID())
                .param(meeting.value())
                .param(Times.of(now))
                .param(by.value())
                .update();
    }

    /** @return whether one lasted */
    boolean end(MeetingId meeting, Optional<PersonId> by, Instant now) {
        return database.sql(
                                "update closed_session set ended_at = ?, ended_by = ? where meeting = ? and ended_at is null")
                        .param(Times.of(now))
                        .param(by.map(PersonId::value).orElse(null))
                        .param(meeting.value())
                        .update()
                > 0;
    }
}
