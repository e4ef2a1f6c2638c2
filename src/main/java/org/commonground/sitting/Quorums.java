package org.commonground.sitting;

import java.time.Clock;
import java.util.List;
import org.commonground.meeting.Meeting;
import org.commonground.meeting.MeetingId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes when the quorum of a meeting is met and when it is lost. */
@Component
class Quorums {

    private final SeatsPresent seats;
    private final Revisions revisions;
    private final JdbcClient database;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Quorums(
            SeatsPresent seats,
            Revisions revisions,
            JdbcClient database,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.seats = seats;
        this.revisions = revisions;
        this.database = database;
        this.facts = facts;
        this.clock = clock;
    }

    /** Counts again. Called after every change, by whoever holds the room meanwhile. */
    void recount(Meeting meeting) {
        if (!meeting.stage().isUnderWay()) {
            return;
        }
        var sign = QuorumSign.of(seats.of(meeting));
        if (sign.met() == revisions.isQuorate(meeting.id())) {
            return;
        }
        var now = clock.instant();
        revisions.quorate(meeting.id(), sign.met());
        database.sql("""
                        insert into quorum_entry (meeting, number, met, present, needed, membership, changed_at)
                        select :meeting, (select coalesce(max(number), 0) + 1 from quorum_entry where meeting = :meeting), :met, :present,
                               :needed, :membership, :at
                        """)
                .param("meeting", meeting.id().value())
                .param("met", sign.met())
                .param("present", sign.present())
                .param("needed", sign.needed())
                .param("membership", sign.membership())
                .param("at", Times.of(now))
                .update();
        facts.publishEvent(sign.met() ? new QuorumMet(meeting.id(), now) : new QuorumLost(meeting.id(), now));
    }

    List<QuorumEntry> of(MeetingId meeting) {
        return database.sql("select * from quorum_entry where meeting = ? order by number")
                .param(meeting.value())
                .query((row, number) -> new QuorumEntry(
                        row.getBoolean("met"),
                        row.getInt("present"),
                        row.getInt("needed"),
                        row.getInt("membership"),
                        Times.at(row, "changed_at")))
                .list();
    }
}
