package org.commonground.decision;

import java.util.Locale;

/** How far a motion has come. */
public enum MotionState {
    MOVED,
    SECONDED,
    IN_DEBATE,
    IN_VOTE,
    CARRIED,
    FAILED,
    WITHDRAWN,
    POSTPONED,
    REFERRED;

    /** Whether it is still before the body. */
    public boolean isPending() {
        return this == MOVED || this == SECONDED || this == IN_DEBATE || this == IN_VOTE;
    }

    /** Whether the body has said yes or no. */
    public boolean isDecided() {
        return this == CARRIED || this == FAILED;
    }

    /** The last part of the keys of its words. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
