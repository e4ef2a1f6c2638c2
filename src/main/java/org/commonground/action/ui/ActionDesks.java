package org.commonground.action.ui;

import java.util.List;
import org.commonground.action.Actions;
import org.commonground.action.AgreedAt;
import org.commonground.membership.Acting;
import org.commonground.membership.Member;
import org.commonground.membership.Members;
import org.commonground.membership.Organisations;
import org.commonground.shell.WallClock;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The front desks that rows of actions ask, the clock above them, and who is asking. */
@Component
@Lazy
public record ActionDesks(
        Actions actions,
        Members members,
        Organisations organisations,
        List<AgreedAt> places,
        WallClock wall,
        Acting acting) {

    Member self() {
        return acting.member();
    }
}
