package org.commonground.decision;

import java.util.Locale;
import org.commonground.decision.ballot.Draw;
import org.commonground.decision.ballot.Finding;
import org.commonground.decision.sum.Outcome;

/** What a vote means for its motion, once ties are broken by the rule that was chosen before. */
public enum Verdict {
    CARRIED,
    FAILED,
    /** No consensus so far: one amends, parks it, or decides by the fallback that was agreed before. */
    NOT_YET,
    /** Options were chosen. */
    CHOSEN,
    /** As many say yes as no, and the chair has still to cast. */
    CHAIR_TO_CAST,
    /** Level, and the rule is to vote again. */
    AGAIN,
    NO_QUORUM;

    /** What follows from what was found. */
    static Verdict of(Vote vote, Finding finding) {
        return switch (finding) {
            case Finding.Sided(Outcome.Carried carried) -> CARRIED;
            case Finding.Sided(Outcome.Failed failed) -> FAILED;
            case Finding.Sided(Outcome.Tied tied) -> tied(vote);
            case Finding.Sided(Outcome.NoQuorum none) -> NO_QUORUM;
            case Finding.Sensed sensed -> sensed.carried() ? CARRIED : NOT_YET;
            case Finding.Chosen chosen -> CHOSEN;
            case Finding.Level level -> vote.rules().tie() == Tie.FAILS ? FAILED : AGAIN;
            case Finding.NothingChosen nothing -> FAILED;
            case Finding.NoQuorum none -> NO_QUORUM;
        };
    }

    private static Verdict tied(Vote vote) {
        return switch (vote.rules().tie()) {
            case FAILS -> FAILED;
            case VOTE_AGAIN -> AGAIN;
            case LOT -> Draw.fallsOnYes(vote.seed()) ? CARRIED : FAILED;
            case CHAIR_CASTS ->
                vote.casting().map(yes -> yes ? CARRIED : FAILED).orElse(CHAIR_TO_CAST);
        };
    }

    /** Whether the body has said yes. */
    public boolean isYes() {
        return this == CARRIED || this == CHOSEN;
    }

    /** Whether the motion is settled by it. */
    public boolean isFinal() {
        return this == CARRIED || this == FAILED || this == CHOSEN;
    }

    /** The last part of the key of its word. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
