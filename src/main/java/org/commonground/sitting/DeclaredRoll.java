package org.commonground.sitting;

import java.util.Optional;
import org.commonground.decision.ElectoralRoll;
import org.commonground.decision.MotionId;
import org.commonground.decision.Motions;
import org.commonground.decision.RollCall;
import org.commonground.meeting.Agendas;
import org.commonground.meeting.Meeting;
import org.commonground.meeting.MeetingId;
import org.commonground.meeting.Meetings;
import org.commonground.membership.Member;
import org.commonground.membership.PersonId;
import org.commonground.shared.Reason;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The roll of the meeting that has a motion before it: those who are declared present, of the seats of its body. */
@Component
@Transactional(readOnly = true)
class DeclaredRoll implements RollCall {

    private final Agendas agendas;
    private final Motions motions;
    private final Meetings meetings;
    private final SeatsPresent seats;
    private final AttendanceTable attendances;
    private final Revisions revisions;

    DeclaredRoll(
            Agendas agendas,
            Motions motions,
            Meetings meetings,
            SeatsPresent seats,
            AttendanceTable attendances,
            Revisions revisions) {
        this.agendas = agendas;
        this.motions = motions;
        this.meetings = meetings;
        this.seats = seats;
        this.attendances = attendances;
        this.revisions = revisions;
    }

    @Override
    public Optional<ElectoralRoll> roll(MotionId motion, Member reader) {
        return meeting(motion, reader)
                .filter(meeting -> meeting.stage().isUnderWay())
                .map(seats::of);
    }

    @Override
    public boolean isHere(MotionId motion, PersonId person, Member reader) {
        return meeting(motion, reader)
                .filter(meeting -> meeting.stage().isUnderWay())
                .flatMap(meeting -> attendances.of(meeting.id(), person))
                .filter(Attendance::isHere)
                .isPresent();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(MotionId motion) {
        meeting(motion, Program.READER).map(Meeting::id).ifPresent(revisions::hold);
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

    /** Whether a meeting has this motion before it. */
    boolean has(MotionId motion, MeetingId meeting) {
        return meeting(motion, Program.READER)
                .filter(each -> each.id().equals(meeting))
                .isPresent();
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
