package org.commonground.sitting;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonground.decision.MotionChanged;
import org.commonground.decision.MotionId;
import org.commonground.decision.MotionKeeper;
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
 * closed. When the session is over, members may read what was decided; observers see what the minutes for the public say, and no more.
 */
@Component
class ClosedMotions implements MotionKeeper {

    private final Agendas agendas;
    private final Meetings meetings;
    private final Doors doors;
    private final ClosedSessionTable sessions;
    private final JdbcClient database;
    private final ApplicationEventPublisher facts;

    ClosedMotions(
            Agendas agendas,
            Meetings meetings,
            Doors doors,
            ClosedSessionTable sessions,
            JdbcClient database,
            ApplicationEventPublisher facts) {
        this.agendas = agendas;
        this.meetings = meetings;
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
        var closed = closedItems();
        return !closed.isEmpty()
                && agendas.itemOf(motion, Program.READER)
                        .filter(item -> closed.contains(item.id()))
                        .filter(item -> isOutside(item.meeting(), reader))
                        .isPresent();
    }

    private boolean isOutside(MeetingId id, Member reader) {
        return meetings.byId(id, Program.READER)
                .filter(meeting -> !doors.staysIn(meeting, reader))
                .filter(meeting ->
                        !reader.may(Right.WRITE) || sessions.lasting(id).isPresent())
                .isPresent();
    }

    /** The items that were current while the door was closed. */
    private Set<ItemId> closedItems() {
        return database.sql("""
                        select distinct s.item from stretch s join closed_session c on c.meeting = s.meeting
                         where (c.ended_at is null or s.began_at < c.ended_at)
                           and (s.ended_at is null or s.ended_at > c.began_at)
                        """).query((row, number) -> new ItemId(row.getObject("item", UUID.class))).list().stream()
                .collect(Collectors.toSet());
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
