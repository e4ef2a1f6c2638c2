package org.commonground.sitting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonground.meeting.MeetingId;
import org.commonground.membership.OrganisationId;
import org.commonground.membership.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rolls of all meetings, as they stand and as they came about. */
@Component
class AttendanceTable {

    private final JdbcClient database;

    AttendanceTable(JdbcClient database) {
        this.database = database;
    }

    List<Attendance> of(MeetingId meeting) {
        return database.sql("select * from attendance where meeting = ? order by lower(name), id")
                .param(meeting.value())
                .query(AttendanceTable::attendance)
                .list();
    }

    Optional<Attendance> byId(AttendanceId id) {
        return database.sql("select * from attendance where id = ?")
                .param(id.value())
                .query(AttendanceTable::attendance)
                .optional();
    }

    Optional<Attendance> of(MeetingId meeting, PersonId person) {
        return database.sql("select * from attendance where meeting = ? and person = ?")
                .param(meeting.value())
                .param(person.value())
                .query(AttendanceTable::attendance)
                .optional();
    }

    /** Writes the line and what was declared by it. */
    void keep(Attendance line) {
        if (update(line) == 0) {
            insert(line);
        }
        log(line);
    }

    /** Takes a line off the roll that should not have been there. What was declared stays on record. */
    void remove(AttendanceId id) {
        database.sql("delete from attendance where id = ?").param(id.value()).update();
    }

    List<AttendanceEntry> entries(MeetingId meeting) {
        return database.sql("select * from attendance_entry where meeting = ? order by number")
                .param(meeting.value())
                .query((row, number) -> new AttendanceEntry(
                        row.getInt("number"),
                        new AttendanceId(row.getObject("attendance", UUID.class)),
                        Times.id(row, "person", PersonId::new),
                        row.getString("name"),
                        row.getString("from_name"),
                        Declared.valueOf(row.getString("declared")),
                        new PersonId(row.getObject("declared_by", UUID.class)),
                        Times.at(row, "declared_at")))
                .list();
    }

    Set<OrganisationId> leftOut(MeetingId meeting) {
        return new HashSet<>(database.sql("select seat from seat_left_out where meeting = ?")
                .param(meeting.value())
                .query((row, number) -> new OrganisationId(row.getObject("seat", UUID.class)))
                .list());
    }

    void leaveOut(MeetingId meeting, OrganisationId seat, boolean out) {
        database.sql("delete from seat_left_out where meeting = ? and seat = ?")
                .param(meeting.value())
                .param(seat.value())
                .update();
        if (out) {
            database.sql("insert into seat_left_out (meeting, seat) values (?, ?)")
                    .param(meeting.value())
                    .param(seat.value())
                    .update();
        }
    }

    private int update(Attendance line) {
        return database.sql("""
                        update attendance set declared = :declared, arrived_at = :arrived, late = :late, left_at = :left,
                               connected = :connected, declared_by = :by, declared_at = :at
                         where id = :id
                        """)
                .param("declared", line.declared().name())
                .param("arrived", Times.of(line.arrivedAt()))
                .param("late", line.late())
                .param("left", Times.of(line.leftAt()))
                .param("connected", line.connected())
                .param("by", line.declaredBy().value())
                .param("at", Times.of(line.declaredAt()))
                .param("id", line.id().value())
                .update();
    }

    private void insert(Attendance line) {
        database.sql("""
                        insert into attendance (id, meeting, person, name, from_name, seat, alternate, declared, arrived_at, late,
                               left_at, connected, declared_by, declared_at)
                        values (:id, :meeting, :person, :name, :from, :seat, :alternate, :declared, :arrived, :late, :left, :connected,
                               :by, :at)
                        """)
                .param("id", line.id().value())
                .param("meeting", line.meeting().value())
                .param("person", line.person().map(PersonId::value).orElse(null))
                .param("name", line.name())
                .param("from", line.from())
                .param("seat", line.seat().map(OrganisationId::value).orElse(null))
                .param("alternate", line.alternate())
                .param("declared", line.declared().name())
                .param("arrived", Times.of(line.arrivedAt()))
                .param("late", line.late())
                .param("left", Times.of(line.leftAt()))
                .param("connected", line.connected())
                .param("by", line.declaredBy().value())
                .param("at", Times.of(line.declaredAt()))
                .update();
    }

    private void log(Attendance line) {
        database.sql("""
                        insert into attendance_entry (meeting, number, attendance, person, name, from_name, declared, declared_by,
                               declared_at)
                        select :meeting, (select coalesce(max(number), 0) + 1 from attendance_entry where meeting = :meeting), :attendance,
                               cast(:person as uuid), :name, :from, :declared, :by, :at
                        """)
                .param("meeting", line.meeting().value())
                .param("attendance", line.id().value())
                .param("person", line.person().map(PersonId::value).orElse(null))
                .param("name", line.name())
                .param("from", line.from())
                .param("declared", line.declared().name())
                .param("by", line.declaredBy().value())
                .param("at", Times.of(line.declaredAt()))
                .update();
    }

    private static Attendance attendance(ResultSet row, int number) throws SQLException {
        return new Attendance(
                new AttendanceId(row.getObject("id", UUID.class)),
                new MeetingId(row.getObject("meeting", UUID.class)),
                Times.id(row, "person", PersonId::new),
                row.getString("name"),
                row.getString("from_name"),
                Times.id(row, "seat", OrganisationId::new),
                row.getBoolean("alternate"),
                Declared.valueOf(row.getString("declared")),
                Times.maybeAt(row, "arrived_at"),
                row.getBoolean("late"),
                Times.maybeAt(row, "left_at"),
                row.getBoolean("connected"),
                new PersonId(row.getObject("declared_by", UUID.class)),
                Times.at(row, "declared_at"));
    }
}
