package org.commonground.sitting;

import java.util.Set;
import org.commonground.meeting.Meeting;
import org.commonground.meeting.MeetingId;
import org.commonground.meeting.Meetings;
import org.commonground.membership.Member;
import org.commonground.membership.OrganisationId;
import org.commonground.membership.Right;
import org.commonground.shared.Refused;
import org.commonground.structure.Bodies;
import org.springframework.stereotype.Component;

/** Who may come into the room of a meeting. */
@Component
class Doors {

    private final Meetings meetings;
    private final Bodies bodies;
    private final ClosedSessionTable closed;

    Doors(Meetings meetings, Bodies bodies, ClosedSessionTable closed) {
        this.meetings = meetings;
        this.bodies = bodies;
        this.closed = closed;
    }

    /** @throws Refused if there is no such meeting for this reader */
    Meeting known(MeetingId id, Member reader) {
        reader.must(Right.READ);
        return meetings.byId(id, reader).orElseThrow(() -> new Refused(Refusal.MEETING_UNKNOWN));
    }

    /** @throws Refused if there is no such meeting for this reader, or members alone are in the room and this is none */
    Meeting admitted(MeetingId id, Member reader) {
        var meeting = known(id, reader);
        if (!admits(meeting, reader)) {
            throw new Refused(Refusal.CLOSED_SESSION);
        }
        return meeting;
    }

    /** @throws Refused as {@link #admitted}, and unless it is in session or in recess */
    Meeting underWay(MeetingId id, Member by) {
        var meeting = admitted(id, by);
        if (!meeting.stage().isUnderWay()) {
            throw new Refused(Refusal.NOT_UNDER_WAY);
        }
        return meeting;
    }

    boolean admits(Meeting meeting, Member member) {
        return closed.lasting(meeting.id()).isEmpty() || staysIn(meeting, member);
    }

    boolean staysIn(Meeting meeting, Member member) {
        return staysIn(member, bodies.seats(meeting.body(), Program.READER));
    }

    /** In a closed session stay whoever presides or keeps the record, and members who sit in the body. */
    static boolean staysIn(Member member, Set<OrganisationId> seats) {
        return member.may(Right.PRESIDE)
                || member.may(Right.RECORD)
                || (member.may(Right.WRITE)
                        && member.organisation().filter(seats::contains).isPresent());
    }
}
