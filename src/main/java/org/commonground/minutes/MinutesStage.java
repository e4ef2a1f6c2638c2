package org.commonground.minutes;

import java.util.Locale;

/** How far the minutes of a meeting have come. */
public enum MinutesStage {
    /** Notes are taken. */
    WRITTEN,
    /** Members read them and say what should be corrected. */
    CIRCULATED,
    /** The body has approved them; nobody changes them any more. */
    APPROVED,
    /** Chair and secretary have signed. What comes later is an addendum. */
    LOCKED;

    /** Whether notes can still be taken and corrected. */
    public boolean isOpen() {
        return this == WRITTEN || this == CIRCULATED;
    }

    /** The last part of the keys of its words. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
