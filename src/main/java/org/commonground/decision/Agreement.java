package org.commonground.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.commonground.decision.ballot.Method;
import org.commonground.decision.sum.Quorum;
import org.commonground.shared.Refused;

/**
 * What a body agreed on a motion when it first sought consensus: what decides if there is none. It holds until the vote in which it was
 * agreed is declared void.
 *
 * @param quorum that of the vote in which it was agreed
 * @param from the earliest moment at which the fallback may be voted on
 */
public record Agreement(Fallback fallback, Quorum quorum, Instant from) {

    /** What was agreed in these votes on a motion, the first of them first; empty where nothing was. */
    public static Optional<Agreement> in(List<Vote> votes) {
        return votes.stream()
                .filter(vote ->
                        vote.voided().isEmpty() && vote.rules().purpose().decides())
                .flatMap(vote -> vote.rules().fallback().stream()
                        .map(fallback -> new Agreement(
                                fallback,
                                vote.rules().quorum(),
                                vote.openedAt().plus(Duration.ofMinutes(fallback.minutes())))))
                .findFirst();
    }

    /**
     * Whether a vote by these rules may be opened now. Whatever decides nothing may; what decides is another round of consensus with the
     * same fallback, or that fallback as it was agreed, once its time has come.
     *
     * @throws Refused otherwise
     */
    void mustAllow(Rules rules, Instant now) {
        switch (rules.purpose()) {
            case STRAW, BLOCK_TEST -> {}
            case DECIDE -> {
                if (rules.paper().method() != Method.CONSENSUS
                        || !rules.fallback().equals(Optional.of(fallback))) {
                    throw new Refused(Refusal.FALLBACK_HOLDS);
                }
            }
            case FALLBACK -> mustBeAsAgreed(rules, now);
        }
    }

    private void mustBeAsAgreed(Rules rules, Instant now) {
        if (rules.paper().method() != Method.YES_NO
                || !rules.requirement().equals(fallback.requirement())
                || !rules.quorum().equals(quorum)) {
            throw new Refused(Refusal.FALLBACK_NOT_AGREED);
        }
        if (now.isBefore(from)) {
            throw new Refused(Refusal.FALLBACK_TOO_EARLY);
        }
    }
}
