package org.commonground.sitting;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.commonground.decision.ElectoralRoll;
import org.commonground.decision.RollCallChanged;
import org.commonground.live.Place;
import org.commonground.live.Presence;
import org.commonground.meeting.Meeting;
import org.commonground.meeting.MeetingId;
import org.commonground.meeting.Stage;
import org.commonground.membership.Capacity;
import org.commonground.membership.Member;
import org.commonground.membership.Members;
import org.commonground.membership.Name;
import org.commonground.membership.NotPermitted;
import org.commonground.membership.OrganisationId;
import org.commonground.membership.PersonId;
import org.commonground.membership.Right;
import org.commonground.membership.Seats;
import org.commonground.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who attends a meeting, as it is declared. Everybody declares it for themselves; whoever presides or keeps the record declares it for
 * anybody. Being connected or not changes nothing here. Each change is kept with its time, and the quorum is counted again.
 */
@Service
@Transactional
public class Attendances {

    static final int LONGEST_FROM = 120;

    private final AttendanceTable lines;
    private final Doors doors;
    private final SeatsPresent present;
    private final Quorums quorums;
    private final Revisions revisions;
    private final Members members;
    private final Seats seats;
    private final Presence presence;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Attendances(
            AttendanceTable lines,
            Doors doors,
            SeatsPresent present,
            Quorums quorums,
            Revisions revisions,
            Members members,
            Seats seats,
            Presence presence,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.lines = lines;
        this.doors = doors;
        this.present = present;
        this.quorums = quorums;
        this.revisions = revisions;
        this.members = members;
        this.seats = seats;
        this.presence = presence;
        this.facts = facts;
        this.clock = clock;
    }

    /** Where those are who look at the room of a meeting. */
    public static Place place(MeetingId meeting) {
        return Place.of("sitting", meeting.value());
    }

    /** Whether this member may declare how others attend. */
    public static boolean mayDeclare(Member member) {
        return member.may(Right.PRESIDE) || member.may(Right.RECORD);
    }

    /**
     * The roll of a meeting, by the names that people go by now.
     *
     * @throws Refused if there is no such meeting for this reader
     */
    @Transactional(readOnly = true)
    public Roll roll(MeetingId meeting, Member reader) {
        doors.known(meeting, reader);
        var names = members.names(reader);
        return new Roll(lines.of(meeting).stream()
                .map(line -> line.person()
                        .map(person -> line.called(names.getOrDefault(person, line.name())))
                        .orElse(line))
                .toList());
    }

    /** Everything that was declared, in order, by the names of that time. */
    @Transactional(readOnly = true)
    public List<AttendanceEntry> entries(MeetingId meeting, Member reader) {
        doors.known(meeting, reader);
        return lines.entries(meeting);
    }

    /** When the quorum was met and lost, in order. A meeting begins without one. */
    @Transactional(readOnly = true)
    public List<QuorumEntry> quorumHistory(MeetingId meeting, Member reader) {
        doors.known(meeting, reader);
        return quorums.of(meeting);
    }

    /** Whether enough are there at this moment. */
    @Transactional(readOnly = true)
    public QuorumSign quorum(MeetingId meeting, Member reader) {
        return QuorumSign.of(electorate(meeting, reader));
    }

    /** The seats of the body that meets, with who votes for each. */
    @Transactional(readOnly = true)
    public ElectoralRoll electorate(MeetingId meeting, Member reader) {
        return present.of(doors.known(meeting, reader));
    }

    /**
     * Declares those present who look at the page of the room and are not on the roll, or were excused. Whoever was declared otherwise
     * stays so, and nobody is late by the first roll.
     *
     * @return how many that are
     * @throws Refused unless the member presides or keeps the record, and unless the meeting is under way
     */
    public int takeRoll(MeetingId id, Member by) {
        mustDeclare(by);
        revisions.next(id);
        var meeting = doors.underWay(id, by);
        var late = revisions.isRollTaken(id) ? lateFrom(meeting) : Optional.<Instant>empty();
        var how = meeting.link().isEmpty() ? Declared.PRESENT : Declared.REMOTE;
        var taken = 0;
        for (var someone : presence.at(place(id))) {
            var person = new PersonId(someone.id());
            var line = lines.of(id, person);
            if (line.filter(each -> each.declared() != Declared.EXCUSED).isEmpty()
                    && members.byId(person).isPresent()) {
                keep(line.orElseGet(() -> blank(meeting, person, by)).declared(how, true, late, by.person(), now()));
                taken++;
            }
        }
        revisions.rollTaken(id);
        counted(meeting);
        return taken;
    }

    /**
     * Declares how a person of the collaborative attends.
     *
     * @throws Refused unless the member presides or keeps the record, if the meeting is over, or, for anything but apologies, has not
     *     begun
     */
    public void declare(MeetingId meeting, PersonId person, Declared how, Member by) {
        mustDeclare(by);
        put(meeting, person, how, by);
    }

    /** As {@link #declare(MeetingId, PersonId, Declared, Member)}, for a line that is on the roll, such as a guest's. */
    public void declare(AttendanceId id, Declared how, Member by) {
        mustDeclare(by);
        var line = known(id);
        revisions.next(line.meeting());
        var meeting = open(line.meeting(), how, by);
        keep(known(id).declared(how, isOnline(line), lateFrom(meeting), by.person(), now()));
        counted(meeting);
    }

    /**
     * Corrects that somebody was there from the beginning.
     *
     * @throws Refused unless the member presides or keeps the record
     */
    public void onTime(AttendanceId id, Member by) {
        mustDeclare(by);
        var line = known(id);
        revisions.next(line.meeting());
        var meeting = doors.underWay(line.meeting(), by);
        var fresh = known(id);
        keep(new Attendance(
                fresh.id(),
                fresh.meeting(),
                fresh.person(),
                fresh.name(),
                fresh.from(),
                fresh.seat(),
                fresh.alternate(),
                fresh.declared(),
                Optional.ofNullable(meeting.openedAt()),
                false,
                fresh.leftAt(),
                fresh.connected(),
                by.person(),
                now()));
        counted(meeting);
    }

