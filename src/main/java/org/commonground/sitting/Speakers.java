package org.commonground.sitting;

import java.time.Clock;
import java.util.Optional;
import org.commonground.meeting.Agendas;
import org.commonground.meeting.Item;
import org.commonground.meeting.ItemState;
import org.commonground.meeting.MeetingId;
import org.commonground.membership.Member;
import org.commonground.membership.NotPermitted;
import org.commonground.membership.Organisation;
import org.commonground.membership.OrganisationId;
import org.commonground.membership.Organisations;
import org.commonground.membership.Right;
import org.commonground.membership.Sector;
import org.commonground.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of those who want to speak, in the order in which they asked, and who spoke when. Whoever presides gives the floor. */
@Service
@Transactional
public class Speakers {

    static final int LONGEST_ABOUT = 300;

    private final TurnTable turns;
    private final AttendanceTable lines;
    private final Doors doors;
    private final ClosedSessionTable closed;
    private final Agendas agendas;
    private final Organisations organisations;
    private final Revisions revisions;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Speakers(
            TurnTable turns,
            AttendanceTable lines,
            Doors doors,
            ClosedSessionTable closed,
            Agendas agendas,
            Organisations organisations,
            Revisions revisions,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.turns = turns;
        this.lines = lines;
        this.doors = doors;
        this.closed = closed;
        this.agendas = agendas;
        this.organisations = organisations;
        this.revisions = revisions;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Who speaks, waits and has spoken. What somebody wanted to speak about behind closed doors stays there.
     *
     * @throws Refused for whoever is outside in a closed session
     */
    @Transactional(readOnly = true)
    public Floor of(MeetingId meeting, Member reader) {
        var floor = turns.of(meeting);
        return doors.staysIn(doors.admitted(meeting, reader), reader) ? floor : floor.seenFromOutside();
    }

    /**
     * Asks to speak. Asking again changes nothing.
     *
     * @param about what about; may be empty
     * @throws Refused unless the meeting is under way, and for whoever is outside in a closed session
     */
    public void ask(MeetingId id, String about, Member self) {
        self.must(Right.READ);
        line(id, about, false, self, self);
    }

    /** Does not want to speak any more. */
    public void withdraw(MeetingId id, Member self) {
        self.must(Right.READ);
        revisions.next(id);
        doors.underWay(id, self);
        turns.of(id).waitingOf(self.person()).ifPresent(turn -> turns.delete(turn.id()));
        changed(id);
    }

    /**
     * Puts somebody on the list who is on the roll, such as a person in the room without a device.
     *
     * @throws NotPermitted unless the member presides
     */
    public void add(AttendanceId attendance, Member chair) {
        chair.must(Right.PRESIDE);
        var line = lines.byId(attendance).orElseThrow(() -> new Refused(Refusal.ATTENDANCE_UNKNOWN));
        var id = line.meeting();
        revisions.next(id);
        doors.underWay(id, chair);
        put(
                id,
                new Turn(
                        TurnId.next(),
                        current(id).map(Item::id),
                        line.person(),
                        Optional.of(attendance),
                        line.name(),
                        line.from(),
                        line.seat().flatMap(this::sector),
                        "",
                        false,
                        clock.instant(),
                        Optional.empty(),
                        Optional.empty()));
    }

    /**
     * Gives the floor to whoever asked first; with nobody waiting, whoever speaks has ended. Where the floor has passed on meanwhile,
     * nothing changes.
     *
     * @param seen whose turn it was on the chair's page
     * @throws NotPermitted unless the member presides
     */
    public void next(MeetingId id, Optional<TurnId> seen, Member chair) {
        chair.must(Right.PRESIDE);
        revisions.next(id);
        doors.underWay(id, chair);
        if (!speaking(id).equals(seen)) {
            return;
        }
        turns.endSpeech(id, clock.instant());
        turns.of(id).waiting().stream().findFirst().ifPresent(turn -> begin(id, turn));
        changed(id);
    }

    /**
     * Gives the floor to one of those who wait, whatever the order. Nothing changes for whoever has it already.
     *
     * @throws NotPermitted unless the member presides
     * @throws Refused if they do not wait any more
     */
    public void call(TurnId turn, Member chair) {
        chair.must(Right.PRESIDE);
        var id = meetingOf(turn);
        revisions.next(id);
        doors.underWay(id, chair);
        if (speaking(id).equals(Optional.of(turn))) {
            return;
        }
        var called = waiting(id, turn);
        turns.endSpeech(id, clock.instant());
        begin(id, called);
        changed(id);
    }

    /**
     * Takes somebody off the list who waits.
     *
     * @throws NotPermitted unless the member presides
     */
    public void remove(TurnId turn, Member chair) {
        chair.must(Right.PRESIDE);
        var id = meetingOf(turn);
        revisions.next(id);
        doors.underWay(id, chair);
        turns.delete(waiting(id, turn).id());
        changed(id);
    }

    /** Whoever has this turn has ended, and nobody else begins. Where the floor has passed on meanwhile, nothing changes. */
    public void end(TurnId turn, Member chair) {
        chair.must(Right.PRESIDE);
        var id = meetingOf(turn);
        revisions.next(id);
        doors.underWay(id, chair);
        if (!speaking(id).equals(Optional.of(turn))) {
            return;
        }
        turns.endSpeech(id, clock.instant());
        changed(id);
    }

    /**
     * @param behind whether the words come from behind closed doors, whatever the door is now
     * @param by who puts the other on the list
     */
    void line(MeetingId id, String about, boolean behind, Member other, Member by) {
        var words = about.strip();
        if (words.length() > LONGEST_ABOUT) {
            throw new Refused(Refusal.ABOUT_TOO_LONG);
        }
        revisions.next(id);
        doors.underWay(id, by);
        put(
                id,
                new Turn(
                        TurnId.next(),
                        current(id).map(Item::id),
                        Optional.of(other.person()),
                        lines.of(id, other.person()).map(Attendance::id),
                        other.displayName(),
                        other.organisationName(),
                        other.organisation().flatMap(this::sector),
                        words,
                        behind || closed.lasting(id).isPresent(),
                        clock.instant(),
                        Optional.empty(),
                        Optional.empty()));
    }

    /** The meeting is over: nobody speaks or waits any more. */
    void close(MeetingId id) {
        turns.endSpeech(id, clock.instant());
        turns.deleteWaiting(id);
    }

    private void put(MeetingId id, Turn turn) {
        if (turns.of(id).waiting().stream().noneMatch(turn::isOfSame)) {
            turns.insert(id, turn);
            changed(id);
        }
    }

    private void begin(MeetingId id, Turn turn) {
        turns.begin(turn.id(), current(id).map(Item::id).or(turn::item), clock.instant());
    }

    private Optional<TurnId> speaking(MeetingId id) {
        return turns.of(id).speaking().map(Turn::id);
    }

    private Turn waiting(MeetingId id, TurnId turn) {
        return turns.of(id).waiting().stream()
                .filter(each -> each.id().equals(turn))
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.TURN_UNKNOWN));
    }

    private Optional<Item> current(MeetingId id) {
        return agendas.of(id, Program.READER).stream()
                .filter(item -> item.state() == ItemState.CURRENT)
                .findFirst();
    }

    private Optional<Sector> sector(OrganisationId organisation) {
        return organisations.byId(organisation, Program.READER).map(Organisation::sector);
    }

    private MeetingId meetingOf(TurnId turn) {
        return turns.meetingOf(turn).orElseThrow(() -> new Refused(Refusal.TURN_UNKNOWN));
    }

    private void changed(MeetingId id) {
        facts.publishEvent(new SittingChanged(id));
    }
}
