package org.commonground.sitting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.commonground.meeting.ItemId;
import org.commonground.meeting.MeetingId;
import org.commonground.membership.PersonId;
import org.commonground.membership.Sector;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who asked to speak in which meeting, and who spoke when. */
@Component
class TurnTable {

    private final JdbcClient database;

    TurnTable(JdbcClient database) {
        this.database = database;
    }

    Floor of(MeetingId meeting) {
        return new Floor(
                database.sql("select * from turn where meeting = ? order by coalesce(began_at, asked_at), asked_at, id")
                        .param(meeting.value())
                        .query(TurnTable::turn)
                        .list());
    }

    Optional<MeetingId> meetingOf(TurnId id) {
        return database.sql("select meeting from turn where id = ?")
                .param(id.value())
                .query((row, number) -> new MeetingId(row.getObject("meeting", UUID.class)))
                .optional();
    }

    void insert(MeetingId meeting, Turn turn) {
        database.sql("""
                        insert into turn (id, meeting, item, person, attendance, name, from_name, sector, about, behind, asked_at)
                        values (:id, :meeting, :item, :person, :attendance, :name, :from, :sector, :about, :behind, :asked)
                        """)
                .param("id", turn.id().value())
                .param("meeting", meeting.value())
                .param("item", turn.item().map(ItemId::value).orElse(null))
                .param("person", turn.person().map(PersonId::value).orElse(null))
                .param("attendance", turn.attendance().map(AttendanceId::value).orElse(null))
                .param("name", turn.name())
                .param("from", turn.from())
                .param("sector", turn.sector().map(Sector::name).orElse(null))
                .param("about", turn.about())
                .param("behind", turn.behind())
                .param("asked", Times.of(turn.askedAt()))
                .update();
    }

    void delete(TurnId id) {
        database.sql("delete from turn where id = ? and began_at is null")
                .param(id.value())
                .update();
    }

    void deleteWaiting(MeetingId meeting) {
        database.sql("delete from turn where meeting = ? and began_at is null")
                .param(meeting.value())
                .update();
    }

    /** @return whether anybody spoke */
    boolean endSpeech(MeetingId meeting, Instant now) {
        return database.sql(
                                "update turn set ended_at = ? where meeting = ? and began_at is not null and ended_at is null")
                        .param(Times.of(now))
                        .param(meeting.value())
                        .update()
                > 0;
    }

    void begin(TurnId id, Optional<ItemId> item, Instant now) {
        database.sql("update turn set began_at = ?, item = ? where id = ?")
                .param(Times.of(now))
                .param(item.map(ItemId::value).orElse(null))
                .param(id.value())
                .update();
    }

    private static Turn turn(ResultSet row, int number) throws SQLException {
        return new Turn(
                new TurnId(row.getObject("id", UUID.class)),
                Times.id(row, "item", ItemId::new),
                Times.id(row, "person", PersonId::new),
                Times.id(row, "attendance", AttendanceId::new),
                row.getString("name"),
                row.getString("from_name"),
                Optional.ofNullable(row.getString("sector")).map(Sector::valueOf),
                row.getString("about"),
                row.getBoolean("behind"),
                Times.at(row, "asked_at"),
                Times.maybeAt(row, "began_at"),
                Times.maybeAt(row, "ended_at"));
    }
}