    /**
     * Puts a guest on the roll who has no account: somebody in the room, or at the telephone. Guests have no vote.
     *
     * @param from the organisation they come from; may be empty
     * @throws Refused unless the member presides or keeps the record
     */
    public AttendanceId addGuest(MeetingId id, Name name, String from, Declared how, Member by) {
        mustDeclare(by);
        if (from.strip().length() > LONGEST_FROM) {
            throw new Refused(Refusal.FROM_TOO_LONG);
        }
        revisions.next(id);
        var meeting = open(id, how, by);
        var line = new Attendance(
                AttendanceId.next(),
                id,
                Optional.empty(),
                name.name(),
                from.strip(),
                Optional.empty(),
                false,
                how,
                Optional.empty(),
                false,
                Optional.empty(),
                false,
                by.person(),
                now());
        keep(line.declared(how, false, lateFrom(meeting), by.person(), now()));
        counted(meeting);
        return line.id();
    }

    /** Takes a line off the roll that was entered by mistake. The record of what was declared keeps it. */
    public void strike(AttendanceId id, Member by) {
        mustDeclare(by);
        var line = known(id);
        revisions.next(line.meeting());
        var meeting = open(line.meeting(), Declared.EXCUSED, by);
        lines.remove(id);
        counted(meeting);
    }

    /**
     * Says that one is here oneself.
     *
     * @param how in the room or from afar
     * @throws Refused unless the meeting is under way, and for whoever is outside in a closed session
     */
    public void checkIn(MeetingId meeting, Declared how, Member self) {
        if (!how.isHere()) {
            throw new IllegalArgumentException("Nobody checks in as " + how);
        }
        put(meeting, self.person(), how, self);
    }

    /**
     * Says that one leaves now.
     *
     * @throws Refused unless one is on the roll as being here
     */
    public void leave(MeetingId id, Member self) {
        if (lines.of(id, self.person()).filter(Attendance::isHere).isEmpty()) {
            throw new Refused(Refusal.NOT_HERE);
        }
        put(id, self.person(), Declared.LEFT, self);
    }

    /** Sends one's apologies. */
    public void excuse(MeetingId id, Member self) {
        put(id, self.person(), Declared.EXCUSED, self);
    }

    /**
     * Leaves a seat that has been inactive out of membership and quorum of this meeting, or counts it again. While somebody is present
     * for it, it counts.
     *
     * @throws NotPermitted unless the member presides
     */
    public void leaveOut(MeetingId id, OrganisationId seat, boolean out, Member chair) {
        chair.must(Right.PRESIDE);
        revisions.next(id);
        var meeting = doors.admitted(id, chair);
        lines.leaveOut(id, seat, out);
        counted(meeting);
    }

    private void put(MeetingId id, PersonId person, Declared how, Member by) {
        by.must(Right.READ);
        revisions.next(id);
        var meeting = open(id, how, by);
        var known = lines.of(id, person);
        if (known.filter(line -> line.declared() == how).isEmpty()) {
            var line = known.orElseGet(() -> blank(meeting, person, by));
            keep(line.declared(how, isOnline(line), lateFrom(meeting), by.person(), now()));
            counted(meeting);
        }
    }

    private Attendance blank(Meeting meeting, PersonId person, Member by) {
        var member = members.byId(person).orElseThrow(() -> new Refused(Refusal.PERSON_UNKNOWN));
        var alternate = seats.held(by).stream()
                .anyMatch(term -> term.person().equals(person) && term.capacity() == Capacity.ALTERNATE);
        return new Attendance(
                AttendanceId.next(),
                meeting.id(),
                Optional.of(person),
                member.displayName(),
                member.organisationName(),
                member.organisation(),
                alternate,
                Declared.EXCUSED,
                Optional.empty(),
                false,
                Optional.empty(),
                false,
                by.person(),
                now());
    }

    private boolean isOnline(Attendance line) {
        return presence.at(place(line.meeting())).stream().anyMatch(each -> line.is(new PersonId(each.id())));
    }

    private Meeting open(MeetingId id, Declared how, Member by) {
        var meeting = doors.admitted(id, by);
        if (meeting.stage() == Stage.ADJOURNED) {
            throw new Refused(Refusal.ADJOURNED);
        }
        if (meeting.stage() == Stage.PLANNED && how != Declared.EXCUSED) {
            throw new Refused(Refusal.NOT_UNDER_WAY);
        }
        return meeting;
    }

    private Optional<Instant> lateFrom(Meeting meeting) {
        return Optional.ofNullable(meeting.openedAt()).map(opened -> opened.plus(Attendance.PATIENCE));
    }

    private void keep(Attendance line) {
        lines.keep(line);
        facts.publishEvent(new AttendanceDeclared(line.meeting(), line.id()));
    }

    private void counted(Meeting meeting) {
        quorums.recount(meeting);
        facts.publishEvent(new RollCallChanged());
        facts.publishEvent(new SittingChanged(meeting.id()));
    }

    private Attendance known(AttendanceId id) {
        return lines.byId(id).orElseThrow(() -> new Refused(Refusal.ATTENDANCE_UNKNOWN));
    }

    private Instant now() {
        return clock.instant();
    }

    private static void mustDeclare(Member by) {
        by.must(Right.READ);
        if (!mayDeclare(by)) {
            throw new Refused(Refusal.NOT_YOURS_TO_DECLARE);
        }
    }
}
