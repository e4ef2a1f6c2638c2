package org.commonground.decision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonground.decision.ballot.Finding;
import org.commonground.decision.ballot.Urn;
import org.commonground.membership.Member;
import org.commonground.membership.OrganisationId;
import org.commonground.membership.PersonId;
import org.commonground.membership.Right;

/**
 * A vote as one reader may see it.
 *
 * @param open whether ballots are taken at this moment
 * @param urn what the ballots say; empty where it is not shown, or not yet
 * @param finding what they come to; empty until it closes, unless the tally is shown live. Without numbers where these are withheld
 * @param verdict what that means; empty until it closes
 * @param splitWithheld whether the numbers are kept back because they would say what somebody voted
 * @param ballots who said what, where the reader may know
 * @param entered whose ballot was entered for them, for those who may put it right, whatever it says
 * @param mine the seats the reader votes for
 * @param whyNot why the reader has no vote; empty where they have one
 */
public record VoteSight(
        Vote vote,
        boolean open,
        ElectoralRoll roll,
        Optional<Urn> urn,
        Optional<Finding> finding,
        Optional<Verdict> verdict,
        boolean splitWithheld,
        List<CastBallot> ballots,
        Set<OrganisationId> entered,
        List<Elector> mine,
        Optional<Refusal> whyNot) {

    static VoteSight of(VoteState state, Member reader, Instant now) {
        var vote = state.vote();
        var ended = vote.closed().isPresent();
        var mine = state.roll().heldBy(reader.person());
        var told = ended || tallyIsShown(vote.rules().display(), mine);
        var withheld = state.splitIsWithheld();
        return new VoteSight(
                vote,
                vote.isOpen(now),
                state.roll(),
                told && !withheld ? Optional.of(state.urn()) : Optional.empty(),
                told ? withheld ? namesAlone(state.finding()) : Optional.of(state.finding()) : Optional.empty(),
                ended ? Optional.of(state.verdict()) : Optional.empty(),
                withheld && ended,
                ballots(state, reader, told),
                entered(state, reader),
                mine,
                whyNot(state, reader, mine));
    }

    /** Whoever is chosen is told, and between whom it is open; by how many is not. */
    private static Optional<Finding> namesAlone(Finding finding) {
        return switch (finding) {
            case Finding.Chosen chosen ->
                Optional.of(new Finding.Chosen(List.of(), chosen.chosen(), chosen.byLot(), Optional.empty()));
            case Finding.Level level ->
                Optional.of(new Finding.Level(List.of(), level.chosen(), level.level(), level.open()));
            default -> Optional.empty();
        };
    }

    private static boolean tallyIsShown(Display display, List<Elector> mine) {
        return switch (display) {
            case TURNOUT -> false;
            case AFTER_MINE -> !mine.isEmpty() && mine.stream().allMatch(Elector::voted);
            case LIVE -> true;
        };
    }

    private static List<CastBallot> ballots(VoteState state, Member reader, boolean told) {
        var named = state.vote().rules().secrecy() == Secrecy.OPEN
                || state.vote().rules().secrecy() == Secrecy.CLOSED
                        && (reader.may(Right.PRESIDE) || reader.may(Right.RECORD));
        var own =
                state.roll().heldBy(reader.person()).stream().map(Elector::seat).toList();
        return state.ballots().stream()
                .filter(each -> named && told || own.contains(each.seat()))
                .toList();
    }

    private static Set<OrganisationId> entered(VoteState state, Member reader) {
        return reader.may(Right.PRESIDE) || reader.may(Right.RECORD)
                ? state.ballots().stream()
                        .filter(each -> each.enteredBy().isPresent())
                        .map(CastBallot::seat)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static Optional<Refusal> whyNot(VoteState state, Member reader, List<Elector> mine) {
        var rules = state.vote().rules();
        if (mine.stream().anyMatch(each -> state.roll().canVote(each, rules.byAnswer()))) {
            return Optional.empty();
        }
        if (!reader.may(Right.WRITE)) {
            return Optional.of(Refusal.NOT_ON_ROLL);
        }
        var own = mine.isEmpty() ? reader.organisation().flatMap(state.roll()::of) : Optional.of(mine.getFirst());
        return Optional.of(own.map(elector -> whyNot(elector, reader.person())).orElse(Refusal.NOT_ON_ROLL));
    }

    private static Refusal whyNot(Elector elector, PersonId reader) {
        if (elector.recused()) {
            return Refusal.SEAT_RECUSED;
        }
        if (elector.isGone()) {
            return Refusal.NOT_ON_ROLL;
        }
        if (!elector.isHeldBy(reader)) {
            return Refusal.NOT_YOUR_SEAT;
        }
        return elector.attendance() == Attendance.BY_PROXY ? Refusal.HOLDER_AWAY : Refusal.SEAT_AWAY;
    }

    /** Whether it runs, and takes no ballots until enough are present again. */
    public boolean isPaused() {
        return open && !roll.isQuorate(vote.rules());
    }

    /** The ballot of a seat, where the reader may know it. */
    public Optional<CastBallot> ballotOf(OrganisationId seat) {
        return ballots.stream().filter(each -> each.seat().equals(seat)).findFirst();
    }

    /** The reader's seats that can vote and have not. */
    public List<Elector> waitingForMe() {
        return mine.stream()
                .filter(each -> open
                        && !isPaused()
                        && !each.voted()
                        && roll.canVote(each, vote.rules().byAnswer()))
                .toList();
    }
}
