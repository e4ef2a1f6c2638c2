package org.commonground.structure.ui;

import org.commonground.membership.Acting;
import org.commonground.membership.Member;
import org.commonground.membership.Organisations;
import org.commonground.structure.Bodies;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The front desks that the pages of this room go to, and who is asking. */
@Component("structureDesks")
@Lazy
record Desks(Bodies bodies, Organisations organisations, Acting acting) {

    Member self() {
        return acting.member();
    }
}
