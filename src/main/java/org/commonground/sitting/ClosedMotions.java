package org.commonground.sitting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.decision.Motion;
import org.commonground.decision.MotionChanged;
import org.commonground.decision.MotionId;
import org.commonground.decision.MotionKeeper;
import org.commonground.decision.Motions;
import org.commonground.decision.VoteSight;
import org.commonground.decision.Votes;
import org.commonground.meeting.Agendas;
import org.commonground.meeting.Item;
import org.commonground.meeting.ItemId;
import org.commonground.meeting.ItemStarted;
import org.commonground.meeting.ItemState;
import org.commonground.meeting.MeetingId;
import org.commonground.meeting.Meetings;
import org.commonground.membership.Member;
import org.commonground.membership.Right;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what a body takes up behind closed doors from those outside: the motions under an item that was current while the door was
 * closed, unless they were settled before, and those that were moved then under any item. When the session is over, whoever was outside
 * sees of it what the minutes say to them, and what is put to the vote before their eyes.
 */
@Component
class ClosedMotions implements MotionKeeper {

    private final Agendas agendas;
    private final Meetings meetings;
    private final Motions motions;
    private final Votes votes;
    private final Doors doors;
    private final ClosedSessionTable sessions;
    private final JdbcClient database;
    private final ApplicationEventPublisher facts;

    ClosedMotions(
            Agendas agendas,
            Meetings meetings,
            Motions motions,
            Votes votes,
            Doors doors,
            ClosedSessionTable sessions,
            JdbcClient database,
            ApplicationEventPublisher facts) {
        this.agendas = agendas;
        this.meetings = meetings;
        this.motions = motions;
        this.votes = votes;
        this.doors = doors;
        this.sessions = sessions;
        this.database = database;
        this.facts = facts;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean keepsFrom(MotionId motion, Member reader) {
        if (reader.may(Right.PRESIDE) || reader.may(Right.RECORD)) {
            return false;
        }
        if (!sessions.wereAny()) {
            return false;
        }
        var closed = closedItems();
        return motions.byId(motion, Program.READER)
                .filter(moved -> itemsOf(moved).stream()
                        .filter(item -> isOutside(item.meeting(), reader))
                        .anyMatch(item -> isTakenUp(moved, sessionsOf(item, moved, closed))))
                .isPresent();
    }

    /** All at which it ever came up: another meeting does not open the door of an earlier one. */
    private List<Item> itemsOf(Motion motion) {
        return Stream.of(Optional.of(motion.id()), Optional.ofNullable(motion.amends()))
                .flatMap(Optional::stream)
                .flatMap(each -> agendas.itemsOf(each, Program.READER).stream())
                .toList();
    }

    private List<ClosedSession> sessionsOf(Item item, Motion motion, Map<ItemId, List<ClosedSession>> closed) {
        return Stream.concat(
                        closed.getOrDefault(item.id(), List.of()).stream(),
                        sessions.of(item.meeting()).stream().filter(session -> session.covers(motion.movedAt())))
                .toList();
    }

    private boolean isTakenUp(Motion motion, List<ClosedSession> sessions) {
        var taken = votes.on(motion.id(), Program.READER).stream()
                .map(VoteSight::vote)
                .toList();
        return sessions.stream().anyMatch(session -> session.tookUp(motion, taken));
    }

    private boolean isOutside(MeetingId id, Member reader) {
        return meetings.byId(id, Program.READER)
                .filter(meeting -> !doors.staysIn(meeting, reader))
                .isPresent();
    }

    /** The items that were current while the door was closed, and when that was. */
    private Map<ItemId, List<ClosedSession>> closedItems() {
        return database
                .sql("""
                        select distinct s.item, c.began_at, c.began_by, c.ended_at
                          from stretch s join closed_session c on c.meeting = s.meeting
                         where (c.ended_at is null or s.began_at < c.ended_at)
                           and (s.ended_at is null or s.ended_at > c.began_at)
                        """)
                .query((row, number) ->
                        Map.entry(new ItemId(row.getObject("item", UUID.class)), ClosedSessionTable.read(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    @EventListener
    void on(ClosedSessionBegan began) {
        tell(began.meeting());
    }

    @EventListener
    void on(ClosedSessionEnded ended) {
        tell(ended.meeting());
    }

    @EventListener
    void on(ItemStarted started) {
        if (sessions.lasting(started.meeting()).isPresent()) {
            tell(started.meeting());
        }
    }

    private void tell(MeetingId meeting) {
        agendas.of(meeting, Program.READER).stream()
                .filter(item -> item.state() == ItemState.CURRENT)
                .map(Item::id)
                .flatMap(item -> agendas.motions(item, Program.READER).stream())
                .forEach(motion -> facts.publishEvent(new MotionChanged(motion)));
    }
}
