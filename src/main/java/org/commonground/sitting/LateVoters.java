package org.commonground.sitting;

import java.util.List;
import java.util.Optional;
import org.commonground.decision.Attendance;
import org.commonground.decision.Elector;
import org.commonground.decision.Motion;
import org.commonground.decision.Motions;
import org.commonground.decision.Rolls;
import org.commonground.decision.VoteId;
import org.commonground.decision.VoteSight;
import org.commonground.decision.Votes;
import org.commonground.meeting.Agendas;
import org.commonground.meeting.MeetingId;
import org.commonground.membership.Member;
import org.commonground.membership.NotPermitted;
import org.commonground.membership.OrganisationId;
import org.commonground.membership.Right;
import org.commonground.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Seats that come while a vote runs. Its roll was fixed when it was opened; whoever presides puts them on it, with a note. */
@Service
@Transactional
public class LateVoters {

    private final Attendances attendances;
    private final Agendas agendas;
    private final Motions motions;
    private final Votes votes;
    private final Rolls rolls;

    LateVoters(Attendances attendances, Agendas agendas, Motions motions, Votes votes, Rolls rolls) {
        this.attendances = attendances;
        this.agendas = agendas;
        this.motions = motions;
        this.votes = votes;
        this.rolls = rolls;
    }

    /**
     * Who is present now and away, or missing, on the roll of a vote that runs in this meeting. Nobody is late for a vote by answer.
     *
     * @throws NotPermitted unless the member presides
     */
    @Transactional(readOnly = true)
    public List<LateVoter> of(MeetingId meeting, Member chair) {
        chair.must(Right.PRESIDE);
        var running = votes.running(chair).stream()
                .filter(sight -> sight.open() && !sight.vote().rules().byAnswer())
                .filter(sight -> agendas.itemOf(sight.vote().motion(), chair)
                        .filter(item -> item.meeting().equals(meeting))
                        .isPresent())
                .toList();
        if (running.isEmpty()) {
            return List.of();
        }
        var here = attendances.electorate(meeting, chair).electors().stream()
                .filter(each ->
                        each.attendance() == Attendance.PRESENT && each.holder().isPresent())
                .toList();
        return running.stream()
                .flatMap(sight -> here.stream()
                        .filter(each -> isLate(sight.roll().of(each.seat())))
                        .map(each -> late(sight, each, chair)))
                .toList();
    }

    /**
     * Puts a seat on the roll of a vote that runs, so that it can vote at once.
     *
     * @param note for the record, such as when they came
     * @throws NotPermitted unless the member presides
     * @throws Refused if the seat is not late for it any more, or the vote is over
     */
    public void admit(MeetingId meeting, VoteId vote, OrganisationId seat, String note, Member chair) {
        var late = of(meeting, chair).stream()
                .filter(each ->
                        each.vote().equals(vote) && each.elector().seat().equals(seat))
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.CHANGED_MEANWHILE));
        var elector = late.elector();
        if (votes.look(vote, chair).roll().of(seat).isPresent()) {
            rolls.declare(vote, seat, Attendance.PRESENT, elector.holder(), note, chair);
        } else {
            rolls.admit(vote, elector.attending(Attendance.PRESENT, note), chair);
        }
    }

    private static boolean isLate(Optional<Elector> onRoll) {
        return onRoll.filter(each -> each.attendance() != Attendance.AWAY || each.recused())
                .isEmpty();
    }

    private LateVoter late(VoteSight sight, Elector elector, Member chair) {
        var question = motions.byId(sight.vote().motion(), chair)
                .map(Motion::title)
                .map(title -> title.title())
                .orElse("");
        return new LateVoter(
                sight.vote().id(),
                question,
                elector,
                sight.roll().voters(sight.vote().rules()).size());
    }
}
