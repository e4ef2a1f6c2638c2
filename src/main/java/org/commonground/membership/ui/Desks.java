package org.commonground.membership.ui;

import org.commonground.membership.Acting;
import org.commonground.membership.Invitations;
import org.commonground.membership.Member;
import org.commonground.membership.Members;
import org.commonground.membership.Organisations;
import org.commonground.membership.Seats;
import org.commonground.shell.WallClock;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The front desks of this room, the clock above them, and who is asking. */
@Component
@Lazy
record Desks(
        Organisations organisations,
        Members members,
        Seats seats,
        Invitations invitations,
        WallClock wall,
        Acting acting) {

    Member self() {
        return acting.member();
    }
}
