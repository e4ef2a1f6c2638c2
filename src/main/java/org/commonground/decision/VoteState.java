package org.commonground.decision;

import java.util.List;
import org.commonground.decision.ballot.Finding;
import org.commonground.decision.ballot.Urn;

/**
 * Everything about a vote at one moment, as the house knows it. Nobody sees all of it; {@link VoteSight} says who sees what.
 *
 * @param ballots those with names, in the order of the roll; none of a secret vote
 * @param urn what all ballots say
 * @param finding what they come to, as of now
 * @param verdict what that means
 */
record VoteState(Vote vote, ElectoralRoll roll, List<CastBallot> ballots, Urn urn, Finding finding, Verdict verdict) {

    private static final int FEWEST_THAT_HIDE = 5;

    static VoteState of(Vote vote, ElectoralRoll roll, List<CastBallot> ballots, Urn urn) {
        var rules = vote.rules();
        var finding = rules.tally(vote.seed()).of(urn, roll.voting(rules), roll.gathered(rules));
        return new VoteState(vote, roll, List.copyOf(ballots), urn, finding, Verdict.of(vote, finding));
    }

    /**
     * Whether the numbers of a secret vote would say what somebody voted: too few voted, or all of them the same. They are kept back
     * as well where all but one say the same, who else would know of everybody, and so that keeping them back does not say it either.
     */
    boolean splitIsWithheld() {
        return vote.rules().secrecy() == Secrecy.SECRET && (urn.size() < FEWEST_THAT_HIDE || urn.isNearlyOneSided());
    }
}
