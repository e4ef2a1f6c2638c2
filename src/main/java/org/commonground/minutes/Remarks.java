package org.commonground.minutes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.commonground.decision.MotionId;
import org.commonground.meeting.MeetingId;
import org.commonground.membership.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is said to minutes: corrections, addenda, and that something was purged. */
@Component
class Remarks {

    private final JdbcClient database;

    Remarks(JdbcClient database) {
        this.database = database;
    }

    void add(MeetingId meeting, Correction correction) {
        database.sql("""
                        insert into correction (id, meeting, passage, said_by, said_at, words)
                        values (:id, :meeting, :passage, :by, :at, :words)
                        """)
                .param("id", correction.id())
                .param("meeting", meeting.value())
                .param("passage", correction.passage().map(PassageId::value).orElse(null))
                .param("by", correction.saidBy().value())
                .param("at", time(correction.saidAt()))
                .param("words", correction.words())
                .update();
    }

    /** @return whether it was open until now */
    boolean settle(UUID correction, boolean taken, PersonId by) {
        return database.sql("update correction set taken = ?, settled_by = ? where id = ? and taken is null")
                        .param(taken)
                        .param(by.value())
                        .param(correction)
                        .update()
                == 1;
    }

    /** Whether something that somebody would have corrected waits. */
    boolean isUnsettled(MeetingId meeting) {
        return corrections(meeting).stream()
                .anyMatch(correction -> correction.taken().isEmpty());
    }

    Optional<MeetingId> meetingOf(UUID correction) {
        return database.sql("select meeting from correction where id = ?")
                .param(correction)
                .query((row, number) -> new MeetingId(row.getObject("meeting", UUID.class)))
                .optional();
    }

    List<Correction> corrections(MeetingId meeting) {
        return database.sql("select * from correction where meeting = ? order by said_at, id")
                .param(meeting.value())
                .query(Remarks::correction)
                .list();
    }

    /** @param motion to which something happened; empty for what somebody writes */
    int add(MeetingId meeting, Optional<MotionId> motion, String words, PersonId by, Instant now) {
        database.sql("select meeting from minutes where meeting = ? for update")
                .param(meeting.value())
                .query()
                .listOfRows();
        var number = database.sql("select coalesce(max(number), 0) + 1 from addendum where meeting = ?")
                .param(meeting.value())
                .query(Integer.class)
                .single();
        database.sql("""
                        insert into addendum (meeting, number, words, added_by, added_at, motion)
                        values (:meeting, :number, :words, :by, :at, cast(:motion as uuid))
                        """)
                .param("meeting", meeting.value())
                .param("number", number)
                .param("words", words)
                .param("by", by.value())
                .param("at", time(now))
                .param("motion", motion.map(MotionId::value).orElse(null))
                .update();
        return number;
    }

    /** Says an addendum in a language, too. */
    void say(MeetingId meeting, int number, Locale language, String words) {
        database.sql("insert into addendum_words (meeting, number, language, words) values (?, ?, ?, ?)")
                .param(meeting.value())
                .param(number)
                .param(language.getLanguage())
                .param(words)
                .update();
    }

    List<Addendum> addenda(MeetingId meeting, Locale language) {
        return database.sql("""
                        select a.*, w.words as said from addendum a
                          left join addendum_words w on w.meeting = a.meeting and w.number = a.number and w.language = :language
                         where a.meeting = :meeting order by a.number
                        """)
                .param("meeting", meeting.value())
                .param("language", language.getLanguage())
                .query((row, number) -> new Addendum(
                        row.getInt("number"),
                        Optional.ofNullable(row.getString("said")).orElse(row.getString("words")),
                        person(row, "added_by"),
                        at(row, "added_at"),
                        Optional.ofNullable(row.getObject("motion", UUID.class)).map(MotionId::new)))
                .list();
    }

    void purged(MeetingId meeting, PassageId passage, PersonId by, Instant now) {
        database.sql("insert into purging (meeting, passage, purged_by, purged_at) values (?, ?, ?, ?)")
                .param(meeting.value())
                .param(passage.value())
                .param(by.value())
                .param(time(now))
                .update();
    }

    List<Purging> purgings(MeetingId meeting) {
        return database.sql("select * from purging where meeting = ? order by purged_at")
                .param(meeting.value())
                .query((row, number) -> new Purging(passage(row), person(row, "purged_by"), at(row, "purged_at")))
                .list();
    }

    private static Correction correction(ResultSet row, int number) throws SQLException {
        return new Correction(
                row.getObject("id", UUID.class),
                passage(row),
                person(row, "said_by"),
                at(row, "said_at"),
                row.getString("words"),
                Optional.ofNullable(row.getObject("taken", Boolean.class)),
                Optional.ofNullable(row.getObject("settled_by", UUID.class)).map(PersonId::new));
    }

    private static Optional<PassageId> passage(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("passage", UUID.class)).map(PassageId::new);
    }

    private static PersonId person(ResultSet row, String column) throws SQLException {
        return new PersonId(row.getObject(column, UUID.class));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
