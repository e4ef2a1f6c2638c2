package org.commonground.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonground.decision.ballot.Finding;
import org.commonground.decision.ballot.Method;
import org.commonground.decision.ballot.Sense;

/** What whoever presides can do next where a vote has settled nothing. The sentence of a result promises these and no others. */
public enum FollowUp {
    /** Says yes or no to a tie. */
    CAST,
    /** Takes the vote again, between those who were level where some were. */
    VOTE_AGAIN,
    /** Asks whether a block is about mission or safety. */
    BLOCK_TEST,
    /** Decides as was agreed before consensus was sought. */
    FALLBACK;

    /** What follows from the votes on a motion that is still before the body, the first of them first. */
    public static List<FollowUp> after(List<VoteSight> votes) {
        var last = votes.reversed().stream()
                .filter(sight -> sight.vote().voided().isEmpty())
                .filter(sight -> sight.vote().rules().purpose().decides() || isToCast(sight))
                .findFirst();
        var agreed = Agreement.in(votes.stream().map(VoteSight::vote).toList());
        return last.flatMap(sight -> sight.verdict().map(verdict -> after(sight, verdict, agreed.isPresent())))
                .orElse(List.of());
    }

    private static boolean isToCast(VoteSight sight) {
        return sight.verdict().filter(Verdict.CHAIR_TO_CAST::equals).isPresent();
    }

    private static List<FollowUp> after(VoteSight sight, Verdict verdict, boolean agreed) {
        return switch (verdict) {
            case CARRIED, FAILED, CHOSEN -> List.of();
            case CHAIR_TO_CAST -> List.of(CAST);
            case AGAIN -> List.of(VOTE_AGAIN);
            case NO_QUORUM ->
                agreed && sight.vote().rules().purpose() == Purpose.DECIDE
                        ? List.of(VOTE_AGAIN, FALLBACK)
                        : List.of(VOTE_AGAIN);
            case NOT_YET -> {
                var next = new ArrayList<FollowUp>(List.of(VOTE_AGAIN));
                if (isBlocked(sight)) {
                    next.add(BLOCK_TEST);
                }
                if (agreed) {
                    next.add(FALLBACK);
                }
                yield List.copyOf(next);
            }
        };
    }

    private static boolean isBlocked(VoteSight sight) {
        return sight.vote().rules().paper().method() == Method.CONSENSUS
                && sight.finding()
                        .filter(found -> found instanceof Finding.Sensed sensed && sensed.sense() == Sense.BLOCKED)
                        .isPresent();
    }

    /** The last part of the key of its words. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
