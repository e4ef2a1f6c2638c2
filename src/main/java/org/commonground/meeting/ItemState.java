package org.commonground.meeting;

import java.util.Locale;

/** How far an item has come. */
public enum ItemState {
    WAITING,
    /** What the meeting is at. There is at most one. */
    CURRENT,
    DONE,
    /** Put aside, to come back at another meeting. */
    PARKED;

    /** The last part of the keys of its words. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
