package org.commonground.action;

import java.time.Instant;
import org.commonground.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * How far it has come.
 *
 * @param endedAt when it was done or dropped; null while it is open
 * @param remark what was said of it last: a note on how it was done, or why it was dropped; may be empty
 */
record Fate(ActionStatus status, @Nullable Instant endedAt, String remark) {

    static final int LONGEST = 1_000;
    static final Fate OPEN = new Fate(ActionStatus.OPEN, null, "");

    Fate {
        remark = remark.strip();
        if (remark.length() > LONGEST) {
            throw new Refused(Refusal.REMARK_TOO_LONG);
        }
    }

    Fate reopened() {
        return new Fate(ActionStatus.OPEN, null, remark);
    }
}
