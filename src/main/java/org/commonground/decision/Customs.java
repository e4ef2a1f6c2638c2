package org.commonground.decision;

import java.util.List;
import java.util.Optional;
import org.commonground.decision.ballot.Method;
import org.commonground.decision.ballot.Paper;
import org.commonground.decision.sum.Base;
import org.commonground.decision.sum.Quorum;
import org.commonground.decision.sum.Requirement;
import org.commonground.decision.sum.Share;

/** By which rules this body decides what, until it has adopted rules of its own: the parliamentary defaults. */
public final class Customs {

    private static final Requirement TWO_THIRDS = new Requirement(Share.TWO_THIRDS, Base.CAST_WITHOUT_ABSTENTIONS);

    private Customs() {}

    /**
     * What is proposed to the chair.
     *
     * @param options for an election, those who stand
     */
    public static Rules of(MotionKind kind, List<String> options) {
        return switch (kind) {
            case BUSINESS -> yesNo(Requirement.MAJORITY, Secrecy.OPEN);
            case STATEMENT, RULES -> yesNo(TWO_THIRDS, Secrecy.OPEN);
            case ELECTION ->
                options.size() < 2
                        ? yesNo(Requirement.MAJORITY, Secrecy.SECRET)
                        : of(Purpose.DECIDE, new Paper(Method.RANKED, options, 1, 0), Tie.LOT, Secrecy.SECRET);
            case SENSE -> of(Purpose.STRAW, Paper.about(Method.FIST_TO_FIVE), Tie.FAILS, Secrecy.OPEN);
        };
    }

    private static Rules yesNo(Requirement requirement, Secrecy secrecy) {
        return of(Purpose.DECIDE, Paper.YES_NO, requirement, Tie.FAILS, secrecy);
    }

    private static Rules of(Purpose purpose, Paper paper, Tie tie, Secrecy secrecy) {
        return of(purpose, paper, Requirement.MAJORITY, tie, secrecy);
    }

    private static Rules of(Purpose purpose, Paper paper, Requirement requirement, Tie tie, Secrecy secrecy) {
        return new Rules(
                purpose,
                paper,
                requirement,
                Quorum.MAJORITY,
                tie,
                secrecy,
                Display.TURNOUT,
                secrecy != Secrecy.SECRET,
                true,
                0,
                false,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
