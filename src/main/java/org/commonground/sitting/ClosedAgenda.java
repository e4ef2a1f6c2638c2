package org.commonground.sitting;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonground.meeting.AgendaKeeper;
import org.commonground.meeting.ItemId;
import org.commonground.meeting.ItemWorded;
import org.commonground.meeting.MeetingId;
import org.commonground.meeting.Meetings;
import org.commonground.meeting.PaperAdded;
import org.commonground.membership.Member;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps from those outside what was written into the agenda while the door was closed, then and later, and where it comes back. */
@Component
class ClosedAgenda implements AgendaKeeper {

    private final ClosedSessionTable sessions;
    private final Meetings meetings;
    private final Doors doors;
    private final JdbcClient database;

    ClosedAgenda(ClosedSessionTable sessions, Meetings meetings, Doors doors, JdbcClient database) {
        this.sessions = sessions;
        this.meetings = meetings;
        this.doors = doors;
        this.database = database;
    }

    @Override
    public Set<UUID> keptFrom(MeetingId meeting, Member reader) {
        var behind = behind(meeting);
        return behind.isEmpty()
                        || meetings.byId(meeting, Program.READER)
                                .filter(known -> doors.staysIn(known, reader))
                                .isPresent()
                ? Set.of()
                : behind;
    }

    /** The items and papers of a meeting that came behind the door, by their numbers. */
    Set<UUID> behind(MeetingId meeting) {
        return database
                .sql("select thing from behind_door where meeting = ?")
                .param(meeting.value())
                .query(UUID.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    @EventListener
    void on(ItemWorded worded) {
        if (isClosed(worded.meeting()) || worded.from().filter(this::isBehind).isPresent()) {
            keep(worded.item().value(), worded.meeting());
        }
    }

    @EventListener
    void on(PaperAdded added) {
        if (isClosed(added.meeting())) {
            keep(added.paper().value(), added.meeting());
        }
    }

    private boolean isClosed(MeetingId meeting) {
        return sessions.lasting(meeting).isPresent();
    }

    private boolean isBehind(ItemId item) {
        return isBehind(item.value());
    }

    private boolean isBehind(UUID thing) {
        return database.sql("select count(*) from behind_door where thing = ?")
                        .param(thing)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void keep(UUID thing, MeetingId meeting) {
        if (!isBehind(thing)) {
            database.sql("insert into behind_door (thing, meeting) values (?, ?)")
                    .param(thing)
                    .param(meeting.value())
                    .update();
        }
    }
}
