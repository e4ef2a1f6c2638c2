package org.commonground.meeting;

import java.util.Locale;

/** How far a meeting has come. */
public enum Stage {
    PLANNED,
    /** In session: business is done. */
    IN_SESSION,
    /** Interrupted; nothing is decided until it goes on. */
    RECESS,
    ADJOURNED;

    /** Whether it was opened and is not over. */
    public boolean isUnderWay() {
        return this == IN_SESSION || this == RECESS;
    }

    /** The last part of the keys of its words. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
