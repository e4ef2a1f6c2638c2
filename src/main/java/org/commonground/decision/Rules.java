package org.commonground.decision;

import java.time.Instant;
import java.util.Optional;
import org.commonground.decision.ballot.Draw;
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
        Optional<Instant> closesAt) {

    public Rules {
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
        if (secrecy == Secrecy.SECRET && weighted) {
            throw new Refused(Refusal.SECRET_WITHOUT_WEIGHTS);
        }
    }

    /** The same, for something else. */
    public Rules as(Purpose other) {
        return new Rules(
                other,
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
                closesAt);
    }

    /** The same, asking otherwise. */
    public Rules asking(Paper other) {
        return new Rules(
                purpose,
                other,
                requirement,
                quorum,
                tie,
                secrecy,
                display,
                mayChange,
                recusedCountForQuorum,
                proxies,
                weighted,
                closesAt);
    }

    /** The same, with another threshold. */
    public Rules requiring(Requirement other) {
        return new Rules(
                purpose,
                paper,
                other,
                quorum,
                tie,
                secrecy,
                display,
                mayChange,
                recusedCountForQuorum,
                proxies,
                weighted,
                closesAt);
    }

    /** The same, with another quorum. */
    public Rules with(Quorum other) {
        return new Rules(
                purpose,
                paper,
                requirement,
                other,
                tie,
                secrecy,
                display,
                mayChange,
                recusedCountForQuorum,
                proxies,
                weighted,
                closesAt);
    }

    /** The same, with another way out of a tie. */
    public Rules breakingTiesBy(Tie other) {
        return new Rules(
                purpose,
                paper,
                requirement,
                quorum,
                other,
                secrecy,
                display,
                mayChange,
                recusedCountForQuorum,
                proxies,
                weighted,
                closesAt);
    }

    /** The same by secret ballot: nothing is shown before the end, and no vote can be changed. */
    public Rules secretly() {
        return new Rules(
                purpose,
                paper,
                requirement,
                quorum,
                tie,
                Secrecy.SECRET,
                Display.TURNOUT,
                false,
                recusedCountForQuorum,
                proxies,
                false,
                closesAt);
    }

    /** The same, told to others. */
    public Rules by(Secrecy other) {
        return new Rules(
                purpose,
                paper,
                requirement,
                quorum,
                tie,
                other,
                display,
                mayChange,
                recusedCountForQuorum,
                proxies,
                weighted,
                closesAt);
    }

    /** The same, showing more or less of it while it runs. */
    public Rules showing(Display other) {
        return new Rules(
                purpose,
                paper,
                requirement,
                quorum,
                tie,
                secrecy,
                other,
                mayChange,
                recusedCountForQuorum,
                proxies,
                weighted,
                closesAt);
    }

    /** The same, where a vote once cast may be changed or not. */
    public Rules changeable(boolean may) {
        return new Rules(
                purpose,
                paper,
                requirement,
                quorum,
                tie,
                secrecy,
                display,
                may,
                recusedCountForQuorum,
                proxies,
                weighted,
                closesAt);
    }

    /** The same, where one person may vote for so many other seats. */
    public Rules allowingProxies(int most) {
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
                most,
                weighted,
                closesAt);
    }

    /** The same, where seats may weigh more than one vote. */
    public Rules weighing() {
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
                true,
                closesAt);
    }

    /** The same between meetings, until it closes by itself. */
    public Rules until(Instant end) {
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
                Optional.of(end));
    }

    /** The same, where those who are recused count as present or not. */
    public Rules countingRecused(boolean forQuorum) {
        return new Rules(
                purpose,
                paper,
                requirement,
                quorum,
                tie,
                secrecy,
                display,
                mayChange,
                forQuorum,
                proxies,
                weighted,
                closesAt);
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
