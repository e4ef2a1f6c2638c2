package org.commonground.sitting;

import java.util.Locale;

/** How somebody is declared to attend. Whether they are connected is another matter and never changes it. */
public enum Declared {
    /** In the room. */
    PRESENT,
    /** From afar, by this page or by telephone. */
    REMOTE,
    /** Was there and went. */
    LEFT,
    /** Sent apologies. */
    EXCUSED;

    /** Whether they attend at this moment. */
    public boolean isHere() {
        return this == PRESENT || this == REMOTE;
    }

    /** The last part of the keys of its words. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
