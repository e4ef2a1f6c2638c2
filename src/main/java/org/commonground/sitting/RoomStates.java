package org.commonground.sitting;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonground.decision.MotionId;
import org.commonground.meeting.Agendas;
import org.commonground.meeting.Item;
import org.commonground.meeting.ItemId;
import org.commonground.meeting.MeetingId;
import org.commonground.meeting.Meetings;
import org.commonground.membership.Member;
import org.commonground.membership.Members;
import org.commonground.membership.Profile;
import org.commonground.structure.Bodies;
import org.springframework.stereotype.Component;

/** Reads rooms. What a hundred pages show alike is read once for all of them. */
@Component
class RoomStates {

    private static final int KEPT = 50;

    private record Moment(MeetingId meeting, long revision) {}

    private final Meetings meetings;
    private final Agendas agendas;
    private final ClosedAgenda agenda;
    private final Members members;
    private final Bodies bodies;
    private final AttendanceTable lines;
    private final SeatsPresent seats;
    private final TurnTable turns;
    private final Markers markers;
    private final ClosedSessionTable closed;
    private final Stretches stretches;
    private final Revisions revisions;
    private final Cache<Moment, RoomState> read =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    RoomStates(
            Meetings meetings,
            Agendas agendas,
            ClosedAgenda agenda,
            Members members,
            Bodies bodies,
            AttendanceTable lines,
            SeatsPresent seats,
            TurnTable turns,
            Markers markers,
            ClosedSessionTable closed,
            Stretches stretches,
            Revisions revisions) {
        this.meetings = meetings;
        this.agendas = agendas;
        this.agenda = agenda;
        this.members = members;
        this.bodies = bodies;
        this.lines = lines;
        this.seats = seats;
        this.turns = turns;
        this.markers = markers;
        this.closed = closed;
        this.stretches = stretches;
        this.revisions = revisions;
    }

    /** As it is stored now; empty where there is no such meeting. Must not be called where a change is not yet committed. */
    Optional<RoomState> of(MeetingId meeting) {
        var moment = new Moment(meeting, revisions.of(meeting));
        var known = read.getIfPresent(moment);
        if (known != null) {
            return Optional.of(known);
        }
        return undisturbed(moment);
    }

    /** All of one moment: reads again if something was stored in between. Of many who ask at once one reads. */
    private synchronized Optional<RoomState> undisturbed(MeetingId meeting, Moment asked) {
        var moment = asked;
        while (true) {
            var known = read.getIfPresent(moment);
            if (known != null) {
                return Optional.of(known);
            }
            var state = freshly(meeting);
            var after = new Moment(meeting, revisions.of(meeting));
            if (after.equals(moment)) {
                state.ifPresent(each -> read.put(after, each));
                return state;
            }
            moment = after;
        }
    }

    private Optional<RoomState> undisturbed(Moment moment) {
        return undisturbed(moment.meeting(), moment);
    }

    private Optional<RoomState> freshly(MeetingId id) {
        var people = members.all(Program.READER).stream()
                .map(Profile::standing)
                .collect(Collectors.toMap(Member::person, Function.identity()));
        return meetings.byId(id, Program.READER).map(meeting -> {
            var items = agendas.of(id, Program.READER);
            var roll = lines.of(id);
            var electors = seats.of(meeting, roll);
            return new RoomState(
                    meeting,
                    items,
                    stretches.clocks(id, items),
                    motions(items),
                    new Roll(roll.stream().map(line -> named(line, people)).toList()),
                    electors,
                    QuorumSign.of(electors),
                    markers.holders(id),
                    turns.of(id),
                    closed.lasting(id),
                    people,
                    bodies.seats(meeting.body(), Program.READER),
                    agenda.behind(id));
        });
    }

    private Map<ItemId, List<MotionId>> motions(List<Item> items) {
        var motions = new HashMap<ItemId, List<MotionId>>();
        items.forEach(item -> motions.put(item.id(), agendas.motions(item.id(), Program.READER)));
        return motions;
    }

    private static Attendance named(Attendance line, Map<?, Member> people) {
        return line.person()
                .flatMap(person -> Optional.ofNullable(people.get(person)))
                .map(member -> line.called(member.displayName()))
                .orElse(line);
    }
}
