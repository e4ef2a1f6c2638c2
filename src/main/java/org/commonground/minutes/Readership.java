package org.commonground.minutes;

import org.commonground.draft.Access;
import org.commonground.meeting.Meeting;
import org.commonground.meeting.Meetings;
import org.commonground.membership.Member;
import org.commonground.membership.Right;
import org.commonground.sitting.ClosedSessions;
import org.commonground.structure.Bodies;
import org.springframework.stereotype.Component;

/**
 * Who may see and write which passage. Whoever keeps the record writes; whoever presides sees all, since the chair answers for what is
 * purged; everybody else sees what is written for them, of meetings they may see.
 */
@Component
class Readership {

    private final Meetings meetings;
    private final Bodies bodies;
    private final ClosedSessions closed;
    private final NamedBodies named;

    Readership(Meetings meetings, Bodies bodies, ClosedSessions closed, NamedBodies named) {
        this.meetings = meetings;
        this.bodies = bodies;
        this.closed = closed;
        this.named = named;
    }

    Access of(Passage passage, Member member) {
        return meetings.byId(passage.meeting(), member)
                .map(meeting -> of(passage, meeting, member))
                .orElse(Access.NONE);
    }

    private Access of(Passage passage, Meeting meeting, Member member) {
        if (member.may(Right.RECORD)) {
            return passage.withdrawn() ? Access.READ : Access.WRITE;
        }
        if (member.may(Right.PRESIDE)) {
            return Access.READ;
        }
        return reads(passage, meeting, member) ? Access.READ : Access.NONE;
    }

    private boolean reads(Passage passage, Meeting meeting, Member member) {
        if (passage.withdrawn()) {
            return false;
        }
        return switch (passage.audience()) {
            case PUBLIC -> member.may(Right.READ);
            case MEMBERS -> member.may(Right.WRITE);
            case BODIES ->
                member.may(Right.WRITE)
                        && named.of(passage.id()).stream()
                                .anyMatch(body -> member.organisation()
                                        .filter(bodies.seats(body, member)::contains)
                                        .isPresent());
            case CLOSED -> closed.wouldAdmit(meeting.id(), member);
            case SCRIBES -> false;
        };
    }
}
