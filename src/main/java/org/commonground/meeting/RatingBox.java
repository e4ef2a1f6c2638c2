package org.commonground.meeting;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.membership.PersonId;
import org.commonground.shared.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who has rated, and apart from that what was said. All answers of a meeting stand in one row and are sorted, so that neither their order
 * nor the order of rows says whose they are.
 */
@Component
class RatingBox {

    private final JdbcClient database;

    RatingBox(JdbcClient database) {
        this.database = database;
    }

    boolean has(MeetingId meeting, PersonId person) {
        return database.sql("select count(*) from rating_given where meeting = ? and person = ?")
                        .param(meeting.value())
                        .param(person.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void put(MeetingId meeting, PersonId person, Rating rating) {
        try {
            database.sql("insert into rating_given (meeting, person) values (?, ?)")
                    .param(meeting.value())
                    .param(person.value())
                    .update();
        } catch (DuplicateKeyException rated) {
            throw new Refused(Refusal.RATING_GIVEN);
        }
        var box = database.sql("select answers, revision from rating_box where meeting = ?")
                .param(meeting.value())
                .query((row, number) -> new Box(row.getString("answers"), row.getInt("revision")))
                .optional();
        if (box.isEmpty()) {
            first(meeting, rating);
        } else {
            further(meeting, box.get(), rating);
        }
    }

    private void first(MeetingId meeting, Rating rating) {
        try {
            database.sql("insert into rating_box (meeting, answers, revision) values (?, ?, 0)")
                    .param(meeting.value())
                    .param(rating.written())
                    .update();
        } catch (DuplicateKeyException meanwhile) {
            throw new Refused(Refusal.CHANGED_MEANWHILE);
        }
    }

    private void further(MeetingId meeting, Box box, Rating rating) {
        var put = database.sql("""
                        update rating_box set answers = :answers, revision = revision + 1
                         where meeting = :meeting and revision = :revision
                        """)
                .param(
                        "answers",
                        Stream.concat(box.answers().lines(), Stream.of(rating.written()))
                                .sorted()
                                .collect(Collectors.joining("\n")))
                .param("meeting", meeting.value())
                .param("revision", box.revision())
                .update();
        if (put == 0) {
            throw new Refused(Refusal.CHANGED_MEANWHILE);
        }
    }

    List<Rating> of(MeetingId meeting) {
        return database
                .sql("select answers from rating_box where meeting = ?")
                .param(meeting.value())
                .query(String.class)
                .optional()
                .stream()
                .flatMap(String::lines)
                .map(Rating::read)
                .toList();
    }

    private record Box(String answers, int revision) {}
}
