package org.commonground.sitting;

import org.commonground.meeting.MeetingId;
import org.commonground.membership.Member;
import org.commonground.membership.NotPermitted;
import org.commonground.membership.Right;
import org.commonground.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Quiet signals that somebody needs a break. Whoever presides learns how many ask and not who; nothing of it is recorded, and it is gone
 * with the next break or the end of the meeting.
 */
@Service
@Transactional
public class Breaks {

    private final Doors doors;
    private final Revisions revisions;
    private final JdbcClient database;
    private final ApplicationEventPublisher facts;

    Breaks(Doors doors, Revisions revisions, JdbcClient database, ApplicationEventPublisher facts) {
        this.doors = doors;
        this.revisions = revisions;
        this.database = database;
        this.facts = facts;
    }

    /**
     * Asks for a break, or does not need it any more. Asking again changes nothing.
     *
     * @throws Refused unless the meeting is under way, and for whoever is outside in a closed session
     */
    public void ask(MeetingId id, boolean needed, Member self) {
        self.must(Right.READ);
        revisions.next(id);
        doors.underWay(id, self);
        database.sql("delete from break_wish where meeting = ? and person = ?")
                .param(id.value())
                .param(self.person().value())
                .update();
        if (needed) {
            database.sql("insert into break_wish (meeting, person) values (?, ?)")
                    .param(id.value())
                    .param(self.person().value())
                    .update();
        }
        facts.publishEvent(new SittingChanged(id));
    }

    /** Whether one has asked oneself. */
    @Transactional(readOnly = true)
    public boolean isAsked(MeetingId id, Member self) {
        self.must(Right.READ);
        return database.sql("select count(*) from break_wish where meeting = ? and person = ?")
                        .param(id.value())
                        .param(self.person().value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * How many ask.
     *
     * @throws NotPermitted unless the member presides
     */
    @Transactional(readOnly = true)
    public int count(MeetingId id, Member chair) {
        chair.must(Right.PRESIDE);
        return database.sql("select count(*) from break_wish where meeting = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    void forget(MeetingId id) {
        database.sql("delete from break_wish where meeting = ?")
                .param(id.value())
                .update();
    }
}
