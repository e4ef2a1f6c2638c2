package org.commonground.sitting;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.commonground.meeting.MeetingId;
import org.commonground.membership.Member;
import org.commonground.membership.NotPermitted;
import org.commonground.membership.Right;
import org.commonground.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Times in which a meeting is among members alone: observers, and people without a seat in the body, wait outside. */
@Service
@Transactional
public class ClosedSessions {

    private final ClosedSessionTable sessions;
    private final Doors doors;
    private final Revisions revisions;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    ClosedSessions(
            ClosedSessionTable sessions,
            Doors doors,
            Revisions revisions,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.sessions = sessions;
        this.doors = doors;
        this.revisions = revisions;
        this.facts = facts;
        this.clock = clock;
    }

    /** The closed sessions of a meeting, the one that lasts among them. That they were is no secret. */
    @Transactional(readOnly = true)
    public List<ClosedSession> of(MeetingId meeting, Member reader) {
        doors.known(meeting, reader);
        return sessions.of(meeting);
    }

    /** The closed session that lasts now. */
    @Transactional(readOnly = true)
    public Optional<ClosedSession> lasting(MeetingId meeting, Member reader) {
        doors.known(meeting, reader);
        return sessions.lasting(meeting);
    }

    /** Whether this member may see and hear what happens in the room now. Rooms that show more of a meeting ask this, too. */
    @Transactional(readOnly = true)
    public boolean admits(MeetingId meeting, Member member) {
        return doors.admits(doors.known(meeting, member), member);
    }

    /** Whether this member stays in when the session is closed, as it was or will be. */
    @Transactional(readOnly = true)
    public boolean wouldAdmit(MeetingId meeting, Member member) {
        return doors.staysIn(doors.known(meeting, member), member);
    }

    /**
     * Sends out whoever does not belong to the body. Doing it again changes nothing.
     *
     * @throws NotPermitted unless the member presides
     * @throws Refused unless the meeting is under way
     */
    public void begin(MeetingId id, Member chair) {
        chair.must(Right.PRESIDE);
        revisions.next(id);
        doors.underWay(id, chair);
        if (sessions.lasting(id).isEmpty()) {
            var now = clock.instant();
            sessions.begin(id, chair.person(), now);
            facts.publishEvent(new ClosedSessionBegan(id, now));
            facts.publishEvent(new SittingChanged(id));
        }
    }

    /** Lets everybody in again. */
    public void end(MeetingId id, Member chair) {
        chair.must(Right.PRESIDE);
        revisions.next(id);
        doors.known(id, chair);
        end(id, Optional.of(chair));
    }

    /** @param by empty where it ends with the meeting */
    void end(MeetingId id, Optional<Member> by) {
        var now = clock.instant();
        if (sessions.end(id, by.map(Member::person), now)) {
            facts.publishEvent(new ClosedSessionEnded(id, now));
            facts.publishEvent(new SittingChanged(id));
        }
    }
}
