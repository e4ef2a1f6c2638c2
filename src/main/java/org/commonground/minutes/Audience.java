package org.commonground.minutes;

import java.util.Locale;

/** For whom a passage is written. What is not for somebody is never sent to their browser. */
public enum Audience {
    /** Everybody, and the edition that is handed out to the public. */
    PUBLIC,
    /** Members of the collaborative. */
    MEMBERS,
    /** Members who sit in the bodies that are named. */
    BODIES,
    /** Those who stay in when the session is closed. */
    CLOSED,
    /** Whoever keeps the record, while it is written. In no edition. */
    SCRIBES;

    /** Whether it stands in the edition for members. */
    boolean isForMembers() {
        return this == PUBLIC || this == MEMBERS;
    }

    /** The last part of the keys of its words. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
