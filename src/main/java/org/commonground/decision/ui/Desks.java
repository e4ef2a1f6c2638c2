package org.commonground.decision.ui;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import org.commonground.decision.Ballots;
import org.commonground.decision.Electorate;
import org.commonground.decision.Motions;
import org.commonground.decision.Nominations;
import org.commonground.decision.Rolls;
import org.commonground.decision.Sentences;
import org.commonground.decision.VoteWords;
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
        Sentences sentences) {

    /** The words for votes as the reader of this page reads them. */
    VoteWords words() {
        return sentences.in(
                UI.getCurrent() == null ? Locale.ENGLISH : UI.getCurrent().getLocale());
    }

    Member self() {
        return acting.member();
    }
}
