package org.commonground.decision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.commonground.decision.ballot.Draw;
import org.commonground.decision.ballot.Method;
import org.commonground.decision.ballot.Paper;
import org.commonground.decision.ballot.Tally;
import org.commonground.decision.sum.Quorum;
import org.commonground.decision.sum.Requirement;
import org.commonground.shared.Refused;

/**
 * By which rules a vote is taken: fixed when it is opened, and the same for everybody until it is closed.
 *
 * @param mayChange whether one may change one's vote until closing; never with secret ballots
 * @param recusedCountForQuorum whether somebody who has declared a conflict of interest still counts as present; they never count for the base
 * @param proxies how many other seats one present person may vote for; 0 where the body knows no proxies
 * @param weighted whether seats may count more than one vote; never with secret ballots
 * @param closesAt when it closes by itself; empty where the chair closes it in the meeting. With a time, the quorum is one of answers.
 * @param fallback what may decide instead if there is no consensus; agreed before, or not at all
 * @param chosenBefore who is chosen already, where this is the vote between those who were level for the places that were left
 */
public record Rules(
        Purpose purpose,
        Paper paper,
        Requirement requirement,
        Quorum quorum,
        Tie tie,
        Secrecy secrecy,
        Display display,
        boolean mayChange,
        boolean recusedCountForQuorum,
        int proxies,
        boolean weighted,
        Optional<Instant> closesAt,
        Optional<Fallback> fallback,
        List<String> chosenBefore) {

    public Rules {
        // Votes that were stored before there was such a vote know nothing of it.
        chosenBefore = chosenBefore == null ? List.of() : List.copyOf(chosenBefore);
        if (secrecy == Secrecy.SECRET && mayChange) {
            throw new Refused(Refusal.SECRET_CANNOT_CHANGE);
        }
        if (secrecy != Secrecy.OPEN && display != Display.TURNOUT) {
            throw new Refused(Refusal.SECRET_SHOWS_TURNOUT_ONLY);
        }
        if (secrecy == Secrecy.SECRET && paper.method().asksForReasons()) {
            throw new Refused(Refusal.SECRET_WITHOUT_REASONS);
        }
        if (tie == Tie.CHAIR_CASTS && paper.method().choosesOptions()) {
            throw new Refused(Refusal.CHAIR_CASTS_YES_OR_NO);
        }
        if (fallback.isPresent() && paper.method() != Method.CONSENSUS) {
            throw new Refused(Refusal.FALLBACK_WITHOUT_CONSENSUS);
        }
        if (secrecy == Secrecy.SECRET && weighted) {
            throw new Refused(Refusal.SECRET_WITHOUT_WEIGHTS);
        }
    }

    /** The same, for something else. */
    public Rules as(Purpose other) {
        return changed(copy -> copy.purpose = other);
    }

    /** The same, asking otherwise. */
    public Rules asking(Paper other) {
        return changed(copy -> copy.paper = other);
    }

    /** The same, with another threshold. */
    public Rules requiring(Requirement other) {
        return changed(copy -> copy.requirement = other);
    }

    /** The same, with another quorum. */
    public Rules with(Quorum other) {
        return changed(copy -> copy.quorum = other);
    }

    /** The same, with another way out of a tie. */
    public Rules breakingTiesBy(Tie other) {
        return changed(copy -> copy.tie = other);
    }

    /** The same by secret ballot: nothing is shown before the end, and no vote can be changed. */
    public Rules secretly() {
        return changed(copy -> {
            copy.secrecy = Secrecy.SECRET;
            copy.display = Display.TURNOUT;
            copy.mayChange = false;
            copy.weighted = false;
        });
    }

    /** The same, told to others. */
    public Rules by(Secrecy other) {
        return changed(copy -> copy.secrecy = other);
    }

    /** The same, showing more or less of it while it runs. */
    public Rules showing(Display other) {
        return changed(copy -> copy.display = other);
    }

    /** The same, where a vote once cast may be changed or not. */
    public Rules changeable(boolean may) {
        return changed(copy -> copy.mayChange = may);
    }

    /** The same, where one person may vote for so many other seats. */
    public Rules allowingProxies(int most) {
        return changed(copy -> copy.proxies = most);
    }

    /** The same, where seats may weigh more than one vote. */
    public Rules weighing() {
        return changed(copy -> copy.weighted = true);
    }

    /** The same between meetings, until it closes by itself. */
    public Rules until(Instant end) {
        return changed(copy -> copy.closesAt = Optional.of(end));
    }

    /** The same, where those who are recused count as present or not. */
    public Rules countingRecused(boolean forQuorum) {
        return changed(copy -> copy.recusedCountForQuorum = forQuorum);
    }

    /** The same, with what holds if there is no consensus. */
    public Rules fallingBackOn(Fallback other) {
        return changed(copy -> copy.fallback = Optional.of(other));
    }

    /** The same, for the places that are left beside those who are chosen already. */
    Rules beside(List<String> others) {
        return changed(copy -> copy.chosenBefore = List.copyOf(others));
    }

    private Rules changed(Consumer<Copy> change) {
        var copy = new Copy(this);
        change.accept(copy);
        return copy.rules();
    }

    private static final class Copy {

        private Purpose purpose;
        private Paper paper;
        private Requirement requirement;
        private Quorum quorum;
        private Tie tie;
        private Secrecy secrecy;
        private Display display;
        private boolean mayChange;
        private boolean recusedCountForQuorum;
        private int proxies;
        private boolean weighted;
        private Optional<Instant> closesAt;
        private Optional<Fallback> fallback;
        private List<String> chosenBefore;

        Copy(Rules rules) {
            purpose = rules.purpose;
            paper = rules.paper;
            requirement = rules.requirement;
            quorum = rules.quorum;
            tie = rules.tie;
            secrecy = rules.secrecy;
            display = rules.display;
            mayChange = rules.mayChange;
            recusedCountForQuorum = rules.recusedCountForQuorum;
            proxies = rules.proxies;
            weighted = rules.weighted;
            closesAt = rules.closesAt;
            fallback = rules.fallback;
            chosenBefore = rules.chosenBefore;
        }

        Rules rules() {
            return new Rules(
                    purpose,
                    paper,
                    requirement,
                    quorum,
                    tie,
                    secrecy,
                    display,
                    mayChange,
                    recusedCountForQuorum,
                    proxies,
                    weighted,
                    closesAt,
                    fallback,
                    chosenBefore);
        }
    }

    /** Whether it goes on between meetings, so that whoever answers takes part. */
    public boolean byAnswer() {
        return closesAt.isPresent();
    }

    /** How its ballots are counted. */
    public Tally tally(String seed) {
        return new Tally(
                paper, requirement, quorum, tie == Tie.LOT ? Optional.of(Draw.among(paper, seed)) : Optional.empty());
    }
}
