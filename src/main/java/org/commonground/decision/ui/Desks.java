package org.commonground.decision.ui;

import org.commonground.decision.Ballots;
import org.commonground.decision.Electorate;
import org.commonground.decision.Motions;
import org.commonground.decision.Nominations;
import org.commonground.decision.Rolls;
import org.commonground.decision.Votes;
import org.commonground.membership.Acting;
import org.commonground.membership.Member;
import org.commonground.membership.Members;
import org.commonground.shell.WallClock;
import org.springframework.stereotype.Component;

/** Every front desk that the pages of this room go to. */
@Component("decisionDesks")
record Desks(
        Motions motions,
        Nominations nominations,
        Votes votes,
        Rolls rolls,
        Ballots ballots,
        Electorate electorate,
        Members members,
        Acting acting,
        WallClock clock,
        VoteWords words) {

    Member self() {
        return acting.member();
    }
}
