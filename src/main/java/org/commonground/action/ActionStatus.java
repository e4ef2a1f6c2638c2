package org.commonground.action;

import java.util.Locale;

/** How an action stands. */
public enum ActionStatus {
    OPEN,
    DONE,
    /** Nobody does it any more, for a reason that is kept. */
    DROPPED;

    /** The last part of the key of its words. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
