package org.commonground.decision;

import java.util.Locale;

/** Whether a seat takes part, as the chair has declared it. */
public enum Attendance {
    PRESENT,
    AWAY,
    /** Away, and represented by somebody present, where the rules allow that. */
    BY_PROXY,
    /** Left out of membership and quorum, because it has been inactive. */
    OUT;

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
