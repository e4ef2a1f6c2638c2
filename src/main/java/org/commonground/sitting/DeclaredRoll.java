package org.commonground.sitting;

import java.util.Optional;
import org.commonground.decision.ElectoralRoll;
import org.commonground.decision.MotionId;
import org.commonground.decision.Motions;
import org.commonground.decision.RollCall;
import org.commonground.meeting.Agendas;
import org.commonground.meeting.Meeting;
import org.commonground.meeting.Meetings;
import org.commonground.membership.Member;
import org.commonground.shared.Reason;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The roll of the meeting that has a motion before it: those who are declared present, of the seats of its body. */
@Component
@Transactional(readOnly = true)
class DeclaredRoll implements RollCall {

    private final Agendas agendas;
    private final Motions motions;
    private final Meetings meetings;
    private final SeatsPresent seats;

    DeclaredRoll(Agendas agendas, Motions motions, Meetings meetings, SeatsPresent seats) {
        this.agendas = agendas;
        this.motions = motions;
        this.meetings = meetings;
        this.seats = seats;
    }

    @Override
    public Optional<ElectoralRoll> roll(MotionId motion, Member reader) {
        return meeting(motion, reader)
                .filter(meeting -> meeting.stage().isUnderWay())
                .map(seats::of);
    }

    @Override
    public Optional<Reason> mayNotOpen(MotionId motion, boolean byAnswer, Member chair) {
        return meeting(motion, chair).flatMap(meeting -> hold(meeting, byAnswer));
    }

    private Optional<Reason> hold(Meeting meeting, boolean byAnswer) {
        return switch (meeting.stage()) {
            case PLANNED -> byAnswer ? Optional.empty() : Optional.of(Refusal.NOT_UNDER_WAY);
            case RECESS -> Optional.of(Refusal.IN_RECESS);
            // What members answer in their own time goes on between meetings.
            case ADJOURNED -> byAnswer ? Optional.empty() : Optional.of(Refusal.MEETING_OVER);
            case IN_SESSION ->
                QuorumSign.of(seats.of(meeting)).met() ? Optional.empty() : Optional.of(Refusal.QUORUM_LOST);
        };
    }

    /** An amendment is before the meeting that has the motion before it. */
    private Optional<Meeting> meeting(MotionId motion, Member reader) {
        return agendas.itemOf(motion, reader)
                .or(() -> motions.byId(motion, Program.READER)
                        .flatMap(moved -> Optional.ofNullable(moved.amends()))
                        .flatMap(main -> agendas.itemOf(main, reader)))
                .flatMap(item -> meetings.byId(item.meeting(), reader));
    }
}
