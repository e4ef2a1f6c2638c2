package org.commonground.action;

import java.time.LocalDate;
import org.commonground.membership.PersonId;
import org.commonground.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What the owner has answered.
 *
 * @param proposedOn the other day; null unless one is proposed
 * @param proposedWhy why another day, or why it was declined or passed on; may be empty
 * @param answeredBy who declined it or passed it on; null for other answers
 */
record Answer(
        Acceptance acceptance,
        @Nullable LocalDate proposedOn,
        String proposedWhy,
        @Nullable PersonId answeredBy) {

    static final Answer NOT_ASKED = new Answer(Acceptance.NOT_ASKED, null, "", null);
    static final Answer ASKED = new Answer(Acceptance.ASKED, null, "", null);
    static final Answer ACCEPTED = new Answer(Acceptance.ACCEPTED, null, "", null);

    Answer {
        proposedWhy = proposedWhy.strip();
        if (proposedWhy.length() > Fate.LONGEST) {
            throw new Refused(Refusal.REMARK_TOO_LONG);
        }
    }

    static Answer proposing(LocalDate day, String why) {
        return new Answer(Acceptance.PROPOSED_DATE, day, why, null);
    }

    static Answer declined(PersonId by, String why) {
        return new Answer(Acceptance.DECLINED, null, given(why), by);
    }

    /** Somebody else is asked instead. */
    static Answer passedOn(PersonId by, String why) {
        return new Answer(Acceptance.ASKED, null, given(why), by);
    }

    private static String given(String why) {
        if (why.isBlank()) {
            throw new Refused(Refusal.REASON_MISSING);
        }
        return why;
    }
}
