package org.commonground.meeting;

import java.util.Locale;

/** What an item of the agenda is for, so that people come prepared. */
public enum ItemPurpose {
    INFORM,
    DISCUSS,
    DECIDE,
    /** Adopted together with all others of its kind by one motion, unless a member lifts it. */
    CONSENT;

    /** The last part of the keys of its words. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
