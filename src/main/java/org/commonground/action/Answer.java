package org.commonground.action;

import java.time.LocalDate;
import org.commonground.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What the owner has answered.
 *
 * @param proposedOn the other day; null unless one is proposed
 * @param proposedWhy may be empty
 */
record Answer(Acceptance acceptance, @Nullable LocalDate proposedOn, String proposedWhy) {

    static final Answer NOT_ASKED = new Answer(Acceptance.NOT_ASKED, null, "");
    static final Answer ASKED = new Answer(Acceptance.ASKED, null, "");
    static final Answer ACCEPTED = new Answer(Acceptance.ACCEPTED, null, "");

    Answer {
        proposedWhy = proposedWhy.strip();
        if (proposedWhy.length() > Fate.LONGEST) {
            throw new Refused(Refusal.REMARK_TOO_LONG);
        }
    }

    static Answer proposing(LocalDate day, String why) {
        return new Answer(Acceptance.PROPOSED_DATE, day, why);
    }
}
