package org.commonground.sitting;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.commonground.meeting.MeetingId;
import org.commonground.membership.OrganisationId;
import org.commonground.membership.PersonId;

/**
 * One line of the roll of a meeting: how somebody is declared to attend it.
 *
 * @param person empty for a guest, who is known by name alone
 * @param from the organisation they come from; may be empty
 * @param seat the organisation they spoke for when this was declared; empty for guests and people without a seat
 * @param alternate whether they sit for it in the place of its representative
 * @param arrivedAt when they came first; empty for those who never did
 * @param late whether that was after the meeting had begun
 * @param leftAt when they left; empty while they are here
 * @param connected whether they have been on the page of the room, so that one may expect them there
 * @param declaredBy who said so last
 */
public record Attendance(
        AttendanceId id,
        MeetingId meeting,
        Optional<PersonId> person,
        String name,
        String from,
        Optional<OrganisationId> seat,
        boolean alternate,
        Declared declared,
        Optional<Instant> arrivedAt,
        boolean late,
        Optional<Instant> leftAt,
        boolean connected,
        PersonId declaredBy,
        Instant declaredAt) {

    /** Whoever comes within this time after the opening is not called late. */
    static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Whether they attend at this moment. */
    public boolean isHere() {
        return declared.isHere();
    }

    public boolean isGuest() {
        return person.isEmpty();
    }

    public boolean is(PersonId other) {
        return person.filter(other::equals).isPresent();
    }

    /**
     * The next state: arriving keeps the time of the first arrival, leaving notes when.
     *
     * @param since from when on an arrival is late; empty if it is not late at any time
     */
    Attendance declared(Declared other, boolean online, Optional<Instant> since, PersonId by, Instant now) {
        var comes = other.isHere() && arrivedAt.isEmpty();
        return new Attendance(
                id,
                meeting,
                person,
                name,
                from,
                seat,
                alternate,
                other,
                other == Declared.EXCUSED ? Optional.empty() : comes ? Optional.of(now) : arrivedAt,
                other != Declared.EXCUSED && (comes ? since.filter(now::isAfter).isPresent() : late),
                other == Declared.LEFT ? Optional.of(now) : Optional.empty(),
                connected || online,
                by,
                now);
    }

    Attendance called(String other) {
        return new Attendance(
                id,
                meeting,
                person,
                other,
                from,
                seat,
                alternate,
                declared,
                arrivedAt,
                late,
                leftAt,
                connected,
                declaredBy,
                declaredAt);
    }
}
