package org.commonground.meeting;

import java.util.Locale;

/** What people are asked about a meeting that they took part in. */
public enum Question {
    PURPOSE,
    VOICE,
    LEADERSHIP,
    DECISIONS,
    BELONGING,
    DISAGREEMENT,
    ORGANISATION,
    TIME;

    /** The last part of the key of its words. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
